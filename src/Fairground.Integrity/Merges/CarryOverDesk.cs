using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Merges;

/// <summary>How many reviews there are, and the mean of their stars.</summary>
internal sealed record ReviewMean(int Count, double Stars);

/// <summary>Decides whether a product became another, with a reason that its keeper reads.</summary>
internal sealed class CarryOverDesk(FairgroundDb db, SellerPowers sellers, ProductLabels labels, NoticeDesk notices)
{
    public static string SellersPath(SellerId seller) => $"/desk/{seller}/health";

    public static Task<int> WaitingAsync(FairgroundDb db, CancellationToken cancellationToken) =>
        db.Set<ReviewCarryOver>().CountAsync(found => found.State == CarryOverState.Found, cancellationToken);

    /// <summary>The reviews that were written before the change, and those from after it.</summary>
    public async Task<(ReviewMean Before, ReviewMean After)> MeansAsync(ReviewCarryOver found, CancellationToken cancellationToken)
    {
        var reviews = db.Set<Review>().Where(review => review.Product == found.Product);
        var before = reviews.Where(review => review.WrittenAt > found.Since && review.WrittenAt <= found.ChangedAt);
        return (
            await MeanAsync(before, cancellationToken),
            await MeanAsync(reviews.Where(review => review.WrittenAt > found.ChangedAt), cancellationToken));
    }

    public Task DecideAsync(
        ReviewCarryOverId id, CarryOverState decision, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        await db.LockAsync<ReviewCarryOver>(db.Stored(id), cancellationToken);
        var found = await db.Set<ReviewCarryOver>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var wasOther = found.State == CarryOverState.OtherProduct;
        var kind = decision == CarryOverState.OtherProduct ? "reviews.carried-over" : "reviews.kept";
        var grounds = Reason.Record(db, kind, statement, by, CarryOverRules.Version);
        found.Decide(decision, grounds, db.Time.GetUtcNow());
        db.Audit(kind, found.Product.ToString(), by, grounds);
        db.Publish(new CarryOverWasDecided(found.Product));
        if (found.Keeper is { } keeper && (wasOther || decision == CarryOverState.OtherProduct))
        {
            var title = (await labels.OfAsync([found.Product], cancellationToken))[found.Product].Title;
            var (before, _) = await MeansAsync(found, cancellationToken);
            await notices.TellAsync(
                await sellers.PeopleAsync(keeper, cancellationToken),
                new Told(Text, wasOther ? "reviews-kept" : "reviews-carried-over", SellersPath(keeper), before.Count, title), null,
                cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private static async Task<ReviewMean> MeanAsync(IQueryable<Review> reviews, CancellationToken cancellationToken)
    {
        var byStars = await reviews.GroupBy(review => review.Stars).Select(group => new { Stars = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var count = byStars.Sum(row => row.Count);
        return new ReviewMean(count, count == 0 ? 0 : byStars.Sum(row => (double)row.Stars * row.Count) / count);
    }
}
