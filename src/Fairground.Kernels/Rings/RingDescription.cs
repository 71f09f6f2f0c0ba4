namespace Fairground.Kernels.Rings;

/// <summary>Puts a ring into figures that a person can check.</summary>
internal sealed class RingDescription(ReviewTable table, RingOptions options, int[] members, List<int>[] pool)
{
    private readonly List<Review[]> rows = [];

    /// <summary>The products that more members review than chance has it, all that two of them review being tested (Bonferroni).</summary>
    public RingProduct[] Products(IEnumerable<int> candidates)
    {
        var drawn = new Dictionary<int, int>();
        foreach (var member in members)
        {
            foreach (ref readonly var review in table.Of(member))
            {
                drawn[review.Group] = drawn.GetValueOrDefault(review.Group) + 1;
            }
        }
        var shared = candidates.Where(product => pool[product].Count >= 2).ToArray();
        var most = Math.Log(options.FalseShare / Math.Max(1, shared.Length));
        var found = new List<(RingProduct Product, Review[] Rows)>();
        foreach (var product in shared)
        {
            var own = pool[product].Select(place => table.Reviews[place]).OrderBy(review => review.Day).ToArray();
            var reviews = table.OfProduct(product).Length;
            var expected = (double)drawn[own[0].Group] * reviews / table.GroupSizes[own[0].Group];
            var logChance = Hypergeometric.LogPoissonTail(own.Length, expected);
            if (logChance <= most)
            {
                found.Add((new RingProduct(product, own.Length, reviews, own[0].Day, own[^1].Day, logChance), own));
            }
        }
        var ordered = found.OrderByDescending(one => one.Product.Members).ThenBy(one => one.Product.Product).ToArray();
        rows.AddRange(ordered.Select(one => one.Rows));
        return [.. ordered.Select(one => one.Product)];
    }

    public Ring Ring(RingProduct[] products, double[] logValues, double logChance, double logWeakest)
    {
        var (pairs, near, agreeing, allPairs, allNear, allAgreeing) = (0L, 0L, 0L, 0.0, 0.0, 0.0);
        for (var i = 0; i < products.Length; i++)
        {
            var all = table.RowsOf(products[i].Product);
            pairs += Choose2(rows[i].Length);
            near += Near(rows[i]);
            agreeing += Agreeing(rows[i]);
            allPairs += Choose2(all.Length);
            allNear += Near(all);
            allAgreeing += Agreeing(all);
        }
        var marked = products.Sum(product => (long)product.Reviews);
        var ring = products.Select(product => product.Product).ToHashSet();
        var people = members.Select((member, i) =>
        {
            var of = table.Of(member);
            var on = 0;
            foreach (ref readonly var review in of)
            {
                on += ring.Contains(review.Product) ? 1 : 0;
            }
            return new RingMember(member, of.Length, on, Math.Min(0, -logValues[i]),
                Hypergeometric.LogTail(on, table.Reviews.Length, marked, of.Length));
        }).ToArray();
        var spreads = rows.Select(row => (double)(row[row.Length * 3 / 4].Day - row[row.Length / 4].Day)).Order().ToArray();
        return new Ring(
            people, products, logChance, logWeakest, pairs, (double)near / pairs, allNear / allPairs, (double)agreeing / pairs,
            allAgreeing / allPairs, spreads[spreads.Length / 2]);
    }

    private static long Choose2(long count) => count * (count - 1) / 2;

    private static long Agreeing(ReadOnlySpan<Review> rows)
    {
        Span<long> counts = stackalloc long[6];
        counts.Clear();
        foreach (ref readonly var row in rows)
        {
            counts[row.Stars]++;
        }
        var pairs = 0L;
        foreach (var count in counts[1..])
        {
            pairs += Choose2(count);
        }
        return pairs;
    }

    private long Near(ReadOnlySpan<Review> rows)
    {
        var (pairs, begin) = (0L, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            for (; rows[begin].Day < rows[i].Day - options.DaysMax; begin++)
            {
            }
            pairs += i - begin;
        }
        return pairs;
    }
}
