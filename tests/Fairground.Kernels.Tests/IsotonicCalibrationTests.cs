using Fairground.Kernels.Ranking;
using FsCheck;
using FsCheck.Fluent;

namespace Fairground.Kernels.Tests;

public sealed class IsotonicCalibrationTests
{
    [Fact]
    public void No_rising_steps_fit_better() => Prop.ForAll(Cases(), cases =>
    {
        var scores = cases.Select(one => one.Score / 3.0).ToArray();
        var found = cases.Select(one => one.Found).ToArray();
        var fit = IsotonicCalibration.Fit(scores, found, Enumerable.Repeat(1.0, cases.Length).ToArray());
        var expected = MaxMin(scores, found);

        return Enumerable.Range(0, cases.Length).All(i => Math.Abs(fit.Apply(scores[i]) - expected(scores[i])) < 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_two_scores_it_rises_evenly_and_outside_it_stays()
    {
        var fit = IsotonicCalibration.Fit([1, 2], [false, true], [1, 1]);

        Assert.Equal([0, 0, 0.5, 1, 1], new[] { -5, 1, 1.5, 2, 9 }.Select(fit.Apply));
    }

    /// <summary>The min-max formula: at x the largest, over beginnings up to x, of the least mean from there to an end from x on.</summary>
    private static Func<double, double> MaxMin(double[] scores, bool[] found)
    {
        double Mean(double from, double to) => Enumerable.Range(0, scores.Length).Where(i => scores[i] >= from && scores[i] <= to)
            .Average(i => found[i] ? 1.0 : 0);
        return x => scores.Where(from => from <= x).Max(from => scores.Where(to => to >= x).Min(to => Mean(from, to)));
    }

    private static Arbitrary<(int Score, bool Found)[]> Cases() => (from score in Gen.Choose(0, 9)
                                                                    from found in Gen.Elements(true, false)
                                                                    select (score, found)).NonEmptyListOf()
        .Select(list => list.ToArray()).ToArbitrary();
}
