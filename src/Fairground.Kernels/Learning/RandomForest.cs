namespace Fairground.Kernels.Learning;

/// <param name="Trees">How many trees vote.</param>
/// <param name="Features">Features that are tried at a split; 0 for the root of their number.</param>
/// <param name="LeafRowsMin">The fewest rows of a leaf.</param>
/// <param name="Seed">Where chance begins.</param>
/// <param name="Threads">Trees grown at once; they are the same whatever it is.</param>
public sealed record ForestOptions(int Trees = 100, int Features = 0, int LeafRowsMin = 1, int Seed = 0, int Threads = 1);

/// <summary>
/// A random forest for two classes: each tree is grown to its end on rows drawn with replacement, by the Gini impurity of a few features
/// drawn anew at each split (Breiman, "Random Forests", 2001), over binned features.
/// </summary>
public sealed class RandomForest
{
    private const int TreesMax = 10_000;
    private const int WidthMax = 100_000;
    private const int Format = 0x46_47_46_31;
    private readonly DecisionTree[] trees;

    private RandomForest(int width, DecisionTree[] trees) => (Width, this.trees) = (width, trees);

    public int Width { get; }

    public IReadOnlyList<DecisionTree> Trees => trees;

    /// <summary>Learns to tell rows apart.</summary>
    /// <exception cref="ArgumentException">
    /// Rows without label or weight, or of one class alone, from which nothing can be learnt.
    /// </exception>
    public static RandomForest Train(FeatureBins bins, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights, ForestOptions options)
    {
        ArgumentNullException.ThrowIfNull(bins);
        ArgumentNullException.ThrowIfNull(options);
        Training.Require(bins, labels, weights);
        var (sought, counting) = (labels.ToArray(), weights.ToArray());
        var trees = new DecisionTree[options.Trees];
        Parallel.For(0, trees.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, tree =>
            trees[tree] = new Planting(bins, sought, counting, options, unchecked((options.Seed * 1_000_003) + tree)).Grow());
        return new RandomForest(bins.Width, trees);
    }

    /// <summary>The mean, over the trees, of the share of what is sought in the row's leaf.</summary>
    public double Predict(ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var tree in trees)
        {
            sum += tree.Value(row);
        }
        return sum / trees.Length;
    }

    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Format);
        writer.Write(Width);
        writer.Write(trees.Length);
        foreach (var tree in trees)
        {
            tree.Save(writer);
        }
    }

    /// <exception cref="InvalidDataException">This is no forest that was saved.</exception>
    /// <exception cref="EndOfStreamException">It breaks off.</exception>
    public static RandomForest Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (format, width, count) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        if (format != Format || width is < 1 or > WidthMax || count is < 1 or > TreesMax)
        {
            throw new InvalidDataException("This is no forest.");
        }
        var trees = new DecisionTree[count];
        for (var tree = 0; tree < count; tree++)
        {
            trees[tree] = DecisionTree.Load(reader, width);
        }
        return new RandomForest(width, trees);
    }
}

/// <summary>One tree of a forest, as it grows.</summary>
internal sealed class Planting
{
    private readonly FeatureBins bins;
    private readonly ForestOptions options;
    private readonly Random random;
    private readonly int tried;
    private readonly int[] features;
    private readonly int[] rows;
    private readonly int[] scratch;

    // By row: what it counts for in this tree, and what of that is sought.
    private readonly float[] weights;
    private readonly bool[] labels;
    private readonly double[] sums = new double[2 * FeatureBins.BinsMax];
    private readonly int[] counts = new int[FeatureBins.BinsMax];

    public Planting(FeatureBins bins, bool[] labels, float[] weights, ForestOptions options, int seed)
    {
        (this.bins, this.labels, this.options, random) = (bins, labels, options, new Random(seed));
        tried = options.Features > 0 ? Math.Min(options.Features, bins.Width) : Math.Max(1, (int)Math.Sqrt(bins.Width));
        features = [.. Enumerable.Range(0, bins.Width)];
        var draws = new int[bins.Rows];
        for (var i = 0; i < bins.Rows; i++)
        {
            draws[random.Next(bins.Rows)]++;
        }
        this.weights = new float[bins.Rows];
        var drawn = 0;
        rows = new int[bins.Rows];
        for (var row = 0; row < bins.Rows; row++)
        {
            this.weights[row] = weights[row] * draws[row];
            if (draws[row] > 0)
            {
                rows[drawn++] = row;
            }
        }
        rows = rows[..drawn];
        scratch = new int[drawn];
    }

