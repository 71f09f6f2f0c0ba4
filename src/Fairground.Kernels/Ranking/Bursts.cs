namespace Fairground.Kernels.Ranking;

/// <param name="Begin">The first step that belongs to it.</param>
/// <param name="End">The step behind its last.</param>
/// <param name="Height">The largest cumulative sum, in multiples of the mean's standard deviation.</param>
public readonly record struct Burst(int Begin, int End, double Height);

/// <summary>
/// Finds where a series of counts runs above its mean for a while (one-sided CUSUM; Page, "Continuous inspection schemes", 1954).
/// </summary>
public static class Bursts
{
    /// <summary>The bursts of a series, in order.</summary>
    /// <param name="counts">What happened in each step of time.</param>
    /// <param name="mean">What is usual in a step; above zero.</param>
    /// <param name="slack">How far above the mean a step may be at no cost, in its standard deviations (those of Poisson's law).</param>
    /// <param name="threshold">The sum, in standard deviations, from which on it is a burst.</param>
    public static List<Burst> Find(ReadOnlySpan<int> counts, double mean, double slack = 0.5, double threshold = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        var (found, deviation) = (new List<Burst>(), Math.Sqrt(mean));
        var (sum, begin, end, height) = (0.0, 0, 0, 0.0);
        for (var step = 0; step <= counts.Length; step++)
        {
            var next = step == counts.Length ? 0 : Math.Max(0, sum + ((counts[step] - mean) / deviation) - slack);
            if (sum == 0 && next > 0)
            {
                (begin, height) = (step, 0);
            }
            if (next > height)
            {
                (height, end) = (next, step + 1);
            }
            if (sum > 0 && next == 0)
            {
                // It ended where its sum was largest; what follows only wore it down.
                if (height >= threshold)
                {
                    found.Add(new Burst(begin, end, height));
                }
                height = 0;
            }
            sum = next;
        }
        return found;
    }
}
