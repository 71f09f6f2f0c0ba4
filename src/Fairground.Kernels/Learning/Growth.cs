using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fairground.Kernels.Learning;

/// <summary>
/// Grows one boosted tree after the other over the same rows. A node's histogram holds, for each bin of each feature, the sums of its rows'
/// gradients and curvatures; of two children the smaller one is summed, and the other is what is left of the parent. The sums are whole
/// numbers of a tiny unit: they are the same in any order, by any number of threads, and what is left of a parent is exact, so that a bin
/// without rows is known by its zero.
/// </summary>
internal sealed class Growth
{
    private const double GainMin = 1e-6;

    // Half of what a long holds, so that no sum overflows.
    private const double UnitsMax = 1L << 62;

    private readonly FeatureBins bins;
    private readonly BoostingOptions options;
    private readonly byte[] cells;
    private readonly int[] rows;
    private readonly int[] scratch;
    private readonly int[] starts;
    private readonly Vector128<long>[] slopes;
    private readonly double units;
    private readonly double unit;
    private readonly int[] blocks;
    private readonly Stack<Vector128<long>[]> spare = new();
    private readonly List<Open> finished = [];

    public Growth(FeatureBins bins, ReadOnlySpan<float> weights, BoostingOptions options)
    {
        (this.bins, this.options) = (bins, options);
        (rows, scratch, slopes) = (new int[bins.Rows], new int[bins.Rows], new Vector128<long>[bins.Rows]);
        var weight = 0.0;
        foreach (var one in weights)
        {
            weight += one;
        }
        // No gradient is larger than its row's weight. A power of two scales without rounding.
        units = Math.ScaleB(1, Math.ILogB(UnitsMax / Math.Max(weight, 1)) - 1);
        unit = 1 / units;
        starts = new int[bins.Width + 1];
        for (var feature = 0; feature < bins.Width; feature++)
        {
            starts[feature + 1] = starts[feature] + bins.Count(feature);
        }
        blocks = new int[Math.Clamp(options.Threads, 1, bins.Width) + 1];
        for (var block = 0; block < blocks.Length; block++)
        {
            blocks[block] = (int)((long)bins.Width * block / (blocks.Length - 1));
        }
        cells = bins.ByRow();
    }

    /// <summary>Sets the slope of the loss at a row, and how fast it changes there.</summary>
    public void Slope(int row, double gradient, double curvature) => slopes[row] = Vector128.Create(
        (long)Math.Round(gradient * units), curvature > 0 ? Math.Max(1, (long)Math.Round(curvature * units)) : 0);

