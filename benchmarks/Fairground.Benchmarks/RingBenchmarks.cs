using BenchmarkDotNet.Attributes;
using Fairground.Kernels.Graphs;
using Fairground.Kernels.Rings;
using Fairground.Kernels.Text;

namespace Fairground.Benchmarks;

/// <summary>What is searched for rings and copies: 20,000 reviews by 4,000 people of 1,000 products, and a review's text.</summary>
public class RingBenchmarks
{
    private const int Reviews = 20_000;
    private const int Texts = 10_000;
    private const int Hashes = 32;

    private readonly int[] reviewers = new int[Reviews];
    private readonly int[] products = new int[Reviews];
    private readonly int[] days = new int[Reviews];
    private readonly byte[] stars = new byte[Reviews];
    private readonly uint[] signature = new uint[Hashes];
    private readonly uint[] signatures = new uint[Texts * Hashes];
    private readonly ulong[] keys = new ulong[8];
    private readonly string text = Folding.Fold(
        "The lamp came two days early, well packed. It is bright enough to read by, and the switch feels solid; only the cord is short. " +
        "After three weeks one of the screws came loose, which I could mend myself. I would buy it again, though not at the full price.");

    public RingBenchmarks()
    {
        var random = new Random(1);
        for (var i = 0; i < Reviews; i++)
        {
            (reviewers[i], products[i]) = (random.Next(4_000), (int)(1_000 * Math.Pow(random.NextDouble(), 2)));
            (days[i], stars[i]) = (random.Next(1_000), (byte)random.Next(1, 6));
        }
        for (var i = 0; i < signatures.Length; i++)
        {
            // Each text has a near copy.
            signatures[i] = i % (2 * Hashes) >= Hashes && random.Next(10) > 0
                ? signatures[i - Hashes] : (uint)random.NextInt64(1, uint.MaxValue);
        }
    }

    [Benchmark, Budget(0)]
    public SignatureKind SignatureOf32Hashes() => MinHash.Sign(text, signature);

    [Benchmark, Budget(0)]
    public int BandKeysOfASignature()
    {
        signature.AsSpan().Fill(7);
        return MinHash.BandKeys(signature, keys);
    }

    [Benchmark, Budget(0)]
    public double SimilarityOfTwoTexts() => MinHash.Similarity(signatures.AsSpan(0, Hashes), signatures.AsSpan(Hashes, Hashes));

    [Benchmark, Budget(3_000_000)]
    public int NearDuplicatesOf10000Texts() => NearDuplicates.Find(signatures, Hashes, new NearDuplicateOptions()).Pairs.Length;

    [Benchmark, Budget(6_000_000)]
    public int RingsOf20000Reviews() => RingSearch.Find(reviewers, products, days, stars, [], new RingOptions()).Rings.Length;

    [Benchmark, Budget(2_000_000)]
    public double DensestBlockOf20000Reviews() => DenseBlocks.Densest(reviewers, products).Density;
}
