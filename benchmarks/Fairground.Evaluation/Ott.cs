using System.Diagnostics;
using Fairground.Kernels.Learning;
using Fairground.Kernels.Ranking;

namespace Fairground.Evaluation;

/// <summary>
/// Truthful and invented reviews of twenty hotels (Ott, Choi, Cardie and Hancock 2011; Ott, Cardie and Hancock 2013): five folds of four
/// hotels each, five times over other folds. Every setting that is chosen is chosen by hotels of the training part. Where a text came
/// from is not read: each kind of review has its own sites.
/// </summary>
internal static class Ott
{
    private const int Repetitions = 5;
    private const int Folds = 5;
    private const int InnerFolds = 4;
    private static readonly double[] Costs = [0.1, 1];

    private sealed record Fold(int[] Train, int[] Test, bool[] Truth, double Cost, double[] Margins, double[] Chances, double Seconds);

    public static void Run(Trial trial)
    {
        var records = Csv.Read(trial.File("ott_deceptive_opinion.csv"))[1..];
        bool[] labels = [.. records.Select(record => record[0] == "deceptive")];
        bool[] isPositive = [.. records.Select(record => record[2] == "positive")];
        string[] hotels = [.. records.Select(record => record[1])];
        string[] texts = [.. records.Select(record => record[4])];
        trial.Print("reviews", labels.Length);
        trial.Print("hotels", hotels.Distinct().Count());
        var begin = Stopwatch.GetTimestamp();
        var counts = OttModel.Count(texts);
        trial.Print("counting.seconds", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s");

        var parts = Enumerable.Range(0, Repetitions).Select(repetition => Parts(hotels, Folds, Seed(trial, repetition))).ToArray();
        var folds = new Fold[Repetitions * Folds];
        for (var i = 0; i < folds.Length; i++)
        {
            folds[i] = Judge(counts, labels, hotels, parts[i / Folds], i % Folds, Seed(trial, i));
            trial.Say($"fold {i + 1} of {folds.Length}, accuracy {Accuracy(folds[i].Margins, folds[i].Truth):0.000}");
        }
        Print(trial, labels, isPositive, folds);
        PrintControl(trial, labels, texts, folds);
        PrintTransfer(trial, counts, labels, isPositive, folds);
        trial.PrintMemory();
        RunPeers(trial, counts, labels, parts, folds);
    }

    private static int Seed(Trial trial, int number) => unchecked((trial.Seed * 7919) + number);

    /// <summary>The part of each review: hotels are dealt out by chance, and stay whole.</summary>
    private static int[] Parts(string[] hotels, int parts, int seed)
    {
        string[] drawn = [.. hotels.Distinct().Order(StringComparer.Ordinal)];
        new Random(seed).Shuffle(drawn);
        return Array.ConvertAll(hotels, hotel => Array.IndexOf(drawn, hotel) % parts);
    }

    private static Fold Judge(SparseRows[] counts, bool[] labels, string[] hotels, int[] parts, int fold, int seed)
    {
        int[] train = [.. Enumerable.Range(0, labels.Length).Where(i => parts[i] != fold)];
        int[] test = [.. Enumerable.Range(0, labels.Length).Where(i => parts[i] == fold)];
        var truth = OttModel.Picked<bool>(labels, train);
        var inner = Inner(counts, labels, train, Parts(OttModel.Picked<string>(hotels, train), InnerFolds, seed), seed);
        // Of equal ones the smaller, which fits less closely.
        var chosen = Enumerable.Range(0, Costs.Length).MaxBy(i => Accuracy(inner[i], truth));
        var ones = new double[train.Length];
        Array.Fill(ones, 1);
        var calibration = IsotonicCalibration.Fit(inner[chosen], truth, ones);
        var begin = Stopwatch.GetTimestamp();
        var model = OttModel.Train(counts, labels, train, Costs[chosen], seed);
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var margins = model.Margins(counts, test);
        return new Fold(
            train, test, OttModel.Picked<bool>(labels, test), Costs[chosen], margins, Array.ConvertAll(margins, calibration.Apply),
            seconds);
    }

    /// <summary>By cost: the margin of each training text by a classifier that has not seen its hotel.</summary>
    private static double[][] Inner(SparseRows[] counts, bool[] labels, int[] train, int[] parts, int seed)
    {
        var margins = Array.ConvertAll(Costs, _ => new double[train.Length]);
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            int[] held = [.. Enumerable.Range(0, train.Length).Where(i => parts[i] == fold)];
            int[] rest = [.. Enumerable.Range(0, train.Length).Where(i => parts[i] != fold).Select(i => train[i])];
            var weights = OttModel.Weigh(counts, rest, labels);
            var features = OttModel.Features(counts, weights, rest);
            var judged = OttModel.Features(counts, weights, OttModel.Picked<int>(train, held));
            for (var cost = 0; cost < Costs.Length; cost++)
            {
                var found = OttModel.Train(features, OttModel.Picked<bool>(labels, rest), Costs[cost], seed).Margins(judged);
                for (var i = 0; i < held.Length; i++)
                {
                    margins[cost][held[i]] = found[i];
                }
            }
        }
        return margins;
    }

    private static double Accuracy(double[] margins, bool[] truth) =>
        margins.Zip(truth).Average(one => one.First > 0 == one.Second ? 1.0 : 0);

