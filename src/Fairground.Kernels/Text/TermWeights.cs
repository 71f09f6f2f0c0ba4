using Fairground.Kernels.Learning;

namespace Fairground.Kernels.Text;

/// <summary>
/// What each column of counted texts is worth, learnt from training texts alone. A row weighed by it has the length one, unless nothing of
/// it is known.
/// </summary>
public sealed class TermWeights
{
    private const int Format = 0x46_47_54_31;
    private readonly float[] weights;
    private readonly bool byPresence;

    private TermWeights(float[] weights, bool byPresence) => (this.weights, this.byPresence) = (weights, byPresence);

    /// <summary>By column; 0 where too few texts had it.</summary>
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>
    /// The rarer, the more: (1 + ln count) · (1 + ln((1 + texts) / (1 + texts that have it))) (Salton and Buckley, "Term-weighting
    /// approaches in automatic text retrieval", 1988, with every text counted once more, as if one had all terms).
    /// </summary>
    /// <param name="counts">The training texts, counted.</param>
    /// <param name="textsMin">The fewest texts that have a term that counts.</param>
    public static TermWeights InverseFrequency(SparseRows counts, int textsMin = 2)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var weights = new float[counts.Width];
        for (var text = 0; text < counts.Rows; text++)
        {
            foreach (var column in counts.Columns(text))
            {
                weights[column]++;
            }
        }
        foreach (ref var weight in weights.AsSpan())
        {
            weight = weight < textsMin ? 0 : 1 + MathF.Log((1f + counts.Rows) / (1 + weight));
        }
        return new TermWeights(weights, byPresence: false);
    }

    /// <summary>
    /// The log of how much likelier texts that are sought have it; a term counts once a text (Wang and Manning, "Baselines and Bigrams:
    /// Simple, Good Sentiment and Topic Classification", ACL 2012, the ratios of NB-SVM).
    /// </summary>
    /// <param name="counts">The training texts, counted.</param>
    /// <param name="labels">Whether each is of the class that is sought.</param>
    /// <param name="smoothing">Texts that each term is taken to have been in besides, in either class.</param>
    /// <param name="textsMin">The fewest texts that have a term that counts.</param>
    /// <exception cref="ArgumentException">A text has no label.</exception>
    public static TermWeights NaiveBayes(SparseRows counts, ReadOnlySpan<bool> labels, double smoothing = 1, int textsMin = 2)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (labels.Length != counts.Rows)
        {
            throw new ArgumentException("Each text has a label.", nameof(labels));
        }
        var (sought, other) = (new int[counts.Width], new int[counts.Width]);
        for (var text = 0; text < counts.Rows; text++)
        {
            var own = labels[text] ? sought : other;
            foreach (var column in counts.Columns(text))
            {
                own[column]++;
            }
        }
        var (soughtSum, otherSum) = (0.0, 0.0);
        for (var column = 0; column < sought.Length; column++)
        {
            if (sought[column] + other[column] >= textsMin)
            {
                (soughtSum, otherSum) = (soughtSum + sought[column] + smoothing, otherSum + other[column] + smoothing);
            }
        }
        var weights = new float[counts.Width];
        for (var column = 0; column < weights.Length; column++)
        {
            if (sought[column] + other[column] >= textsMin)
            {
                weights[column] = (float)Math.Log((sought[column] + smoothing) / soughtSum * otherSum / (other[column] + smoothing));
            }
        }
        return new TermWeights(weights, byPresence: true);
    }

    /// <summary>Weighs counted texts; columns that are worth nothing fall away.</summary>
    /// <exception cref="ArgumentException">They were counted in other columns.</exception>
    public SparseRows Apply(SparseRows counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Width != weights.Length)
        {
            throw new ArgumentException("The texts were counted in other columns.", nameof(counts));
        }
        var (offsets, columns, values) = (new int[counts.Rows + 1], new List<int>(counts.Count), new List<float>(counts.Count));
        for (var text = 0; text < counts.Rows; text++)
        {
            var own = counts.Columns(text);
            var times = counts.Values(text);
            var squares = 0.0;
            for (var i = 0; i < own.Length; i++)
            {
                var value = weights[own[i]] * (byPresence ? 1 : 1 + MathF.Log(times[i]));
                if (value != 0)
                {
                    columns.Add(own[i]);
                    values.Add(value);
                    squares += (double)value * value;
                }
            }
            var scale = squares > 0 ? (float)(1 / Math.Sqrt(squares)) : 0;
            for (var i = offsets[text]; i < values.Count; i++)
            {
                values[i] *= scale;
            }
            offsets[text + 1] = columns.Count;
        }
        return new SparseRows(counts.Width, offsets, [.. columns], [.. values]);
    }

    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Format);
        writer.Write(byPresence);
        SparseWeights.Save(writer, weights);
    }

    /// <exception cref="InvalidDataException">These are no weights that were saved.</exception>
    /// <exception cref="EndOfStreamException">They break off.</exception>
    public static TermWeights Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.ReadInt32() != Format)
        {
            throw new InvalidDataException("These are no weights of terms.");
        }
        var byPresence = reader.ReadBoolean();
        return new TermWeights(SparseWeights.Load(reader), byPresence);
    }
}
