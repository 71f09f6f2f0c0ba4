namespace Fairground.Kernels.Learning;

/// <summary>
/// Puts each feature on the scale of a normal law by the ranks of its values (van der Waerden's scores, 1952), so that a linear model can
/// add features of any scale, and none that is far out outweighs the others. What is not a number lies in the middle,
/// at zero, and what is infinite at an end.
/// </summary>
public sealed class NormalScores
{
    /// <summary>The most a value can lie from the middle, in standard deviations.</summary>
    public const float ScoreMax = 3;

    private const int PointsMax = 1024;
    private const int WidthMax = 100_000;
    private const int Format = 0x46_47_4E_31;

    // By feature, ascending: values that there were, and their scores.
    private readonly float[][] values;
    private readonly float[][] scores;

    private NormalScores(float[][] values, float[][] scores) => (this.values, this.scores) = (values, scores);

    public int Width => values.Length;

    /// <summary>Takes the ranks of rows as they are; no label is looked at.</summary>
    /// <param name="features">Rows of <paramref name="width"/> values.</param>
    public static NormalScores Fit(ReadOnlySpan<float> features, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (features.Length % width != 0)
        {
            throw new ArgumentException("Every row has all features.", nameof(features));
        }
        var (values, scores) = (new float[width][], new float[width][]);
        var column = new float[features.Length / width];
        for (var feature = 0; feature < width; feature++)
        {
            var count = 0;
            for (var at = feature; at < features.Length; at += width)
            {
                if (float.IsFinite(features[at]))
                {
                    column[count++] = features[at];
                }
            }
            column.AsSpan(..count).Sort();
            (values[feature], scores[feature]) = PointsOf(column.AsSpan(..count));
        }
        return new NormalScores(values, scores);
    }

    /// <summary>Writes the scores of a row: between two values on the line that joins their scores, outside that of the nearest.</summary>
    public void Apply(ReadOnlySpan<float> row, Span<float> target)
    {
        for (var feature = 0; feature < values.Length; feature++)
        {
            var (value, own, of) = (row[feature], values[feature], scores[feature]);
            if (float.IsNaN(value) || own.Length == 0)
            {
                target[feature] = 0;
                continue;
            }
            var at = own.AsSpan().BinarySearch(value);
            var next = at < 0 ? ~at : at;
            if (at >= 0 || next == 0 || next == own.Length)
            {
                target[feature] = of[Math.Min(next, own.Length - 1)];
                continue;
            }
            var share = ((double)value - own[next - 1]) / ((double)own[next] - own[next - 1]);
            target[feature] = (float)(of[next - 1] + (share * (of[next] - of[next - 1])));
        }
    }

    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Format);
        writer.Write(Width);
        for (var feature = 0; feature < Width; feature++)
        {
            writer.Write(values[feature].Length);
            for (var i = 0; i < values[feature].Length; i++)
            {
                writer.Write(values[feature][i]);
                writer.Write(scores[feature][i]);
            }
        }
    }

    /// <exception cref="InvalidDataException">These are no scores that were saved.</exception>
    /// <exception cref="EndOfStreamException">They break off.</exception>
    public static NormalScores Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (format, width) = (reader.ReadInt32(), reader.ReadInt32());
        if (format != Format || width is < 1 or > WidthMax)
        {
            throw new InvalidDataException("These are no scores.");
        }
        var (values, scores) = (new float[width][], new float[width][]);
        for (var feature = 0; feature < width; feature++)
        {
            var count = reader.ReadInt32();
            if (count is < 0 or > PointsMax)
            {
                throw new InvalidDataException("A feature has a number of points that it cannot have.");
            }
            (values[feature], scores[feature]) = (new float[count], new float[count]);
            for (var i = 0; i < count; i++)
            {
                (values[feature][i], scores[feature][i]) = (reader.ReadSingle(), reader.ReadSingle());
                if (!(Math.Abs(scores[feature][i]) <= ScoreMax) || !float.IsFinite(values[feature][i]) ||
                    (i > 0 && values[feature][i] <= values[feature][i - 1]))
                {
                    throw new InvalidDataException("A point of a feature lies where it cannot.");
                }
            }
        }
        return new NormalScores(values, scores);
    }

    /// <summary>The distinct values with the score of their mean rank; of many, some at even ranks, the first and the last.</summary>
    private static (float[] Values, float[] Scores) PointsOf(ReadOnlySpan<float> sorted)
    {
        var (values, scores, next) = (new List<float>(), new List<float>(), 0.0);
        var step = Math.Max(0, (double)sorted.Length / (PointsMax - 2));
        for (var begin = 0; begin < sorted.Length;)
        {
            var end = begin + 1;
            while (end < sorted.Length && sorted[end].Equals(sorted[begin]))
            {
                end++;
            }
            if (end > next || end == sorted.Length)
            {
                values.Add(sorted[begin]);
                scores.Add((float)Math.Clamp(Quantile((begin + end) / 2.0 / sorted.Length), -ScoreMax, ScoreMax));
                next = Math.Max(next + step, end);
            }
            begin = end;
        }
        return ([.. values], [.. scores]);
    }

    /// <summary>
    /// The normal law's quantile, by Newton's steps on its distribution from Tukey's approximation; the share lies between zero and one.
    /// </summary>
    private static double Quantile(double share)
    {
        var quantile = (Math.Pow(share, 0.135) - Math.Pow(1 - share, 0.135)) * 4.91;
        for (var step = 0; step < 3; step++)
        {
            var density = Math.Exp(-quantile * quantile / 2) / Math.Sqrt(2 * Math.PI);
            quantile -= (Below(quantile) - share) / Math.Max(density, 1e-9);
        }
        return quantile;
    }

    /// <summary>The normal law's distribution, by its series around the middle; beyond five deviations it is zero or one.</summary>
    private static double Below(double quantile)
    {
        if (Math.Abs(quantile) > 5)
        {
            return quantile < 0 ? 0 : 1;
        }
        var (term, sum) = (quantile, quantile);
        for (var i = 3; i < 120 && Math.Abs(term) > 1e-17; i += 2)
        {
            term *= quantile * quantile / i;
            sum += term;
        }
        return 0.5 + (sum * Math.Exp(-quantile * quantile / 2) / Math.Sqrt(2 * Math.PI));
    }
}
