using Fairground.Kernels.Ranking;

namespace Fairground.Evaluation;

/// <summary>A graph whose vertices are labelled, judged split by split beside trivial controls and peers.</summary>
internal sealed class GraphTrial
{
    private readonly Trial trial;
    private readonly bool[] labels;
    private readonly float[] plain;
    private readonly int plainWidth;
    private readonly GraphTrees trees;

    // Vertices of the tenth that has most neighbours.
    private readonly bool[] isActive;

    private GraphTrial(Trial trial, bool[] labels, float[] plain, int plainWidth, GraphTrees trees)
    {
        (this.trial, this.labels, this.plain, this.plainWidth, this.trees) = (trial, labels, plain, plainWidth, trees);
        var degrees = Enumerable.Range(0, labels.Length).Select(Degree).OrderDescending().ToArray();
        isActive = [.. Enumerable.Range(0, labels.Length).Select(vertex => Degree(vertex) >= degrees[labels.Length / 10])];
    }

    public bool[] Labels => labels;

    /// <summary>Reads node_labels, node_features and edges of an archive.</summary>
    public static GraphTrial Read(Trial trial, string archive)
    {
        var file = trial.File(archive);
        var labels = Array.ConvertAll(Npy.Read<int>(file, "node_labels").Values, label => label == 1);
        var (features, shape) = Npy.Read<float>(file, "node_features");
        var edges = Npy.Read<int>(file, "edges").Values;
        trial.Print("share", labels.Average(label => label ? 1.0 : 0));
        int[] sources = [.. edges.Where((_, i) => i % 2 == 0)], targets = [.. edges.Where((_, i) => i % 2 == 1)];
        return new GraphTrial(trial, labels, features, shape[1], GraphTrees.On(labels, sources, targets, features, shape[1]));
    }

    /// <summary>Prints our figures and the controls', then the peers'.</summary>
    /// <param name="part">What the figures of these splits begin with; empty, or ending with a dot.</param>
    public void Judge(string part, IReadOnlyList<Split> splits)
    {
        var figures = new Dictionary<string, List<double>>();
        void Add(string figure, double value) => (figures.TryGetValue(figure, out var list) ? list : figures[figure] = []).Add(value);
        for (var i = 0; i < splits.Count; i++)
        {
            var split = splits[i];
            var learnt = trees.Learn(split, (trial.Seed * 1_000) + i);
            trial.Say($"{part}split {i}: {learnt.Chosen}");
            AddRanking(Add, "", split, vertex => learnt.Scores[vertex]);
            Add("seconds", learnt.Seconds);
            Add("chosen.seconds", learnt.ChosenSeconds);
            Add("trees100.seconds", learnt.TreesSeconds);
            AddCosts(Add, split, learnt.Scores);
            var calibration = IsotonicCalibration.Fit(
                Array.ConvertAll(split.Validation, vertex => learnt.Scores[vertex]), Truth(split.Validation),
                [.. Enumerable.Repeat(1.0, split.Validation.Length)]);
            var chances = Array.ConvertAll(split.Test, vertex => calibration.Apply(learnt.Scores[vertex]));
            Add("ece", CalibrationError(chances, Truth(split.Test)));
            AddRanking(Add, "control.degree.", split, Signed(split, Degree));
            AddRanking(Add, "control.feature.", split, BestFeature(split));
        }
        foreach (var (figure, values) in figures)
        {
            trial.PrintMean(part + figure, values, figure.EndsWith("seconds", StringComparison.Ordinal) ? "s" : "");
        }
        var suffix = part.Length == 0 ? "" : "." + part.TrimEnd('.');
        Peers.Run(
            trial, labels, [new PeerFeatures("plain", plain, plainWidth), new PeerFeatures("graph", GraphValues(), 3 * plainWidth)], splits,
            $"xgb{suffix}=xgb:plain", $"xgbgraph{suffix}=xgb:graph", $"rf{suffix}=rf:plain", $"rfgraph{suffix}=rf:graph");
    }

    private void AddRanking(Action<string, double> add, string prefix, Split split, Func<int, double> score)
    {
        var (scores, truth) = (Array.ConvertAll(split.Test, vertex => score(vertex)), Truth(split.Test));
        add(prefix + "auroc", RankingMetrics.Auroc(scores, truth));
        add(prefix + "auprc", RankingMetrics.AveragePrecision(scores, truth));
        add(prefix + "reck", RankingMetrics.RecallAtK(scores, truth));
    }

    /// <summary>Who is suspected wrongly at the score of the K-th, K being how many are sought: of all, and of the most active.</summary>
    private void AddCosts(Action<string, double> add, Split split, double[] scores)
    {
        var threshold = split.Test.Select(vertex => scores[vertex]).OrderDescending().ElementAt(Truth(split.Test).Count(one => one) - 1);
        int[] honest = [.. split.Test.Where(vertex => !labels[vertex])];
        double Wrong(int[] vertices) => vertices.Average(vertex => scores[vertex] >= threshold ? 1.0 : 0);
        add("false_positives", Wrong(honest));
        add("active.false_positives", Wrong([.. honest.Where(vertex => isActive[vertex])]));
    }

    /// <summary>Up or down, as the training part has it.</summary>
    private Func<int, double> Signed(Split split, Func<int, double> score)
    {
        var isUp = Precision(split, score) >= Precision(split, vertex => -score(vertex));
        return isUp ? score : vertex => -score(vertex);
    }

    /// <summary>The feature, a neighbourhood's among them, that alone does best on the training part.</summary>
    private Func<int, double> BestFeature(Split split) => Enumerable.Range(0, trees.Width - 1)
        .Select(feature => Signed(split, vertex => trees.Row(vertex)[feature])).MaxBy(score => Precision(split, score))!;

    private double Precision(Split split, Func<int, double> score) =>
        RankingMetrics.AveragePrecision(Array.ConvertAll(split.Train, vertex => score(vertex)), Truth(split.Train));

    /// <summary>
    /// How far probabilities lie from what was found, by tenths of the probability (expected calibration error; Naeini, Cooper and
    /// Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", 2015).
    /// </summary>
    private static double CalibrationError(double[] probabilities, bool[] found)
    {
        var sums = new double[10];
        for (var i = 0; i < probabilities.Length; i++)
        {
            sums[Math.Min(9, (int)(probabilities[i] * 10))] += probabilities[i] - (found[i] ? 1 : 0);
        }
        return sums.Sum(Math.Abs) / probabilities.Length;
    }

    private double Degree(int vertex) => trees.Row(vertex)[^1];

    private bool[] Truth(int[] vertices) => Array.ConvertAll(vertices, vertex => labels[vertex]);

    /// <summary>GADBench's own features: ours without the degree.</summary>
    private float[] GraphValues() => [.. Enumerable.Range(0, labels.Length).SelectMany(vertex => trees.Row(vertex)[..^1].ToArray())];
}
