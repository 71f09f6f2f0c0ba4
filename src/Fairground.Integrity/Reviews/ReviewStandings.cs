using Fairground.Integrity.Decisions;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Reviews;

/// <summary>Why a review stands where it does, and what was said against that.</summary>
internal sealed record StandingFacts(Reason? Reason, ReviewAppeal? Appeal)
{
    /// <summary>Whether its author may say something against it.</summary>
    public bool IsAppealable(Review review) => Reason is not null && Appeal is null && review.Standing != ReviewStanding.Published;
}

/// <summary>Reads why reviews stand where they do, for their authors.</summary>
internal static class ReviewStandings
{
    public static async Task<Dictionary<ReviewId, StandingFacts>> OfAsync(
        FairgroundDb db, IReadOnlyCollection<Review> reviews, CancellationToken cancellationToken)
    {
        var reasons = await Reasons.OfAsync(db, reviews.Select(review => review.StandingReason), cancellationToken);
        var ids = reviews.Select(review => review.Id).ToList();
        var appeals = await db.Set<ReviewAppeal>().AsNoTracking().Where(appeal => ids.Contains(appeal.Review))
            .ToListAsync(cancellationToken);
        return reviews.ToDictionary(review => review.Id, review => new StandingFacts(
            review.StandingReason is { } reason ? reasons.GetValueOrDefault(reason) : null,
            appeals.Find(appeal => appeal.Review == review.Id && appeal.Against == review.StandingReason)));
    }
}
