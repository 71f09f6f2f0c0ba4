using Fairground.Kernels.Graphs;

namespace Fairground.Kernels.Rings;

/// <summary>
/// Finds rings: reviewers who review the same products, at the same time, with the same stars, more than chance would have it. What is
/// chance holds each reviewer's days and number of reviews, and each product's number of reviews at each time (<see cref="Evidence"/>);
/// pairs are let through with a bound on the share of false discoveries among all pairs of reviewers, then joined where they touch, and
/// grown into rings (<see cref="RingGrowth"/>).
/// </summary>
/// <remarks>
/// It knows nothing of who is right. People with the same rare interests, or who buy the same set, go together as well: a ring is a reason
/// to look, not a verdict. Stars count only as equal or not, so that nothing depends on whether they praise or blame.
/// </remarks>
public static class RingSearch
{
    /// <summary>
    /// The rings among reviews; the same whatever their order and the number of threads. Needs some 150 bytes a review, and for each thread
    /// 8 bytes a reviewer and 4 a product; numbers should have few gaps.
    /// </summary>
    /// <param name="reviewers">The reviewer of each review, from 0.</param>
    /// <param name="products">The product of each, from 0. Of several reviews by one reviewer the first counts.</param>
    /// <param name="days">The day of each, from any beginning; all the same if it is not known.</param>
    /// <param name="stars">1 to 5.</param>
    /// <param name="groups">
    /// The group of each product, in which people choose (as a category), at the product's number; empty if there are none. With groups,
    /// people who share no more than an interest go less far together beyond chance.
    /// </param>
    /// <exception cref="ArgumentException">The columns differ in length, stars are not from 1 to 5, or a number is below zero.</exception>
    public static RingFind Find(
        ReadOnlySpan<int> reviewers, ReadOnlySpan<int> products, ReadOnlySpan<int> days, ReadOnlySpan<byte> stars, ReadOnlySpan<int> groups,
        RingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (products.Length != reviewers.Length || days.Length != reviewers.Length || stars.Length != reviewers.Length)
        {
            throw new ArgumentException("A review has a reviewer, a product, a day and stars.", nameof(products));
        }
        if (!groups.IsEmpty && products.ContainsAnyExceptInRange(0, groups.Length - 1))
        {
            throw new ArgumentException("Each product has a group, or none has.", nameof(groups));
        }
        if (stars.ContainsAnyExceptInRange((byte)1, (byte)5))
        {
            throw new ArgumentException("Stars are from 1 to 5.", nameof(stars));
        }
        var table = ReviewTable.Build(reviewers, products, days, stars, groups, options);
        var (pairs, capped) = PairSearch.Find(table, options);
        var growth = new RingGrowth(table, options);
        var groupsOfPairs = Components(table.ReviewerSlots, pairs);
        var rings = new List<Ring>();
        foreach (var seed in groupsOfPairs.Take(options.RingsMax))
        {
            if (growth.Grow(seed, Math.Min(groupsOfPairs.Count, options.RingsMax)) is { } ring)
            {
                rings.Add(ring);
            }
        }
        return new RingFind(
            [.. rings.OrderByDescending(ring => ring.Members.Length).ThenBy(ring => ring.Members[0].Reviewer)], pairs,
            table.ReviewersPresent, table.Reviews.Length, table.Taste, capped || growth.Capped || groupsOfPairs.Count > options.RingsMax);
    }

    /// <summary>The reviewers of each connected component of pairs, the one with the least likely pair first.</summary>
    private static List<List<int>> Components(int reviewers, CoReviewers[] pairs)
    {
        var labels = ConnectedComponents.Label(
            reviewers, pairs.Select(pair => pair.First).ToArray(), pairs.Select(pair => pair.Second).ToArray());
        var (components, ordered) = (new Dictionary<int, List<int>>(), new List<List<int>>());
        var seen = new HashSet<int>();
        foreach (var pair in pairs)
        {
            if (!components.TryGetValue(labels[pair.First], out var component))
            {
                components[labels[pair.First]] = component = [];
                ordered.Add(component);
            }
            foreach (var reviewer in new[] { pair.First, pair.Second })
            {
                if (seen.Add(reviewer))
                {
                    component.Add(reviewer);
                }
            }
        }
        return ordered;
    }
}
