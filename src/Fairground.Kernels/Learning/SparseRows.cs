namespace Fairground.Kernels.Learning;

/// <summary>
/// Rows of features of which most are zero, as compressed sparse rows: row r has <c>Values[Offsets[r]..Offsets[r + 1]]</c> in the columns
/// of the same places, ascending, each once.
/// </summary>
public sealed class SparseRows
{
    private readonly int[] offsets;
    private readonly int[] columns;
    private readonly float[] values;

    /// <exception cref="ArgumentException">The parts do not fit together, or a row's columns do not ascend within the width.</exception>
    public SparseRows(int width, int[] offsets, int[] columns, float[] values)
    {
        ArgumentNullException.ThrowIfNull(offsets);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(values);
        if (offsets is not [0, ..] || offsets[^1] != columns.Length || columns.Length != values.Length)
        {
            throw new ArgumentException("The offsets lead from the first value to behind the last.", nameof(offsets));
        }
        for (var row = 0; row + 1 < offsets.Length; row++)
        {
            var before = -1;
            foreach (var column in columns.AsSpan(offsets[row]..offsets[row + 1]))
            {
                if (column <= before || column >= width)
                {
                    throw new ArgumentException("The columns of a row ascend, within the width.", nameof(columns));
                }
                before = column;
            }
        }
        (Width, this.offsets, this.columns, this.values) = (width, offsets, columns, values);
    }

    public int Width { get; }

    public int Rows => offsets.Length - 1;

    /// <summary>How many values there are in all rows.</summary>
    public int Count => columns.Length;

    public ReadOnlySpan<int> Columns(int row) => columns.AsSpan(offsets[row]..offsets[row + 1]);

    public ReadOnlySpan<float> Values(int row) => values.AsSpan(offsets[row]..offsets[row + 1]);

    /// <summary>Some of the rows, in the order asked for.</summary>
    public SparseRows Select(ReadOnlySpan<int> rows)
    {
        var picked = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            picked[i + 1] = picked[i] + Columns(rows[i]).Length;
        }
        var (pickedColumns, pickedValues) = (new int[picked[^1]], new float[picked[^1]]);
        for (var i = 0; i < rows.Length; i++)
        {
            Columns(rows[i]).CopyTo(pickedColumns.AsSpan(picked[i]));
            Values(rows[i]).CopyTo(pickedValues.AsSpan(picked[i]));
        }
        return new SparseRows(Width, picked, pickedColumns, pickedValues);
    }

    /// <summary>Blocks of features of the same rows side by side: the columns of the second follow those of the first.</summary>
    /// <exception cref="ArgumentException">There is no block, or one has fewer rows than another.</exception>
    public static SparseRows Beside(params ReadOnlySpan<SparseRows> blocks)
    {
        if (blocks.IsEmpty)
        {
            throw new ArgumentException("There is nothing to put side by side.", nameof(blocks));
        }
        var (width, count) = (0, 0);
        foreach (var block in blocks)
        {
            if (block.Rows != blocks[0].Rows)
            {
                throw new ArgumentException("All blocks have the same rows.", nameof(blocks));
            }
            (width, count) = (checked(width + block.Width), checked(count + block.Count));
        }
        var (offsets, columns, values, next) = (new int[blocks[0].Rows + 1], new int[count], new float[count], 0);
        for (var row = 0; row + 1 < offsets.Length; row++)
        {
            var before = 0;
            foreach (var block in blocks)
            {
                foreach (var column in block.Columns(row))
                {
                    columns[next++] = before + column;
                }
                block.Values(row).CopyTo(values.AsSpan(next - block.Columns(row).Length));
                before += block.Width;
            }
            offsets[row + 1] = next;
        }
        return new SparseRows(width, offsets, columns, values);
    }
}
