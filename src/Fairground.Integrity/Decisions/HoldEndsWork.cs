using Fairground.Integrity.Reviews;
using Fairground.Integrity.Scores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Decisions;

/// <summary>
/// Shows reviews whose time is over without anybody having decided: a hold that nobody looks at must not become a removal. They count for
/// half from then on, as the published rule says.
/// </summary>
internal sealed class HoldEndsWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromMinutes(10))
{
    private const int Batch = 100;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<Review>().AsNoTracking().Where(review => review.StandingUntil != null && review.StandingUntil <= now)
            .OrderBy(review => review.StandingUntil).Take(Batch).Select(review => review.Id).ToListAsync(cancellationToken);
        await EachAsync(db, due, id => EndAsync(services, db, id, now, cancellationToken), cancellationToken);
        return due.Count == Batch;
    }

    private static Task EndAsync(
        IServiceProvider services, FairgroundDb db, ReviewId id, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
        {
            var review = await db.LockedAsync<Review>(db.Stored(id), cancellationToken);
            if (review?.StandingUntil is not { } until || until > now)
            {
                return;
            }
            var grounds = Reason.RecordAutomated(db, "review.hold-ended", Text["review.reason.hold-ended"], "reviews/hold-ends");
            review.Stand(ReviewStanding.Reduced, grounds, isDecided: false);
            db.Audit("review.hold-ended", id.ToString(), null, grounds);
            await services.GetRequiredService<ReviewNotices>().StandsAsync(review, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await services.GetRequiredService<ReviewRatings>().RateAsync(review.Product, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
}
