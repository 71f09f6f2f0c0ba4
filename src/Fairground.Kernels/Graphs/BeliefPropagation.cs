using System.Numerics;
using System.Runtime.InteropServices;

namespace Fairground.Kernels.Graphs;

/// <summary>How well the states of an edge's two ends go together: any scale, each above zero, from 1e-100 to 1e100.</summary>
public readonly record struct Compatibility(double BothFalse, double OnlyTarget, double OnlySource, double BothTrue);

/// <param name="RoundsMax">How often messages go round, at most.</param>
/// <param name="Tolerance">The largest change of a message, in log-odds, at which they have settled.</param>
/// <param name="Damping">The share of each old message that is kept, from 0 to below 1, against swinging to and fro.</param>
public sealed record PropagationOptions(int RoundsMax = 50, double Tolerance = 1e-4, double Damping = 0);

/// <summary>
/// Loopy belief propagation among things that are true or false, with what is believed of each before: all messages of a round at once, in
/// log-odds (Pearl 1988; Yedidia, Freeman and Weiss, "Understanding belief propagation", 2003; over reviewers, reviews and products:
/// Rayana and Akoglu, "Collective Opinion Spam Detection", 2015). A round takes time and the whole takes memory in proportion to edges and
/// vertices: two numbers of eight bytes for each of either.
/// </summary>
public static class BeliefPropagation
{
    // Beyond this a belief is certain; the bound keeps a loop of agreeing neighbours from running away.
    private const double OddsMax = 50;

    // Within this no product of a compatibility and of odds runs out of a double's range.
    private const double CompatibilityMax = 1e100;

    // Edges whose messages are reckoned at once: what they need fits into the nearest cache. A multiple of every vector's length.
    private const int BlockLength = 256;

    /// <summary>Turns what is believed beforehand into what is believed with the neighbours; gives the number of rounds.</summary>
    /// <param name="sources">One end of each edge.</param>
    /// <param name="targets">The other.</param>
    /// <param name="kinds">Which of the compatibilities each edge has.</param>
    /// <param name="beliefs">Log-odds of each vertex, before; afterwards with its neighbours. Infinite where it is certain.</param>
    /// <exception cref="ArgumentException">
    /// Edges without an end or a kind, a compatibility that is not from 1e-100 to 1e100, or a belief that is not a number.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A damping that is not from 0 to below 1.</exception>
    /// <exception cref="IndexOutOfRangeException">An edge names a vertex or a kind that there is not.</exception>
    public static int Run(
        ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<byte> kinds, ReadOnlySpan<Compatibility> compatibilities,
        Span<double> beliefs, PropagationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require(sources, targets, kinds, compatibilities, beliefs, options);
        var (forth, back) = (new double[sources.Length], new double[sources.Length]);
        var (heard, next) = (new double[beliefs.Length], new double[beliefs.Length]);
        var room = new Block(stackalloc double[6 * BlockLength]);
        var rounds = 0;
        for (var change = double.PositiveInfinity; rounds < options.RoundsMax && change > options.Tolerance; rounds++)
        {
            // What each vertex believes of itself with all it has heard.
            for (var vertex = 0; vertex < heard.Length; vertex++)
            {
                heard[vertex] += beliefs[vertex];
            }
            Array.Clear(next);
            change = 0;
            for (var begin = 0; begin < sources.Length; begin += BlockLength)
            {
                var edges = begin..Math.Min(begin + BlockLength, sources.Length);
                var from = sources[edges];
                var to = targets[edges];
                room.Fill(from, to, kinds[edges], compatibilities, heard, forth.AsSpan(edges), back.AsSpan(edges));
                room.Reckon(from.Length);
                change = Math.Max(change, room.Keep(from, to, forth.AsSpan(edges), back.AsSpan(edges), next, options.Damping));
            }
            (heard, next) = (next, heard);
        }
        for (var vertex = 0; vertex < beliefs.Length; vertex++)
        {
            beliefs[vertex] += heard[vertex];
        }
        return rounds;
    }

