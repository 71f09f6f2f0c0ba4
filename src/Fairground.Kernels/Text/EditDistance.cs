namespace Fairground.Kernels.Text;

/// <summary>How many slips of the keyboard lie between two words.</summary>
public static class EditDistance
{
    private const int LengthMax = 64;

    /// <summary>
    /// The optimal string alignment distance (insert, delete, replace, swap neighbours; Damerau 1964, restricted) in UTF-16 units, or
    /// <paramref name="limit"/> + 1 as soon as it must exceed the limit. Only a band of 2·limit + 1 around the diagonal is computed,
    /// without allocation; words longer than 64 count as too far.
    /// </summary>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        var far = limit + 1;
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > LengthMax || right.Length > LengthMax)
        {
            return far;
        }

        Span<int> before = stackalloc int[LengthMax + 1];
        Span<int> above = stackalloc int[LengthMax + 1];
        Span<int> row = stackalloc int[LengthMax + 1];
        before.Fill(far);
        row.Fill(far);
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }
        for (var i = 1; i <= left.Length; i++)
        {
            var from = Math.Max(1, i - limit);
            var to = Math.Min(right.Length, i + limit);
            row[from - 1] = from == 1 ? i : far;
            var least = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var same = left[i - 1] == right[j - 1];
                var upper = j == i + limit ? far : above[j];
                var cost = Math.Min(Math.Min(upper, row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }
                row[j] = Math.Min(cost, far);
                least = Math.Min(least, row[j]);
            }
            if (least > limit)
            {
                return far;
            }
            var spare = before;
            before = above;
            above = row;
            row = spare;
            row.Fill(far);
        }
        return Math.Min(above[right.Length], far);
    }
}
