using BenchmarkDotNet.Attributes;
using Fairground.Kernels.Ranking;
using Fairground.Kernels.Text;

namespace Fairground.Benchmarks;

/// <summary>Each kernel on inputs as the market gives them.</summary>
public class KernelBenchmarks
{
    // Fields, not constants: the compiler must not know what it measures.
    private readonly string title = "Crème brûlée torch, stainless steel — 23 cm";
    private readonly string arabic = "مصباح مكتب نُحاسيّ قابل للطيّ";
    private readonly string word = "thermometer";
    private readonly string near = "thermometre";
    private readonly string far = "racketstring";
    private readonly OfferInputs[] offers = [.. Enumerable.Range(1, 50).Select(
        i => new OfferInputs(1000 + (i * 37 % 400), i % 9, 0.9 + (i % 10 / 100.0)))];

    private readonly double[] scores = new double[50];
    private readonly string[] words = ["kettles", "batteries", "bureaux", "glass", "dress", "lamp"];

    [Benchmark, Budget(0)]
    public (int First, int Second) FeaturedOfferOf50() => FeaturedOffer.Choose(offers, new OfferWeights(0.6, 0.25, 0.15), scores);

    [Benchmark, Budget(500)]
    public string FoldingOfATitle() => Folding.Fold(title);

    [Benchmark, Budget(400)]
    public string FoldingOfArabic() => Folding.Fold(arabic);

    [Benchmark, Budget(200)]
    public int StemmingOf6Words()
    {
        var length = 0;
        foreach (var plural in words)
        {
            length += Stemming.Stem(plural).Length;
        }
        return length;
    }

    [Benchmark, Budget(0)]
    public int EditDistanceOfNearWords() => EditDistance.Within(near, word, 2);

    [Benchmark, Budget(0)]
    public int EditDistanceOfFarWords() => EditDistance.Within(far, word, 2);
}
