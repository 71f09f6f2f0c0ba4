namespace Fairground.Kernels.Reviews;

/// <summary>
/// What a model looks at: a review's own signals, their mean over its reviewer's reviews, and their mean over its product's reviews about
/// the same time (neighbour means without parameters; Tang et al., "GADBench", 2023). How many there are is left out on purpose: a
/// reviewer who has written one review is judged by what it is like.
/// </summary>
public static class ModelRows
{
    public static int Width => Signals.Count * 3;

    /// <summary>The row of each review that is asked for, one after the other; strengths and means as bytes, 255 being 1.</summary>
    public static byte[] Of(ReviewColumns reviews, ReadOnlySpan<int> asked)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        var products = RowGroups.Of(reviews.ProductCount, reviews.Products, reviews.Hours);
        var reviewers = RowGroups.Of(reviews.ReviewerCount, reviews.Reviewers, reviews.Hours);
        var (ofReviewer, ofProduct) = (PlacesOf(reviewers), PlacesOf(products));
        var rows = new byte[(long)asked.Length * Width];
        for (var i = 0; i < asked.Length; i++)
        {
            var row = asked[i];
            var target = rows.AsSpan(i * Width, Width);
            var own = reviews.Of(row);
            own.CopyTo(target);
            Mean(reviews, Window(reviewers, reviews.Reviewers[row], ofReviewer[row], ReviewSignals.ReviewerWindow),
                target.Slice(Signals.Count, Signals.Count));
            Mean(reviews, Window(products, reviews.Products[row], ofProduct[row], ReviewSignals.ProductWindow),
                target.Slice(Signals.Count * 2, Signals.Count));
        }
        return rows;
    }

    private static int[] PlacesOf(RowGroups groups)
    {
        var places = new int[groups.Rows.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[groups.Rows[i]] = i;
        }
        return places;
    }

    private static ReadOnlySpan<int> Window(RowGroups groups, int group, int place, int size) => groups.Rows.AsSpan(
        Math.Max(groups.Offsets[group], place - size)..Math.Min(groups.Offsets[group + 1], place + size + 1));

    private static void Mean(ReviewColumns reviews, ReadOnlySpan<int> rows, Span<byte> mean)
    {
        Span<int> sums = stackalloc int[mean.Length];
        sums.Clear();
        foreach (var row in rows)
        {
            var strengths = reviews.Of(row);
            for (var signal = 0; signal < strengths.Length; signal++)
            {
                sums[signal] += strengths[signal];
            }
        }
        for (var signal = 0; signal < mean.Length; signal++)
        {
            mean[signal] = (byte)Math.Round((double)sums[signal] / rows.Length);
        }
    }
}
