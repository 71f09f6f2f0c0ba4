using Fairground.Integrity.Merges;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Reviews;

/// <summary>
/// How a product is rated: how many shown reviews give each number of stars, from one to five, how many of them count for half, and how
/// many others are not shown: those that are checked or were taken away, and those of what the product was before it became another.
/// </summary>
internal sealed record RatingSummary(IReadOnlyList<int> Counts, IReadOnlyList<int> Reduced, int LeftOut, int CarriedOver)
{
    public static readonly RatingSummary None = new([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], 0, 0);

    /// <summary>What a review of reduced weight counts for.</summary>
    public const double ReducedWeight = 0.5;

    public int Count => Counts.Sum();

    public int ReducedCount => Reduced.Sum();

    public double Average => Count == 0 ? 0
        : Enumerable.Range(0, Counts.Count).Sum(i => (i + 1) * Weight(i)) / Enumerable.Range(0, Counts.Count).Sum(Weight);

    private double Weight(int i) => Counts[i] - (Reduced[i] * (1 - ReducedWeight));
}

/// <summary>Computes ratings from the reviews that are shown, each by its weight, and tells the catalogue.</summary>
internal sealed class ReviewRatings(FairgroundDb db, RatingPowers powers)
{
    /// <summary>The reviews that are shown of a product: those that stand so, and speak of what it is now.</summary>
    public static IQueryable<Review> Shown(FairgroundDb db, ProductId product) => Counted(db, product)
        .Where(review => review.Standing <= ReviewStanding.Reduced);

    public async Task<RatingSummary> OfAsync(ProductId product, CancellationToken cancellationToken)
    {
        var carriedOver = await CarriedOverReviews.Of(db, product).CountAsync(cancellationToken);
        var rows = await Counted(db, product)
            .GroupBy(review => new { review.Stars, review.Standing })
            .Select(group => new { group.Key.Stars, group.Key.Standing, Count = group.Count() }).ToListAsync(cancellationToken);
        int Of(int stars, params ReadOnlySpan<ReviewStanding> standings)
        {
            var sum = 0;
            foreach (var standing in standings)
            {
                sum += rows.Find(row => row.Stars == stars && row.Standing == standing)?.Count ?? 0;
            }
            return sum;
        }
        return new RatingSummary(
            [.. Enumerable.Range(1, 5).Select(stars => Of(stars, ReviewStanding.Published, ReviewStanding.Reduced))],
            [.. Enumerable.Range(1, 5).Select(stars => Of(stars, ReviewStanding.Reduced))],
            rows.Where(row => row.Standing > ReviewStanding.Reduced).Sum(row => row.Count), carriedOver);
    }

    /// <summary>Tells the catalogue the product's rating, as what is saved has it; the caller saves.</summary>
    public async Task RateAsync(ProductId product, CancellationToken cancellationToken)
    {
        var summary = await OfAsync(product, cancellationToken);
        await powers.RateAsync(product, summary.Average, summary.Count, cancellationToken);
    }

    private static IQueryable<Review> Counted(FairgroundDb db, ProductId product)
    {
        var carriedOver = CarriedOverReviews.Of(db, product).Select(review => review.Id);
        return db.Set<Review>().Where(review => review.Product == product && !carriedOver.Contains(review.Id));
    }
}

/// <summary>Whether reviews of what a product was before count was decided, or undone: its rating follows.</summary>
internal sealed class RateAnew(FairgroundDb db, ReviewRatings ratings) : IHandle<CarryOverWasDecided>
{
    public async Task HandleAsync(CarryOverWasDecided @event, CancellationToken cancellationToken)
    {
        await ratings.RateAsync(@event.Product, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
