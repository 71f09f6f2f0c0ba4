using BenchmarkDotNet.Attributes;
using Fairground.Kernels.Learning;
using Fairground.Kernels.Text;

namespace Fairground.Benchmarks;

/// <summary>Reading the wording of reviews: counting runs, weighing them, learning from them, and judging one.</summary>
public class TextBenchmarks
{
    private const int Texts = 200;
    private readonly GramOptions words = new(GramKind.Words, Bits: 16);
    private readonly GramOptions characters = new(GramKind.Characters, Min: 2, Max: 5, Bits: 16);
    private readonly string[] one;
    private readonly bool[] labels;
    private readonly float[] ones;
    private readonly SparseRows counts;
    private readonly TermWeights weights;
    private readonly SparseRows rows;
    private readonly LinearClassifier classifier;

    public TextBenchmarks()
    {
        var random = new Random(1);
        var texts = new string[Texts];
        labels = new bool[Texts];
        for (var text = 0; text < Texts; text++)
        {
            labels[text] = text % 2 == 0;
            // A hundred words each; rarer ones carry higher numbers, and the kinds of text favour other ones a little.
            texts[text] = string.Join(' ', Enumerable.Range(0, 100).Select(
                _ => $"word{(int)(2000 * Math.Pow(random.NextDouble(), labels[text] ? 3 : 3.3))}"));
        }
        one = [texts[0]];
        ones = [.. Enumerable.Repeat(1f, Texts)];
        counts = TextFeatures.Count(texts, words);
        weights = TermWeights.InverseFrequency(counts);
        rows = weights.Apply(counts);
        classifier = LinearClassifier.Train(rows, labels, ones, new LinearOptions());
    }

    [Benchmark, Budget(8_000)]
    public int CountingWordsOfAReview() => TextFeatures.Count(one, words).Count;

    [Benchmark, Budget(30_000)]
    public int CountingCharactersOfAReview() => TextFeatures.Count(one, characters).Count;

    [Benchmark, Budget(600_000)]
    public int WeighingOf200Reviews() => weights.Apply(counts).Count;

    [Benchmark, Budget(800_000)]
    public double LearningOf200Reviews() => LinearClassifier.Train(rows, labels, ones, new LinearOptions()).Intercept;

    [Benchmark, Budget(0)]
    public double JudgingAReview() => classifier.Margin(rows.Columns(0), rows.Values(0));
}
