using Fairground.Kernels.Ranking;

namespace Fairground.Kernels.Tests;

public sealed class BurstsTests
{
    [Fact]
    public void Bursts_are_those_that_every_window_of_the_series_shows()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            // Eighths are exact, so that both ways of summing touch zero at the same step.
            var mean = Math.Pow(4, random.Next(3));
            var (slack, threshold) = (random.Next(1, 9) / 8.0, random.Next(1, 7));
            var counts = Enumerable.Range(0, random.Next(0, 40))
                .Select(_ => random.Next(6) == 0 ? random.Next((int)(6 * mean)) : random.Next((int)(2 * mean))).ToArray();

            var found = Bursts.Find(counts, mean, slack, threshold);

            Assert.True(
                Windows(counts, mean, slack, threshold).SequenceEqual(found),
                $"seed {seed}, round {round}: {string.Join(' ', counts)}; {mean} {slack} {threshold}");
        }
    }

    [Fact]
    public void A_burst_begins_where_it_rises_and_ends_where_it_is_highest()
    {
        var burst = Assert.Single(Bursts.Find([1, 1, 1, 9, 9, 9, 1, 0, 1, 0, 1], mean: 1));

        Assert.Equal((3, 6), (burst.Begin, burst.End));
        Assert.Equal(3 * 7.5, burst.Height, 9);
    }

    [Fact]
    public void What_is_usual_is_no_burst_and_a_mean_is_above_zero()
    {
        Assert.Empty(Bursts.Find([4, 5, 4, 3, 4, 5, 6, 4], mean: 4));
        Assert.Empty(Bursts.Find([], mean: 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bursts.Find([1], mean: 0));
    }

    /// <summary>
    /// The sum at a step is the largest over all windows that end there, the empty one being zero: no recursion. A burst is a longest run
    /// of steps where it is above zero, up to its first highest step.
    /// </summary>
    private static List<Burst> Windows(int[] counts, double mean, double slack, double threshold)
    {
        double Sum(int begin, int end) => counts[begin..(end + 1)].Sum(count => ((count - mean) / Math.Sqrt(mean)) - slack);
        var sums = Enumerable.Range(0, counts.Length)
            .Select(end => Enumerable.Range(0, end + 1).Max(begin => Math.Max(0, Sum(begin, end)))).ToArray();
        var bursts = new List<Burst>();
        for (var begin = 0; begin < sums.Length; begin++)
        {
            if (sums[begin] == 0 || (begin > 0 && sums[begin - 1] > 0))
            {
                continue;
            }
            var run = sums.Skip(begin).TakeWhile(sum => sum > 0).ToArray();
            if (run.Max() >= threshold)
            {
                bursts.Add(new Burst(begin, begin + Array.IndexOf(run, run.Max()) + 1, run.Max()));
            }
        }
        return bursts;
    }
}
