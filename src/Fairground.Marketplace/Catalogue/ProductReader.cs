using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A product with all that its page shows.</summary>
internal sealed record ProductFound(
    Product Product, double Rating, int Ratings, IReadOnlyList<LiveOffer> Offers, IReadOnlyDictionary<VariantId, FeaturedChoice> Choices);

/// <summary>Reads one published product, its live offers, and the featured ones for the visitor's country.</summary>
internal sealed class ProductReader(FairgroundDb db, FeaturedOffers featured, Visitor visitor)
{
    /// <summary>The name of the published weights that hold now.</summary>
    public async Task<string> NewestRuleAsync(CancellationToken cancellationToken) =>
        (await db.Set<RankingWeights>().AsNoTracking().OrderByDescending(row => row.Version).FirstAsync(cancellationToken)).Rule;

    public async Task<ProductFound?> ReadAsync(string slugOrId, CancellationToken cancellationToken)
    {
        var products = db.Set<Product>().AsNoTracking().Include(row => row.Variants).Where(row => row.Status == ProductStatus.Published);
        var product = ProductId.TryParse(slugOrId, out var id)
            ? await products.FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            : await products.FirstOrDefaultAsync(row => row.Slug == slugOrId, cancellationToken);
        if (product is null)
        {
            return null;
        }
        var rating = await db.Set<ProductCard>().Where(card => card.Product == product.Id)
            .Select(card => new { card.Rating, card.Ratings }).FirstOrDefaultAsync(cancellationToken);
        var offers = await LiveOffer.Of(db, db.Set<Offer>().AsNoTracking().Where(offer => offer.Product == product.Id)).ToListAsync(
            cancellationToken);
        var choices = new Dictionary<VariantId, FeaturedChoice>();
        foreach (var variant in offers.GroupBy(offer => offer.Variant))
        {
            if (await featured.ChooseAsync([.. variant], visitor.Country, cancellationToken) is { } choice)
            {
                choices[variant.Key] = choice;
            }
        }
        return new ProductFound(product, rating?.Rating ?? 0, rating?.Ratings ?? 0, offers, choices);
    }
}
