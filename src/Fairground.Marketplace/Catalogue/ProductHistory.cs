using Fairground.Marketplace.Sellers;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A variant by its id, and what tells it from its siblings.</summary>
public sealed record VariantSketch(VariantId Id, IReadOnlyList<VariantOption> Options);

/// <summary>A picture by its key in the media store.</summary>
public sealed record PictureSketch(string MediaKey, bool IsDrawing);

/// <summary>What a product is, or was: by that one can tell whether it is another thing.</summary>
public sealed record ProductSketch(
    string Title, string Language, string Brand, CategoryId Category, IReadOnlyList<VariantSketch> Variants,
    IReadOnlyList<PictureSketch> Pictures);

/// <summary>What a product was until then.</summary>
public sealed record PastSketch(long Id, DateTimeOffset Until, ProductSketch Sketch);

/// <summary>What a product is now, which of its variants are on offer, and what it was before, newest first.</summary>
public sealed record ProductStory(
    ProductId Product, SellerId? Keeper, ProductSketch Now, IReadOnlySet<VariantId> OnOffer, IReadOnlyList<PastSketch> Pasts);

/// <summary>Tells other modules what products have been.</summary>
public sealed class ProductHistory
{
    /// <summary>The most changes of a product that are looked back upon, and the most products that are named at once.</summary>
    public const int PastsMax = 100;
    public const int ProductsMax = 10_000;

    private readonly FairgroundDb db;
    private readonly CatalogueCache catalogue;

    internal ProductHistory(FairgroundDb db, CatalogueCache catalogue) => (this.db, this.catalogue) = (db, catalogue);

    /// <summary>The story of a product; null for one that has always been what it is.</summary>
    public async Task<ProductStory?> OfAsync(ProductId id, CancellationToken cancellationToken)
    {
        var pasts = await db.Set<ProductPast>().AsNoTracking().Where(past => past.Product == id)
            .OrderByDescending(past => past.Until).ThenByDescending(past => past.Id).Take(PastsMax).ToListAsync(cancellationToken);
        if (pasts.Count == 0)
        {
            return null;
        }
        var product = await db.Set<Product>().AsNoTracking().Include(row => row.Variants)
            .SingleAsync(row => row.Id == id, cancellationToken);
        var offered = await db.Set<Offer>().Where(offer => offer.Product == id && offer.IsActive && offer.Stock > 0)
            .Select(offer => offer.Variant).ToHashSetAsync(cancellationToken);
        return new ProductStory(
            id, product.Keeper, ProductPast.Of(product, default).Sketch(), offered,
            pasts.ConvertAll(past => new PastSketch(past.Id, past.Until, past.Sketch())));
    }

    /// <summary>The products that were changed since then.</summary>
    public Task<List<ProductId>> ChangedAsync(DateTimeOffset since, CancellationToken cancellationToken) => db.Set<ProductPast>()
        .Where(past => past.Until >= since).Select(past => past.Product).Distinct().Take(ProductsMax).ToListAsync(cancellationToken);

    /// <summary>Whether two categories have an aisle in common, besides the market itself.</summary>
    public async Task<bool> AreInOneBranchAsync(CategoryId one, CategoryId other, CancellationToken cancellationToken)
    {
        var frame = await catalogue.GetAsync(cancellationToken);
        return one == other || (frame.Path(one) is [var first, ..] && frame.Path(other) is [var second, ..] && first.Id == second.Id);
    }

    /// <summary>The way to a category in words, in the reader's language.</summary>
    public async Task<string> NameAsync(CategoryId id, CancellationToken cancellationToken) => string.Join(" › ",
        (await catalogue.GetAsync(cancellationToken)).Path(id).Select(category => category.Name(Language.Current.Code)));
}
