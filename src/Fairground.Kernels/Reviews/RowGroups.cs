namespace Fairground.Kernels.Reviews;

/// <summary>Rows by what they belong to, and within that by time: those of group g are <c>Rows[Offsets[g]..Offsets[g + 1]]</c>.</summary>
public sealed class RowGroups
{
    private RowGroups(int[] offsets, int[] rows) => (Offsets, Rows) = (offsets, rows);

    public int[] Offsets { get; }

    public int[] Rows { get; }

    public int Count => Offsets.Length - 1;

    public ReadOnlySpan<int> Of(int group) => Rows.AsSpan(Offsets[group]..Offsets[group + 1]);

    /// <summary>Counts rows into groups, and each group's by time; rows of one time keep their order.</summary>
    /// <param name="groups">The group of each row, from 0.</param>
    /// <param name="hours">The time of each row.</param>
    public static RowGroups Of(int count, ReadOnlySpan<int> groups, ReadOnlySpan<int> hours)
    {
        var (keys, order) = (new long[groups.Length], new int[groups.Length]);
        for (var row = 0; row < order.Length; row++)
        {
            (keys[row], order[row]) = (((long)hours[row] << 32) | (uint)row, row);
        }
        Array.Sort(keys, order);
        var offsets = new int[count + 1];
        foreach (var group in groups)
        {
            offsets[group + 1]++;
        }
        for (var group = 0; group < count; group++)
        {
            offsets[group + 1] += offsets[group];
        }
        var (next, rows) = (offsets.AsSpan(..^1).ToArray(), new int[order.Length]);
        foreach (var row in order)
        {
            rows[next[groups[row]]++] = row;
        }
        return new RowGroups(offsets, rows);
    }
}
