using Fairground.Kernels.Ranking;
using Fairground.Kernels.Reviews;

namespace Fairground.Kernels.Tests;

public sealed class ReviewSignalTests
{
    private const int Hours = 24 * 200;

    [Fact]
    public void Turning_all_stars_upside_down_changes_no_signal_no_chance_and_no_outcome()
    {
        var seed = Random.Shared.Next();
        for (var round = 0; round < 20; round++)
        {
            var (columns, flipped) = (Market(seed + round), Market(seed + round, flip: true));

            ReviewSignals.Fill(columns);
            ReviewSignals.Fill(flipped);

            Assert.True(columns.Strengths.AsSpan().SequenceEqual(flipped.Strengths), $"seed {seed + round}");
            Assert.Equal(Outcomes(columns), Outcomes(flipped));
        }
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var seed = Random.Shared.Next();
        var (columns, given) = (Market(seed), Market(seed));
        ReviewSignals.Fill(columns);
        int[] order = [.. Enumerable.Range(0, columns.Count).OrderBy(i => (i * 7919) % columns.Count)];
        // Reviews of one reviewer or product within the same hour have no order of their own.
        var shuffled = new ReviewColumns(
            Pick(columns.Reviewers, order), Pick(columns.Products, order), Pick(columns.Hours, order), Pick(columns.Stars, order),
            columns.Sellers, [.. order.SelectMany(i => given.Of(i).ToArray())]);

        ReviewSignals.Fill(shuffled);

        var differing = Enumerable.Range(0, order.Length).Count(i => !shuffled.Of(i).SequenceEqual(columns.Of(order[i])));
        Assert.True(differing <= columns.Count / 50, $"seed {seed}: {differing} of {columns.Count} differ");
    }

    [Fact]
    public void Strengths_are_as_their_definition_says_in_a_small_case()
    {
        // One reviewer writes of twelve products within a day, always five stars; one product has nine others who give one star.
        int[] reviewers = [.. Enumerable.Repeat(0, 12), .. Enumerable.Range(1, 9)];
        int[] products = [.. Enumerable.Range(0, 12), .. Enumerable.Repeat(0, 9)];
        int[] hours = [.. Enumerable.Range(0, 12), .. Enumerable.Range(0, 9).Select(i => 1000 + (i * 300))];
        byte[] stars = [.. Enumerable.Repeat((byte)5, 12), .. Enumerable.Repeat((byte)1, 9)];
        var columns = new ReviewColumns(reviewers, products, hours, stars, new int[12], new byte[21 * Signals.Count]);

        ReviewSignals.Fill(columns);

        Assert.Equal(255, columns.Of(0)[Signals.Spree]);
        Assert.Equal(255, columns.Of(0)[Signals.Uniform]);
        Assert.Equal(255, columns.Of(0)[Signals.OneSeller]);
        Assert.Equal(255, columns.Of(0)[Signals.Deviation]);
        Assert.Equal(0, columns.Of(5)[Signals.Deviation]);
        Assert.Equal(0, columns.Of(15)[Signals.Spree]);
        Assert.Equal(0, columns.Of(15)[Signals.Together]);
    }

    [Fact]
    public void People_who_meet_on_several_products_within_days_are_told_and_a_crowd_at_one_product_is_not()
    {
        // Reviewers 0 to 4 review products 0 to 3 on the same days; 5 to 104 review product 4 in one week.
        var rows = (from reviewer in Enumerable.Range(0, 5)
                    from product in Enumerable.Range(0, 4)
                    select (reviewer, product, hour: (product * 240) + reviewer))
            .Concat(Enumerable.Range(5, 100).Select(i => (reviewer: i, product: 4, hour: 2000 + i))).ToArray();
        var columns = new ReviewColumns(
            Array.ConvertAll(rows, row => row.reviewer), Array.ConvertAll(rows, row => row.product),
            Array.ConvertAll(rows, row => row.hour),
            [.. rows.Select(row => (byte)((row.hour % 5) + 1))], [-1, -1, -1, -1, -1], new byte[rows.Length * Signals.Count]);

        ReviewSignals.Fill(columns);

        Assert.All(Enumerable.Range(0, 20), row => Assert.True(columns.Of(row)[Signals.Together] >= Signals.Notable));
        Assert.All(Enumerable.Range(20, 100), row => Assert.Equal(0, columns.Of(row)[Signals.Together]));
        Assert.All(Outcomes(columns)[20..], outcome => Assert.Equal(Verdict.Publish, outcome));
    }

