namespace Fairground.Kernels.Graphs;

/// <summary>
/// A graph as compressed sparse rows: the neighbours of vertex v are <c>Neighbours[Offsets[v]..Offsets[v + 1]]</c>, ascending, each once.
/// </summary>
public sealed class SparseGraph
{
    private SparseGraph(int[] offsets, int[] neighbours) => (Offsets, Neighbours) = (offsets, neighbours);

    /// <summary>Where each vertex's neighbours begin; one more than there are vertices.</summary>
    public int[] Offsets { get; }

    public int[] Neighbours { get; }

    public int Vertices => Offsets.Length - 1;

    public ReadOnlySpan<int> Of(int vertex) => Neighbours.AsSpan(Offsets[vertex]..Offsets[vertex + 1]);

    /// <summary>
    /// Builds it from edges; one that comes twice counts once. Each vertex may be made its own neighbour as well.
    /// </summary>
    /// <exception cref="ArgumentException">There are not as many sources as targets, or too many edges for one array.</exception>
    /// <exception cref="IndexOutOfRangeException">An edge names a vertex that there is not.</exception>
    public static SparseGraph Build(
        int vertices, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, bool bothWays = true, bool withSelves = false)
    {
        if (sources.Length != targets.Length)
        {
            throw new ArgumentException("An edge has a source and a target.", nameof(targets));
        }
        var entries = ((long)sources.Length * (bothWays ? 2 : 1)) + (withSelves ? vertices : 0);
        if (entries > Array.MaxLength)
        {
            throw new ArgumentException("There are too many edges.", nameof(sources));
        }
        var offsets = new int[vertices + 1];
        for (var edge = 0; edge < sources.Length; edge++)
        {
            offsets[sources[edge] + 1]++;
            if (bothWays)
            {
                offsets[targets[edge] + 1]++;
            }
        }
        for (var vertex = 0; vertex < vertices; vertex++)
        {
            offsets[vertex + 1] += offsets[vertex] + (withSelves ? 1 : 0);
        }
        var neighbours = Fill(offsets, entries, sources, targets, bothWays, withSelves);
        return new SparseGraph(offsets, Unique(offsets, neighbours));
    }

    private static int[] Fill(
        int[] offsets, long entries, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, bool bothWays, bool withSelves)
    {
        var neighbours = new int[entries];
        var next = offsets.AsSpan(..^1).ToArray();
        for (var vertex = 0; withSelves && vertex < next.Length; vertex++)
        {
            neighbours[next[vertex]++] = vertex;
        }
        for (var edge = 0; edge < sources.Length; edge++)
        {
            var (source, target) = (sources[edge], targets[edge]);
            neighbours[next[source]++] = target;
            if (bothWays)
            {
                neighbours[next[target]++] = source;
            }
        }
        return neighbours;
    }

    /// <summary>Sorts each row and drops what comes twice; the rows move together.</summary>
    private static int[] Unique(int[] offsets, int[] neighbours)
    {
        var kept = 0;
        var begin = 0;
        for (var vertex = 0; vertex + 1 < offsets.Length; vertex++)
        {
            var row = neighbours.AsSpan(begin..offsets[vertex + 1]);
            begin = offsets[vertex + 1];
            row.Sort();
            offsets[vertex] = kept;
            for (var i = 0; i < row.Length; i++)
            {
                if (i == 0 || row[i] != row[i - 1])
                {
                    neighbours[kept++] = row[i];
                }
            }
        }
        offsets[^1] = kept;
        return kept == neighbours.Length ? neighbours : neighbours[..kept];
    }
}
