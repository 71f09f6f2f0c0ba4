using BenchmarkDotNet.Attributes;
using Fairground.Kernels.Graphs;
using Fairground.Kernels.Learning;
using Fairground.Kernels.Ranking;

namespace Fairground.Benchmarks;

/// <summary>
/// The kernels that learn and judge, on a graph of 2,000 vertices with twenty features and 20,000 edges. What they allocate is the room
/// they work in, once, and what they give back; a prediction allocates nothing.
/// </summary>
public class LearningBenchmarks
{
    private const int Rows = 2_000;
    private const int Width = 20;
    private const int Edges = 20_000;

    private readonly float[] features = new float[Rows * Width];
    private readonly float[] means = new float[Rows * Width];
    private readonly bool[] labels = new bool[Rows];
    private readonly float[] weights = new float[Rows];
    private readonly double[] scores = new double[Rows];
    private readonly double[] ones = new double[Rows];
    private readonly int[] sources = new int[Edges];
    private readonly int[] targets = new int[Edges];
    private readonly byte[] kinds = new byte[Edges];
    private readonly int[] counts = new int[365];
    private readonly double[] beliefs = new double[Rows];
    private readonly Compatibility[] compatibilities = [new(0.6, 0.4, 0.4, 0.6)];
    private readonly PropagationOptions rounds = new(RoundsMax: 10, Tolerance: 0);
    private readonly BoostingOptions boosting = new(Trees: 20);
    private readonly ForestOptions planting = new(Trees: 20);
    private readonly float[] scaled = new float[Width];
    private readonly FeatureBins bins;
    private readonly BoostedTrees boosted;
    private readonly RandomForest forest;
    private readonly NormalScores scale;
    private readonly LogisticRegression regression;
    private readonly SparseGraph graph;
    private readonly IsotonicCalibration calibration;

    public LearningBenchmarks()
    {
        var random = new Random(4);
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = random.NextSingle();
        }
        for (var row = 0; row < Rows; row++)
        {
            labels[row] = features[row * Width] + features[(row * Width) + 1] + random.NextSingle() > 2;
            (weights[row], ones[row], scores[row]) = (1, 1, random.NextDouble());
        }
        for (var edge = 0; edge < Edges; edge++)
        {
            (sources[edge], targets[edge]) = (random.Next(Rows), random.Next(Rows));
        }
        for (var day = 0; day < counts.Length; day++)
        {
            counts[day] = random.Next(day is > 200 and < 210 ? 30 : 5);
        }
        bins = FeatureBinsFit();
        boosted = BoostedTreesTrain();
        forest = RandomForestTrain();
        scale = NormalScoresFit();
        regression = LogisticRegressionTrain();
        graph = SparseGraphBuild();
        calibration = IsotonicCalibrationFit();
    }

    [Benchmark, Budget(500_000)]
    public FeatureBins FeatureBinsFit() => FeatureBins.Fit(features, Width);

    [Benchmark, Budget(3_000_000)]
    public BoostedTrees BoostedTreesTrain() => BoostedTrees.Train(bins, labels, weights, boosting);

    [Benchmark, Budget(0)]
    public double BoostedTreesPredict() => boosted.Predict(features.AsSpan(..Width));

    [Benchmark, Budget(1_500_000)]
    public RandomForest RandomForestTrain() => RandomForest.Train(bins, labels, weights, planting);

    [Benchmark, Budget(0)]
    public double RandomForestPredict() => forest.Predict(features.AsSpan(..Width));

    [Benchmark, Budget(600_000)]
    public NormalScores NormalScoresFit() => NormalScores.Fit(features, Width);

    [Benchmark, Budget(6_500)]
    public LogisticRegression LogisticRegressionTrain() => LogisticRegression.Train(features, Width, labels, weights, 1);

    [Benchmark, Budget(0)]
    public double LogisticRegressionPredict()
    {
        scale.Apply(features.AsSpan(..Width), scaled);
        return regression.Predict(scaled);
    }

    [Benchmark, Budget(400_000)]
    public SparseGraph SparseGraphBuild() => SparseGraph.Build(Rows, sources, targets, withSelves: true);

    [Benchmark, Budget(0)]
    public void NeighbourMeansApply() => NeighbourMeans.Apply(graph, features, Width, means);

    [Benchmark, Budget(400_000)]
    public int BeliefPropagationOf10Rounds()
    {
        scores.CopyTo(beliefs);
        return BeliefPropagation.Run(sources, targets, kinds, compatibilities, beliefs, rounds);
    }

    [Benchmark, Budget(26_000)]
    public double RankingMetricsAuroc() => RankingMetrics.Auroc(scores, labels);

    [Benchmark, Budget(26_000)]
    public double RankingMetricsAveragePrecision() => RankingMetrics.AveragePrecision(scores, labels);

    [Benchmark, Budget(35_000)]
    public IsotonicCalibration IsotonicCalibrationFit() => IsotonicCalibration.Fit(scores, labels, ones);

    [Benchmark, Budget(0)]
    public double IsotonicCalibrationApply() => calibration.Apply(0.4);

    [Benchmark, Budget(200)]
    public int BurstsOfAYear() => Bursts.Find(counts, mean: 2).Count;
}
