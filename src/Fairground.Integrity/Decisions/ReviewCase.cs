using Fairground.Integrity.Reviews;
using Fairground.Integrity.Rings;
using Fairground.Integrity.Scores;
using Fairground.Integrity.Training;
using Fairground.Kernels.Reviews;
using Fairground.Kernels.Wording;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Decisions;

/// <summary>Another review of the same author, with how many kinds of signals speak against it; null where it has no score.</summary>
internal sealed record OtherReview(Review Review, int? Families);

/// <summary>A review of the same product, as far as the drawing of them goes.</summary>
public sealed record NearReview(ReviewId Id, int Stars, DateTimeOffset WrittenAt, ReviewStanding Standing);

/// <summary>All that is known of one review, for whoever decides on it.</summary>
internal sealed class ReviewCase
{
    public required Review Review { get; init; }

    /// <summary>None where it came by an import and was not screened yet.</summary>
    public required ReviewScore? Score { get; init; }

    public required Explanation? Explanation { get; init; }

    /// <summary>The number of the model that judged; null for the published weights.</summary>
    public required int? Model { get; init; }

    public required ProductLabel? Product { get; init; }
    public required string? Seller { get; init; }
    public required PurchaseFacts? Purchase { get; init; }
    public required RatingSummary Rating { get; init; }

    /// <summary>The newest of the author's other reviews, and how many there are.</summary>
    public required IReadOnlyList<OtherReview> Others { get; init; }

    public required int OthersCount { get; init; }
    public required Review? CopyOf { get; init; }
    public required IReadOnlyList<Ring> Rings { get; init; }

    /// <summary>The product's reviews about then, this one among them, by time.</summary>
    public required IReadOnlyList<NearReview> Near { get; init; }

    public required IReadOnlyList<ReviewDecision> Decisions { get; init; }
    public required IReadOnlyList<ReviewAppeal> Appeals { get; init; }
    public required Dictionary<ReasonId, Reason> Reasons { get; init; }
    public required Dictionary<AccountId, string> People { get; init; }
    public required IncentiveReading Wording { get; init; }

    public ReviewAppeal? OpenAppeal => Appeals.FirstOrDefault(appeal => appeal.Answer is null);

    public Reason? Standing => Review.StandingReason is { } reason ? Reasons.GetValueOrDefault(reason) : null;

    public string? NameOf(Reason? reason) => reason?.DecidedBy is { } by ? People.GetValueOrDefault(by) : null;
}

/// <summary>Gathers all that is known of a review.</summary>
internal sealed class ReviewCases(
    FairgroundDb db, ProductLabels labels, SellerPowers sellers, PurchasePowers purchases, ReviewRatings ratings)
{
    private const int OthersMax = 8;
    private const int BeforeMax = 200;
    private const int AfterMax = 100;

    /// <exception cref="Refusal">There is no such review.</exception>
    public async Task<ReviewCase> ReadAsync(ReviewId id, CancellationToken cancellationToken)
    {
        var review = await db.Set<Review>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var score = await db.Set<ReviewScore>().AsNoTracking().FirstOrDefaultAsync(row => row.Review == id, cancellationToken);
        var model = score?.Model is { } version
            ? await db.Set<ModelVersion>().AsNoTracking().SingleAsync(row => row.Id == version, cancellationToken) : null;
        var decisions = await db.Set<ReviewDecision>().AsNoTracking().Where(row => row.Review == id)
            .OrderByDescending(row => row.At).ToListAsync(cancellationToken);
        var appeals = await db.Set<ReviewAppeal>().AsNoTracking().Where(row => row.Review == id)
            .OrderByDescending(row => row.At).ToListAsync(cancellationToken);
        var reasons = await Platform.Accountability.Reasons.OfAsync(db, [
            review.StandingReason, .. decisions.Select(decision => (ReasonId?)decision.Reason),
            .. appeals.Select(appeal => (ReasonId?)appeal.Against)], cancellationToken);
        var line = review.Line;
        return new ReviewCase
        {
            Review = review,
            Score = score,
            Explanation = score is null ? null : Explanation.Of(score, model),
            Model = model?.Number,
            Product = (await labels.OfAsync([review.Product], cancellationToken)).GetValueOrDefault(review.Product),
            Seller = review.Seller is { } seller ? (await sellers.NamesAsync([seller], cancellationToken)).GetValueOrDefault(seller) : null,
            Purchase = line is null ? null : (await purchases.FactsAsync([line.Value], cancellationToken)).GetValueOrDefault(line.Value),
            Rating = await ratings.OfAsync(review.Product, cancellationToken),
            Others = await OthersAsync(review, cancellationToken),
            OthersCount = await db.Set<Review>().CountAsync(
                row => row.Reviewer == review.Reviewer && row.Id != id, cancellationToken),
            CopyOf = score?.CopyOf is { } copy
                ? await db.Set<Review>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == copy, cancellationToken) : null,
            Rings = await RingsAsync(review.Reviewer, cancellationToken),
            Near = await NearAsync(review, cancellationToken),
            Decisions = decisions,
            Appeals = appeals,
            Reasons = reasons,
            People = await Platform.Accountability.Reasons.PeopleAsync(
                db, reasons.Values.Select(reason => reason.DecidedBy), cancellationToken),
            Wording = IncentiveWording.Read($"{review.Title}\n{review.Text}"),
        };
    }

    private async Task<List<OtherReview>> OthersAsync(Review review, CancellationToken cancellationToken)
    {
        var others = await db.Set<Review>().AsNoTracking().Where(row => row.Reviewer == review.Reviewer && row.Id != review.Id)
            .OrderByDescending(row => row.WrittenAt).Take(OthersMax).ToListAsync(cancellationToken);
        var ids = others.ConvertAll(other => other.Id);
        var scores = await db.Set<ReviewScore>().AsNoTracking().Where(score => ids.Contains(score.Review))
            .ToDictionaryAsync(score => score.Review, cancellationToken);
        return others.ConvertAll(other => new OtherReview(
            other, scores.TryGetValue(other.Id, out var score) ? Signals.Families(score.Strengths) : null));
    }

    private Task<List<Ring>> RingsAsync(ReviewerKey reviewer, CancellationToken cancellationToken) => db.Set<Ring>().AsNoTracking()
        .Where(ring => db.Set<RingMember>().Any(member => member.Ring == ring.Id && member.Reviewer == reviewer))
        .Include(ring => ring.Members).Include(ring => ring.Products).AsSplitQuery().OrderBy(ring => ring.Id)
        .ToListAsync(cancellationToken);

    private async Task<List<NearReview>> NearAsync(Review review, CancellationToken cancellationToken)
    {
        var all = db.Set<Review>().AsNoTracking().Where(row => row.Product == review.Product);
        var before = await all.Where(row => row.WrittenAt <= review.WrittenAt).OrderByDescending(row => row.WrittenAt).Take(BeforeMax)
            .Select(row => new NearReview(row.Id, row.Stars, row.WrittenAt, row.Standing)).ToListAsync(cancellationToken);
        var after = await all.Where(row => row.WrittenAt > review.WrittenAt).OrderBy(row => row.WrittenAt).Take(AfterMax)
            .Select(row => new NearReview(row.Id, row.Stars, row.WrittenAt, row.Standing)).ToListAsync(cancellationToken);
        return [.. before.AsEnumerable().Reverse(), .. after];
    }
}
