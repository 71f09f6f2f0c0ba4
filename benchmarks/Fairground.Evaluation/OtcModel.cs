using Fairground.Kernels.Learning;
using Fairground.Kernels.Ranking;

namespace Fairground.Evaluation;

/// <param name="IsNear">Whether the means of the raters near are looked at.</param>
/// <param name="Depth">Of the boosted trees.</param>
/// <param name="Rate">Of the boosted trees.</param>
internal sealed record OtcSetting(bool IsNear, int Depth, double Rate);

/// <summary>Features of all raters: own and near ones in a row, or the own ones alone.</summary>
internal sealed record OtcFeatures(float[] Own, int OwnWidth, float[] All, int AllWidth)
{
    /// <param name="columns">The features that are looked at of the raters themselves.</param>
    /// <param name="nearColumns">And of those near.</param>
    public static OtcFeatures Of(IReadOnlyList<float[]> own, IReadOnlyList<float[]> near, int[] columns, int[] nearColumns) => new(
        [.. own.SelectMany(row => columns.Select(i => row[i]))], columns.Length,
        [.. own.Zip(near).SelectMany(row => columns.Select(i => row.First[i]).Concat(nearColumns.Select(i => row.Second[i])))],
        columns.Length + nearColumns.Length);

    public ReadOnlySpan<float> Row(bool isNear, int rater) =>
        isNear ? All.AsSpan(rater * AllWidth, AllWidth) : Own.AsSpan(rater * OwnWidth, OwnWidth);
}

/// <summary>Boosted trees and a random forest, averaged, with the setting that went furthest within the training part.</summary>
internal sealed class OtcModel
{
    private const int InnerFolds = 5;
    private const int ForestTrees = 300;

    // GADBench's depth and rate, and the shallow and slow trees that small data are usually given.
    private static readonly (int Depth, double Rate)[] Boosting = [(6, 0.3), (3, 0.1)];
    private static readonly OtcSetting[] Settings = [.. new[] { false, true }.SelectMany(
        _ => Boosting, (isNear, one) => new OtcSetting(isNear, one.Depth, one.Rate))];

    private readonly OtcFeatures features;
    private readonly RandomForest forest;
    private readonly BoostedTrees boosted;

    private OtcModel(OtcFeatures features, OtcSetting setting, RandomForest forest, BoostedTrees boosted) =>
        (this.features, Setting, this.forest, this.boosted) = (features, setting, forest, boosted);

    public OtcSetting Setting { get; }

    /// <summary>Chooses a setting by the training part, and fits what turns its scores into chances.</summary>
    public static (OtcSetting Setting, IsotonicCalibration Calibration) Choose(OtcFeatures features, bool[] labels, int[] train, int seed)
    {
        bool[] truth = [.. train.Select(rater => labels[rater])];
        var parts = Parts(truth, InnerFolds, seed);
        var scores = Array.ConvertAll(Settings, _ => new double[train.Length]);
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            int[] rest = [.. Enumerable.Range(0, train.Length).Where(i => parts[i] != fold).Select(i => train[i])];
            for (var setting = 0; setting < Settings.Length; setting++)
            {
                var model = Train(features, labels, rest, Settings[setting], seed);
                foreach (var i in Enumerable.Range(0, train.Length).Where(i => parts[i] == fold))
                {
                    scores[setting][i] = model.Predict(train[i]);
                }
            }
        }
        var best = Enumerable.Range(0, Settings.Length).MaxBy(setting => RankingMetrics.Auroc(scores[setting], truth));
        var ones = new double[train.Length];
        Array.Fill(ones, 1);
        return (Settings[best], IsotonicCalibration.Fit(scores[best], truth, ones));
    }

    public static OtcModel Train(OtcFeatures features, bool[] labels, int[] train, OtcSetting setting, int seed)
    {
        bool[] sought = [.. train.Select(rater => labels[rater])];
        var share = (float)sought.Count(one => !one) / sought.Count(one => one);
        float[] weights = [.. sought.Select(one => one ? share : 1)];
        var rows = train.SelectMany(rater => features.Row(setting.IsNear, rater).ToArray()).ToArray();
        var bins = FeatureBins.Fit(rows, setting.IsNear ? features.AllWidth : features.OwnWidth);
        return new OtcModel(
            features, setting, RandomForest.Train(bins, sought, weights, new ForestOptions(ForestTrees, Seed: seed)),
            BoostedTrees.Train(bins, sought, weights, new BoostingOptions(Depth: setting.Depth, Rate: setting.Rate)));
    }

    public double Predict(int rater)
    {
        var row = features.Row(Setting.IsNear, rater);
        return (forest.Predict(row) + boosted.Predict(row)) / 2;
    }

    /// <summary>Deals the cases out to folds by chance, those of either kind evenly.</summary>
    public static int[] Parts(bool[] labels, int folds, int seed)
    {
        var (random, parts, next) = (new Random(seed), new int[labels.Length], 0);
        foreach (var kind in new[] { true, false })
        {
            int[] drawn = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] == kind)];
            random.Shuffle(drawn);
            foreach (var one in drawn)
            {
                parts[one] = next++ % folds;
            }
        }
        return parts;
    }
}
