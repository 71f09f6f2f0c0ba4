using Fairground.Integrity.Reviews;
using Fairground.Integrity.Rings;
using Fairground.Kernels.Reviews;
using Fairground.Kernels.Text;
using Fairground.Kernels.Wording;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Scores;

/// <summary>What was found of a review before it is shown.</summary>
internal sealed record Assessment(Judgement Judgement, TextPrint Print, ReviewId? CopyOf)
{
    public ReadOnlySpan<byte> Strengths => Judgement.Inputs.AsSpan(0, Signals.Count);
}

/// <summary>Looks at each new or revised review before it is published.</summary>
internal sealed class ReviewAssessor(FairgroundDb db, PurchasePowers purchases, SharedMarks marks, PostEvidence posts, LiveJudge judge)
{
    private const int AlikeMax = 60;
    private static readonly TimeSpan Soon = TimeSpan.FromHours(3);

    public async Task<Assessment> AssessAsync(Review review, CancellationToken cancellationToken)
    {
        var print = TextPrint.Of(review.Title, review.Text);
        var (copyOf, alike) = await CopyOfAsync(review, print, cancellationToken);
        var given = await GivenAsync(review, cancellationToken);
        given[Signals.Copied] = Screener.Copied(alike);
        given[Signals.Ring] = await RingMember.StrengthAsync(db, review.Reviewer, cancellationToken);
        var traces = await posts.OfAsync([review.Product], review.WrittenAt, review.WrittenAt, cancellationToken);
        given[Signals.Posts] = PostEvidence.Strength(traces[review.Product], review.WrittenAt);
        var near = await Neighbourhood.ReadAsync(db, review, cancellationToken);
        if (review.Line is { } line)
        {
            MarkedReview[] verified = [new(review.Reviewer, line, review.Seller), .. near.Verified(review.Product)];
            given[Signals.Shared] = (await marks.OfAsync(verified, cancellationToken))[0];
        }
        return new Assessment(near.Judge(review, given, await judge.GetAsync(cancellationToken)), print, copyOf);
    }

    /// <summary>
    /// What a text says of rewards: what the writer reports of the seller speaks against the listing, not against the review.
    /// </summary>
    public static byte Wording(string title, string text) =>
        IncentiveWording.Read($"{title}\n{text}") is { Standpoint: not IncentiveStandpoint.Reported } reading
            ? Signals.Strength(reading.Strength) : (byte)0;

    /// <summary>The strengths that come of the purchase.</summary>
    public static void OfPurchase(Span<byte> strengths, PurchaseFacts? facts, DateTimeOffset writtenAt)
    {
        strengths[Signals.Unverified] = facts is null ? (byte)255 : (byte)0;
        if (facts is not null)
        {
            strengths[Signals.Early] = Signals.Strength(1 - ((writtenAt - facts.DeliveredAt) / Soon));
            strengths[Signals.Refunded] = facts.IsReturned ? (byte)0 : Signals.Strength(facts.RefundedShare);
            strengths[Signals.Discounted] = Signals.Strength((facts.DiscountShare * 2) - 1);
        }
    }

    private async Task<byte[]> GivenAsync(Review review, CancellationToken cancellationToken)
    {
        var given = new byte[Signals.Count];
        given[Signals.Wording] = Wording(review.Title, review.Text);
        var facts = review.Line is { } line ? (await purchases.FactsAsync([line], cancellationToken)).GetValueOrDefault(line) : null;
        OfPurchase(given, facts, review.WrittenAt);
        return given;
    }

    /// <summary>
    /// The most similar text by somebody else; a product's variants share its reviews, so they are no copies of each other.
    /// </summary>
    private async Task<(ReviewId? Review, double Similarity)> CopyOfAsync(
        Review review, TextPrint print, CancellationToken cancellationToken)
    {
        if (print.Keys.Length == 0)
        {
            return (null, 0);
        }
        var alike = await (from found in db.Set<ReviewPrint>().AsNoTracking()
                           where print.Keys.Contains(found.Key) && found.Review != review.Id
                           join score in db.Set<ReviewScore>() on found.Review equals score.Review
                           join other in db.Set<Review>() on found.Review equals other.Id
                           where other.Reviewer != review.Reviewer
                           select new { found.Review, score.Signature }).Take(AlikeMax).ToListAsync(cancellationToken);
        var best = ((ReviewId?)null, 0.0);
        foreach (var other in alike)
        {
            var similarity = MinHash.Similarity(
                System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(print.Signature),
                System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(other.Signature));
            best = similarity > best.Item2 ? (other.Review, similarity) : best;
        }
        return Screener.Copied(best.Item2) > 0 ? best : (null, best.Item2);
    }
}
