using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A product with all that its page shows.</summary>
internal sealed record ProductFound(
    Product Product, double Rating, int Ratings, IReadOnlyList<LiveOffer> Offers, IReadOnlyDictionary<VariantId, FeaturedChoice> Choices);

/// <summary>Reads one published product, its live offers, and the featured ones for the visitor's country.</summary>
internal sealed class ProductReader(FairgroundDb db, ProductQueries queries, FeaturedOffers featured, Visitor visitor)
{
    /// <summary>The name of the published weights that hold now.</summary>
    public async Task<string> NewestRuleAsync(CancellationToken cancellationToken) =>
        (await db.Set<RankingWeights>().AsNoTracking().OrderByDescending(row => row.Version).FirstAsync(cancellationToken)).Rule;

    public async Task<ProductFound?> ReadAsync(string slugOrId, CancellationToken cancellationToken)
    {
        var slug = ProductId.TryParse(slugOrId, out var id)
            ? await db.Set<Product>().Where(row => row.Id == id).Select(row => row.Slug).FirstOrDefaultAsync(cancellationToken)
            : slugOrId;
        if (slug is null || await queries.Published(db, slug, cancellationToken) is not var (product, rating, ratings))
        {
            return null;
        }
        var offers = await LiveOffer.ReadAsync(db, sql => $"o.product = {sql.Value(product.Id)}", cancellationToken);
        var choices = new Dictionary<VariantId, FeaturedChoice>();
        foreach (var variant in offers.GroupBy(offer => offer.Variant))
        {
            if (await featured.ChooseAsync([.. variant], visitor.Country, cancellationToken) is { } choice)
            {
                choices[variant.Key] = choice;
            }
        }
        return new ProductFound(product, rating, ratings, offers, choices);
    }
}

/// <summary>A published product with how it is rated.</summary>
internal sealed record RatedProduct(Product Product, double Rating, int Ratings);

/// <summary>
/// The query behind every product page, compiled once a server: to work out its SQL each time took longer than to run it.
/// </summary>
internal sealed class ProductQueries
{
    public Func<FairgroundDb, string, CancellationToken, Task<RatedProduct?>> Published { get; } = EF.CompileAsyncQuery(
        (FairgroundDb db, string slug, CancellationToken _) => (
            from product in db.Set<Product>().AsNoTracking().Include(row => row.Variants)
            where product.Slug == slug && product.Status == ProductStatus.Published
            join card in db.Set<ProductCard>() on product.Id equals card.Product into cards
            from card in cards.DefaultIfEmpty()
            select new RatedProduct(product, card == null ? 0 : card.Rating, card == null ? 0 : card.Ratings)).FirstOrDefault());
}
