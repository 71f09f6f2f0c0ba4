using System.Diagnostics;
using Fairground.Kernels.Ranking;

namespace Fairground.Evaluation;

/// <summary>
/// Raters of the marketplace Bitcoin OTC whom its founder's circle found fair or unfair (Kumar, Hooi, Makhija, Kumar, Faloutsos and
/// Subrahmanian, "REV2: Fraudulent User Prediction in Rating Platforms", 2018): ten folds of raters, five times over other folds, told
/// apart by what they did. The ratings they received are not read: the truth is made of them, and a shop's reviewer receives none.
/// </summary>
internal static class Otc
{
    private const int Repetitions = 5;
    private const int Folds = 10;
    private const double NewDays = 30;
    private const double EarlierShare = 0.6;
    private const double SureChance = 0.9;

    private sealed record Fold(int[] Test, bool[] Truth, double[] Scores, double[] Chances, OtcSetting Setting, double Seconds);

    public static void Run(Trial trial)
    {
        var network = new OtcRaters(trial.File("rev2_otc_network.csv"));
        var judged = Csv.Read(trial.File("rev2_otc_gt.csv")).ConvertAll(fields => (
            Rater: int.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture), IsUnfair: fields[1] == "-1"));
        trial.Print("judged", judged.Count);
        // Whoever never rated is no rater.
        judged.RemoveAll(one => network.Count(one.Rater) == 0);
        int[] raters = [.. judged.Select(one => one.Rater)];
        bool[] labels = [.. judged.Select(one => one.IsUnfair)];
        trial.Print("raters", labels.Length);
        trial.Print("share", labels.Average(label => label ? 1.0 : 0));

        var begin = Stopwatch.GetTimestamp();
        var (own, near) = (raters.Select(network.Own).ToList(), raters.Select(network.Near).ToList());
        trial.Print("features.seconds", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s");
        var features = OtcFeatures.Of(own, near, OtcRaters.Symmetric, OtcRaters.Symmetric);
        var splits = Enumerable.Range(0, Repetitions).SelectMany(repetition => SplitsOf(labels, Seed(trial, repetition))).ToList();
        var folds = Judge(trial, features, labels, splits);
        Print(trial, "", labels, folds);
        trial.Print("near.share", folds.Average(fold => fold.Setting.IsNear ? 1.0 : 0));
        trial.Print("seconds", folds.Average(fold => fold.Seconds), "s");
        PrintLater(trial, features, labels, [.. raters.Select(network.Last)]);
        var ageless = OtcFeatures.Of(own, near, OtcRaters.Ageless, OtcRaters.Symmetric);
        var agelessFolds = Judge(trial, ageless, labels, splits);
        Print(trial, "ageless.", labels, agelessFolds);
        PrintControls(trial, own, labels, folds, agelessFolds);
        var signed = OtcFeatures.Of(own, near, OtcRaters.All, OtcRaters.All);
        Print(trial, "signed.", labels, Judge(trial, signed, labels, splits));
        trial.PrintMemory();
        Peers.Run(
            trial, labels,
            [
                new PeerFeatures("plain", [.. own.SelectMany(row => OtcRaters.Plain.Select(i => row[i]))], OtcRaters.Plain.Length),
                new PeerFeatures("near", features.All, features.AllWidth),
            ],
            splits, "rf=rf:plain:300", "xgb=xgb:plain", "rf.near=rf:near:300", "xgb.near=xgb:near");
    }

    private static int Seed(Trial trial, int number) => unchecked((trial.Seed * 7919) + number);

    private static IEnumerable<Split> SplitsOf(bool[] labels, int seed)
    {
        var parts = OtcModel.Parts(labels, Folds, seed);
        return Enumerable.Range(0, Folds).Select(fold => new Split(
            [.. Enumerable.Range(0, labels.Length).Where(i => parts[i] != fold)], [],
            [.. Enumerable.Range(0, labels.Length).Where(i => parts[i] == fold)]));
    }

    private static List<Fold> Judge(Trial trial, OtcFeatures features, bool[] labels, IReadOnlyList<Split> splits) =>
        [.. splits.Select((split, i) =>
        {
            var (setting, calibration) = OtcModel.Choose(features, labels, split.Train, Seed(trial, i));
            var begin = Stopwatch.GetTimestamp();
            var model = OtcModel.Train(features, labels, split.Train, setting, Seed(trial, i));
            var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            var scores = Array.ConvertAll(split.Test, model.Predict);
            return new Fold(
                split.Test, Array.ConvertAll(split.Test, rater => labels[rater]), scores, Array.ConvertAll(scores, calibration.Apply),
                setting, seconds);
        })];

    /// <summary>Figures of each fold; and of each repetition as a whole, in which scores of several models stand in one order.</summary>
    private static void Print(Trial trial, string prefix, bool[] labels, List<Fold> folds)
    {
        void PrintOf(string figure, Func<Fold, double> of) => trial.PrintMean(prefix + figure, folds.ConvertAll(fold => of(fold)));
        PrintOf("auroc", fold => RankingMetrics.Auroc(fold.Scores, fold.Truth));
        PrintOf("auprc", fold => RankingMetrics.AveragePrecision(fold.Scores, fold.Truth));
        PrintOf("reck", fold => RankingMetrics.RecallAtK(fold.Scores, fold.Truth));
        trial.PrintMean($"{prefix}pooled.auroc", [.. Wholes(folds, fold => fold.Scores).Select(
            scores => RankingMetrics.Auroc(scores, labels))]);
        trial.PrintMean($"{prefix}calibration.ece", Wholes(folds, fold => fold.Chances).ConvertAll(
            chances => Reliability.Error(chances, labels)));
    }

