namespace Fairground.Kernels.Learning;

/// <summary>
/// Log-odds that are a weighted sum of features, held back by a ridge (le Cessie and van Houwelingen, "Ridge estimators in logistic
/// regression", 1992), fitted by Newton's steps. Of few labels it learns more than trees do. Features are of a like scale: see
/// <see cref="NormalScores"/>.
/// </summary>
public sealed class LogisticRegression
{
    private const int WidthMax = 2_000;
    private const int StepsMax = 50;
    private const int Format = 0x46_47_4C_52;
    private readonly double[] coefficients;

    private LogisticRegression(double[] coefficients) => this.coefficients = coefficients;

    public int Width => coefficients.Length - 1;

    /// <summary>What each feature adds for each unit of it.</summary>
    public ReadOnlySpan<double> Coefficients => coefficients.AsSpan(..Width);

    /// <summary>The log-odds where all features are zero.</summary>
    public double Intercept => coefficients[^1];

    /// <summary>
    /// Learns to tell rows apart: makes Σ weight · log(1 + exp(∓margin)) + ridge/2 · |coefficients|² least, the intercept being free.
    /// </summary>
    /// <param name="features">Rows of <paramref name="width"/> finite values.</param>
    /// <param name="labels">Whether each row is of the class that is sought.</param>
    /// <param name="weights">What each row counts for.</param>
    /// <param name="ridge">Above zero.</param>
    /// <exception cref="ArgumentException">
    /// Rows without label or weight, or of one class alone, from which nothing can be learnt; or a value that is not finite.
    /// </exception>
    public static LogisticRegression Train(
        ReadOnlySpan<float> features, int width, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights, double ridge)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, WidthMax);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ridge);
        if (features.Length % width != 0)
        {
            throw new ArgumentException("Every row has all features.", nameof(features));
        }
        Training.Require(features.Length / width, labels, weights);
        foreach (var value in features)
        {
            if (!float.IsFinite(value))
            {
                throw new ArgumentException("A feature is finite.", nameof(features));
            }
        }
        var (current, trial) = (new double[width + 1], new double[width + 1]);
        var (gradient, curvature) = (new double[width + 1], new double[(width + 1) * (width + 1)]);
        var loss = Loss(features, labels, weights, ridge, current);
        for (var step = 0; step < StepsMax; step++)
        {
            Slopes(features, labels, weights, ridge, current, gradient, curvature);
            Solve(curvature, gradient);
            // The loss is convex: a step that is short enough lowers it, unless this is the least.
            var (share, next) = (1.0, double.PositiveInfinity);
            for (; share > 1e-9; share /= 2)
            {
                for (var i = 0; i <= width; i++)
                {
                    trial[i] = current[i] - (share * gradient[i]);
                }
                next = Loss(features, labels, weights, ridge, trial);
                if (next < loss)
                {
                    break;
                }
            }
            if (!(next < loss))
            {
                break;
            }
            var gain = loss - next;
            (current, trial, loss) = (trial, current, next);
            if (gain < 1e-10 * loss)
            {
                break;
            }
        }
        return new LogisticRegression(current);
    }

    /// <summary>The log-odds that the row is of the class that is sought.</summary>
    public double Margin(ReadOnlySpan<float> row) => Margin(row, coefficients);

    public double Predict(ReadOnlySpan<float> row) => 1 / (1 + Math.Exp(-Margin(row)));

    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Format);
        writer.Write(Width);
        foreach (var coefficient in coefficients)
        {
            writer.Write(coefficient);
        }
    }

    /// <exception cref="InvalidDataException">This is no regression that was saved.</exception>
    /// <exception cref="EndOfStreamException">It breaks off.</exception>
    public static LogisticRegression Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (format, width) = (reader.ReadInt32(), reader.ReadInt32());
        if (format != Format || width is < 1 or > WidthMax)
        {
            throw new InvalidDataException("This is no regression.");
        }
        var coefficients = new double[width + 1];
        for (var i = 0; i < coefficients.Length; i++)
        {
            coefficients[i] = reader.ReadDouble();
            if (!double.IsFinite(coefficients[i]))
            {
                throw new InvalidDataException("A coefficient is not finite.");
            }
        }
        return new LogisticRegression(coefficients);
    }

    private static double Margin(ReadOnlySpan<float> row, ReadOnlySpan<double> coefficients)
    {
        var margin = coefficients[^1];
        for (var i = 0; i < row.Length; i++)
        {
            margin += row[i] * coefficients[i];
        }
        return margin;
    }

    private static double Loss(
        ReadOnlySpan<float> features, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights, double ridge, double[] coefficients)
    {
        var (loss, width) = (0.0, coefficients.Length - 1);
        for (var row = 0; row < labels.Length; row++)
        {
            var margin = Margin(features.Slice(row * width, width), coefficients) * (labels[row] ? -1 : 1);
            // log(1 + exp(m)), without overflow.
            loss += weights[row] * (Math.Max(margin, 0) + Math.Log(1 + Math.Exp(-Math.Abs(margin))));
        }
        for (var i = 0; i < width; i++)
        {
            loss += ridge / 2 * coefficients[i] * coefficients[i];
        }
        return loss;
    }

    private static void Slopes(
        ReadOnlySpan<float> features, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights, double ridge, double[] coefficients,
        double[] gradient, double[] curvature)
    {
        var width = coefficients.Length - 1;
        Array.Clear(gradient);
        Array.Clear(curvature);
        for (var i = 0; i < width; i++)
        {
            gradient[i] = ridge * coefficients[i];
            curvature[(i * (width + 1)) + i] = ridge;
        }
        // The intercept's: too little to matter, and enough to divide by.
        curvature[^1] = 1e-9;
        var values = new double[width + 1];
        values[width] = 1;
        for (var row = 0; row < labels.Length; row++)
        {
            var own = features.Slice(row * width, width);
            var chance = 1 / (1 + Math.Exp(-Margin(own, coefficients)));
            var (error, weight) = (weights[row] * (chance - (labels[row] ? 1 : 0)), weights[row] * chance * (1 - chance));
            for (var i = 0; i < width; i++)
            {
                values[i] = own[i];
            }
            for (var i = 0; i <= width; i++)
            {
                gradient[i] += error * values[i];
                var scaled = weight * values[i];
                var line = curvature.AsSpan(i * (width + 1), i + 1);
                for (var j = 0; j < line.Length; j++)
                {
                    line[j] += scaled * values[j];
                }
            }
        }
    }

    /// <summary>Replaces the right side by the solution, by Cholesky's factors of the lower triangle, in place.</summary>
    private static void Solve(double[] matrix, double[] side)
    {
        var size = side.Length;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(i * size) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[(i * size) + k] * matrix[(j * size) + k];
                }
                matrix[(i * size) + j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / matrix[(j * size) + j];
            }
            for (var k = 0; k < i; k++)
            {
                side[i] -= matrix[(i * size) + k] * side[k];
            }
            side[i] /= matrix[(i * size) + i];
        }
        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
            {
                side[i] -= matrix[(k * size) + i] * side[k];
            }
            side[i] /= matrix[(i * size) + i];
        }
    }
}
