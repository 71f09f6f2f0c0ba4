namespace Fairground.Kernels.Learning;

/// <param name="Cost">What an error costs against the size of the weights (LIBLINEAR's C); a row's own weight multiplies it.</param>
/// <param name="Intercept">The value of a feature that every row has, whose weight is the intercept; 0 for none.</param>
/// <param name="Tolerance">Learning ends when the projected gradients of a pass lie within this of each other.</param>
/// <param name="PassesMax">And after this many passes over the rows in any case.</param>
/// <param name="Seed">The rows' order in each pass.</param>
public sealed record LinearOptions(double Cost = 1, double Intercept = 1, double Tolerance = 0.1, int PassesMax = 1000, int Seed = 0);

/// <summary>
/// A linear support vector machine with the squared hinge loss and L2 regularisation, for two classes, by dual coordinate descent (Hsieh,
/// Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1). It makes
/// w·w/2 + Σ cost·weight·max(0, 1 − y·w·x)² least, where y is ±1 and x has the intercept's feature.
/// </summary>
public sealed class LinearClassifier
{
    private const int Format = 0x46_47_4C_31;
    private readonly float[] weights;

    private LinearClassifier(float[] weights, double intercept, int passes) =>
        (this.weights, Intercept, Passes) = (weights, intercept, passes);

    /// <summary>By column.</summary>
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>What every row's margin has.</summary>
    public double Intercept { get; }

    /// <summary>How many passes learning took; where it is the most there may be, learning broke off.</summary>
    public int Passes { get; }

    /// <summary>Learns to tell rows apart.</summary>
    /// <param name="labels">Whether each row is of the class that is sought.</param>
    /// <param name="weights">What each row counts for; 0 for nothing.</param>
    /// <exception cref="ArgumentException">Rows without label or weight, or of one class alone, of which nothing can be learnt.</exception>
    public static LinearClassifier Train(
        SparseRows rows, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights, LinearOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Cost);
        Training.Require(rows.Rows, labels, weights);
        var descent = new Descent(rows, labels, weights, options);
        var (random, passes) = (new Random(options.Seed), 0);
        while (passes < options.PassesMax)
        {
            random.Shuffle(descent.Order);
            passes++;
            if (descent.Pass() <= options.Tolerance)
            {
                break;
            }
        }
        return new LinearClassifier(descent.Weights(), descent.Bias * options.Intercept, passes);
    }

    /// <summary>How far a row lies on the side of what is sought; below zero it lies on the other.</summary>
    public double Margin(ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        var margin = Intercept;
        for (var i = 0; i < columns.Length; i++)
        {
            margin += (double)weights[columns[i]] * values[i];
        }
        return margin;
    }

    /// <summary>The margins of all rows.</summary>
    public double[] Margins(SparseRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var margins = new double[rows.Rows];
        for (var row = 0; row < margins.Length; row++)
        {
            margins[row] = Margin(rows.Columns(row), rows.Values(row));
        }
        return margins;
    }

    /// <summary>Writes the weights that are not zero.</summary>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Format);
        writer.Write(Intercept);
        writer.Write(Passes);
        SparseWeights.Save(writer, weights);
    }

    /// <exception cref="InvalidDataException">This is no classifier that was saved.</exception>
    /// <exception cref="EndOfStreamException">It breaks off.</exception>
    public static LinearClassifier Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (format, intercept, passes) = (reader.ReadInt32(), reader.ReadDouble(), reader.ReadInt32());
        if (format != Format || !double.IsFinite(intercept))
        {
            throw new InvalidDataException("This is no linear classifier.");
        }
        return new LinearClassifier(SparseWeights.Load(reader), intercept, passes);
    }

    /// <summary>The dual variables of the rows, and the weights that they make: w = Σ α·y·x.</summary>
    private sealed class Descent
    {
        private readonly SparseRows rows;
        private readonly double intercept;

        // Columns that occur are numbered by their first row: they lie close together, and the others take no room in the cache.
        private readonly int[] numbers;
        private readonly int[] offsets;
        private readonly int[] columns;
        private readonly double[] numbered;
        private readonly double[] alphas;
        private readonly double[] signs;

        // Of the dual's Hessian: what the squared loss adds, and the whole.
        private readonly double[] slacks;
        private readonly double[] diagonals;

        public Descent(SparseRows rows, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights, LinearOptions options)
        {
            (this.rows, intercept) = (rows, options.Intercept);
            (numbers, offsets, columns) = (new int[rows.Width], new int[rows.Rows + 1], new int[rows.Count]);
            numbered = new double[Number()];
            (alphas, signs, slacks, diagonals) = (
                new double[rows.Rows], new double[rows.Rows], new double[rows.Rows], new double[rows.Rows]);
            var counting = new List<int>(rows.Rows);
            for (var row = 0; row < rows.Rows; row++)
            {
                if (weights[row] > 0)
                {
                    counting.Add(row);
                }
                signs[row] = labels[row] ? 1 : -1;
                slacks[row] = 1 / (2 * options.Cost * weights[row]);
                diagonals[row] = slacks[row] + (intercept * intercept);
                foreach (var value in rows.Values(row))
                {
                    diagonals[row] += (double)value * value;
                }
            }
            Order = [.. counting];
        }

        public double Bias { get; private set; }

        public int[] Order { get; }

        public float[] Weights()
        {
            var weights = new float[numbers.Length];
            for (var column = 0; column < weights.Length; column++)
            {
                weights[column] = numbers[column] == 0 ? 0 : (float)numbered[numbers[column] - 1];
            }
            return weights;
        }

        /// <summary>Moves each row's variable to its best, the others held; returns how far the projected gradients lay apart.</summary>
        public double Pass()
        {
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var row in Order)
            {
                var own = columns.AsSpan(offsets[row]..offsets[row + 1]);
                var values = rows.Values(row);
                var margin = Bias * intercept;
                for (var i = 0; i < own.Length; i++)
                {
                    margin += numbered[own[i]] * values[i];
                }
                var gradient = (signs[row] * margin) - 1 + (slacks[row] * alphas[row]);
                var projected = alphas[row] == 0 ? Math.Min(gradient, 0) : gradient;
                (least, most) = (Math.Min(least, projected), Math.Max(most, projected));
                if (projected == 0)
                {
                    continue;
                }
                var next = Math.Max(0, alphas[row] - (gradient / diagonals[row]));
                var change = (next - alphas[row]) * signs[row];
                alphas[row] = next;
                Bias += change * intercept;
                for (var i = 0; i < own.Length; i++)
                {
                    numbered[own[i]] += change * values[i];
                }
            }
            return most - least;
        }

        /// <summary>Numbers the columns that occur, from 1 on, and returns how many they are.</summary>
        private int Number()
        {
            var count = 0;
            for (var row = 0; row < rows.Rows; row++)
            {
                var at = offsets[row];
                foreach (var column in rows.Columns(row))
                {
                    ref var number = ref numbers[column];
                    if (number == 0)
                    {
                        number = ++count;
                    }
                    columns[at++] = number - 1;
                }
                offsets[row + 1] = at;
            }
            return count;
        }
    }
}
