namespace Fairground.Kernels.Ranking;

/// <summary>
/// Turns scores into probabilities that never fall as the score rises (isotonic regression by pooling adjacent violators; Zadrozny and
/// Elkan, "Transforming classifier scores into accurate multiclass probability estimates", 2002).
/// </summary>
/// <param name="Scores">Ascending.</param>
/// <param name="Probabilities">That of each score; between two, on the line that joins them, and outside, that of the nearest.</param>
public sealed record IsotonicCalibration(double[] Scores, double[] Probabilities)
{
    /// <summary>Fits it to what was found of scored cases, each with a weight above zero.</summary>
    /// <exception cref="ArgumentException">There is no case, or not as many findings or weights as scores.</exception>
    public static IsotonicCalibration Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> found, ReadOnlySpan<double> weights)
    {
        if (scores.IsEmpty || scores.Length != found.Length || scores.Length != weights.Length)
        {
            throw new ArgumentException("Each case has a score, a finding and a weight.", nameof(scores));
        }
        var order = new int[scores.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }
        Array.Sort(scores.ToArray(), order);
        var blocks = new List<Block>(64);
        for (var i = 0; i < order.Length;)
        {
            // Cases of one score are one block from the beginning.
            var block = new Block(scores[order[i]], scores[order[i]], 0, 0);
            for (; i < order.Length && scores[order[i]].Equals(block.From); i++)
            {
                var weight = weights[order[i]];
                block = block with { Found = block.Found + (found[order[i]] ? weight : 0), Weight = block.Weight + weight };
            }
            while (blocks.Count > 0 && blocks[^1].Mean >= block.Mean)
            {
                var before = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                block = new Block(before.From, block.To, before.Found + block.Found, before.Weight + block.Weight);
            }
            blocks.Add(block);
        }
        // A block is flat from its first score to its last; one score needs one point.
        var points = blocks.SelectMany(block => block.From.Equals(block.To)
            ? [(block.From, block.Mean)] : new[] { (block.From, block.Mean), (block.To, block.Mean) }).ToList();
        return new IsotonicCalibration(
            [.. points.Select(point => point.Item1)], [.. points.Select(point => point.Item2)]);
    }

    public double Apply(double score)
    {
        var at = Array.BinarySearch(Scores, score);
        if (at >= 0)
        {
            return Probabilities[at];
        }
        var next = ~at;
        if (next == 0 || next == Scores.Length)
        {
            return Probabilities[Math.Min(next, Scores.Length - 1)];
        }
        var share = (score - Scores[next - 1]) / (Scores[next] - Scores[next - 1]);
        return Probabilities[next - 1] + (share * (Probabilities[next] - Probabilities[next - 1]));
    }

    private readonly record struct Block(double From, double To, double Found, double Weight)
    {
        public double Mean => Found / Weight;
    }
}
