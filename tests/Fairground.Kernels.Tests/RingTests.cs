using System.Numerics;
using Fairground.Kernels.Rings;

namespace Fairground.Kernels.Tests;

public sealed class RingTests
{
    private const int Ring = 12;
    private static readonly RingOptions Options = new();

    private sealed record Row(int Reviewer, int Product, int Day, byte Stars);

    [Fact]
    public void A_tail_is_the_sum_of_its_binomials()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var all = random.Next(1, 120);
            var (marked, drawn) = (random.Next(all + 1), random.Next(all + 1));
            var found = random.Next(Math.Min(marked, drawn) + 2);
            var ways = BigInteger.Zero;
            for (var k = found; k <= Math.Min(marked, drawn); k++)
            {
                ways += drawn - k <= all - marked ? Choose(marked, k) * Choose(all - marked, drawn - k) : 0;
            }
            var exact = ways.IsZero ? double.NegativeInfinity : BigInteger.Log(ways) - BigInteger.Log(Choose(all, drawn));
            var tail = Hypergeometric.LogTail(found, all, marked, drawn);

            Assert.True(exact == tail || Math.Abs(exact - tail) < 1e-9 * Math.Max(1, Math.Abs(exact)), $"seed {seed}: {exact}, {tail}");
        }
    }

    [Fact]
    public void A_tail_far_below_what_is_expected_is_certain_and_one_far_above_is_not_zero()
    {
        Assert.InRange(Hypergeometric.LogTail(1, 1_000_000, 500_000, 500_000), -1e-9, 0);
        Assert.InRange(Hypergeometric.LogTail(900, 1_000_000, 1_000, 1_000), -6_564, -6_563);
        Assert.Throws<ArgumentOutOfRangeException>(() => Hypergeometric.LogTail(1, 10, 11, 1));
    }

    [Fact]
    public void Poissons_tail_is_the_sum_of_its_terms()
    {
        foreach (var expected in new[] { 0.01, 0.5, 3, 20 })
        {
            for (var found = (int)expected + 1; found < 60; found++)
            {
                var (term, sum) = (Math.Exp(-expected), 0.0);
                for (var k = 0; k < 300; k++)
                {
                    sum += k >= found ? term : 0;
                    term *= expected / (k + 1);
                }
                Assert.Equal(Math.Log(sum), Hypergeometric.LogPoissonTail(found, expected), 1e-9 * Math.Abs(Math.Log(sum)));
            }
        }
    }

    [Fact]
    public void Pairs_are_those_that_weighing_every_pair_by_the_definition_finds()
    {
        var some = 0;
        for (var seed = 0; seed < 2; seed++)
        {
            var rows = Market(new Random(seed), 300, 3_000, Ring);
            var groups = Enumerable.Range(0, 200).Select(product => product % 2).ToArray();
            foreach (var grouped in new[] { [], groups })
            {
                var found = Find(rows, grouped);
                var expected = PairsByDefinition(rows, grouped, found.Taste);

                Assert.True(
                    expected.Keys.Order().SequenceEqual(found.Pairs.Select(pair => (pair.First, pair.Second)).Order()), $"seed {seed}");
                Assert.All(found.Pairs, pair => Assert.Equal(expected[(pair.First, pair.Second)], pair.LogChance, 1e-3));
                some += found.Pairs.Length;
            }
        }
        Assert.InRange(some, 100, int.MaxValue);
    }

    [Fact]
    public void A_planted_ring_is_found_and_described()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var rows = Market(new Random(seed), 300, 3_000, Ring);
            var ring = Assert.Single(Find(rows).Rings);

            Assert.True(Enumerable.Range(0, Ring).SequenceEqual(ring.Members.Select(member => member.Reviewer)), $"seed {seed}");
            var shown = ring.Products.Select(product => product.Product).ToHashSet();
            Assert.True(
                shown.Count(product => product < Ring) >= Ring - 1 && shown.Count <= Ring + 1, $"seed {seed}: {string.Join(' ', shown)}");
            Assert.All(ring.Members, member => Assert.Equal(rows.Count(row => row.Reviewer == member.Reviewer), member.Reviews));
            Assert.All(ring.Members, member => Assert.Equal(
                rows.Count(row => row.Reviewer == member.Reviewer && shown.Contains(row.Product)), member.OnRingProducts));
            Assert.All(ring.Products, product => Assert.Equal(rows.Count(row => row.Product == product.Product), product.Reviews));
            Assert.Equal(rows.Where(row => row.Reviewer < Ring && shown.Contains(row.Product)).GroupBy(row => row.Product)
                .Sum(own => own.Count() * (own.Count() - 1) / 2), ring.CoReviews);
            Assert.InRange(ring.Close, 0.9, 1);
            Assert.InRange(ring.Agreeing, 0.9, 1);
            Assert.InRange(ring.CloseUsual, 0.01, 0.999);
            Assert.InRange(ring.LogChance, -10_000, Math.Log(0.01));
            Assert.InRange(ring.LogWeakest, -10_000, Math.Log(0.01));
        }
    }

    [Fact]
    public void Neither_the_order_of_the_reviews_nor_the_direction_of_the_stars_changes_anything()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var rows = Market(random, 300, 3_000, Ring);
            var found = Find(rows);
            var mixed = rows.ToArray();
            random.Shuffle(mixed);

            Assert.NotEmpty(found.Rings);
            AssertSame(found, Find(mixed), seed);
            AssertSame(found, Find(rows), seed);
            AssertSame(found, Find([.. rows.Select(row => row with { Stars = (byte)(6 - row.Stars) })]), seed);
            AssertSame(
                found, Find([.. rows.Select(row => row with { Stars = row.Stars switch { 1 => 5, 5 => 1, var stars => stars } })]), seed);
            AssertSame(found, Find([.. rows.Select(row => row with { Day = row.Day + 500_000 })]), seed);
        }
    }

    [Fact]
    public void Taste_is_how_often_those_who_share_a_product_share_another()
    {
        var random = new Random(3);
        // Two halves of people who never touch what the other half reviews: twice as often as if all chose from all.
        var halves = (from reviewer in Enumerable.Range(0, 400)
                      from _ in Enumerable.Range(0, 12)
                      select new Row(reviewer, (reviewer % 2 * 150) + random.Next(150), random.Next(1_000), 5))
            .DistinctBy(row => (row.Reviewer, row.Product)).ToArray();
        var groups = Enumerable.Range(0, 300).Select(product => product / 150).ToArray();

        Assert.InRange(Find(halves).Taste, 1.85, 2.1);
        Assert.InRange(Find(halves, groups).Taste, 1, 1.05);
        Assert.Equal(1, Find([.. halves.DistinctBy(row => row.Reviewer)]).Taste);
    }

    [Fact]
    public void Chance_alone_gives_nothing()
    {
        var found = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var rows = Market(random, 300, 3_000, Ring);
            var products = rows.Select(row => row.Product).ToArray();
            random.Shuffle(products);
            found += Find([.. rows.Zip(products, (row, product) => row with { Product = product })]).Pairs.Length;
        }
        // A false discovery is allowed in one of a hundred.
        Assert.InRange(found, 0, 2);
    }

    [Fact]
    public void A_product_that_everybody_talks_of_makes_no_ring()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var rows = Market(random, 300, 3_000, 0).Concat(Enumerable.Range(0, 250).Select(i => new Row(i, 199, 400 + random.Next(4), 5)));

            Assert.Empty(Find([.. rows]).Rings);
        }
    }

    [Fact]
    public void Data_with_nothing_in_it_get_an_answer()
    {
        AssertNothing(Find([]), 0);
        AssertNothing(Find([new Row(0, 0, 0, 5)]), 1);
        AssertNothing(Find([.. Enumerable.Repeat(new Row(3, 4, 5, 1), 1_000)]), 1);
        AssertNothing(Find([.. Enumerable.Range(0, 1_000).Select(reviewer => new Row(reviewer, 0, 7, 5))]), 1_000);
        AssertNothing(Find([.. Enumerable.Range(0, 1_000).Select(product => new Row(0, product, 7, 5))]), 1_000);
        AssertNothing(Find([new Row(0, 0, int.MinValue, 5), new Row(1, 0, int.MaxValue, 5), new Row(2, 9, 0, 1)]), 3);
        AssertNothing(Find([.. from reviewer in Enumerable.Range(0, 50) from product in Enumerable.Range(0, 20)
                               select new Row(reviewer, product, 0, 5)]), 1_000);
    }

    [Fact]
    public void What_is_no_review_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RingSearch.Find([1], [1, 2], [1], [1], [], Options));
        Assert.Throws<ArgumentException>(() => RingSearch.Find([1], [1], [1], [6], [], Options));
        Assert.Throws<ArgumentException>(() => RingSearch.Find([1], [1], [1], [0], [], Options));
        Assert.Throws<ArgumentOutOfRangeException>(() => RingSearch.Find([-1], [1], [1], [1], [], Options));
        Assert.Throws<ArgumentException>(() => RingSearch.Find([1], [1], [1], [1], [0], Options));
    }

    [Fact]
    public void Limits_are_kept_and_told()
    {
        var rows = Market(new Random(1), 300, 3_000, Ring);
        var few = Find(rows, options: Options with { MembersMax = 5 });

        Assert.True(few.Capped);
        Assert.All(few.Rings, ring => Assert.InRange(ring.Members.Length, 3, 5));
        Assert.InRange(Find(rows, options: Options with { PairsMax = 10 }).Pairs.Length, 0, 10);
        Assert.Single(Find(rows, options: Options with { NeighboursMax = 30, ReviewsMax = 0 }).Rings);
    }

    private static BigInteger Choose(int all, int some)
    {
        var ways = BigInteger.One;
        for (var i = 1; i <= some; i++)
        {
            ways = ways * (all - some + i) / i;
        }
        return ways;
    }

    /// <summary>
    /// A market of 200 products, the first of them hardly known, in which as many reviewers review most of those, each within days.
    /// </summary>
    private static Row[] Market(Random random, int reviewers, int reviews, int ring)
    {
        var rows = Enumerable.Range(0, reviews).Select(_ => new Row(
            random.Next(reviewers), 199 - (int)(200 * Math.Pow(random.NextDouble(), 2)), random.Next(1_000), (byte)random.Next(1, 6)))
            .ToList();
        for (var product = 0; product < ring; product++)
        {
            var day = random.Next(990);
            rows.RemoveAll(row => row.Reviewer < ring && row.Product == product);
            rows.AddRange(Enumerable.Range(0, ring).Where(_ => random.NextDouble() < 0.85).Select(
                reviewer => new Row(reviewer, product, day + random.Next(4), 5)));
        }
        return [.. rows.DistinctBy(row => (row.Reviewer, row.Product))];
    }

    /// <summary>The e-value of every pair as it is defined, and the largest set of them that is allowed.</summary>
    private static Dictionary<(int First, int Second), double> PairsByDefinition(Row[] rows, int[] groups, double taste)
    {
        int Group(Row row) => groups.Length == 0 ? 0 : groups[row.Product];
        var shares = new Dictionary<(Row Row, int Reach), double>();
        double Share(Row row, int reach)
        {
            if (!shares.TryGetValue((row, reach), out var share))
            {
                var usual = rows.Where(other => Group(other) == Group(row) && Math.Abs(other.Day - row.Day) <= reach).ToList();
                shares[(row, reach)] = share = (double)usual.Count(other => other.Product == row.Product) / usual.Count;
            }
            return share;
        }
        (double Agreeing, double All) Alike(IEnumerable<Row> own) => (
            own.GroupBy(row => row.Stars).Sum(same => same.Count() * (same.Count() - 1.0)), own.Count() * (own.Count() - 1.0));
        var products = rows.GroupBy(row => row.Product).ToDictionary(own => own.Key, own => Alike(own));
        var overall = (products.Values.Sum(own => own.Agreeing) + 1) / (products.Values.Sum(own => own.All) + 2);
        double Stars(Row left, Row right)
        {
            var usual = (products[left.Product].Agreeing + (10 * overall)) / (products[left.Product].All + 10);
            return (left.Stars == right.Stars ? 0.8 / usual : 0.2 / Math.Max(0.2, 1 - usual)) / taste;
        }
        double Value(Row[] left, Row[] right)
        {
            var (near, far, common) = (0, 0, new List<(Row One, Row Other, bool Near)>());
            foreach (var one in left)
            {
                foreach (var other in right)
                {
                    var isNear = Math.Abs(one.Day - other.Day) <= 7;
                    near += Group(one) == Group(other) && isNear ? 1 : 0;
                    far += Group(one) == Group(other) && !isNear ? 1 : 0;
                    if (one.Product == other.Product)
                    {
                        common.Add((one, other, isNear));
                    }
                }
            }
            var terms = common.Select(pair => (pair.Near, Likelier: Stars(pair.One, pair.Other) / Math.Max(
                Share(pair.One, pair.Near ? 30 : 90), Share(pair.Other, pair.Near ? 30 : 90)))).ToArray();
            var reviews = Math.Min(left.Length, right.Length);
            return new[] { 1.0 / 16, 1.0 / 4, 1 }.SelectMany(share => new[] { 0.5, 1 }.Select(now =>
            {
                var (soon, late) = (now * share * reviews, (1 - now) * share * reviews);
                return Math.Exp(-(near > 0 ? soon : 0) - (far > 0 ? late : 0)) * terms.Aggregate(
                    1.0, (product, term) => product * (1 + (term.Likelier * (term.Near ? soon / near : late / far))));
            })).Average();
        }
        var reviewers = rows.GroupBy(row => row.Reviewer).OrderBy(own => own.Key).Select(own => own.ToArray()).ToArray();
        var weighed = (from i in Enumerable.Range(0, reviewers.Length)
                       from j in Enumerable.Range(i + 1, reviewers.Length - i - 1)
                       select (Pair: (reviewers[i][0].Reviewer, reviewers[j][0].Reviewer), Value: Value(reviewers[i], reviewers[j])))
            .OrderByDescending(pair => pair.Value).ToArray();
        var kept = Enumerable.Range(0, weighed.Length + 1).Last(k => k == 0 || weighed[k - 1].Value >= weighed.Length / (0.01 * k));
        return weighed.Take(kept).ToDictionary(pair => pair.Pair, pair => -Math.Log(pair.Value));
    }

    private static void AssertNothing(RingFind found, int reviews)
    {
        Assert.Empty(found.Rings);
        Assert.Empty(found.Pairs);
        Assert.Equal(reviews, found.Reviews);
    }

    private static void AssertSame(RingFind left, RingFind right, int seed)
    {
        Assert.True(left.Pairs.SequenceEqual(right.Pairs), $"seed {seed}");
        Assert.True(left.Rings.Length == right.Rings.Length, $"seed {seed}");
        foreach (var (one, other) in left.Rings.Zip(right.Rings))
        {
            Assert.True(one.Members.SequenceEqual(other.Members), $"seed {seed}");
            Assert.Equal(one.Products.Select(product => (product.Product, product.Members)),
                other.Products.Select(product => (product.Product, product.Members)));
            Assert.Equal(
                (one.LogChance, one.LogWeakest, one.CoReviews, one.Close, one.Agreeing, one.DaysBetween),
                (other.LogChance, other.LogWeakest, other.CoReviews, other.Close, other.Agreeing, other.DaysBetween));
        }
    }

    private static RingFind Find(Row[] rows, int[]? groups = null, RingOptions? options = null) => RingSearch.Find(
        rows.Select(row => row.Reviewer).ToArray(), rows.Select(row => row.Product).ToArray(), rows.Select(row => row.Day).ToArray(),
        rows.Select(row => row.Stars).ToArray(), groups ?? [], options ?? Options);
}
