namespace Fairground.Kernels.Learning;

/// <param name="Trees">How many trees follow each other.</param>
/// <param name="Depth">Decisions from a root to a leaf, at most.</param>
/// <param name="Rate">The share of each tree's correction that is applied.</param>
/// <param name="Lambda">What each leaf's weight is held back by.</param>
/// <param name="ChildWeightMin">The least curvature of the loss on either side of a split.</param>
/// <param name="Threads">Features looked at at once; the trees are the same whatever it is.</param>
public sealed record BoostingOptions(
    int Trees = 100, int Depth = 6, double Rate = 0.3, double Lambda = 1, double ChildWeightMin = 1, int Threads = 1);

/// <summary>
/// Gradient-boosted histogram trees for two classes under the logistic loss, by second-order steps, grown level by level (Chen and
/// Guestrin, "XGBoost: A Scalable Tree Boosting System", 2016). Nothing in it is random.
/// </summary>
public sealed class BoostedTrees
{
    private const int TreesMax = 10_000;
    private const int WidthMax = 100_000;
    private const int Format = 0x46_47_42_31;
    private readonly DecisionTree[] trees;

    private BoostedTrees(int width, DecisionTree[] trees) => (Width, this.trees) = (width, trees);

    public int Width { get; }

    public IReadOnlyList<DecisionTree> Trees => trees;

    /// <summary>Learns to tell rows apart.</summary>
    /// <param name="bins">The rows' features.</param>
    /// <param name="labels">Whether each row is of the class that is sought.</param>
    /// <param name="weights">What each row counts for.</param>
    /// <exception cref="ArgumentException">
    /// Rows without label or weight, or of one class alone, from which nothing can be learnt.
    /// </exception>
    public static BoostedTrees Train(
        FeatureBins bins, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights, BoostingOptions options)
    {
        ArgumentNullException.ThrowIfNull(bins);
        ArgumentNullException.ThrowIfNull(options);
        Training.Require(bins, labels, weights);
        var margins = new double[bins.Rows];
        var growth = new Growth(bins, weights, options);
        var trees = new DecisionTree[options.Trees];
        for (var tree = 0; tree < trees.Length; tree++)
        {
            for (var row = 0; row < margins.Length; row++)
            {
                var chance = Chance(margins[row]);
                growth.Slope(row, weights[row] * (chance - (labels[row] ? 1 : 0)), weights[row] * chance * (1 - chance));
            }
            trees[tree] = growth.Grow(margins);
        }
        return new BoostedTrees(bins.Width, trees);
    }

    /// <summary>The log-odds that the row is of the class that is sought.</summary>
    public double Margin(ReadOnlySpan<float> row)
    {
        var margin = 0.0;
        foreach (var tree in trees)
        {
            margin += tree.Value(row);
        }
        return margin;
    }

    /// <summary>The chance, as learnt, that a row is of the class that is sought; see calibration for what it is worth.</summary>
    public double Predict(ReadOnlySpan<float> row) => Chance(Margin(row));

    /// <summary>Writes what each feature added to the row's log-odds; the rest of them is what every row has.</summary>
    public void Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        contributions.Clear();
        foreach (var tree in trees)
        {
            tree.Explain(row, contributions);
        }
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

    /// <exception cref="InvalidDataException">These are no trees that were saved.</exception>
    /// <exception cref="EndOfStreamException">They break off.</exception>
    public static BoostedTrees Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (format, width, count) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        if (format != Format || width is < 1 or > WidthMax || count is < 0 or > TreesMax)
        {
            throw new InvalidDataException("These are no boosted trees.");
        }
        var trees = new DecisionTree[count];
        for (var tree = 0; tree < count; tree++)
        {
            trees[tree] = DecisionTree.Load(reader, width);
        }
        return new BoostedTrees(width, trees);
    }

    private static double Chance(double margin) => 1 / (1 + Math.Exp(-margin));
}
