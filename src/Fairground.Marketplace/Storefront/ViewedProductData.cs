using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Storefront;

/// <summary>What a person has looked at, kept by their consent.</summary>
internal sealed class ViewedProductData(FairgroundDb db) : IPersonalData
{
    public string Name => "viewedProducts";

    public string Title => Text["personal.viewed"];

    public IReadOnlyList<Type> Entities => [typeof(ViewedProduct)];

    public string Erased => Text["personal.viewed.erased"];

    public Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken) => export.ListAsync("products",
        Own(account).AsNoTracking().OrderBy(view => view.ViewedAt).ThenBy(view => view.Product),
        view => new ViewedProductApi.ViewedProductView(view.Product, view.ViewedAt, view.Consent), cancellationToken);

    public Task EraseAsync(AccountId account, CancellationToken cancellationToken) => Own(account).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<ViewedProduct> Own(AccountId account) => db.Set<ViewedProduct>().Where(view => view.Account == account);
}
