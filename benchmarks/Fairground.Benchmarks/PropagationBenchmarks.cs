using BenchmarkDotNet.Attributes;
using Fairground.Kernels.Graphs;

namespace Fairground.Benchmarks;

/// <summary>Belief propagation over 100,000 reviews, each between its reviewer and its product; many reviewers have one review.</summary>
public class PropagationBenchmarks
{
    private const int Reviews = 100_000;
    private const int Users = 50_000;
    private const int Products = 1_000;
    private const int Vertices = Reviews + Users + Products;

    // A message each way on both edges of a review, what each vertex has heard in this round and the last, and a little for the arrays and
    // the measuring itself.
    private const int Bytes = (2 * 2 * Reviews * sizeof(double)) + (2 * Vertices * sizeof(double)) + 8_000;

    private readonly int[] sources = [.. Enumerable.Range(0, Reviews), .. Enumerable.Range(0, Reviews)];
    private readonly int[] targets = new int[2 * Reviews];
    private readonly byte[] kinds = new byte[2 * Reviews];
    private readonly double[] priors = new double[Vertices];
    private readonly double[] beliefs = new double[Vertices];
    private readonly Compatibility[] compatibilities = [new(0.999, 0.001, 0.001, 0.999), new(0.9, 0.1, 0.1, 0.9)];

    public PropagationBenchmarks()
    {
        var random = new Random(1);
        for (var review = 0; review < Reviews; review++)
        {
            targets[review] = Reviews + (int)(Users * Math.Pow(random.NextDouble(), 1.5));
            targets[Reviews + review] = Reviews + Users + (int)(Products * Math.Pow(random.NextDouble(), 2));
        }
        kinds.AsSpan(Reviews).Fill(1);
        foreach (ref var prior in priors.AsSpan())
        {
            prior = (random.NextDouble() * 4) - 3;
        }
    }

    [Benchmark, Budget(Bytes)]
    public int TenRoundsOfBeliefsOf100KReviews()
    {
        priors.CopyTo(beliefs, 0);
        return BeliefPropagation.Run(sources, targets, kinds, compatibilities, beliefs, new PropagationOptions(10, Tolerance: 0));
    }
}
