using Fairground.Kernels.Learning;
using Fairground.Kernels.Ranking;

namespace Fairground.Evaluation;

internal sealed record YelpSettings(BoostingOptions Boosting, ForestOptions Forest, IsotonicCalibration Calibration);

/// <summary>
/// Boosted trees and a forest, averaged: each booster learns from seven tenths of the users and half of the features (Breiman, "Bagging
/// predictors", 1996; Ho, "The random subspace method", 1998), since few labels make a single one unsteady.
/// </summary>
internal sealed class YelpTrees(float[] features, int width, int[] users, bool[] labels, int seed)
{
    private const int Folds = 4;
    private static readonly BoostingOptions[] Boostings =
    [
        .. from depth in new[] { 2, 3, 4 } from trees in new[] { 100, 200, 300 }
           select new BoostingOptions(trees, depth, 0.05, ChildWeightMin: 5),
    ];

    private static readonly int[] LeafRows = [20, 40, 80, 160];

    /// <summary>The settings under which reviews of users who are left out are told best, by the logarithmic loss.</summary>
    public YelpSettings Choose(int[] train)
    {
        int[] whose = [.. train.Select(row => users[row]).Distinct().Order()];
        new Random(seed).Shuffle(whose);
        var fold = whose.Select((user, i) => (user, i % Folds)).ToDictionary(pair => pair.user, pair => pair.Item2);
        double[] LeftOut(Func<int[], int[], double[]> learn)
        {
            var scores = new double[train.Length];
            for (var part = 0; part < Folds; part++)
            {
                var held = Array.FindAll([.. Enumerable.Range(0, train.Length)], i => fold[users[train[i]]] == part);
                var told = learn(Array.FindAll(train, row => fold[users[row]] != part), Array.ConvertAll(held, i => train[i]));
                for (var i = 0; i < held.Length; i++)
                {
                    scores[held[i]] = told[i];
                }
            }
            return scores;
        }
        var sought = Array.ConvertAll(train, row => labels[row]);
        var boosted = Boostings.Select(options => (Options: options, Scores: LeftOut((rows, of) => Boost(rows, of, options, 5))))
            .MinBy(one => Loss(one.Scores, sought));
        var grown = LeafRows.Select(rows => new ForestOptions(100, LeafRowsMin: rows, Seed: seed))
            .Select(options => (Options: options, Scores: LeftOut((rows, of) => Grow(rows, of, options))))
            .MinBy(one => Loss(one.Scores, sought));
        var scores = Mean(boosted.Scores, grown.Scores);
        var calibration = IsotonicCalibration.Fit(scores, sought, Array.ConvertAll(scores, _ => 1.0));
        return new YelpSettings(boosted.Options, grown.Options with { Trees = 300 }, calibration);
    }

    public double[] Predict(int[] train, int[] test, YelpSettings settings) =>
        Mean(Boost(train, test, settings.Boosting, 20), Grow(train, test, settings.Forest));

    private double[] Boost(int[] train, int[] test, BoostingOptions options, int boosters)
    {
        var random = new Random(unchecked((seed * 31) + train.Length));
        int[] whose = [.. train.Select(row => users[row]).Distinct().Order()];
        int[] columns = [.. Enumerable.Range(0, width)];
        var scores = new double[test.Length];
        for (var booster = 0; booster < boosters; booster++)
        {
            random.Shuffle(whose);
            random.Shuffle(columns);
            var drawn = whose[..(int)(whose.Length * 0.7)].ToHashSet();
            var rows = Array.FindAll(train, row => drawn.Contains(users[row]));
            var some = columns[..(width / 2)];
            var bins = FeatureBins.Fit(Gather(rows, some), some.Length);
            var trees = BoostedTrees.Train(bins, Array.ConvertAll(rows, row => labels[row]), Ones(rows.Length), options);
            var values = Gather(test, some);
            for (var i = 0; i < test.Length; i++)
            {
                scores[i] += trees.Predict(values.AsSpan(i * some.Length, some.Length)) / boosters;
            }
        }
        return scores;
    }

    private double[] Grow(int[] train, int[] test, ForestOptions options)
    {
        var bins = FeatureBins.Fit(Gather(train, [.. Enumerable.Range(0, width)]), width);
        var forest = RandomForest.Train(bins, Array.ConvertAll(train, row => labels[row]), Ones(train.Length), options);
        return Array.ConvertAll(test, row => forest.Predict(features.AsSpan(row * width, width)));
    }

    private float[] Gather(int[] rows, int[] columns)
    {
        var values = new float[rows.Length * columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = features[(rows[i / columns.Length] * width) + columns[i % columns.Length]];
        }
        return values;
    }

    private static float[] Ones(int count)
    {
        var weights = new float[count];
        weights.AsSpan().Fill(1);
        return weights;
    }

    private static double[] Mean(double[] boosted, double[] grown) => [.. boosted.Zip(grown, (one, other) => (one + other) / 2)];

    private static double Loss(double[] chances, bool[] sought) => chances.Zip(sought, (chance, isSought) =>
        -Math.Log(Math.Clamp(isSought ? chance : 1 - chance, 1e-6, 1))).Average();
}
