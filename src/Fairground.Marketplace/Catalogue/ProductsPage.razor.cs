using Fairground.Platform.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

public sealed partial class ProductsPage
{
    private const int PageSize = 50;
    private readonly string language = Language.Current.Code;
    private List<Row> rows = [];
    private Dictionary<ProductId, ProductLabel> labels = [];
    private CatalogueFrame frame = null!;
    private int total;
    private int page = 1;
    private int pages = 1;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Asked { get; set; }

    protected override async Task OnInitializedAsync()
    {
        frame = await Cache.GetAsync(Aborted);
        var kept = Db.Set<Product>().AsNoTracking().Where(product => product.Keeper == SellerId);
        Q = Q?.Trim() is { Length: > 0 } words ? words : null;
        if (Q is not null)
        {
            var found = await Finder.KeptAsync(SellerId, Q, Aborted);
            kept = kept.Where(product => found.Contains(product.Id));
        }
        total = await kept.CountAsync(Aborted);
        pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(Asked ?? 1, 1, pages);
        rows = await kept.OrderByDescending(product => product.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(product => new Row(product.Id, product.Slug, product.Brand, product.Category, product.Status, product.CreatedAt,
                product.Variants.Count,
                Db.Set<Offer>().Count(offer => offer.Product == product.Id && offer.Seller == SellerId),
                Db.Set<Offer>().Count(offer => offer.Product == product.Id && offer.Seller != SellerId)))
            .ToListAsync(Aborted);
        labels = await Labels.OfAsync(rows.ConvertAll(row => row.Id), Aborted);
    }

    private sealed record Row(
        ProductId Id, string Slug, string Brand, CategoryId Category, ProductStatus Status, DateTimeOffset CreatedAt, int Variants,
        int Offers, int Others);
}