    private static void Require(
        ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<byte> kinds, ReadOnlySpan<Compatibility> compatibilities,
        ReadOnlySpan<double> beliefs, PropagationOptions options)
    {
        if (sources.Length != targets.Length || sources.Length != kinds.Length)
        {
            throw new ArgumentException("An edge has a source, a target and a kind.", nameof(targets));
        }
        foreach (var value in MemoryMarshal.Cast<Compatibility, double>(compatibilities))
        {
            if (value is not (>= 1 / CompatibilityMax and <= CompatibilityMax))
            {
                throw new ArgumentException("A compatibility is from 1e-100 to 1e100.", nameof(compatibilities));
            }
        }
        foreach (var belief in beliefs)
        {
            if (double.IsNaN(belief))
            {
                throw new ArgumentException("A belief is a number.", nameof(beliefs));
            }
        }
        if (options.Damping is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Damping is from 0 to below 1.");
        }
    }

    /// <summary>
    /// The messages of some edges, side by side, so that several are reckoned at once. Every lane goes the same way, the last ones too: the
    /// result does not depend on where an edge stands.
    /// </summary>
    private readonly ref struct Block(Span<double> room)
    {
        private readonly Span<double> toTarget = room[..BlockLength];
        private readonly Span<double> toSource = room[BlockLength..(2 * BlockLength)];
        private readonly Span<double> bothFalse = room[(2 * BlockLength)..(3 * BlockLength)];
        private readonly Span<double> onlyTarget = room[(3 * BlockLength)..(4 * BlockLength)];
        private readonly Span<double> onlySource = room[(4 * BlockLength)..(5 * BlockLength)];
        private readonly Span<double> bothTrue = room[(5 * BlockLength)..(6 * BlockLength)];

        /// <summary>Gathers what each end believes but for what the other has told it.</summary>
        public void Fill(
            ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<byte> kinds, ReadOnlySpan<Compatibility> compatibilities,
            ReadOnlySpan<double> believed, ReadOnlySpan<double> forth, ReadOnlySpan<double> back)
        {
            for (var edge = 0; edge < sources.Length; edge++)
            {
                var pair = compatibilities[kinds[edge]];
                toTarget[edge] = believed[sources[edge]] - back[edge];
                toSource[edge] = believed[targets[edge]] - forth[edge];
                (bothFalse[edge], onlyTarget[edge]) = (pair.BothFalse, pair.OnlyTarget);
                (onlySource[edge], bothTrue[edge]) = (pair.OnlySource, pair.BothTrue);
            }
        }

        /// <summary>Turns what each end believes into what it tells the other.</summary>
        public void Reckon(int count)
        {
            for (var at = 0; at < count; at += Vector<double>.Count)
            {
                var (neither, both) = (new Vector<double>(bothFalse[at..]), new Vector<double>(bothTrue[at..]));
                var (target, source) = (new Vector<double>(onlyTarget[at..]), new Vector<double>(onlySource[at..]));
                Message(new Vector<double>(toTarget[at..]), target, both, neither, source).CopyTo(toTarget[at..]);
                Message(new Vector<double>(toSource[at..]), source, both, neither, target).CopyTo(toSource[at..]);
            }
        }

        /// <summary>Hands the messages over, and gives the largest change of one.</summary>
        public double Keep(
            ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, Span<double> forth, Span<double> back, Span<double> next, double damping)
        {
            var change = 0.0;
            for (var edge = 0; edge < sources.Length; edge++)
            {
                var onwards = toTarget[edge] + (damping * (forth[edge] - toTarget[edge]));
                var backwards = toSource[edge] + (damping * (back[edge] - toSource[edge]));
                change = Math.Max(change, Math.Max(Math.Abs(onwards - forth[edge]), Math.Abs(backwards - back[edge])));
                (forth[edge], back[edge]) = (onwards, backwards);
                next[targets[edge]] += onwards;
                next[sources[edge]] += backwards;
            }
            return change;
        }

        /// <summary>
        /// The log-odds that an end with these odds gives to the other: <c>log((w11 o + w01) / (w10 o + w00))</c>, the first index being
        /// its own state.
        /// </summary>
        private static Vector<double> Message(
            Vector<double> logOdds, Vector<double> falseTrue, Vector<double> trueTrue, Vector<double> falseFalse, Vector<double> trueFalse)
        {
            var bounded = Vector.Min(Vector.Max(logOdds, new Vector<double>(-OddsMax)), new Vector<double>(OddsMax));
            var odds = Vector.Exp(bounded);
            return Vector.Log(((trueTrue * odds) + falseTrue) / ((trueFalse * odds) + falseFalse));
        }
    }
}
