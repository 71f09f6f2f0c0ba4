namespace Fairground.Kernels.Graphs;

/// <summary>A block of rows and columns with many edges among them.</summary>
/// <param name="Rows">Those that stayed longest while it was peeled come first.</param>
/// <param name="Columns">Likewise.</param>
/// <param name="Density">The weights of its edges over the number of its rows and columns.</param>
public sealed record DenseBlock(int[] Rows, int[] Columns, double Density);

/// <summary>
/// Dense blocks of a bipartite graph, in which edges to common columns weigh little, so that a block cannot be hidden by adding such edges
/// (Hooi et al., "FRAUDAR: Bounding Graph Fraud in the Face of Camouflage", 2016; the peeling is Charikar's, 2000). They rank candidates
/// and no more: the densest block of honest reviews is made of those who review most.
/// </summary>
public static class DenseBlocks
{
    /// <summary>
    /// The densest block met while the vertex that adds least is taken away, again and again: at least half as dense as the densest there
    /// is. An edge weighs <c>1 / log(degree of its column + shift)</c>. Of vertices that add the same the last goes first.
    /// </summary>
    /// <param name="rows">One end of each edge, from 0.</param>
    /// <param name="columns">The other, from 0; an edge that comes twice counts twice.</param>
    /// <param name="shift">Above 1; the paper's is 5.</param>
    /// <exception cref="ArgumentException">There are not as many columns as rows, or too many vertices.</exception>
    public static DenseBlock Densest(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, double shift = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(shift, 1);
        if (rows.Length != columns.Length)
        {
            throw new ArgumentException("An edge has a row and a column.", nameof(columns));
        }
        var (rowCount, columnCount) = (Count(rows), Count(columns));
        var (offsets, neighbours) = Edges(rows, columns, rowCount, checked(rowCount + columnCount));
        var weights = new double[columnCount];
        for (var column = 0; column < columnCount; column++)
        {
            weights[column] = 1 / Math.Log(offsets[rowCount + column + 1] - offsets[rowCount + column] + shift);
        }
        var sums = new double[rowCount + columnCount];
        var total = 0.0;
        for (var edge = 0; edge < rows.Length; edge++)
        {
            sums[rows[edge]] += weights[columns[edge]];
            sums[rowCount + columns[edge]] += weights[columns[edge]];
            total += weights[columns[edge]];
        }
        var (order, kept, density) = Peel(offsets, neighbours, weights, sums, rowCount, total);
        var last = order.AsSpan(order.Length - kept).ToArray().Reverse().ToArray();
        return new DenseBlock(
            [.. last.Where(vertex => vertex < rowCount)], [.. last.Where(vertex => vertex >= rowCount).Select(vertex => vertex - rowCount)],
            density);
    }

    /// <summary>Blocks one after the other, each found among the edges that no block before it has; fewer if the edges run out.</summary>
    public static IEnumerable<DenseBlock> Successive(int[] rows, int[] columns, double shift = 5)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        while (rows.Length > 0)
        {
            var block = Densest(rows, columns, shift);
            yield return block;
            var (inRows, inColumns) = (block.Rows.ToHashSet(), block.Columns.ToHashSet());
            var rest = Enumerable.Range(0, rows.Length).Where(edge => !inRows.Contains(rows[edge]) || !inColumns.Contains(columns[edge]))
                .ToArray();
            (rows, columns) = (Array.ConvertAll(rest, edge => rows[edge]), Array.ConvertAll(rest, edge => columns[edge]));
        }
    }

    /// <summary>The vertices in the order they go, how many stay in the densest block, and its density.</summary>
    private static (int[] Order, int Kept, double Density) Peel(
        int[] offsets, int[] neighbours, double[] weights, double[] sums, int rowCount, double total)
    {
        var (tree, order, gone) = (new LeastTree(sums), new int[sums.Length], new bool[sums.Length]);
        var (kept, best) = (0, 0.0);
        for (var step = 0; step < order.Length; step++)
        {
            var left = order.Length - step;
            // What rounding leaves of a block that has no edges any more is no block.
            if (total / left > best + 1e-12)
            {
                (kept, best) = (left, total / left);
            }
            var vertex = tree.TakeLeast();
            (order[step], gone[vertex]) = (vertex, true);
            for (var i = offsets[vertex]; i < offsets[vertex + 1]; i++)
            {
                var other = neighbours[i];
                if (!gone[other])
                {
                    var weight = weights[Math.Max(vertex, other) - rowCount];
                    total -= weight;
                    tree.Lower(other, weight);
                }
            }
        }
        return (order, kept, best);
    }

    private static int Count(ReadOnlySpan<int> values)
    {
        var largest = -1;
        foreach (var value in values)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(values));
            largest = Math.Max(largest, value);
        }
        return largest + 1;
    }

    private static (int[] Offsets, int[] Neighbours) Edges(
        ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, int rowCount, int vertices)
    {
        var offsets = new int[vertices + 1];
        for (var edge = 0; edge < rows.Length; edge++)
        {
            offsets[rows[edge] + 1]++;
            offsets[rowCount + columns[edge] + 1]++;
        }
        for (var vertex = 0; vertex < vertices; vertex++)
        {
            offsets[vertex + 1] += offsets[vertex];
        }
        var (neighbours, next) = (new int[checked(2 * rows.Length)], offsets.AsSpan(..^1).ToArray());
        for (var edge = 0; edge < rows.Length; edge++)
        {
            neighbours[next[rows[edge]]++] = rowCount + columns[edge];
            neighbours[next[rowCount + columns[edge]]++] = rows[edge];
        }
        return (offsets, neighbours);
    }

    /// <summary>A tree over values in which each node holds the least below it.</summary>
    private sealed class LeastTree
    {
        private readonly double[] least;
        private readonly int leaves;

        public LeastTree(ReadOnlySpan<double> values)
        {
            leaves = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, values.Length));
            least = new double[2 * leaves];
            Array.Fill(least, double.PositiveInfinity);
            values.CopyTo(least.AsSpan(leaves));
            for (var node = leaves - 1; node > 0; node--)
            {
                least[node] = Math.Min(least[2 * node], least[(2 * node) + 1]);
            }
        }

        public int TakeLeast()
        {
            var node = 1;
            while (node < leaves)
            {
                node = (2 * node) + (least[(2 * node) + 1] <= least[2 * node] ? 1 : 0);
            }
            Set(node, double.PositiveInfinity);
            return node - leaves;
        }

        public void Lower(int leaf, double by) => Set(leaves + leaf, least[leaves + leaf] - by);

        private void Set(int node, double value)
        {
            least[node] = value;
            for (node /= 2; node > 0; node /= 2)
            {
                var less = Math.Min(least[2 * node], least[(2 * node) + 1]);
                if (less == least[node])
                {
                    return;
                }
                least[node] = less;
            }
        }
    }
}
