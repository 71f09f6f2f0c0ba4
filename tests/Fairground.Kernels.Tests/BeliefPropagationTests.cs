using Fairground.Kernels.Graphs;

namespace Fairground.Kernels.Tests;

public sealed class BeliefPropagationTests
{
    private static readonly Compatibility[] Kinds = [new(0.9, 0.1, 0.1, 0.9), new(0.3, 0.8, 0.7, 0.2)];

    [Fact]
    public void On_a_tree_beliefs_are_the_exact_marginals()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(1, 8);
            var targets = Enumerable.Range(1, count - 1).ToArray();
            var sources = Array.ConvertAll(targets, target => random.Next(target));
            var kinds = Array.ConvertAll(targets, _ => (byte)random.Next(2));
            var beliefs = Enumerable.Range(0, count).Select(_ => (random.NextDouble() * 6) - 3).ToArray();
            var exact = Marginals(sources, targets, kinds, beliefs);

            BeliefPropagation.Run(sources, targets, kinds, Kinds, beliefs, new PropagationOptions(Tolerance: 1e-12));

            Assert.All(Enumerable.Range(0, count), vertex => Assert.True(
                Math.Abs(exact[vertex] - beliefs[vertex]) < 1e-6, $"seed {seed}, round {round}: {exact[vertex]} {beliefs[vertex]}"));
        }
    }

    [Fact]
    public void A_loop_that_agrees_settles()
    {
        double[] beliefs = [2, 0, 0];

        var rounds = BeliefPropagation.Run([0, 1, 2], [1, 2, 0], [0, 0, 0], Kinds, beliefs, new PropagationOptions());

        Assert.InRange(rounds, 2, 49);
        Assert.All(beliefs, belief => Assert.InRange(belief, 0.1, 50));
    }

    [Fact]
    public void Round_by_round_it_is_what_the_plain_sums_and_products_give()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            // More edges than are reckoned at once, and counts that fill no vector.
            var graph = Graph.Draw(random, vertices: random.Next(2, 60), edges: random.Next(0, 300));
            var options = new PropagationOptions(random.Next(6), Tolerance: 0, Damping: random.Next(2) * 0.4);
            var plain = graph.Plain(options);

            var rounds = graph.Run(options, out var beliefs);

            Assert.True(rounds <= options.RoundsMax);
            Assert.All(Enumerable.Range(0, plain.Length), vertex => Assert.True(
                Math.Abs(plain[vertex] - beliefs[vertex]) <= 1e-7 * (1 + Math.Abs(plain[vertex])),
                $"seed {seed}, round {round}: {plain[vertex]} {beliefs[vertex]}"));
        }
    }

    [Fact]
    public void Damping_changes_the_way_and_not_the_end()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var graph = Graph.Draw(random, vertices: 40, edges: 39, isTree: true);

            var rounds = graph.Run(new PropagationOptions(1000, 1e-12), out var beliefs);
            var more = graph.Run(new PropagationOptions(1000, 1e-12, Damping: 0.5), out var damped);

            Assert.True(more > rounds, $"seed {seed}, round {round}: {rounds} {more}");
            Assert.All(Enumerable.Range(0, 40), vertex => Assert.True(
                Math.Abs(beliefs[vertex] - damped[vertex]) < 1e-7, $"seed {seed}, round {round}: {beliefs[vertex]} {damped[vertex]}"));
        }
    }

    [Fact]
    public void Damping_settles_what_would_swing_for_ever()
    {
        // One against many that all contradict it and, through it, each other: at once they change sides together.
        Compatibility[] against = [new(0.001, 1, 1, 0.001)];
        int[] sources = [0, 0, 0, 1, 1, 2], targets = [1, 2, 3, 2, 3, 3];
        double[] swinging = [1, 1, 1, 1], settled = [1, 1, 1, 1];

        var rounds = BeliefPropagation.Run(sources, targets, new byte[6], against, swinging, new PropagationOptions(200));
        var fewer = BeliefPropagation.Run(sources, targets, new byte[6], against, settled, new PropagationOptions(200, Damping: 0.5));

        Assert.Equal(200, rounds);
        Assert.InRange(fewer, 2, 199);
    }

    [Fact]
    public void The_same_input_gives_the_same_bits_wherever_an_edge_stands()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var graph = Graph.Draw(random, vertices: 30, edges: 29, isTree: true);
            graph.Run(new PropagationOptions(), out var first);
            graph.Run(new PropagationOptions(), out var again);
            // On a path each vertex adds two numbers, whose order cannot matter.
            int[] path = [.. Enumerable.Range(0, 300)];
            int[] order = [.. path];
            random.Shuffle(order);
            var priors = Enumerable.Range(0, 301).Select(_ => random.NextDouble() - 0.5).ToArray();
            double[] straight = [.. priors], shuffled = [.. priors];
            BeliefPropagation.Run(path, [.. path.Select(v => v + 1)], new byte[300], Kinds, straight, new PropagationOptions());
            BeliefPropagation.Run(order, [.. order.Select(v => v + 1)], new byte[300], Kinds, shuffled, new PropagationOptions());

            Assert.Equal(first, again);
            Assert.True(straight.SequenceEqual(shuffled), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void True_and_false_are_treated_alike()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var graph = Graph.Draw(random, vertices: 30, edges: 80);
            var mirror = graph with
            {
                Pairs = Array.ConvertAll(
                    graph.Pairs, pair => new Compatibility(pair.BothTrue, pair.OnlySource, pair.OnlyTarget, pair.BothFalse)),
                Beliefs = Array.ConvertAll(graph.Beliefs, belief => -belief),
            };

            graph.Run(new PropagationOptions(10), out var beliefs);
            mirror.Run(new PropagationOptions(10), out var mirrored);

            Assert.All(Enumerable.Range(0, 30), vertex => Assert.True(
                Math.Abs(beliefs[vertex] + mirrored[vertex]) < 1e-6, $"seed {seed}, round {round}: {beliefs[vertex]} {mirrored[vertex]}"));
        }
    }

    [Fact]
    public void Who_knows_nothing_and_hears_nothing_believes_nothing()
    {
        double[] beliefs = [0, 0, 0, 0];

        var rounds = BeliefPropagation.Run([0, 1, 2], [1, 2, 0], [0, 0, 0], Kinds, beliefs, new PropagationOptions());

        Assert.Equal(1, rounds);
        Assert.All(beliefs, belief => Assert.Equal(0, belief, 1e-12));
    }

    [Fact]
    public void Beliefs_beyond_all_bounds_stay_numbers()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var graph = Graph.Draw(random, vertices: 20, edges: 100) with
            {
                Pairs = [new(1, 1e-100, 1e-100, 1), new(1e100, 1e-100, 1, 1e-100)],
            };
            double[] extremes = [0, 1e9, -1e9, 1e300, -1e300, double.PositiveInfinity, double.NegativeInfinity];
            graph = graph with { Beliefs = Array.ConvertAll(graph.Beliefs, _ => extremes[random.Next(extremes.Length)]) };

            graph.Run(new PropagationOptions(20), out var beliefs);

            Assert.All(Enumerable.Range(0, 20), vertex => Assert.True(
                double.IsInfinity(graph.Beliefs[vertex]) ? beliefs[vertex].Equals(graph.Beliefs[vertex]) : double.IsFinite(beliefs[vertex]),
                $"seed {seed}, round {round}: {graph.Beliefs[vertex]} {beliefs[vertex]}"));
        }
    }

    [Fact]
    public void What_cannot_be_reckoned_with_is_refused()
    {
        void Run(Compatibility pair, double belief, double damping) =>
            BeliefPropagation.Run([0], [1], [0], [pair], new[] { belief, 0 }, new PropagationOptions(Damping: damping));

        Run(Kinds[0], 1, 0);
        Assert.Throws<ArgumentException>(() => Run(new(0, 1, 1, 1), 1, 0));
        Assert.Throws<ArgumentException>(() => Run(new(1, double.NaN, 1, 1), 1, 0));
        Assert.Throws<ArgumentException>(() => Run(new(1, 1, double.PositiveInfinity, 1), 1, 0));
        Assert.Throws<ArgumentException>(() => Run(new(1, 1, 1, 1e-101), 1, 0));
        Assert.Throws<ArgumentException>(() => Run(Kinds[0], double.NaN, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Run(Kinds[0], 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Run(Kinds[0], 1, double.NaN));
        Assert.Throws<ArgumentException>(() => BeliefPropagation.Run([0], [1, 0], [0], Kinds, new double[2], new PropagationOptions()));
        Assert.Throws<IndexOutOfRangeException>(() => BeliefPropagation.Run([0], [2], [0], Kinds, new double[2], new PropagationOptions()));
        Assert.Throws<IndexOutOfRangeException>(() => BeliefPropagation.Run([0], [1], [2], Kinds, new double[2], new PropagationOptions()));
    }

    private sealed record Graph(int[] Sources, int[] Targets, byte[] Edges, Compatibility[] Pairs, double[] Beliefs)
    {
        /// <summary>Any edges, some of them twice or from a vertex to itself; or a tree.</summary>
        public static Graph Draw(Random random, int vertices, int edges, bool isTree = false)
        {
            int[] targets = [.. Enumerable.Range(0, edges).Select(edge => isTree ? edge + 1 : random.Next(vertices))];
            return new Graph(
                Array.ConvertAll(targets, target => random.Next(isTree ? target : vertices)), targets,
                Array.ConvertAll(targets, _ => (byte)random.Next(2)), Kinds,
                [.. Enumerable.Range(0, vertices).Select(_ => (random.NextDouble() * 6) - 3)]);
        }

        public int Run(PropagationOptions options, out double[] beliefs)
        {
            beliefs = [.. Beliefs];
            return BeliefPropagation.Run(Sources, Targets, Edges, Pairs, beliefs, options);
        }

        /// <summary>With a pair of chances for each message, as the books have it, and without a logarithm until the end.</summary>
        public double[] Plain(PropagationOptions options)
        {
            double Weight(int edge, bool source, bool target) => (source, target) switch
            {
                (false, false) => Pairs[Edges[edge]].BothFalse,
                (false, true) => Pairs[Edges[edge]].OnlyTarget,
                (true, false) => Pairs[Edges[edge]].OnlySource,
                _ => Pairs[Edges[edge]].BothTrue,
            };
            // The odds that each edge gives to its target, and to its source.
            var odds = Array.ConvertAll(Sources, _ => (Forth: 1.0, Back: 1.0));
            double OddsOf(int vertex, int except, bool isSource)
            {
                var product = Math.Exp(Beliefs[vertex]);
                for (var edge = 0; edge < Sources.Length; edge++)
                {
                    product *= Targets[edge] == vertex && !(edge == except && !isSource) ? odds[edge].Forth : 1;
                    product *= Sources[edge] == vertex && !(edge == except && isSource) ? odds[edge].Back : 1;
                }
                return Math.Clamp(product, Math.Exp(-50), Math.Exp(50));
            }
            for (var round = 0; round < options.RoundsMax; round++)
            {
                odds = [.. Sources.Select((source, edge) =>
                {
                    var (own, other) = (OddsOf(source, edge, isSource: true), OddsOf(Targets[edge], edge, isSource: false));
                    var forth = ((Weight(edge, true, true) * own) + Weight(edge, false, true))
                        / ((Weight(edge, true, false) * own) + Weight(edge, false, false));
                    var back = ((Weight(edge, true, true) * other) + Weight(edge, true, false))
                        / ((Weight(edge, false, true) * other) + Weight(edge, false, false));
                    return (Math.Pow(forth, 1 - options.Damping) * Math.Pow(odds[edge].Forth, options.Damping),
                        Math.Pow(back, 1 - options.Damping) * Math.Pow(odds[edge].Back, options.Damping));
                })];
            }
            return [.. Beliefs.Select((belief, vertex) => belief + Enumerable.Range(0, Sources.Length).Sum(edge =>
                (Targets[edge] == vertex ? Math.Log(odds[edge].Forth) : 0) + (Sources[edge] == vertex ? Math.Log(odds[edge].Back) : 0)))];
        }
    }

    /// <summary>Sums over every state of all vertices.</summary>
    private static double[] Marginals(int[] sources, int[] targets, byte[] kinds, double[] beliefs)
    {
        var (on, off) = (new double[beliefs.Length], new double[beliefs.Length]);
        for (var state = 0; state < 1 << beliefs.Length; state++)
        {
            bool Is(int vertex) => (state >> vertex & 1) == 1;
            var weight = Math.Exp(Enumerable.Range(0, beliefs.Length).Where(Is).Sum(vertex => beliefs[vertex]));
            for (var edge = 0; edge < sources.Length; edge++)
            {
                var pair = Kinds[kinds[edge]];
                weight *= (Is(sources[edge]), Is(targets[edge])) switch
                {
                    (false, false) => pair.BothFalse,
                    (false, true) => pair.OnlyTarget,
                    (true, false) => pair.OnlySource,
                    _ => pair.BothTrue,
                };
            }
            for (var vertex = 0; vertex < beliefs.Length; vertex++)
            {
                (Is(vertex) ? on : off)[vertex] += weight;
            }
        }
        return [.. Enumerable.Range(0, beliefs.Length).Select(vertex => Math.Log(on[vertex] / off[vertex]))];
    }
}
