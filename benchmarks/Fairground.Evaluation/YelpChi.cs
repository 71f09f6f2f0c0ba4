using System.Diagnostics;
using Fairground.Kernels.Ranking;

namespace Fairground.Evaluation;

/// <summary>
/// Reviews that Yelp filtered (YelpChi), found without any label by belief propagation, and with a tenth of the labels by trees: no user's
/// reviews are both learnt from and judged.
/// </summary>
internal static class YelpChi
{
    private const int Seeds = 10;
    private const double Labelled = 0.1;

    public static void Run(Trial trial)
    {
        var network = YelpNetwork.Read(trial);
        int[] all = [.. Enumerable.Range(0, network.Reviews)];
        trial.Print("share", network.IsSpam.Average(isSpam => isSpam ? 1.0 : 0));
        PrintControls(trial, network, all);
        var beliefs = PrintUnsupervised(trial, network, all);
        PrintSupervised(trial, network, beliefs);
        trial.PrintMemory();
        trial.Say("the data has no stars, so that no error of a product's rating can be measured.");
    }

    private static void PrintControls(Trial trial, YelpNetwork network, int[] all)
    {
        Print(trial, "control.newness", network, all, Array.ConvertAll(all, review => -(double)network.DegreeOfUser(review)));
        // The other reviews of the same user or the same product.
        Print(trial, "control.degree", network, all,
            Array.ConvertAll(all, review => (double)network.DegreeOfUser(review) + network.DegreeOfProduct(review) - 2));
        Print(trial, "control.product_size", network, all, Array.ConvertAll(all, review => (double)network.DegreeOfProduct(review)));
    }