    public DecisionTree Grow()
    {
        var nodes = new List<TreeNode> { LeafOf(0, rows.Length) };
        var open = new Stack<(int Node, int Begin, int End)>();
        open.Push((0, 0, rows.Length));
        while (open.TryPop(out var one))
        {
            var (feature, bin) = BestOf(one.Begin, one.End, nodes[one.Node].Value);
            if (feature < 0)
            {
                continue;
            }
            var middle = Part(one.Begin, one.End, bins.Of(feature), bin);
            var left = nodes.Count;
            nodes[one.Node] = nodes[one.Node] with { Feature = feature, Threshold = bins.Cut(feature, bin), Left = left };
            nodes.Add(LeafOf(one.Begin, middle));
            nodes.Add(LeafOf(middle, one.End));
            open.Push((left, one.Begin, middle));
            open.Push((left + 1, middle, one.End));
        }
        return new DecisionTree([.. nodes]);
    }

    /// <summary>
    /// The best split by some features drawn at random; where none of those parts the rows, more are drawn until one does or none is left.
    /// </summary>
    private (int Feature, int Bin) BestOf(int begin, int end, float share)
    {
        if (share is <= 0 or >= 1 || end - begin < 2 * options.LeafRowsMin)
        {
            return (-1, 0);
        }
        var best = (Feature: -1, Bin: 0, Score: double.NegativeInfinity);
        for (var i = 0; i < features.Length && (i < tried || best.Feature < 0); i++)
        {
            var other = random.Next(i, features.Length);
            (features[i], features[other]) = (features[other], features[i]);
            var (bin, score) = BestOf(begin, end, features[i]);
            if (score > best.Score)
            {
                best = (features[i], bin, score);
            }
        }
        return (best.Feature, best.Bin);
    }

    private (int Bin, double Score) BestOf(int begin, int end, int feature)
    {
        var own = bins.Count(feature);
        var of = bins.Of(feature);
        var (soughtSum, weightSum) = (0.0, 0.0);
        sums.AsSpan(..(2 * own)).Clear();
        counts.AsSpan(..own).Clear();
        foreach (var row in rows.AsSpan(begin..end))
        {
            var (bin, weight) = (of[row], weights[row]);
            var sought = labels[row] ? weight : 0;
            sums[2 * bin] += sought;
            sums[(2 * bin) + 1] += weight;
            counts[bin]++;
            soughtSum += sought;
            weightSum += weight;
        }
        var (best, bestScore, left, sum, count) = (0, double.NegativeInfinity, 0.0, 0.0, 0);
        for (var bin = 0; bin + 1 < own; bin++)
        {
            if (counts[bin] == 0)
            {
                continue;
            }
            left += sums[2 * bin];
            sum += sums[(2 * bin) + 1];
            count += counts[bin];
            if (count < options.LeafRowsMin || end - begin - count < Math.Max(1, options.LeafRowsMin))
            {
                continue;
            }
            // The least impurity left is the largest sum of squares by the weight of each side.
            var (right, rest) = (soughtSum - left, weightSum - sum);
            var score = (Squares(left, sum) / sum) + (Squares(right, rest) / rest);
            if (score > bestScore)
            {
                (best, bestScore) = (bin, score);
            }
        }
        return (best, bestScore);
    }

    private static double Squares(double sought, double weight) => (sought * sought) + ((weight - sought) * (weight - sought));

    private TreeNode LeafOf(int begin, int end)
    {
        var (sought, weight, all) = (0.0, 0.0, 0);
        foreach (var row in rows.AsSpan(begin..end))
        {
            sought += labels[row] ? weights[row] : 0;
            weight += weights[row];
            all += labels[row] ? 1 : 0;
        }
        // Exactly 0 or 1 where all rows are of one kind, whatever the sums round to.
        return new TreeNode(-1, 0, 0, all == 0 ? 0 : all == end - begin ? 1 : (float)Math.Clamp(sought / weight, 1e-6, 1 - 1e-6));
    }

    private int Part(int begin, int end, ReadOnlySpan<byte> of, int bin)
    {
        var (left, right) = (begin, 0);
        for (var i = begin; i < end; i++)
        {
            var row = rows[i];
            if (of[row] <= bin)
            {
                rows[left++] = row;
            }
            else
            {
                scratch[right++] = row;
            }
        }
        scratch.AsSpan(..right).CopyTo(rows.AsSpan(left));
        return left;
    }
}
