using Fairground.Kernels.Graphs;

namespace Fairground.Kernels.Tests;

public sealed class DenseBlocksTests
{
    [Fact]
    public void A_block_is_at_least_half_as_dense_as_the_densest_there_is_and_as_dense_as_it_says()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var (rows, columns) = Edges(new Random(seed), 6, 6);
            var best = (from inRows in Enumerable.Range(0, 64)
                        from inColumns in Enumerable.Range(0, 64)
                        where inRows + inColumns > 0
                        select Density(rows, columns, row => (inRows >> row & 1) == 1, column => (inColumns >> column & 1) == 1)).Max();

            var block = DenseBlocks.Densest(rows, columns);

            Assert.True(block.Density >= best / 2 - 1e-9 && block.Density <= best + 1e-9, $"seed {seed}: {block.Density}, {best}");
            Assert.Equal(Density(rows, columns, block.Rows.Contains, block.Columns.Contains), block.Density, 1e-9);
        }
    }

    [Fact]
    public void It_is_what_peeling_by_hand_gives()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (rows, columns) = Edges(new Random(seed), 30, 20);

            Assert.Equal(Peeled(rows, columns), DenseBlocks.Densest(rows, columns).Density, 1e-9);
        }
    }

    [Fact]
    public void Camouflage_with_common_columns_does_not_hide_a_block()
    {
        var random = new Random(5);
        var edges = Enumerable.Range(0, 2_000)
            .Select(_ => (Row: 20 + random.Next(500), Column: 20 + (int)(100 * Math.Pow(random.NextDouble(), 3))))
            .Concat(from row in Enumerable.Range(0, 20) from column in Enumerable.Range(0, 20) select (Row: row, Column: column))
            .Concat(from row in Enumerable.Range(0, 20) from column in Enumerable.Range(20, 5) select (Row: row, Column: column))
            .Distinct().ToArray();

        var block = DenseBlocks.Densest(edges.Select(edge => edge.Row).ToArray(), edges.Select(edge => edge.Column).ToArray());

        Assert.Equal(Enumerable.Range(0, 20), block.Rows.Order());
        Assert.Subset(block.Columns.ToHashSet(), Enumerable.Range(0, 20).ToHashSet());
    }

    [Fact]
    public void Blocks_one_after_the_other_share_no_edge_and_leave_none()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (rows, columns) = Edges(new Random(seed), 15, 12);
            var blocks = DenseBlocks.Successive(rows, columns).ToArray();
            var taken = rows.Zip(columns).Select(edge => Array.FindIndex(
                blocks, block => block.Rows.Contains(edge.First) && block.Columns.Contains(edge.Second))).ToArray();

            Assert.DoesNotContain(-1, taken);
            Assert.Equal(blocks.Length, taken.Distinct().Count());
        }
    }

    [Fact]
    public void Nothing_has_no_block()
    {
        Assert.Equal(0, DenseBlocks.Densest([], []).Density);
        Assert.Empty(DenseBlocks.Densest([], []).Rows);
        Assert.Empty(DenseBlocks.Successive([], []));
        Assert.Throws<ArgumentException>(() => DenseBlocks.Densest([1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => DenseBlocks.Densest([1], [1], 1));
    }

    private static (int[] Rows, int[] Columns) Edges(Random random, int rows, int columns)
    {
        var edges = Enumerable.Range(0, random.Next(1, rows * columns)).Select(_ => (Row: random.Next(rows), Column: random.Next(columns)))
            .Distinct().ToArray();
        return (edges.Select(edge => edge.Row).ToArray(), edges.Select(edge => edge.Column).ToArray());
    }

    private static double Density(int[] rows, int[] columns, Func<int, bool> inRows, Func<int, bool> inColumns)
    {
        var degrees = columns.GroupBy(column => column).ToDictionary(same => same.Key, same => same.Count());
        var weight = rows.Zip(columns).Where(edge => inRows(edge.First) && inColumns(edge.Second)).Sum(
            edge => 1 / Math.Log(degrees[edge.Second] + 5));
        return weight / Math.Max(1, Enumerable.Range(0, 31).Count(inRows) + Enumerable.Range(0, 31).Count(inColumns));
    }

    private static double Peeled(int[] rows, int[] columns)
    {
        var weights = columns.GroupBy(column => column).ToDictionary(same => same.Key, same => 1 / Math.Log(same.Count() + 5));
        var edges = rows.Zip(columns).ToList();
        var left = Enumerable.Range(0, rows.Max() + 1)
            .Concat(Enumerable.Range(0, columns.Max() + 1).Select(column => column + 1_000)).ToList();
        var best = 0.0;
        while (left.Count > 0)
        {
            best = Math.Max(best, edges.Sum(edge => weights[edge.Second]) / left.Count);
            var next = left.OrderBy(vertex => Math.Round(edges.Where(edge => edge.First == vertex || edge.Second + 1_000 == vertex)
                .Sum(edge => weights[edge.Second]), 9)).ThenByDescending(vertex => vertex).First();
            left.Remove(next);
            edges.RemoveAll(edge => edge.First == next || edge.Second + 1_000 == next);
        }
        return best;
    }
}
