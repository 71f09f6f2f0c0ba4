using Fairground.Kernels.Learning;
using Fairground.Kernels.Ranking;

namespace Fairground.Kernels.Tests;

public sealed class LearningTests
{
    private const int Width = 5;

    [Fact]
    public void Boosted_trees_and_forests_learn_what_no_single_feature_tells()
    {
        var (features, labels) = Rows(4_000, seed: 1);
        var (fresh, truth) = Rows(2_000, seed: 2);
        var bins = FeatureBins.Fit(features, Width);

        var boosted = BoostedTrees.Train(bins, labels, Ones(labels.Length), new BoostingOptions(Trees: 60));
        var forest = RandomForest.Train(bins, labels, Ones(labels.Length), new ForestOptions(Trees: 60, Seed: 7));

        Assert.InRange(RankingMetrics.Auroc(Scores(fresh, boosted.Predict), truth), 0.97, 1);
        Assert.InRange(RankingMetrics.Auroc(Scores(fresh, forest.Predict), truth), 0.95, 1);
    }

    [Fact]
    public void A_first_tree_of_one_decision_is_the_best_of_all_decisions()
    {
        var seed = System.Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var rows = random.Next(8, 60);
            var features = Enumerable.Range(0, rows * 2).Select(_ => (float)random.Next(10)).ToArray();
            var labels = Enumerable.Range(0, rows).Select(row => row < 2 ? row == 0 : random.Next(2) == 0).ToArray();
            var weights = Enumerable.Range(0, rows).Select(_ => (float)random.Next(1, 4)).ToArray();

            var options = new BoostingOptions(Trees: 1, Depth: 1, Rate: 1, ChildWeightMin: 0);
            var tree = BoostedTrees.Train(FeatureBins.Fit(features, 2), labels, weights, options).Trees[0];

            var gain = Gain(features, labels, weights, row => tree.Nodes[0].IsLeaf || !(row.Span[tree.Nodes[0].Feature] >
                tree.Nodes[0].Threshold));
            var best = Enumerable.Range(0, 20).Max(i => Gain(features, labels, weights, row => row.Span[i % 2] <= (i / 2) + 0.5f));
            Assert.True(Math.Abs(Math.Max(best, 0) - gain) < 1e-6, $"seed {seed}, round {round}: {best} {gain}");
        }
    }

    [Fact]
    public void Neither_threads_nor_a_second_run_change_a_tree()
    {
        var (features, labels) = Rows(1_500, seed: 3);
        var weights = Ones(labels.Length);

        byte[] Boosted(int threads) => Saved(BoostedTrees.Train(
            FeatureBins.Fit(features, Width, threads), labels, weights, new BoostingOptions(Trees: 8, Threads: threads)).Save);
        byte[] Forest(int threads, int seed) => Saved(RandomForest.Train(
            FeatureBins.Fit(features, Width), labels, weights, new ForestOptions(Trees: 8, Seed: seed, Threads: threads)).Save);

        Assert.Equal(Boosted(1), Boosted(4));
        Assert.Equal(Forest(1, 5), Forest(4, 5));
        Assert.NotEqual(Forest(1, 5), Forest(1, 6));
    }

    [Fact]
    public void What_was_saved_comes_back_and_what_is_none_is_refused()
    {
        var (features, labels) = Rows(500, seed: 4);
        var boosted = BoostedTrees.Train(FeatureBins.Fit(features, Width), labels, Ones(labels.Length), new BoostingOptions(Trees: 5));
        var bytes = Saved(boosted.Save);

        var back = BoostedTrees.Load(new BinaryReader(new MemoryStream(bytes)));

        Assert.Equal(Scores(features, boosted.Predict), Scores(features, back.Predict));
        Assert.Throws<EndOfStreamException>(() => BoostedTrees.Load(new BinaryReader(new MemoryStream(bytes[..^3]))));
        var random = new Random(9);
        for (var round = 0; round < 300; round++)
        {
            var spoilt = bytes.ToArray();
            spoilt[random.Next(spoilt.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                BoostedTrees.Load(new BinaryReader(new MemoryStream(spoilt))).Predict(new float[100_000]);
            }
            catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
            {
            }
        }
    }

    [Fact]
    public void An_explanation_adds_up_to_the_score()
    {
        var (features, labels) = Rows(800, seed: 5);
        var boosted = BoostedTrees.Train(FeatureBins.Fit(features, Width), labels, Ones(labels.Length), new BoostingOptions(Trees: 20));
        var (contributions, roots) = (new double[Width], boosted.Trees.Sum(tree => tree.Nodes[0].Value));

        for (var row = 0; row < 50; row++)
        {
            var of = features.AsSpan(row * Width, Width);
            boosted.Explain(of, contributions);
            Assert.Equal(boosted.Margin(of), roots + contributions.Sum(), 4);
        }
    }

    [Fact]
    public void A_forest_that_was_saved_comes_back_and_its_decisions_explain_its_score()
    {
        var (features, labels) = Rows(600, seed: 6);
        var forest = RandomForest.Train(FeatureBins.Fit(features, Width), labels, Ones(labels.Length), new ForestOptions(Trees: 9));
        var bytes = Saved(forest.Save);

        var back = RandomForest.Load(new BinaryReader(new MemoryStream(bytes)));

        Assert.Equal(Scores(features, forest.Predict), Scores(features, back.Predict));
        Assert.Throws<EndOfStreamException>(() => RandomForest.Load(new BinaryReader(new MemoryStream(bytes[..^1]))));
        Assert.Throws<InvalidDataException>(() => BoostedTrees.Load(new BinaryReader(new MemoryStream(bytes))));
        var contributions = new double[Width];
        foreach (var tree in back.Trees)
        {
            tree.Explain(features.AsSpan(..Width), contributions);
        }
        var roots = back.Trees.Sum(tree => tree.Nodes[0].Value);
        Assert.Equal(back.Predict(features.AsSpan(..Width)), (roots + contributions.Sum()) / back.Trees.Count, 4);
    }

    [Fact]
    public void A_weight_is_as_many_rows()
    {
        var seed = System.Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            // Few values, so that both have the same cuts.
            var features = Enumerable.Range(0, 80 * 3).Select(_ => (float)random.Next(8)).ToArray();
            var labels = Enumerable.Range(0, 80).Select(row => row < 2 ? row == 0 : random.Next(2) == 0).ToArray();
            var weights = Enumerable.Range(0, 80).Select(_ => (float)random.Next(1, 4)).ToArray();
            int[] rows = [.. Enumerable.Range(0, 80).SelectMany(row => Enumerable.Repeat(row, (int)weights[row]))];
            var repeated = rows.SelectMany(row => features.AsSpan(row * 3, 3).ToArray()).ToArray();

            var options = new BoostingOptions(Trees: 10, Depth: 3);
            var one = BoostedTrees.Train(FeatureBins.Fit(features, 3), labels, weights, options);
            var other = BoostedTrees.Train(
                FeatureBins.Fit(repeated, 3), Array.ConvertAll(rows, row => labels[row]), Ones(rows.Length), options);

            for (var row = 0; row < 80; row++)
            {
                var (left, right) = (one.Margin(features.AsSpan(row * 3, 3)), other.Margin(features.AsSpan(row * 3, 3)));
                Assert.True(Math.Abs(left - right) < 1e-5, $"seed {seed}, round {round}, row {row}: {left} {right}");
            }
        }
    }

    [Fact]
    public void Rows_that_count_for_nothing_change_nothing()
    {
        var (features, labels) = Rows(400, seed: 8);
        var weights = Ones(400);
        weights.AsSpan(200).Clear();
        var bins = FeatureBins.Fit(features, Width);
        bool[] others = [.. labels.Select((label, row) => row < 200 ? label : !label)];

        Assert.Equal(
            Saved(BoostedTrees.Train(bins, labels, weights, new BoostingOptions(Trees: 5)).Save),
            Saved(BoostedTrees.Train(bins, others, weights, new BoostingOptions(Trees: 5)).Save));
        foreach (var bad in new[] { -1, float.NaN, float.PositiveInfinity })
        {
            weights[0] = bad;
            Assert.Throws<ArgumentException>(() => BoostedTrees.Train(bins, labels, weights, new BoostingOptions()));
        }
    }

    [Fact]
    public void What_is_no_number_lies_below_all_others()
    {
        var features = Enumerable.Range(0, 200).Select(row => row % 2 == 0 ? float.NaN : row % 20).ToArray();
        var labels = Enumerable.Range(0, 200).Select(row => row % 2 == 0).ToArray();

        var boosted = BoostedTrees.Train(FeatureBins.Fit(features, 1), labels, Ones(200), new BoostingOptions(Trees: 10));

        Assert.True(boosted.Predict([float.NaN]) > 0.9);
        Assert.True(boosted.Predict([1]) < 0.1);
        Assert.True(boosted.Predict([float.PositiveInfinity]) < 0.1);
    }

    [Fact]
    public void From_one_class_alone_nothing_is_learnt()
    {
        var bins = FeatureBins.Fit(new float[10], 1);

        Assert.Throws<ArgumentException>(() => BoostedTrees.Train(bins, new bool[10], Ones(10), new BoostingOptions()));
        Assert.Throws<ArgumentException>(() => RandomForest.Train(bins, new bool[10], Ones(10), new ForestOptions()));
        Assert.Throws<ArgumentException>(() => RandomForest.Train(bins, new bool[9], Ones(10), new ForestOptions()));
    }

    /// <summary>Rows of which one is sought where two features lie on different sides, or a third is high.</summary>
    private static (float[] Features, bool[] Labels) Rows(int count, int seed)
    {
        var random = new Random(seed);
        var features = Enumerable.Range(0, count * Width).Select(_ => (float)random.NextDouble()).ToArray();
        return (features, [.. Enumerable.Range(0, count).Select(row =>
            ((features[row * Width] > 0.5) != (features[(row * Width) + 1] > 0.5)) || features[(row * Width) + 2] > 0.9)]);
    }

    private delegate double Predict(ReadOnlySpan<float> row);

    private static double[] Scores(float[] features, Predict predict) =>
        [.. Enumerable.Range(0, features.Length / Width).Select(row => predict(features.AsSpan(row * Width, Width)))];

    private static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];

    private static byte[] Saved(Action<BinaryWriter> save)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            save(writer);
        }
        return stream.ToArray();
    }

    /// <summary>What parting the rows gains, by second-order steps from even odds.</summary>
    private static double Gain(float[] features, bool[] labels, float[] weights, Func<ReadOnlyMemory<float>, bool> isLeft)
    {
        double Score(IEnumerable<int> rows)
        {
            var (gradient, curvature) = rows.Aggregate((0.0, 0.0), (sum, row) => (
                sum.Item1 + (weights[row] * (labels[row] ? -0.5 : 0.5)), sum.Item2 + (weights[row] * 0.25)));
            return gradient * gradient / (curvature + 1);
        }
        var sides = Enumerable.Range(0, labels.Length).ToLookup(row => isLeft(features.AsMemory(row * 2, 2)));
        return Score(sides[true]) + Score(sides[false]) - Score(Enumerable.Range(0, labels.Length));
    }
}
