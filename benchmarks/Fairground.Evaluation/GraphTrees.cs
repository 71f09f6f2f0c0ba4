using System.Diagnostics;
using Fairground.Kernels.Graphs;
using Fairground.Kernels.Learning;
using Fairground.Kernels.Ranking;

namespace Fairground.Evaluation;

/// <summary>What a split was learnt into: scores of all cases, and what it took.</summary>
/// <param name="Chosen">The learners whose scores are averaged, with their settings.</param>
/// <param name="Seconds">All of it: cutting bins, every setting that was tried, and the choice.</param>
/// <param name="ChosenSeconds">Learning with what was chosen, as one would again with new rows.</param>
/// <param name="TreesSeconds">100 boosted trees of depth 6 alone, with the cutting of bins.</param>
internal sealed record Learnt(double[] Scores, string Chosen, double Seconds, double ChosenSeconds, double TreesSeconds);

/// <summary>
/// Boosted trees, a forest and a ridge regression on what vertices and their neighbours are like. The settings of each, and which of them
/// are averaged how, are chosen by the validation part's average precision; the test part is not looked at. Where the validation part has
/// too few that are sought to tell settings apart, nothing is chosen: the settings are those of GADBench, scikit-learn's forest and a
/// ridge in the middle, and all three are averaged.
/// </summary>
internal sealed class GraphTrees
{
    // With fewer, the standard error of an average precision, about sqrt(p (1 - p) / n), exceeds what settings differ by.
    private const int ChoiceSoughtMin = 50;

    private static readonly BoostingOptions[] MoreBoosting = [new(Rate: 0.1), new(Trees: 200, Depth: 4, Rate: 0.05)];
    private static readonly int[] Leaves = [1, 3, 5];
    private static readonly double[] Ridges = [1, 10, 100];

    private readonly float[] values;
    private readonly float[] normal;
    private readonly int width;
    private readonly bool[] labels;

    private GraphTrees(float[] values, int width, bool[] labels)
    {
        (this.values, this.width, this.labels, normal) = (values, width, labels, new float[values.Length]);
        var scale = NormalScores.Fit(values, width);
        for (var row = 0; row < labels.Length; row++)
        {
            scale.Apply(Row(row), normal.AsSpan(row * width, width));
        }
    }

    public ReadOnlySpan<float> Row(int vertex) => values.AsSpan(vertex * width, width);

    public float[] Values => values;

    public int Width => width;

    /// <summary>
    /// What each vertex is, what it is with its neighbours, what they are with theirs, and how many it has: <c>[x | Âx | Â²x | degree]</c>,
    /// Â being the mean over neighbours and self (GADBench).
    /// </summary>
    public static GraphTrees On(bool[] labels, int[] sources, int[] targets, float[] values, int width)
    {
        var graph = SparseGraph.Build(labels.Length, sources, targets, withSelves: true);
        var (once, twice) = (new float[values.Length], new float[values.Length]);
        NeighbourMeans.Apply(graph, values, width, once);
        NeighbourMeans.Apply(graph, once, width, twice);
        var all = (3 * width) + 1;
        var features = new float[labels.Length * all];
        for (var vertex = 0; vertex < labels.Length; vertex++)
        {
            var row = features.AsSpan(vertex * all, all);
            values.AsSpan(vertex * width, width).CopyTo(row);
            once.AsSpan(vertex * width, width).CopyTo(row[width..]);
            twice.AsSpan(vertex * width, width).CopyTo(row[(2 * width)..]);
            row[^1] = graph.Of(vertex).Length - 1;
        }
        return new GraphTrees(features, all, labels);
    }

