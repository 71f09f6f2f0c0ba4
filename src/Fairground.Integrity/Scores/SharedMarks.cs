using Fairground.Integrity.Reviews;
using Fairground.Kernels.Reviews;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;

namespace Fairground.Integrity.Scores;

/// <summary>A verified review, as far as what its order has in common with others goes.</summary>
internal sealed record MarkedReview(ReviewerKey Reviewer, OrderLineId Line, SellerId? Seller);

/// <summary>
/// How much a review's order has in common with those of other reviewers of the product, or with its seller. Two people of one household
/// share an address and may both like what they bought: one other there is not yet notable, a means of payment or the seller's own is.
/// </summary>
internal sealed class SharedMarks(MarkPowers marks)
{
    private const double OneNeighbour = 0.4;
    private const double EachNeighbour = 0.2;

    /// <summary>The strengths of one product's reviews, in their order.</summary>
    public async Task<byte[]> OfAsync(IReadOnlyList<MarkedReview> reviews, CancellationToken cancellationToken)
    {
        var own = await marks.OfLinesAsync(
            [.. reviews.Select(review => review.Line).Distinct().Take(MarkPowers.CountMax)], cancellationToken);
        var sellers = new Dictionary<SellerId, IReadOnlySet<Guid>>();
        foreach (var seller in reviews.Select(review => review.Seller).OfType<SellerId>().Distinct())
        {
            sellers[seller] = await marks.OfSellerAsync(seller, cancellationToken);
        }
        var people = reviews.SelectMany(review => own[review.Line].Select(mark => (mark.Kind, mark.Hash, review.Reviewer)))
            .GroupBy(row => (row.Kind, row.Hash), row => row.Reviewer)
            .ToDictionary(group => group.Key, group => group.Distinct().Count());
        return [.. reviews.Select(review => own[review.Line].Select(mark =>
            review.Seller is { } seller && sellers[seller].Contains(mark.Hash)
                ? byte.MaxValue : StrengthOf(mark.Kind, people[(mark.Kind, mark.Hash)] - 1)).DefaultIfEmpty().Max())];
    }

    private static byte StrengthOf(OrderMarkKind kind, int others) => others <= 0 ? (byte)0
        : kind == OrderMarkKind.Address ? Signals.Strength(OneNeighbour + (EachNeighbour * (others - 1)))
        : byte.MaxValue;
}
