namespace Fairground.Kernels.Ranking;

/// <summary>
/// How well scores put what is sought before what is not. Equal scores count as they would on average over all their orders, so that no
/// order of the input helps.
/// </summary>
public static class RankingMetrics
{
    /// <summary>
    /// The area under the receiver operating characteristic: the chance that one that is sought scores above one that is not, a tie being
    /// half (Mann–Whitney U; Fawcett, "An introduction to ROC analysis", 2006). NaN where only one kind is there.
    /// </summary>
    public static double Auroc(ReadOnlySpan<double> scores, ReadOnlySpan<bool> sought)
    {
        var order = Descending(scores, sought);
        var (above, wins, positives) = (0L, 0.0, 0L);
        for (var begin = 0; begin < order.Length;)
        {
            var (end, hits) = Tie(order, begin, scores, sought);
            var misses = end - begin - hits;
            wins += misses * (above + (hits / 2.0));
            (above, positives, begin) = (above + hits, positives + hits, end);
        }
        return wins / ((double)positives * (scores.Length - positives));
    }

    /// <summary>
    /// Average precision, the area under the steps of precision over recall (Davis and Goadrich 2006, as scikit-learn computes it). NaN
    /// where nothing is sought.
    /// </summary>
    public static double AveragePrecision(ReadOnlySpan<double> scores, ReadOnlySpan<bool> sought)
    {
        var order = Descending(scores, sought);
        var (found, sum) = (0L, 0.0);
        for (var begin = 0; begin < order.Length;)
        {
            var (end, hits) = Tie(order, begin, scores, sought);
            found += hits;
            sum += hits * ((double)found / end);
            begin = end;
        }
        return sum / found;
    }

    /// <summary>
    /// The share of what is sought among the first K, K being how many are sought: of scores that are equal there, the share to be
    /// expected. NaN where nothing is sought.
    /// </summary>
    public static double RecallAtK(ReadOnlySpan<double> scores, ReadOnlySpan<bool> sought)
    {
        var order = Descending(scores, sought);
        var count = sought.Count(true);
        var found = 0.0;
        for (var begin = 0; begin < count;)
        {
            var (end, hits) = Tie(order, begin, scores, sought);
            found += hits * Math.Min(1.0, (double)(count - begin) / (end - begin));
            begin = end;
        }
        return found / count;
    }

    private static int[] Descending(ReadOnlySpan<double> scores, ReadOnlySpan<bool> sought)
    {
        if (scores.Length != sought.Length)
        {
            throw new ArgumentException("Each has a score.", nameof(sought));
        }
        var keys = new double[scores.Length];
        var order = new int[scores.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            (keys[i], order[i]) = (double.IsNaN(scores[i]) ? double.PositiveInfinity : -scores[i], i);
        }
        Array.Sort(keys, order);
        return order;
    }

    private static (int End, int Hits) Tie(int[] order, int begin, ReadOnlySpan<double> scores, ReadOnlySpan<bool> sought)
    {
        var (end, hits) = (begin, 0);
        while (end < order.Length && scores[order[end]].Equals(scores[order[begin]]))
        {
            hits += sought[order[end++]] ? 1 : 0;
        }
        return (end, hits);
    }
}