    /// <summary>
    /// The settings are the paper's. The other readings of the same priors are printed so that what was tried can be seen; none of them was
    /// taken for its figures.
    /// </summary>
    private static double[] PrintUnsupervised(Trial trial, YelpNetwork network, int[] all)
    {
        var begin = Stopwatch.GetTimestamp();
        var (beliefs, rounds) = network.Propagate(network.Priors);
        trial.Print("unsupervised.first_seconds", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s");
        double[] seconds = [.. Enumerable.Range(0, 9).Select(_ =>
        {
            var from = Stopwatch.GetTimestamp();
            network.Propagate(network.Priors);
            return Stopwatch.GetElapsedTime(from).TotalSeconds;
        }).Order()];
        trial.Print("unsupervised.seconds", seconds[seconds.Length / 2], "s");
        trial.Print("unsupervised.rounds", rounds);
        Print(trial, "unsupervised", network, all, beliefs[..network.Reviews]);
        // No label is there to calibrate by: this says how far a belief is from a chance.
        trial.Print("unsupervised.ece", CalibrationError(
            Array.ConvertAll(beliefs[..network.Reviews], belief => 1 / (1 + Math.Exp(-belief))), network.IsSpam));
        foreach (var (name, other) in new[]
        {
            ("without_products", network.Propagate(network.Priors, withProducts: false)),
            ("soft_users", network.Propagate(network.Priors, userNoise: 0.1)),
            ("standardised", network.Propagate(network.Standardised())),
        })
        {
            trial.Print($"unsupervised.{name}.auroc", RankingMetrics.Auroc(other.Beliefs.AsSpan(..all.Length), network.IsSpam));
            trial.Print($"unsupervised.{name}.auprc", RankingMetrics.AveragePrecision(other.Beliefs.AsSpan(..all.Length), network.IsSpam));
        }
        return beliefs;
    }

    private static void PrintSupervised(Trial trial, YelpNetwork network, double[] beliefs)
    {
        var (features, width) = network.Features(beliefs);
        Split[] splits = [.. Enumerable.Range(0, Seeds).Select(i => ByUsers(network, new Random(unchecked((trial.Seed * 1_000_003) + i))))];
        var figures = new Dictionary<string, List<double>>();
        for (var i = 0; i < splits.Length; i++)
        {
            var (train, _, test) = splits[i];
            var trees = new YelpTrees(features, width, network.Users, network.IsSpam, unchecked((trial.Seed * 1009) + i));
            var begin = Stopwatch.GetTimestamp();
            var settings = trees.Choose(train);
            var chosen = Stopwatch.GetTimestamp();
            var scores = trees.Predict(train, test, settings);
            var end = Stopwatch.GetTimestamp();
            trial.Say(
                $"split {i}: {settings.Boosting.Trees} trees of depth {settings.Boosting.Depth}, "
                + $"leaves of {settings.Forest.LeafRowsMin} rows.");
            var chances = Array.ConvertAll(scores, settings.Calibration.Apply);
            foreach (var (figure, value) in Figures(network, test, scores)
                .Append(("ece", CalibrationError(chances, Array.ConvertAll(test, row => network.IsSpam[row]))))
                .Append(("choice_seconds", Stopwatch.GetElapsedTime(begin, chosen).TotalSeconds))
                .Append(("seconds", Stopwatch.GetElapsedTime(chosen, end).TotalSeconds)))
            {
                (figures.TryGetValue(figure, out var values) ? values : figures[figure] = []).Add(value);
            }
        }
        foreach (var (figure, values) in figures)
        {
            trial.PrintMean($"supervised10.{figure}", values, figure.EndsWith("seconds", StringComparison.Ordinal) ? "s" : "");
        }
        var (plain, few) = network.PlainFeatures();
        Peers.Run(
            trial, network.IsSpam, [new PeerFeatures("means", features, width), new PeerFeatures("plain", plain, few)], splits,
            "xgb=xgb:means", "rf=rf:means", "xgb.plain=xgb:plain");
    }

    /// <summary>Users by chance until a tenth of the reviews is theirs; the others are judged on.</summary>
    private static Split ByUsers(YelpNetwork network, Random random)
    {
        int[] users = [.. Enumerable.Range(0, network.UserCount)];
        random.Shuffle(users);
        var isTrain = new bool[users.Length];
        var reviews = 0;
        foreach (var user in users.TakeWhile(_ => reviews < Labelled * network.Reviews))
        {
            isTrain[user] = true;
            reviews += network.Degrees[network.Reviews + user];
        }
        var parts = Enumerable.Range(0, network.Reviews).ToLookup(review => isTrain[network.Users[review]]);
        return new Split([.. parts[true]], [], [.. parts[false]]);
    }

    private static void Print(Trial trial, string name, YelpNetwork network, int[] cases, double[] scores)
    {
        foreach (var (figure, value) in Figures(network, cases, scores))
        {
            trial.Print($"{name}.{figure}", value);
        }
    }

    /// <summary>
    /// How well the scores rank, all and users' only reviews among themselves; and which share of the honest is among the first K, K being
    /// how much is sought: of all, of users' only reviews, and of the reviews of the tenth of the users who wrote most.
    /// </summary>
    private static IEnumerable<(string Figure, double Value)> Figures(YelpNetwork network, int[] cases, double[] scores)
    {
        var sought = Array.ConvertAll(cases, review => network.IsSpam[review]);
        yield return ("auroc", RankingMetrics.Auroc(scores, sought));
        yield return ("auprc", RankingMetrics.AveragePrecision(scores, sought));
        yield return ("reck", RankingMetrics.RecallAtK(scores, sought));
        // What is left where newness itself cannot help.
        int[] only = [.. Enumerable.Range(0, cases.Length).Where(i => network.DegreeOfUser(cases[i]) == 1)];
        yield return ("auroc_new", RankingMetrics.Auroc(Array.ConvertAll(only, i => scores[i]), Array.ConvertAll(only, i => sought[i])));
        var degrees = network.Degrees.AsSpan(network.Reviews, network.UserCount).ToArray();
        Array.Sort(degrees);
        var active = degrees[(int)(degrees.Length * 0.9)];
        var flagged = Flagged(scores, sought.Count(isSpam => isSpam));
        double Share(Func<int, bool> among) => Enumerable.Range(0, cases.Length).Where(i => !sought[i] && among(cases[i]))
            .Select(i => flagged[i]).DefaultIfEmpty(double.NaN).Average();
        yield return ("false_positives", Share(_ => true));
        yield return ("false_positives_new", Share(review => network.DegreeOfUser(review) == 1));
        yield return ("false_positives_active", Share(review => network.DegreeOfUser(review) >= active));
    }

    /// <summary>Whether each is among the first so many; of equal ones at the end, the share that is.</summary>
    private static double[] Flagged(double[] scores, int count)
    {
        var sorted = scores.OrderDescending().ToArray();
        var last = sorted[count - 1];
        var above = scores.Count(score => score > last);
        var share = (double)(count - above) / scores.Count(score => score.Equals(last));
        return Array.ConvertAll(scores, score => score > last ? 1.0 : score.Equals(last) ? share : 0);
    }

    /// <summary>
    /// The expected calibration error: how far chances are from shares, in ten bins of as many cases each (Naeini, Cooper and Hauskrecht,
    /// "Obtaining well calibrated probabilities using Bayesian binning", 2015).
    /// </summary>
    private static double CalibrationError(double[] chances, bool[] sought)
    {
        const int bins = 10;
        var order = Enumerable.Range(0, chances.Length).OrderBy(i => chances[i]).ToArray();
        return order.Chunk((order.Length + bins - 1) / bins).Sum(bin =>
            Math.Abs(bin.Average(i => chances[i]) - bin.Average(i => sought[i] ? 1.0 : 0)) * bin.Length / order.Length);
    }
}
