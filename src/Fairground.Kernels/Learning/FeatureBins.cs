namespace Fairground.Kernels.Learning;

/// <summary>
/// Features of training rows cut into at most <see cref="BinsMax"/> bins each, so that a split is looked for among bins and not among rows
/// (histogram trees; Chen and Guestrin, "XGBoost: A Scalable Tree Boosting System", 2016, 3.2; Ke et al., "LightGBM", 2017). A value that
/// is not a number lies below all others.
/// </summary>
public sealed class FeatureBins
{
    public const int BinsMax = 256;

    private readonly byte[] bins;
    private readonly float[][] cuts;

    private FeatureBins(int rows, byte[] bins, float[][] cuts) => (Rows, this.bins, this.cuts) = (rows, bins, cuts);

    public int Rows { get; }

    public int Width => cuts.Length;

    /// <summary>The bins of a feature, row by row.</summary>
    public ReadOnlySpan<byte> Of(int feature) => bins.AsSpan(feature * Rows, Rows);

    /// <summary>The bins row after row, each with those of all features, which are read together where all are summed.</summary>
    internal byte[] ByRow()
    {
        // In strips of rows, so that what is read of each column stays near.
        const int strip = 64;
        var cells = new byte[bins.Length];
        for (var begin = 0; begin < Rows; begin += strip)
        {
            var end = Math.Min(Rows, begin + strip);
            for (var feature = 0; feature < Width; feature++)
            {
                var of = Of(feature);
                for (var row = begin; row < end; row++)
                {
                    cells[((long)row * Width) + feature] = of[row];
                }
            }
        }
        return cells;
    }

    /// <summary>How many bins a feature has.</summary>
    public int Count(int feature) => cuts[feature].Length + 1;

    /// <summary>What lies above this goes beyond the bin.</summary>
    public float Cut(int feature, int bin) => cuts[feature][bin];

    /// <summary>Cuts the features at quantiles, half way between two values; where there are few values, between each two.</summary>
    /// <param name="features">Rows of <paramref name="width"/> values.</param>
    /// <param name="threads">How many features are cut at once; the bins are the same whatever it is.</param>
    public static FeatureBins Fit(ReadOnlyMemory<float> features, int width, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (features.Length % width != 0)
        {
            throw new ArgumentException("Every row has all features.", nameof(features));
        }
        var rows = features.Length / width;
        var (bins, cuts) = (new byte[(long)rows * width], new float[width][]);
        Parallel.For(0, width, new ParallelOptions { MaxDegreeOfParallelism = threads }, feature =>
        {
            var column = new float[rows];
            for (var row = 0; row < rows; row++)
            {
                column[row] = features.Span[(row * width) + feature];
            }
            var own = cuts[feature] = CutsOf(column);
            var target = bins.AsSpan(feature * rows, rows);
            for (var row = 0; row < rows; row++)
            {
                target[row] = (byte)BinOf(own, column[row]);
            }
        });
        return new FeatureBins(rows, bins, cuts);
    }

    private static float[] CutsOf(float[] column)
    {
        var sorted = column.AsSpan().ToArray();
        Array.Sort(sorted);
        var cuts = new List<float>();
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            distinct += i == 0 || !sorted[i].Equals(sorted[i - 1]) ? 1 : 0;
        }
        // The rows that a bin should hold; with few values, each has a bin of its own.
        var size = distinct <= BinsMax ? 0 : (double)sorted.Length / BinsMax;
        var next = size;
        for (var i = 1; i < sorted.Length && cuts.Count < BinsMax - 1; i++)
        {
            if (!sorted[i].Equals(sorted[i - 1]) && i >= next)
            {
                cuts.Add(Between(sorted[i - 1], sorted[i]));
                next = Math.Max(next + size, i + (size / 2));
            }
        }
        return [.. cuts];
    }

    /// <summary>A value from the lower one on and below the upper one.</summary>
    private static float Between(float lower, float upper)
    {
        if (float.IsNaN(lower))
        {
            return MathF.BitDecrement(upper);
        }
        var middle = (float)(((double)lower + upper) / 2);
        return middle < upper ? middle : lower;
    }

    private static int BinOf(float[] cuts, float value)
    {
        var (low, high) = (0, cuts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value > cuts[middle])
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
