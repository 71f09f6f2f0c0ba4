using Fairground.Kernels.Ranking;
using FsCheck;
using FsCheck.Fluent;

namespace Fairground.Kernels.Tests;

public sealed class RankingMetricsTests
{
    [Fact]
    public void The_area_under_the_curve_is_the_share_of_pairs_in_the_right_order() => Prop.ForAll(Cases(), cases =>
    {
        var (scores, sought) = Split(cases);
        var pairs = from i in Enumerable.Range(0, scores.Length)
                    where sought[i]
                    from j in Enumerable.Range(0, scores.Length)
                    where !sought[j]
                    select scores[i] > scores[j] ? 1.0 : scores[i] < scores[j] ? 0 : 0.5;

        return Same(pairs.Any() ? pairs.Average() : double.NaN, RankingMetrics.Auroc(scores, sought));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Average_precision_sums_precision_over_the_steps_of_recall() => Prop.ForAll(Cases(), cases =>
    {
        var (scores, sought) = Split(cases);
        var (sum, before, positives) = (0.0, 0.0, sought.Count(found => found));
        foreach (var threshold in scores.Distinct().OrderDescending())
        {
            var chosen = Enumerable.Range(0, scores.Length).Where(i => scores[i] >= threshold).ToList();
            var recall = (double)chosen.Count(i => sought[i]) / positives;
            sum += (recall - before) * chosen.Count(i => sought[i]) / chosen.Count;
            before = recall;
        }
        return Same(positives == 0 ? double.NaN : sum, RankingMetrics.AveragePrecision(scores, sought));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.9+ 0.8+ 0.1- 0.2-", 1, 1, 1)]
    [InlineData("0.1+ 0.2+ 0.9- 0.8-", 0, 5.0 / 12, 0)]
    [InlineData("0.5+ 0.5- 0.5- 0.5+", 0.5, 0.5, 0.5)]
    [InlineData("0.9+ 0.5- 0.4+ 0.1-", 0.75, 5.0 / 6, 0.5)]
    public void Known_orders_have_known_figures(string text, double auroc, double precision, double recall)
    {
        var cases = text.Split(' ');
        var scores = Array.ConvertAll(cases, one => double.Parse(one[..^1], System.Globalization.CultureInfo.InvariantCulture));
        var sought = Array.ConvertAll(cases, one => one[^1] == '+');

        Assert.Equal(auroc, RankingMetrics.Auroc(scores, sought), 12);
        Assert.Equal(precision, RankingMetrics.AveragePrecision(scores, sought), 12);
        Assert.Equal(recall, RankingMetrics.RecallAtK(scores, sought), 12);
    }

    private static (double[] Scores, bool[] Sought) Split((int Score, bool Sought)[] cases) =>
        (Array.ConvertAll(cases, one => one.Score / 4.0), Array.ConvertAll(cases, one => one.Sought));

    private static bool Same(double expected, double found) =>
        double.IsNaN(expected) ? double.IsNaN(found) : Math.Abs(expected - found) < 1e-9;

    private static Arbitrary<(int Score, bool Sought)[]> Cases() => (from score in Gen.Choose(0, 8)
                                                                     from sought in Gen.Elements(true, false)
                                                                     select (score, sought)).ArrayOf().ToArbitrary();
}
