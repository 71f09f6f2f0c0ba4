namespace Fairground.Kernels.Rings;

/// <summary>Chances of drawing without putting back.</summary>
public static class Hypergeometric
{
    /// <summary>
    /// Natural logarithm of the exact chance that at least <paramref name="found"/> of <paramref name="drawn"/> things drawn out of
    /// <paramref name="all"/> are among the <paramref name="marked"/> ones.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">More are drawn or marked than there are, or any is below zero.</exception>
    public static double LogTail(long found, long all, long marked, long drawn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(marked);
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(marked, all);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drawn, all);
        var most = Math.Min(marked, drawn);
        var least = Math.Max(0, drawn + marked - all);
        if (found <= least)
        {
            return 0;
        }
        if (found > most)
        {
            return double.NegativeInfinity;
        }
        var first = LogChoose(marked, found) + LogChoose(all - marked, drawn - found) - LogChoose(all, drawn);
        var (sum, term) = (1.0, 1.0);
        for (var k = found; k < most; k++)
        {
            var ratio = (double)(marked - k) / (k + 1) * (drawn - k) / (all - marked - drawn + k + 1);
            term *= ratio;
            sum += term;
            if (ratio < 1 && term < sum * 1e-17)
            {
                break;
            }
            if (sum > 1e200)
            {
                (first, sum, term) = (first + Math.Log(sum), 1, term / sum);
            }
        }
        return Math.Min(0, first + Math.Log(sum));
    }

    /// <summary>Natural logarithm of the chance of <paramref name="found"/> or more where so many are expected (Poisson's law).</summary>
    public static double LogPoissonTail(long found, double expected)
    {
        if (found <= 0)
        {
            return 0;
        }
        if (!(expected > 0))
        {
            return double.NegativeInfinity;
        }
        if (found <= expected)
        {
            // Never rare, and only rare things are asked for: the bound will do.
            return 0;
        }
        var (sum, term) = (1.0, 1.0);
        for (var k = found + 1; term > sum * 1e-17; k++)
        {
            term *= expected / k;
            sum += term;
        }
        return Math.Min(0, (found * Math.Log(expected)) - expected - LogFactorial(found) + Math.Log(sum));
    }

    public static double LogChoose(long all, long some) => LogFactorial(all) - LogFactorial(some) - LogFactorial(all - some);

    /// <summary>Stirling's series, shifted to where it is exact to a double's last digits.</summary>
    private static double LogFactorial(long value)
    {
        var (x, shift) = (value + 1.0, 0.0);
        for (; x < 16; x++)
        {
            shift += Math.Log(x);
        }
        var inverse = 1 / (x * x);
        var series = ((1.0 / 12) - (inverse * ((1.0 / 360) - (inverse * ((1.0 / 1260) - (inverse / 1680)))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - shift;
    }
}
