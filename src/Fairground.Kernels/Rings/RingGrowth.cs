using System.Runtime.InteropServices;

namespace Fairground.Kernels.Rings;

/// <summary>
/// Grows a group of pairs into a ring: whoever goes with the rest of it, taken as one, beyond chance belongs to it, and nobody else; again,
/// until nothing changes.
/// </summary>
internal sealed class RingGrowth(ReviewTable table, RingOptions options)
{
    private const int RoundsMax = 12;

    private readonly List<int>[] pool = new List<int>[table.ProductSlots];
    private readonly int[] hits = new int[table.ReviewerSlots];
    private readonly bool[] taken = new bool[table.ReviewerSlots];
    private readonly bool[] present = new bool[table.ReviewerSlots];
    private readonly List<Coincidence> coincidences = [];
    private Review[] pooled = [];

    /// <summary>Whether some ring was cut at the largest number of members.</summary>
    public bool Capped { get; private set; }

    /// <summary>Grows a ring of whom no other ring has; null if none comes of it.</summary>
    /// <param name="tests">How many groups are looked into: each reviewer could be found in any.</param>
    public Ring? Grow(IEnumerable<int> seed, int tests)
    {
        var members = seed.Where(reviewer => !taken[reviewer]).Order().ToArray();
        for (var round = 0; round < RoundsMax && members.Length >= 2; round++)
        {
            var grown = Fitting(members, tests);
            if (grown.AsSpan().SequenceEqual(members))
            {
                break;
            }
            members = grown;
        }
        if (members.Length < options.MembersMin || Describe(members) is not { } ring)
        {
            return null;
        }
        foreach (var member in members)
        {
            taken[member] = true;
        }
        return ring;
    }

    /// <summary>Those who go with the others so well that, of all reviewers, no more than the given share goes by chance.</summary>
    private int[] Fitting(int[] members, int tests)
    {
        Pool(members);
        var values = Candidates(members).Select(reviewer => (Reviewer: reviewer, Value: LogValue(reviewer)))
            .OrderByDescending(one => one.Value).ThenBy(one => one.Reviewer).ToArray();
        Empty(members);
        var kept = values.Length;
        var most = Math.Log((double)table.ReviewersPresent * tests / options.FalseShare);
        while (kept > 0 && values[kept - 1].Value < most - Math.Log(kept))
        {
            kept--;
        }
        Capped |= kept > options.MembersMax;
        return [.. values.Take(Math.Min(kept, options.MembersMax)).Select(one => one.Reviewer).Order()];
    }

    private void Pool(ReadOnlySpan<int> members)
    {
        var reviews = new List<Review>();
        foreach (var member in members)
        {
            present[member] = true;
            for (var place = table.ReviewerOffsets[member]; place < table.ReviewerOffsets[member + 1]; place++)
            {
                var review = table.Reviews[place];
                reviews.Add(review);
                (pool[review.Product] ??= []).Add(place);
            }
        }
        reviews.Sort((left, right) => left.Group != right.Group ? left.Group.CompareTo(right.Group) : left.Day.CompareTo(right.Day));
        pooled = [.. reviews];
    }

    private void Empty(ReadOnlySpan<int> members)
    {
        foreach (var member in members)
        {
            present[member] = false;
        }
        foreach (ref readonly var review in pooled.AsSpan())
        {
            pool[review.Product].Clear();
        }
    }

    /// <summary>The members, and those who share at least two reviews with them, within the limits.</summary>
    private List<int> Candidates(int[] members)
    {
        var found = new List<int>(members);
        var met = new List<int>();
        foreach (var product in pooled.Select(review => review.Product).Distinct())
        {
            var (begin, end) = (table.ProductOffsets[product], table.ProductOffsets[product + 1]);
            var upTo = begin;
            foreach (var rank in pool[product].Select(place => table.Ranks[place]).Order())
            {
                // Windows of neighbours overlap: each reviewer is met once a product.
                var (first, last) = end - begin <= options.ReviewsMax ? (begin, end)
                    : (Math.Max(begin, rank - options.NeighboursMax), Math.Min(end, rank + options.NeighboursMax + 1));
                for (var other = Math.Max(first, upTo); other < last; other++)
                {
                    var reviewer = table.ProductRows[other].Reviewer;
                    if (++hits[reviewer] == 1)
                    {
                        met.Add(reviewer);
                    }
                }
                upTo = Math.Max(upTo, last);
            }
        }
        foreach (var reviewer in met)
        {
            if (hits[reviewer] >= 2 && !taken[reviewer] && !present[reviewer])
            {
                found.Add(reviewer);
            }
            hits[reviewer] = 0;
        }
        return found;
    }

    /// <summary>How well a reviewer goes with those who are pooled, without itself.</summary>
    private double LogValue(int reviewer)
    {
        coincidences.Clear();
        for (var place = table.ReviewerOffsets[reviewer]; place < table.ReviewerOffsets[reviewer + 1]; place++)
        {
            var review = table.Reviews[place];
            var (near, far) = (0.0, 0.0);
            foreach (var at in pool[review.Product] ?? [])
            {
                ref readonly var other = ref table.Reviews[at];
                if (other.Reviewer == reviewer)
                {
                    continue;
                }
                var stars = table.Likelier(review, other);
                _ = Math.Abs(other.Day - review.Day) <= options.DaysMax ? near += stars : far += stars;
            }
            if (near + far > 0)
            {
                coincidences.Add(new Coincidence(near / table.NearShares[place], far / table.SeasonShares[place]));
            }
        }
        var own = table.Of(reviewer);
        var (nearPairs, farPairs) = Evidence.Pairs(own, pooled, options.DaysMax);
        if (present[reviewer])
        {
            var (nearOwn, farOwn) = Evidence.Pairs(own, own, options.DaysMax);
            (nearPairs, farPairs) = (nearPairs - nearOwn, farPairs - farOwn);
        }
        return Evidence.LogValue(CollectionsMarshal.AsSpan(coincidences), own.Length, nearPairs, farPairs);
    }

    /// <summary>What a person needs to check a ring; null if it is not beyond chance as a whole, or too few products show it.</summary>
    private Ring? Describe(int[] members)
    {
        var logSets = Hypergeometric.LogChoose(table.ReviewersPresent, members.Length);
        var logChance = Math.Min(0, logSets - LogValueTogether(members));
        Pool(members);
        var values = members.Select(LogValue).ToArray();
        var description = new RingDescription(table, options, members, pool);
        var products = description.Products(pooled.Select(review => review.Product).Distinct().Order());
        Empty(members);
        return logChance > Math.Log(options.FalseShare) || products.Length < options.ProductsMin ? null : description.Ring(
            products, values, logChance, Math.Min(0, Math.Log(table.ReviewersPresent) - values.Min()));
    }

    /// <summary>
    /// The e-value of them all: of the second given the first, of the next two given both, of the next four given those, and so on. What is
    /// 1 on average given what comes before is so multiplied as well.
    /// </summary>
    private double LogValueTogether(int[] members)
    {
        var sum = 0.0;
        for (var known = 1; known < members.Length; known *= 2)
        {
            Pool(members.AsSpan(..known));
            for (var i = known; i < Math.Min(members.Length, 2 * known); i++)
            {
                sum += LogValue(members[i]);
            }
            Empty(members.AsSpan(..known));
        }
        return sum;
    }
}
