using Fairground.Kernels.Learning;
using Fairground.Kernels.Ranking;

namespace Fairground.Kernels.Reviews;

/// <summary>
/// Learns from decided reviews: boosted trees and a random forest over <see cref="ModelRows"/>, their chances averaged, calibrated by
/// isotonic regression on folds they have not seen.
/// </summary>
public sealed class SuspicionModel
{
    /// <summary>Fewer decided reviews of either kind teach nothing.</summary>
    public const int KindMin = 10;

    private const int Folds = 5;
    private const int Format = 0x46_47_53_31;
    private const int PointsMax = 1 << 20;
    private static readonly BoostingOptions Boosting = new(Trees: 60, Depth: 4, Rate: 0.15, ChildWeightMin: 2);
    private readonly BoostedTrees boosted;
    private readonly RandomForest forest;
    private readonly IsotonicCalibration calibration;

    private SuspicionModel(BoostedTrees boosted, RandomForest forest, IsotonicCalibration calibration) =>
        (this.boosted, this.forest, this.calibration) = (boosted, forest, calibration);

    /// <summary>Whether enough was decided of both kinds to learn from.</summary>
    public static bool CanLearn(ReadOnlySpan<bool> found) =>
        found.Count(true) >= KindMin && found.Length - found.Count(true) >= KindMin;

    /// <summary>
    /// Learns; and gives the calibrated chance of each case by a model that has seen neither it nor its reviewer's others.
    /// </summary>
    /// <param name="rows">Of <see cref="ModelRows"/>, one a case.</param>
    /// <param name="found">Whether each was found not to be genuine.</param>
    /// <param name="reviewers">Who wrote each: no reviewer's cases are learnt from and tried at once.</param>
    /// <exception cref="ArgumentException">Too few cases of one kind.</exception>
    public static (SuspicionModel Model, double[] Chances) Train(
        byte[] rows, bool[] found, int[] reviewers, int seed, int threads = 1)
    {
        if (!CanLearn(found))
        {
            throw new ArgumentException($"It takes {KindMin} cases of each kind to learn from.", nameof(found));
        }
        var raw = new double[found.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (seen, unseen) = (new List<int>(), new List<int>());
            for (var i = 0; i < found.Length; i++)
            {
                (FoldOf(reviewers[i], seed) == fold ? unseen : seen).Add(i);
            }
            var partial = Grow(rows, found, seen, seed + fold, threads);
            foreach (var i in unseen)
            {
                raw[i] = partial?.Raw(RowOf(rows, i)) ?? 0.5;
            }
        }
        var ones = new double[found.Length];
        Array.Fill(ones, 1);
        var calibration = IsotonicCalibration.Fit(raw, found, ones);
        var whole = Grow(rows, found, [.. Enumerable.Range(0, found.Length)], seed, threads)!;
        var model = new SuspicionModel(whole.boosted, whole.forest, calibration);
        return (model, Calibrated(raw, found, calibration, reviewers, seed));
    }

    /// <summary>The calibrated chance that a review is not genuine.</summary>
    public double Predict(ReadOnlySpan<byte> row) => calibration.Apply(Raw(row));

    /// <summary>
    /// Writes what each signal (its own, its reviewer's mean and its product's mean together) added to the chance before calibration,
    /// compared with the average case.
    /// </summary>
    public void Explain(ReadOnlySpan<byte> row, Span<double> contributions)
    {
        Span<float> values = stackalloc float[ModelRows.Width];
        Widen(row, values);
        Span<double> parts = stackalloc double[ModelRows.Width];
        parts.Clear();
        foreach (var tree in forest.Trees)
        {
            tree.Explain(values, parts);
        }
        contributions.Clear();
        for (var part = 0; part < parts.Length; part++)
        {
            contributions[part % Signals.Count] += parts[part] / forest.Trees.Count / 2;
        }
        // Log-odds become chances by the slope at the score itself.
        var margin = boosted.Margin(values);
        var slope = ColdStart.Chance(margin) * (1 - ColdStart.Chance(margin));
        boosted.Explain(values, parts);
        for (var part = 0; part < parts.Length; part++)
        {
            contributions[part % Signals.Count] += parts[part] * slope / 2;
        }
    }

