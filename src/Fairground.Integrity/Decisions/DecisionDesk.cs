using Fairground.Integrity.Reviews;
using Fairground.Integrity.Scores;
using Fairground.Kernels.Reviews;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Decisions;

/// <summary>What waits for investigators, and what they decide.</summary>
internal sealed class DecisionDesk(FairgroundDb db, ReviewRatings ratings, ReviewNotices told)
{
    /// <summary>
    /// The reviews that wait, those with an appeal first, then by their chance; one in a few is a sample drawn by lot, wherever it stands.
    /// </summary>
    public IQueryable<WaitingReview> Waiting() =>
        from score in db.Set<ReviewScore>().AsNoTracking()
        where score.IsOpen
        join review in db.Set<Review>() on score.Review equals review.Id
        let appealed = db.Set<ReviewAppeal>().Where(appeal => appeal.Review == review.Id && appeal.Answer == null).Min(
            appeal => (DateTimeOffset?)appeal.At)
        orderby appealed == null, appealed, score.Chance descending, score.Review
        select new WaitingReview { Review = review, Score = score, AppealedAt = appealed };

    public static Task<int> CountAsync(FairgroundDb db, CancellationToken cancellationToken) =>
        db.Set<ReviewScore>().CountAsync(score => score.IsOpen, cancellationToken);

    /// <summary>
    /// Decides on a review. To take one away, signals of two families that come about independently have to be there; otherwise it counts
    /// less at most. An open appeal is answered by it.
    /// </summary>
    /// <param name="standing">Where the decider saw it stand: what has moved since is looked at again first.</param>
    public Task<ReviewDecision> DecideAsync(
        ReviewId id, ReviewFinding finding, ReviewStanding standing, string? statement, AccountId by,
        CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
        {
            var review = await db.LockedAsync<Review>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
            if (review.Standing != standing)
            {
                throw new Refusal(IntegrityProblems.ReviewMoved);
            }
            var score = await db.Set<ReviewScore>().SingleOrDefaultAsync(row => row.Review == id, cancellationToken)
                ?? throw new Refusal(IntegrityProblems.NotAssessed);
            var appeal = await db.Set<ReviewAppeal>().FirstOrDefaultAsync(
                row => row.Review == id && row.Answer == null, cancellationToken);
            var decision = Decide(review, score, finding, statement, by);
            if (appeal is not null)
            {
                await db.SaveChangesAsync(cancellationToken);
                appeal.Settle(decision, by);
            }
            score.IsOpen = false;
            await told.StandsAsync(review, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await ratings.RateAsync(review.Product, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return decision;
        }, cancellationToken);

    /// <summary>Says something against where a review stands; the caller has seen to it that the review is theirs.</summary>
    public Task<ReviewAppeal> AppealAsync(ReviewId id, string text, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var review = await db.LockedAsync<Review>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        if (review.Standing == ReviewStanding.Published || review.StandingReason is not { } against)
        {
            throw new Refusal(IntegrityProblems.NothingToAppeal);
        }
        if (await db.Set<ReviewAppeal>().AnyAsync(row => row.Review == id && row.Against == against, cancellationToken))
        {
            throw new Refusal(IntegrityProblems.AlreadyAppealed);
        }
        var decidedBy = await db.Set<Reason>().Where(reason => reason.Id == against).Select(reason => reason.DecidedBy)
            .SingleAsync(cancellationToken);
        var appeal = new ReviewAppeal
        {
            Id = Id.New<ReviewAppealId>(db.Time), Review = id, Against = against, DecidedBy = decidedBy, Text = text.Trim(),
            At = db.Time.GetUtcNow(),
        };
        db.Add(appeal);
        await db.Set<ReviewScore>().Where(score => score.Review == id).ExecuteUpdateAsync(
            set => set.SetProperty(score => score.IsOpen, true), cancellationToken);
        db.Audit("review.appealed", id.ToString(), review.Account);
        await db.SaveChangesAsync(cancellationToken);
        return appeal;
    }, cancellationToken);

    private ReviewDecision Decide(Review review, ReviewScore score, ReviewFinding finding, string? statement, AccountId by)
    {
        var to = finding switch
        {
            ReviewFinding.Genuine => ReviewStanding.Published,
            ReviewFinding.Unclear => review.Standing == ReviewStanding.Published ? ReviewStanding.Published : ReviewStanding.Reduced,
            _ when Signals.Families(score.Strengths) >= Verdicts.FamiliesToHold => ReviewStanding.Removed,
            _ => throw new Refusal(IntegrityProblems.TooFewFamilies, Signals.Families(score.Strengths), Verdicts.FamiliesToHold),
        };
        var kind = $"review.found-{finding}".ToLowerInvariant();
        var grounds = Reason.Record(db, kind, Statement(finding, statement), by, rule: "reviews/decisions");
        var decision = new ReviewDecision
        {
            Id = Id.New<ReviewDecisionId>(db.Time), Review = review.Id, Finding = finding, From = review.Standing, To = to,
            Reason = grounds.Id, At = db.Time.GetUtcNow(), Inputs = score.Inputs, Chance = score.Chance,
        };
        db.Add(decision);
        review.Stand(to, grounds, isDecided: true);
        db.Audit(kind, review.Id.ToString(), by, grounds);
        return decision;
    }

    /// <summary>To publish, a standard sentence will do; whatever takes something away needs the decider's own words.</summary>
    private static string? Statement(ReviewFinding finding, string? statement) =>
        finding == ReviewFinding.Genuine && string.IsNullOrWhiteSpace(statement) ? Text["review.reason.genuine"] : statement;
}

/// <summary>A review that waits, with its score and the time of an open appeal.</summary>
internal sealed class WaitingReview
{
    public required Review Review { get; init; }
    public required ReviewScore Score { get; init; }
    public required DateTimeOffset? AppealedAt { get; init; }
}