    /// <summary>By repetition: what each rater got from the model that had not seen it.</summary>
    private static List<double[]> Wholes(List<Fold> folds, Func<Fold, double[]> values) => [.. folds.Chunk(Folds).Select(repetition =>
    {
        var whole = new double[repetition.Sum(fold => fold.Test.Length)];
        foreach (var fold in repetition)
        {
            for (var i = 0; i < fold.Test.Length; i++)
            {
                whole[fold.Test[i]] = values(fold)[i];
            }
        }
        return whole;
    })];

    /// <summary>
    /// What few ratings or a short time tell alone, and what their reign costs: how many fair raters stand among the first K (K raters are
    /// unfair), of those who rated for less than a month, and of the most active tenth.
    /// </summary>
    private static void PrintControls(Trial trial, List<float[]> own, bool[] labels, List<Fold> folds, List<Fold> agelessFolds)
    {
        double[] degree = [.. own.Select(row => -(double)row[0])], newness = [.. own.Select(row => -(double)row[OtcRaters.Span])];
        foreach (var (name, control) in new[] { ("degree", degree), ("newness", newness) })
        {
            double[] Of(Fold fold) => Array.ConvertAll(fold.Test, rater => control[rater]);
            trial.PrintMean($"control.{name}.auroc", folds.ConvertAll(fold => RankingMetrics.Auroc(Of(fold), fold.Truth)));
            trial.PrintMean($"control.{name}.auprc", folds.ConvertAll(fold => RankingMetrics.AveragePrecision(Of(fold), fold.Truth)));
            trial.PrintMean($"control.{name}.reck", folds.ConvertAll(fold => RankingMetrics.RecallAtK(Of(fold), fold.Truth)));
        }
        var all = Enumerable.Range(0, labels.Length).ToArray();
        var isNew = Array.ConvertAll(newness, value => -value < Math.Log(1 + NewDays));
        var active = all.OrderByDescending(rater => own[rater][0]).ThenBy(rater => rater).Take(labels.Length / 10).ToHashSet();
        trial.Print("new.raters", isNew.Count(one => one));
        trial.Print("new.fair", all.Count(rater => isNew[rater] && !labels[rater]));
        trial.Print("active.fair", active.Count(rater => !labels[rater]));
        int[] among = [.. all.Where(rater => isNew[rater])];
        List<(string Name, List<double[]> Scores)> models = [
            ("", Wholes(folds, fold => fold.Scores)), ("ageless.", Wholes(agelessFolds, fold => fold.Scores)),
            ("control.newness.", [newness])];
        foreach (var (name, scores) in models)
        {
            trial.PrintMean($"{name}new.auroc", scores.ConvertAll(one => RankingMetrics.Auroc(
                Array.ConvertAll(among, rater => one[rater]), Array.ConvertAll(among, rater => labels[rater]))));
            PrintFlagged(trial, name, scores.ConvertAll(one => First(one, labels.Count(label => label))), labels, isNew, active);
        }
        // What would be acted on at all: a chance of nine tenths.
        var sure = Wholes(folds, fold => fold.Chances).ConvertAll(chances => all.Where(rater => chances[rater] >= SureChance).ToHashSet());
        trial.PrintMean("sure.recall", sure.ConvertAll(set => (double)set.Count(rater => labels[rater]) / labels.Count(label => label)));
        trial.PrintMean("sure.precision", sure.ConvertAll(set => (double)set.Count(rater => labels[rater]) / Math.Max(1, set.Count)));
        PrintFlagged(trial, "sure.", sure, labels, isNew, active);
    }

    /// <summary>The shares of fair raters that are flagged.</summary>
    private static void PrintFlagged(
        Trial trial, string prefix, List<HashSet<int>> flagged, bool[] labels, bool[] isNew, HashSet<int> active)
    {
        (string, Func<int, bool>)[] kinds = [("", _ => true), (".new", rater => isNew[rater]), (".active", active.Contains)];
        foreach (var (name, isOfKind) in kinds)
        {
            int[] fair = [.. Enumerable.Range(0, labels.Length).Where(rater => !labels[rater] && isOfKind(rater))];
            trial.PrintMean($"{prefix}false_positives{name}", flagged.ConvertAll(set => (double)fair.Count(set.Contains) / fair.Length));
        }
    }

    private static HashSet<int> First(double[] scores, int count) => Enumerable.Range(0, scores.Length)
        .OrderByDescending(rater => scores[rater]).ThenBy(rater => rater).Take(count).ToHashSet();

    /// <summary>Learnt from the raters who last rated earlier, judged by those who rated later.</summary>
    private static void PrintLater(Trial trial, OtcFeatures features, bool[] labels, double[] last)
    {
        int[] order = [.. Enumerable.Range(0, labels.Length).OrderBy(rater => last[rater])];
        var earlier = (int)(order.Length * EarlierShare);
        var split = new Split([.. order[..earlier].Order()], [], [.. order[earlier..].Order()]);
        var folds = Judge(trial, features, labels, [.. Enumerable.Repeat(split, Repetitions)]);
        trial.Print("later.share", folds[0].Truth.Average(truth => truth ? 1.0 : 0));
        trial.PrintMean("later.auroc", folds.ConvertAll(fold => RankingMetrics.Auroc(fold.Scores, fold.Truth)));
        trial.PrintMean("later.auprc", folds.ConvertAll(fold => RankingMetrics.AveragePrecision(fold.Scores, fold.Truth)));
        trial.PrintMean("later.calibration.ece", folds.ConvertAll(fold => Reliability.Error(fold.Chances, fold.Truth)));
    }
}
