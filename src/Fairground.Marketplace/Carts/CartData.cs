using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Carts;

/// <summary>What a person means to buy.</summary>
internal sealed class CartData(FairgroundDb db) : IPersonalData
{
    public string Name => "cart";

    public string Title => Text["personal.cart"];

    public IReadOnlyList<Type> Entities => [typeof(Cart)];

    public string Erased => Text["personal.cart.erased"];

    public async Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken)
    {
        var cart = await Own(account).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        export.Value("coupons", cart?.Coupons ?? []);
        export.Value("lines", (cart?.Lines ?? []).Select(line => new { line.Offer, line.Quantity, line.AddedAt }));
    }

    public async Task EraseAsync(AccountId account, CancellationToken cancellationToken) =>
        db.RemoveRange(await Own(account).ToListAsync(cancellationToken));

    private IQueryable<Cart> Own(AccountId account) => db.Set<Cart>().Where(cart => cart.Account == account);
}
