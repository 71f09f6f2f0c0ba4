namespace Fairground.Integrity.Brokers;

/// <summary>How often something comes about by itself.</summary>
internal static class Chance
{
    /// <summary>
    /// The probability that, of <paramref name="trials"/> that each succeed with the probability <paramref name="share"/>, at least
    /// <paramref name="successes"/> do: the upper tail of the binomial distribution, summed term by term.
    /// </summary>
    public static double AtLeast(int successes, int trials, double share)
    {
        if (successes <= 0 || share >= 1)
        {
            return 1;
        }
        if (successes > trials || share <= 0)
        {
            return 0;
        }
        // In logarithms, since the first term of many trials is smaller than any number.
        var odds = Math.Log(share / (1 - share));
        var term = trials * Math.Log(1 - share);
        var below = 0.0;
        for (var k = 0; k < successes; k++)
        {
            below += Math.Exp(term);
            term += odds + Math.Log((trials - k) / (k + 1.0));
        }
        // What the sum of the lower part cannot tell from 1 is summed from above.
        if (below < 0.999)
        {
            return Math.Max(0, 1 - below);
        }
        var above = 0.0;
        for (var k = successes; k <= trials; k++)
        {
            var next = Math.Exp(term);
            above += next;
            if (next < above * 1e-12)
            {
                break;
            }
            term += odds + Math.Log((trials - k) / (k + 1.0));
        }
        return above;
    }
}
