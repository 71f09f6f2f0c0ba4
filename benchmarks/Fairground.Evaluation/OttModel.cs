using Fairground.Kernels.Learning;
using Fairground.Kernels.Text;

namespace Fairground.Evaluation;

/// <summary>
/// Four views of a text in one linear classifier: words and pairs of words, and runs of two to five characters, each weighed by rarity (Ott
/// et al. 2011 and 2013 used words and pairs) and by the log ratio of the classes (Wang and Manning 2012).
/// </summary>
internal sealed class OttModel(TermWeights[] weights, LinearClassifier classifier)
{
    private static readonly GramOptions[] Grams =
        [new(GramKind.Words, Min: 1, Max: 2), new(GramKind.Characters, Min: 2, Max: 5)];

    /// <summary>The texts' counts, of which nothing is learnt.</summary>
    public static SparseRows[] Count(IReadOnlyList<string> texts) => Array.ConvertAll(Grams, grams => TextFeatures.Count(texts, grams));

    public static TermWeights[] Weigh(SparseRows[] counts, int[] train, ReadOnlySpan<bool> labels)
    {
        var (sought, weights) = (Picked(labels, train), new List<TermWeights>());
        foreach (var block in counts)
        {
            var own = block.Select(train);
            weights.Add(TermWeights.InverseFrequency(own));
            weights.Add(TermWeights.NaiveBayes(own, sought));
        }
        return [.. weights];
    }

    /// <summary>The features of some texts, side by side.</summary>
    public static SparseRows Features(SparseRows[] counts, TermWeights[] weights, int[] rows)
    {
        var picked = Array.ConvertAll(counts, block => block.Select(rows));
        return SparseRows.Beside([.. weights.Select((own, i) => own.Apply(picked[i / 2]))]);
    }

    public static OttModel Train(SparseRows[] counts, ReadOnlySpan<bool> labels, int[] train, double cost, int seed)
    {
        var weights = Weigh(counts, train, labels);
        return new OttModel(weights, Train(Features(counts, weights, train), Picked(labels, train), cost, seed));
    }

    public static LinearClassifier Train(SparseRows features, bool[] labels, double cost, int seed)
    {
        var ones = new float[labels.Length];
        Array.Fill(ones, 1);
        return LinearClassifier.Train(features, labels, ones, new LinearOptions(cost, Seed: seed));
    }

    public double[] Margins(SparseRows[] counts, int[] rows) => classifier.Margins(Features(counts, weights, rows));

    public static T[] Picked<T>(ReadOnlySpan<T> values, int[] rows)
    {
        var picked = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
