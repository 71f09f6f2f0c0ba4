using Fairground.Kernels.Graphs;
using FsCheck;
using FsCheck.Fluent;

namespace Fairground.Kernels.Tests;

public sealed class SparseGraphTests
{
    private const int Vertices = 9;

    [Fact]
    public void Rows_hold_each_neighbour_once_and_in_order() => Prop.ForAll(Edges(), edges =>
    {
        var sources = edges.Select(edge => edge.Source).ToArray();
        var targets = edges.Select(edge => edge.Target).ToArray();
        var (graph, oneWay) = (SparseGraph.Build(Vertices, sources, targets, withSelves: true), SparseGraph.Build(
            Vertices, sources, targets, bothWays: false));

        return Enumerable.Range(0, Vertices).All(vertex =>
            graph.Of(vertex).SequenceEqual(edges.Where(edge => edge.Source == vertex).Select(edge => edge.Target)
                .Concat(edges.Where(edge => edge.Target == vertex).Select(edge => edge.Source)).Append(vertex).Distinct().Order().ToArray()) &&
            oneWay.Of(vertex).SequenceEqual(
                edges.Where(edge => edge.Source == vertex).Select(edge => edge.Target).Distinct().Order().ToArray()));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mean_is_that_of_the_neighbours_features() => Prop.ForAll(Edges(), edges =>
    {
        const int width = 11;
        var graph = SparseGraph.Build(Vertices, edges.Select(edge => edge.Source).ToArray(), edges.Select(edge => edge.Target).ToArray());
        var features = Enumerable.Range(0, Vertices * width).Select(i => i * 37 % 101 / 7f).ToArray();
        var means = new float[features.Length];

        NeighbourMeans.Apply(graph, features, width, means);

        return Enumerable.Range(0, Vertices).All(vertex => Enumerable.Range(0, width).All(column =>
        {
            var values = graph.Of(vertex).ToArray().Select(neighbour => features[(neighbour * width) + column]).DefaultIfEmpty(0).ToList();
            return Math.Abs(values.Average() - means[(vertex * width) + column]) < 1e-4;
        }));
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<(int Source, int Target)[]> Edges() => Gen.Choose(0, Vertices - 1).Two()
        .Select(pair => (pair.Item1, pair.Item2)).ArrayOf().ToArbitrary();
}
