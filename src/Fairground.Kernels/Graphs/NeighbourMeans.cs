using System.Numerics;
using System.Runtime.InteropServices;

namespace Fairground.Kernels.Graphs;

/// <summary>
/// Means of features over neighbours: what a vertex is like together with what stands around it, without anything to learn (the
/// parameter-free aggregation of GADBench; Tang et al., "GADBench: Revisiting and Benchmarking Supervised Graph Anomaly Detection", 2023).
/// </summary>
public static class NeighbourMeans
{
    /// <summary>
    /// Writes each vertex's mean over its neighbours. A vertex without neighbours gets zeros.
    /// </summary>
    /// <param name="graph">The graph, of n vertices; with each vertex its own neighbour if it counts for itself.</param>
    /// <param name="features">n rows of <paramref name="width"/> values.</param>
    /// <param name="means">As long as the features, and not the same memory.</param>
    public static void Apply(SparseGraph graph, ReadOnlySpan<float> features, int width, Span<float> means)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (features.Length != graph.Vertices * width || means.Length != features.Length)
        {
            throw new ArgumentException("There is a row of features for each vertex.", nameof(features));
        }
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            var mean = means.Slice(vertex * width, width);
            mean.Clear();
            var neighbours = graph.Of(vertex);
            foreach (var neighbour in neighbours)
            {
                Add(mean, features.Slice(neighbour * width, width));
            }
            var share = 1f / Math.Max(1, neighbours.Length);
            foreach (ref var value in mean)
            {
                value *= share;
            }
        }
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> values)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var more = MemoryMarshal.Cast<float, Vector<float>>(values);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] += more[i];
        }
        for (var i = wide.Length * Vector<float>.Count; i < sums.Length; i++)
        {
            sums[i] += values[i];
        }
    }
}
