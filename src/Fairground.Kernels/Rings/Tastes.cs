namespace Fairground.Kernels.Rings;

/// <summary>
/// How many times as often as by chance those who share a product share another. Chance is then taken to be as many times as likely, as
/// genomic control does with kinship (Devlin and Roeder, "Genomic control for association studies", 1999): otherwise everybody who likes
/// the same things would look like a ring.
/// </summary>
internal static class Tastes
{
    /// <summary>
    /// Measured on one pair for each review, with the one that comes half of the product's reviews later: mostly far apart in time, so that
    /// a ring's own reviews count little. At least 1.
    /// </summary>
    public static double Measure(ReviewTable table, RingOptions options)
    {
        var chances = Chances(table);
        var marks = new int[table.ProductSlots];
        var (shared, expected) = (0L, 0.0);
        for (var place = 0; place < table.Reviews.Length; place++)
        {
            ref readonly var review = ref table.Reviews[place];
            var own = table.Of(review.Reviewer);
            if (place == table.ReviewerOffsets[review.Reviewer])
            {
                // Marked by the reviewer, one above its number, so that nothing need be cleared.
                foreach (ref readonly var one in own)
                {
                    marks[one.Product] = review.Reviewer + 1;
                }
            }
            var rows = table.RowsOf(review.Product);
            if (rows.Length < 2 || rows.Length > options.ReviewsMax)
            {
                continue;
            }
            var rank = table.Ranks[place] - table.ProductOffsets[review.Product];
            var other = table.Of(rows[(rank + (rows.Length / 2)) % rows.Length].Reviewer);
            foreach (ref readonly var one in other)
            {
                shared += marks[one.Product] == review.Reviewer + 1 && one.Product != review.Product ? 1 : 0;
            }
            expected += Expected(own, other, review.Group, chances);
        }
        return expected > 0 ? Math.Max(1, shared / expected) : 1;
    }

    /// <summary>For each group, the chance that two of its reviews by different people are of the same product.</summary>
    private static Dictionary<int, double> Chances(ReviewTable table)
    {
        var chances = table.GroupSizes.ToDictionary(pair => pair.Key, _ => 0.0);
        for (var product = 0; product < table.ProductSlots; product++)
        {
            var rows = table.RowsOf(product);
            if (!rows.IsEmpty)
            {
                var all = (double)table.GroupSizes[rows[0].Group];
                chances[rows[0].Group] += rows.Length * (rows.Length - 1.0) / Math.Max(1, all * (all - 1));
            }
        }
        return chances;
    }

    /// <summary>How many products two reviewers would share by chance, besides the one of this group that they share.</summary>
    private static double Expected(
        ReadOnlySpan<Review> left, ReadOnlySpan<Review> right, int sharedGroup, Dictionary<int, double> chances)
    {
        var (sum, i, j) = (0.0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i].Group != right[j].Group)
            {
                _ = left[i].Group < right[j].Group ? i++ : j++;
                continue;
            }
            var (group, first, second) = (left[i].Group, i, j);
            for (; i < left.Length && left[i].Group == group; i++)
            {
            }
            for (; j < right.Length && right[j].Group == group; j++)
            {
            }
            var less = group == sharedGroup ? 1 : 0;
            sum += (i - first - less) * (double)(j - second - less) * chances[group];
        }
        return sum;
    }
}