    /// <summary>Grows a tree against the slopes, and adds what it says of each row to the margins.</summary>
    public DecisionTree Grow(double[] margins)
    {
        var total = Vector128<long>.Zero;
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = row;
            total += slopes[row];
        }
        var nodes = new List<TreeNode> { new(-1, 0, 0, LeafOf(total)) };
        var level = new List<Open> { new(0, 0, rows.Length, total) };
        for (var depth = 0; depth < options.Depth && level.Count > 0; depth++)
        {
            Search(level);
            var next = new List<Open>(level.Count * 2);
            foreach (var open in level)
            {
                Split(open, nodes, next, isLast: depth + 1 == options.Depth);
            }
            level = next;
        }
        finished.AddRange(level);
        foreach (var open in finished)
        {
            Release(open);
            foreach (var row in rows.AsSpan(open.Begin..open.End))
            {
                margins[row] += nodes[open.Node].Value;
            }
        }
        finished.Clear();
        return new DecisionTree([.. nodes]);
    }

    private void Split(Open open, List<TreeNode> nodes, List<Open> next, bool isLast)
    {
        var best = open.Best[0];
        foreach (var other in open.Best)
        {
            best = other.Score > best.Score ? other : best;
        }
        if (best.Feature < 0)
        {
            finished.Add(open);
            return;
        }
        var middle = Part(open.Begin, open.End, bins.Of(best.Feature), best.Bin);
        var at = nodes.Count;
        nodes[open.Node] = nodes[open.Node] with
        {
            Feature = best.Feature,
            Threshold = bins.Cut(best.Feature, best.Bin),
            Left = at,
        };
        var (left, right) = (new Open(at, open.Begin, middle, best.Left), new Open(at + 1, middle, open.End, open.Total - best.Left));
        nodes.Add(new TreeNode(-1, 0, 0, LeafOf(left.Total)));
        nodes.Add(new TreeNode(-1, 0, 0, LeafOf(right.Total)));
        next.Add(left);
        next.Add(right);
        if (isLast)
        {
            Release(open);
            return;
        }
        var (smaller, larger) = middle - open.Begin <= open.End - middle ? (left, right) : (right, left);
        (larger.Sums, open.Sums, smaller.Sibling) = (open.Sums, null, larger);
    }

    /// <summary>Sums a level's nodes that have no sums yet, takes them from their siblings', and finds each node's best split.</summary>
    private void Search(List<Open> level)
    {
        foreach (var open in level)
        {
            open.Best = new Found[blocks.Length - 1];
        }
        var counted = level.Where(open => open.Sums is null).ToArray();
        foreach (var open in counted)
        {
            open.Sums = spare.TryPop(out var free) ? free : new Vector128<long>[starts[^1]];
        }
        if (blocks.Length == 2)
        {
            foreach (var open in counted)
            {
                Search(open, 0);
            }
            return;
        }
        Parallel.For(0, counted.Length * (blocks.Length - 1), new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
            i => Search(counted[i / (blocks.Length - 1)], i % (blocks.Length - 1)));
    }

    private void Search(Open open, int block)
    {
        var part = starts[blocks[block]]..starts[blocks[block + 1]];
        open.Sums.AsSpan(part).Clear();
        Sum(open, blocks[block], blocks[block + 1]);
        open.Best[block] = BestOf(open, blocks[block], blocks[block + 1]);
        if (open.Sibling is { } sibling)
        {
            var rest = sibling.Sums.AsSpan(part);
            var taken = open.Sums.AsSpan(part);
            for (var i = 0; i < rest.Length; i++)
            {
                rest[i] -= taken[i];
            }
            sibling.Best[block] = BestOf(sibling, blocks[block], blocks[block + 1]);
        }
    }

    private void Sum(Open open, int from, int to)
    {
        // Checked bounds would take half of the time: a cell's bin is below its feature's number of bins, as FeatureBins makes them.
        ref var sums = ref MemoryMarshal.GetArrayDataReference(open.Sums!);
        ref var start = ref MemoryMarshal.GetArrayDataReference(starts);
        foreach (var row in rows.AsSpan(open.Begin..open.End))
        {
            var slope = slopes[row];
            ref var cell = ref cells[(long)row * bins.Width];
            for (var feature = from; feature < to; feature++)
            {
                Unsafe.Add(ref sums, Unsafe.Add(ref start, feature) + Unsafe.Add(ref cell, feature)) += slope;
            }
        }
    }

    /// <summary>The split by these features that lowers the loss most; of equal ones the first.</summary>
    private Found BestOf(Open open, int from, int to)
    {
        var whole = Vector128.ConvertToDouble(open.Total) * unit;
        var (least, lambda) = (options.ChildWeightMin, options.Lambda);
        var best = new Found(-1, 0, (whole[0] * whole[0] / (whole[1] + lambda)) + GainMin, default);
        for (var feature = from; feature < to; feature++)
        {
            var sums = open.Sums.AsSpan(starts[feature]..starts[feature + 1]);
            var left = Vector128<long>.Zero;
            for (var bin = 0; bin + 1 < sums.Length; bin++)
            {
                if (sums[bin] == Vector128<long>.Zero)
                {
                    continue;
                }
                left += sums[bin];
                var here = Vector128.ConvertToDouble(left) * unit;
                var there = Vector128.ConvertToDouble(open.Total - left) * unit;
                if (there[1] < least || there[1] <= 0)
                {
                    break;
                }
                if (here[1] < least)
                {
                    continue;
                }
                // Both sides' squares over curvatures, by one division.
                var (near, far) = (here[1] + lambda, there[1] + lambda);
                var score = ((here[0] * here[0] * far) + (there[0] * there[0] * near)) / (near * far);
                if (score > best.Score)
                {
                    best = new Found(feature, bin, score, left);
                }
            }
        }
        return best;
    }

    /// <summary>Puts the rows up to the bin before the others, each side in the order it had.</summary>
    private int Part(int begin, int end, ReadOnlySpan<byte> of, int bin)
    {
        var (left, right) = (begin, 0);
        for (var i = begin; i < end; i++)
        {
            var row = rows[i];
            var goesLeft = of[row] <= bin;
            // Both are written and one counts, for a branch here would be guessed wrong half of the time.
            rows[left] = row;
            scratch[right] = row;
            left += goesLeft ? 1 : 0;
            right += goesLeft ? 0 : 1;
        }
        scratch.AsSpan(..right).CopyTo(rows.AsSpan(left));
        return left;
    }

    private void Release(Open open)
    {
        if (open.Sums is { } sums)
        {
            spare.Push(sums);
            open.Sums = null;
        }
    }

    private float LeafOf(Vector128<long> total)
    {
        var (gradient, curvature) = (total[0] * unit, (total[1] * unit) + options.Lambda);
        return curvature > 0 ? (float)(-options.Rate * gradient / curvature) : 0;
    }

    /// <summary>A node that may be split yet, with its rows and the sum of their slopes.</summary>
    private sealed class Open(int node, int begin, int end, Vector128<long> total)
    {
        public int Node => node;

        public int Begin => begin;

        public int End => end;

        public Vector128<long> Total => total;

        /// <summary>By bin; those of the parent until the sibling's are taken off.</summary>
        public Vector128<long>[]? Sums { get; set; }

        /// <summary>The larger child beside this one, which has what this one leaves.</summary>
        public Open? Sibling { get; set; }

        /// <summary>By block of features.</summary>
        public Found[] Best { get; set; } = [];
    }

    private readonly record struct Found(int Feature, int Bin, double Score, Vector128<long> Left);
}