    public byte[] Save()
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory))
        {
            writer.Write(Format);
            writer.Write(Signals.Count);
            boosted.Save(writer);
            forest.Save(writer);
            writer.Write(calibration.Scores.Length);
            for (var i = 0; i < calibration.Scores.Length; i++)
            {
                writer.Write(calibration.Scores[i]);
                writer.Write(calibration.Probabilities[i]);
            }
        }
        return memory.ToArray();
    }

    /// <exception cref="InvalidDataException">It is no model that was saved, or one of other signals.</exception>
    /// <exception cref="EndOfStreamException">It breaks off.</exception>
    public static SuspicionModel Load(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadInt32() != Format || reader.ReadInt32() != Signals.Count)
        {
            throw new InvalidDataException("This is no model of these signals.");
        }
        var (boosted, forest, points) = (BoostedTrees.Load(reader), RandomForest.Load(reader), reader.ReadInt32());
        if (boosted.Width != ModelRows.Width || forest.Width != ModelRows.Width || points is < 1 or > PointsMax)
        {
            throw new InvalidDataException("This is no model of these signals.");
        }
        var (scores, chances) = (new double[points], new double[points]);
        for (var i = 0; i < points; i++)
        {
            (scores[i], chances[i]) = (reader.ReadDouble(), reader.ReadDouble());
        }
        return new SuspicionModel(boosted, forest, new IsotonicCalibration(scores, chances));
    }

    private static int FoldOf(int reviewer, int seed) => (int)((uint)HashOf(reviewer, seed) % Folds);

    private static int HashOf(int value, int seed)
    {
        var hash = (uint)value * 0x9E3779B1 ^ (uint)seed * 0x85EBCA6B;
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        hash = (hash ^ (hash >> 12)) * 0x297A2D39;
        return (int)(hash ^ (hash >> 15));
    }

    private static ReadOnlySpan<byte> RowOf(byte[] rows, int i) => rows.AsSpan(i * ModelRows.Width, ModelRows.Width);

    /// <summary>Null where the cases are of one kind.</summary>
    private static SuspicionModel? Grow(byte[] rows, bool[] found, List<int> cases, int seed, int threads)
    {
        var features = new float[cases.Count * ModelRows.Width];
        var (labels, weights) = (new bool[cases.Count], new float[cases.Count]);
        for (var i = 0; i < cases.Count; i++)
        {
            Widen(RowOf(rows, cases[i]), features.AsSpan(i * ModelRows.Width, ModelRows.Width));
            labels[i] = found[cases[i]];
        }
        var positives = labels.Count(label => label);
        if (positives == 0 || positives == labels.Length)
        {
            return null;
        }
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = labels[i] ? (float)(labels.Length - positives) / positives : 1;
        }
        var bins = FeatureBins.Fit(features, ModelRows.Width, threads);
        return new SuspicionModel(
            BoostedTrees.Train(bins, labels, weights, Boosting with { Threads = threads }),
            RandomForest.Train(bins, labels, weights, new ForestOptions(Trees: 100, LeafRowsMin: 2, Seed: seed, Threads: threads)),
            new IsotonicCalibration([0, 1], [0, 1]));
    }

    private double Raw(ReadOnlySpan<byte> row)
    {
        Span<float> values = stackalloc float[ModelRows.Width];
        Widen(row, values);
        return (boosted.Predict(values) + forest.Predict(values)) / 2;
    }

    private static void Widen(ReadOnlySpan<byte> row, Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row[i] / 255f;
        }
    }

    /// <summary>Each case is calibrated by the others' folds, so that none vouches for itself.</summary>
    private static double[] Calibrated(double[] raw, bool[] found, IsotonicCalibration whole, int[] reviewers, int seed)
    {
        var chances = new double[raw.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] others = [.. Enumerable.Range(0, raw.Length).Where(i => FoldOf(reviewers[i], seed) != fold)];
            var own = others.Length == 0 ? whole : IsotonicCalibration.Fit(
                Array.ConvertAll(others, i => raw[i]), Array.ConvertAll(others, i => found[i]), Array.ConvertAll(others, _ => 1.0));
            for (var i = 0; i < raw.Length; i++)
            {
                chances[i] = FoldOf(reviewers[i], seed) == fold ? own.Apply(raw[i]) : chances[i];
            }
        }
        return chances;
    }
}