    private static void Print(Trial trial, bool[] labels, bool[] isPositive, Fold[] folds)
    {
        double[] Of(Func<Fold, double> figure) => Array.ConvertAll(folds, fold => figure(fold));
        double Share(Fold fold, Func<int, bool> of, Func<double, bool> isRight) => Enumerable.Range(0, fold.Test.Length)
            .Where(i => of(fold.Test[i])).Average(i => isRight(fold.Margins[i]) ? 1.0 : 0);
        trial.PrintMean("accuracy", Of(fold => Accuracy(fold.Margins, fold.Truth)));
        foreach (var kind in new[] { true, false })
        {
            trial.Print($"accuracy.{(kind ? "positive" : "negative")}", Of(fold => Enumerable.Range(0, fold.Test.Length)
                .Where(i => isPositive[fold.Test[i]] == kind).Average(i => fold.Margins[i] > 0 == fold.Truth[i] ? 1.0 : 0)).Average());
            trial.Print(
                $"false_positives.{(kind ? "positive" : "negative")}",
                Of(fold => Share(fold, i => isPositive[i] == kind && !labels[i], margin => margin > 0)).Average());
        }
        trial.PrintMean("auroc", Of(fold => RankingMetrics.Auroc(fold.Margins, fold.Truth)));
        trial.PrintMean("auprc", Of(fold => RankingMetrics.AveragePrecision(fold.Margins, fold.Truth)));
        trial.PrintMean("reck", Of(fold => RankingMetrics.RecallAtK(fold.Margins, fold.Truth)));
        trial.PrintMean("calibration.ece", [.. folds.Chunk(Folds).Select(all =>
            Reliability.Error([.. all.SelectMany(fold => fold.Chances)], [.. all.SelectMany(fold => fold.Truth)]))]);
        trial.Print("cost", Of(fold => fold.Cost).Average());
        trial.Print("seconds", Of(fold => fold.Seconds).Average(), "s");
    }

    /// <summary>How far the length alone goes, on the side on which it goes further in the training part.</summary>
    private static void PrintControl(Trial trial, bool[] labels, string[] texts, Fold[] folds)
    {
        var lengths = Array.ConvertAll(texts, text => (double)text.Trim().Length);
        (double[] Scores, bool[] Truth)[] scored = [.. folds.Select(fold =>
        {
            var sign = RankingMetrics.Auroc(
                OttModel.Picked<double>(lengths, fold.Train), OttModel.Picked<bool>(labels, fold.Train)) < 0.5 ? -1 : 1;
            return (Array.ConvertAll(OttModel.Picked<double>(lengths, fold.Test), length => sign * length), fold.Truth);
        })];
        trial.PrintMean("control.length.auroc", [.. scored.Select(one => RankingMetrics.Auroc(one.Scores, one.Truth))]);
        trial.PrintMean("control.length.auprc", [.. scored.Select(one => RankingMetrics.AveragePrecision(one.Scores, one.Truth))]);
    }

    /// <summary>
    /// What is left where the praising reviews of some hotels teach and the complaining ones of others are judged, or the other way round;
    /// and beside it the same number of reviews of one kind alone.
    /// </summary>
    private static void PrintTransfer(Trial trial, SparseRows[] counts, bool[] labels, bool[] isPositive, Fold[] folds)
    {
        bool[] kinds = [true, false];
        string Name(bool kind) => kind ? "positive" : "negative";
        foreach (var from in kinds)
        {
            var judged = folds.Select((fold, i) =>
            {
                var model = OttModel.Train(counts, labels, [.. fold.Train.Where(at => isPositive[at] == from)], cost: 1, Seed(trial, i));
                return Array.ConvertAll(kinds, to =>
                {
                    int[] test = [.. fold.Test.Where(at => isPositive[at] == to)];
                    return (Margins: model.Margins(counts, test), Truth: OttModel.Picked<bool>(labels, test));
                });
            }).ToList();
            foreach (var to in kinds)
            {
                var own = judged.ConvertAll(one => one[Array.IndexOf(kinds, to)]);
                var name = from == to ? $"within.{Name(from)}" : $"transfer.{Name(from)}-to-{Name(to)}";
                trial.PrintMean($"{name}.accuracy", [.. own.Select(one => Accuracy(one.Margins, one.Truth))]);
                trial.PrintMean($"{name}.auroc", [.. own.Select(one => RankingMetrics.Auroc(one.Margins, one.Truth))]);
            }
        }
    }

    /// <summary>
    /// scikit-learn's LinearSVC on our features of the first five folds, with ours on them beside it; and its usual pipeline, of words and
    /// pairs weighed by rarity, on all folds.
    /// </summary>
    private static void RunPeers(Trial trial, SparseRows[] counts, bool[] labels, int[][] parts, Fold[] folds)
    {
        if (trial.Python is null)
        {
            return;
        }
        trial.Print("first.accuracy", folds[..Folds].Average(fold => Accuracy(fold.Margins, fold.Truth)));
        var folder = Directory.CreateTempSubdirectory("fairground-peers-");
        try
        {
            string At(string array) => Path.Combine(folder.FullName, array + ".npy");
            Npy.Write<int>(At("parts"), parts.SelectMany(part => part).ToArray(), parts.Length, labels.Length);
            Npy.Write<double>(At("costs"), folds[..Folds].Select(fold => fold.Cost).ToArray(), Folds);
            var all = Enumerable.Range(0, labels.Length).ToArray();
            for (var i = 0; i < Folds; i++)
            {
                var features = OttModel.Features(counts, OttModel.Weigh(counts, folds[i].Train, labels), all);
                int[] columns = [.. all.SelectMany(row => features.Columns(row).ToArray())];
                int[] lengths = [0, .. all.Select(row => features.Columns(row).Length)];
                Npy.Write<int>(At($"lengths{i}"), lengths, lengths.Length);
                Npy.Write<int>(At($"columns{i}"), columns, columns.Length);
                Npy.Write<float>(At($"values{i}"), all.SelectMany(row => features.Values(row).ToArray()).ToArray(), columns.Length);
            }
            Peers.Run(trial, "peers-text.py", [folder.FullName, trial.File("ott_deceptive_opinion.csv")]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