    public Learnt Learn(Split split, int seed)
    {
        var clock = Stopwatch.StartNew();
        var sought = Array.ConvertAll(split.Train, row => labels[row]);
        var ratio = (float)sought.Count(one => !one) / sought.Count(one => one);
        var weights = Array.ConvertAll(sought, one => one ? ratio : 1);
        var taken = Taken(values, split.Train);
        var beforeTrees = clock.Elapsed;
        var bins = FeatureBins.Fit(taken, width);
        var first = BoostedTrees.Train(bins, sought, weights, new BoostingOptions());
        var treesSeconds = (clock.Elapsed - beforeTrees).TotalSeconds;
        var boosted = Boosted(() => first, new BoostingOptions()) with { Seconds = treesSeconds };
        var isChosen = split.Validation.Count(row => labels[row]) >= ChoiceSoughtMin;
        var regressed = Taken(normal, split.Train);
        Candidate[] best =
        [
            !isChosen ? boosted : Best(split, [boosted, .. MoreBoosting.Select(
                options => Boosted(() => BoostedTrees.Train(bins, sought, weights, options), options))]),
            !isChosen ? Forest(new(300, Seed: seed), bins, sought, weights) : Best(split,
                [.. Leaves.SelectMany(leaf => new[]
                {
                    Forest(new(300, LeafRowsMin: leaf, Seed: seed), bins, sought, weights),
                    Forest(new(300, width / 3, leaf, seed), bins, sought, weights),
                })]),
            !isChosen ? Regression(10, regressed, sought, weights) : Best(split,
                [.. Ridges.Select(ridge => Regression(ridge, regressed, sought, weights))]),
        ];
        var groups = Enumerable.Range(1, (1 << best.Length) - 1).Select(members => best.Where((_, i) => (members >> i & 1) == 1).ToArray());
        var chosen = isChosen
            ? Best(split, [.. groups.SelectMany(group => new[] { Average(group, byRank: false), Average(group, byRank: true) })])
            : Average(best, byRank: true);
        return new Learnt(chosen.Scores, chosen.Name, clock.Elapsed.TotalSeconds, chosen.Seconds, treesSeconds);
    }

    private Candidate Boosted(Func<BoostedTrees> train, BoostingOptions options) => Timed(
        $"{options.Trees} boosted trees, depth {options.Depth}, rate {options.Rate}", train, (model, row) => model.Predict(Row(row)));

    private Candidate Forest(ForestOptions options, FeatureBins bins, bool[] sought, float[] weights) => Timed(
        $"forest of {options.Trees}, leaves of {options.LeafRowsMin}, {options.Features} features",
        () => RandomForest.Train(bins, sought, weights, options), (model, row) => model.Predict(Row(row)));

    private Candidate Regression(double ridge, float[] rows, bool[] sought, float[] weights) => Timed(
        $"regression, ridge {ridge}", () => LogisticRegression.Train(rows, width, sought, weights, ridge),
        (model, row) => model.Predict(normal.AsSpan(row * width, width)));

    private Candidate Timed<T>(string name, Func<T> train, Func<T, int, double> score)
    {
        var begin = Stopwatch.GetTimestamp();
        var model = train();
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return new(name, [.. Enumerable.Range(0, labels.Length).Select(row => score(model, row))], seconds);
    }

    private static Candidate Average(Candidate[] members, bool byRank)
    {
        var parts = Array.ConvertAll(members, member => byRank ? Ranks(member.Scores) : member.Scores);
        return new(
            string.Join(" + ", members.Select(member => member.Name)) + (byRank ? " by rank" : " by probability"),
            [.. Enumerable.Range(0, parts[0].Length).Select(row => parts.Average(part => part[row]))],
            members.Sum(member => member.Seconds));
    }

    private Candidate Best(Split split, Candidate[] candidates) => candidates.MaxBy(one => RankingMetrics.AveragePrecision(
        Array.ConvertAll(split.Validation, row => one.Scores[row]), Array.ConvertAll(split.Validation, row => labels[row])))!;

    /// <summary>The share of all cases that score lower, a tie being half.</summary>
    private static double[] Ranks(double[] scores)
    {
        var (sorted, ranks) = (scores.ToArray(), new double[scores.Length]);
        var order = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort(sorted, order);
        for (var begin = 0; begin < order.Length;)
        {
            var end = begin;
            while (end < order.Length && sorted[end].Equals(sorted[begin]))
            {
                end++;
            }
            for (var i = begin; i < end; i++)
            {
                ranks[order[i]] = (begin + end) / 2.0 / scores.Length;
            }
            begin = end;
        }
        return ranks;
    }

    private float[] Taken(float[] from, int[] rows)
    {
        var taken = new float[rows.Length * width];
        for (var i = 0; i < rows.Length; i++)
        {
            from.AsSpan(rows[i] * width, width).CopyTo(taken.AsSpan(i * width));
        }
        return taken;
    }

    private sealed record Candidate(string Name, double[] Scores, double Seconds);
}