    [Fact]
    public void Nothing_one_review_and_reviews_that_are_all_the_same_give_an_answer()
    {
        var none = new ReviewColumns([], [], [], [], [], []);
        var one = new ReviewColumns([0], [0], [0], [3], [-1], new byte[Signals.Count]);
        var same = new ReviewColumns(
            new int[500], new int[500], new int[500], [.. Enumerable.Repeat((byte)5, 500)], [0], new byte[500 * Signals.Count]);
        foreach (var columns in new[] { none, one, same })
        {
            ReviewSignals.Fill(columns);
            Assert.Equal(columns.Count, ColdStart.Run(columns, ColdStart.Usual(columns)).Length);
            Assert.Equal(columns.Count * ModelRows.Width, ModelRows.Of(columns, [.. Enumerable.Range(0, columns.Count)]).Length);
            Assert.Empty(Screener.Rings(columns).Rings);
        }
        Assert.Throws<ArgumentException>(() => new ReviewColumns([0], [0], [0], [9], [-1], new byte[Signals.Count]));
        Assert.Throws<ArgumentException>(() => new ReviewColumns([0], [0], [0], [3], [-1], []));
    }

    [Fact]
    public void A_hold_takes_two_families_that_accuse_whatever_the_chance()
    {
        var strengths = new byte[Signals.Count];
        foreach (var signal in new[] { Signals.Copied, Signals.Wording, Signals.Unverified, Signals.Burst })
        {
            strengths[signal] = 255;
        }

        Assert.Equal(Verdict.Reduce, Verdicts.Of(1, strengths, new Thresholds()));
        strengths[Signals.Spree] = Signals.Notable;
        Assert.Equal(Verdict.Investigate, Verdicts.Of(1, strengths, new Thresholds()));
        Assert.Equal(Verdict.Hold, Verdicts.Of(0.9, strengths, new Thresholds()));
        Assert.Equal(Verdict.Reduce, Verdicts.Of(0.6, strengths, new Thresholds()));
        Assert.Equal(Verdict.Publish, Verdicts.Of(1, new byte[Signals.Count], new Thresholds()));
    }

    [Fact]
    public void A_model_learns_what_was_decided_comes_back_from_its_bytes_and_explains_itself()
    {
        var random = new Random(3);
        var (rows, found, reviewers) = (new byte[600 * ModelRows.Width], new bool[600], new int[600]);
        for (var i = 0; i < found.Length; i++)
        {
            random.NextBytes(rows.AsSpan(i * ModelRows.Width, ModelRows.Width));
            reviewers[i] = i / 2;
            found[i] = rows[(i * ModelRows.Width) + Signals.Copied] > 170;
        }

        var (model, chances) = SuspicionModel.Train(rows, found, reviewers, seed: 1);
        var back = SuspicionModel.Load(model.Save());
        var added = new double[Signals.Count];
        back.Explain(rows.AsSpan(0, ModelRows.Width), added);

        Assert.InRange(RankingMetrics.Auroc(chances, found), 0.97, 1);
        Assert.Equal(model.Predict(rows.AsSpan(0, ModelRows.Width)), back.Predict(rows.AsSpan(0, ModelRows.Width)));
        Assert.Equal(Signals.Copied, Array.IndexOf(added, added.MaxBy(Math.Abs)));
        Assert.Equal(found[0], added[Signals.Copied] > 0);
        Assert.Throws<ArgumentException>(() => SuspicionModel.Train(rows, new bool[600], reviewers, seed: 1));
        Assert.ThrowsAny<Exception>(() => SuspicionModel.Load(model.Save()[..50]));
    }

    private static Verdict[] Outcomes(ReviewColumns columns) => [.. ColdStart.Run(columns, ColdStart.Usual(columns))
        .Select((odds, row) => Verdicts.Of(ColdStart.Chance(odds), columns.Of(row), new Thresholds()))];

    private static T[] Pick<T>(T[] values, int[] order) => Array.ConvertAll(order, i => values[i]);

    private static ReviewColumns Market(int seed, bool flip = false)
    {
        var random = new Random(seed);
        var count = random.Next(200, 600);
        var (reviewers, products, hours, stars) = (new int[count], new int[count], new int[count], new byte[count]);
        var strengths = new byte[count * Signals.Count];
        for (var i = 0; i < count; i++)
        {
            (reviewers[i], products[i], hours[i]) = (random.Next(80), random.Next(20), random.Next(Hours));
            stars[i] = (byte)random.Next(1, 6);
            strengths[(i * Signals.Count) + Signals.Copied] = (byte)(random.Next(4) == 0 ? random.Next(256) : 0);
            stars[i] = flip ? (byte)(6 - stars[i]) : stars[i];
        }
        return new ReviewColumns(reviewers, products, hours, stars, [.. Enumerable.Range(0, 20).Select(i => i % 4)], strengths);
    }
}
