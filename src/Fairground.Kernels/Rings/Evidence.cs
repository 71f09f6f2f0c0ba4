namespace Fairground.Kernels.Rings;

/// <summary>One review that others have made as well: how much likelier than by chance, for each of theirs, summed.</summary>
/// <param name="Near">Over those that are close in time.</param>
/// <param name="Far">Over the rest.</param>
internal readonly record struct Coincidence(double Near, double Far);

/// <summary>
/// How much better two reviewers are explained by one following the other than by chance, as an e-value: something that is 1 on average, or
/// less, if there is nothing but chance (Wang and Ramdas, "False discovery rate control with e-values", 2022; its inverse bounds the
/// p-value, by Markov's inequality).
/// </summary>
/// <remarks>
/// Chance: whoever makes a review takes it from what is reviewed in the same group of products at about the same time, the days on which a
/// reviewer writes being given. A bestseller, or a product that everybody talks of these days, is then no evidence, nor are two people who
/// write much. A follower makes a share of the smaller one's reviews after the other's; how large a share, and whether at about the same
/// time, is not known, so that the e-value is the mean over some shares. Each coincidence is a term of Poisson's law.
/// </remarks>
internal static class Evidence
{
    // How often a follower gives the same stars.
    private const double Agreeing = 0.8;

    private static readonly double[] Followed = [1.0 / 16, 1.0 / 4, 1];
    private static readonly double[] AtOnce = [0.5, 1];

    /// <summary>How much likelier these stars are from a follower than by chance, where so large a share of pairs agree.</summary>
    public static double Stars(byte left, byte right, double agreement) =>
        left == right && left != 0 ? Agreeing / agreement : (1 - Agreeing) / Math.Max(1 - agreement, 1 - Agreeing);

    /// <summary>Natural logarithm of the e-value.</summary>
    /// <param name="reviews">How many reviews the smaller of the two has.</param>
    /// <param name="near">How many pairs of a review of each, in the same group, are close in time.</param>
    /// <param name="far">How many are not.</param>
    public static double LogValue(ReadOnlySpan<Coincidence> coincidences, int reviews, long near, long far)
    {
        var (sum, largest) = (0.0, double.NegativeInfinity);
        Span<double> terms = stackalloc double[Followed.Length * AtOnce.Length];
        var term = 0;
        foreach (var followed in Followed)
        {
            foreach (var atOnce in AtOnce)
            {
                var nearExpected = near == 0 ? 0 : followed * reviews * atOnce;
                var farExpected = far == 0 ? 0 : followed * reviews * (1 - atOnce);
                var (nearScale, farScale) = (nearExpected / Math.Max(1, near), farExpected / Math.Max(1, far));
                var value = -nearExpected - farExpected;
                foreach (var coincidence in coincidences)
                {
                    value += Math.Log(1 + (nearScale * coincidence.Near) + (farScale * coincidence.Far));
                }
                terms[term++] = value;
                largest = Math.Max(largest, value);
            }
        }
        foreach (var value in terms)
        {
            sum += Math.Exp(value - largest);
        }
        return largest + Math.Log(sum / terms.Length);
    }

    /// <summary>Counts the pairs of a review of each that are in the same group: those close in time, and the rest.</summary>
    public static (long Near, long Far) Pairs(ReadOnlySpan<Review> left, ReadOnlySpan<Review> right, int daysMax)
    {
        var (near, all, i, j) = (0L, 0L, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i].Group != right[j].Group)
            {
                _ = left[i].Group < right[j].Group ? i++ : j++;
                continue;
            }
            var (group, first, begin, end, last) = (left[i].Group, i, j, j, j);
            for (; last < right.Length && right[last].Group == group; last++)
            {
            }
            for (; i < left.Length && left[i].Group == group; i++)
            {
                for (; begin < last && right[begin].Day < left[i].Day - daysMax; begin++)
                {
                }
                for (; end < last && right[end].Day <= left[i].Day + daysMax; end++)
                {
                }
                near += end - begin;
            }
            all += (long)(i - first) * (last - j);
            j = last;
        }
        return (near, all - near);
    }
}
