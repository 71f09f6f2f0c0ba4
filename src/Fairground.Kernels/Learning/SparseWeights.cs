namespace Fairground.Kernels.Learning;

/// <summary>Weights by column of which most are zero, as they are saved.</summary>
internal static class SparseWeights
{
    private const int WidthMax = 1 << 25;

    public static void Save(BinaryWriter writer, float[] weights)
    {
        writer.Write(weights.Length);
        writer.Write(weights.Count(weight => weight != 0));
        for (var column = 0; column < weights.Length; column++)
        {
            if (weights[column] != 0)
            {
                writer.Write(column);
                writer.Write(weights[column]);
            }
        }
    }

    /// <exception cref="InvalidDataException">They are too many, or one is of no column, or no number.</exception>
    public static float[] Load(BinaryReader reader)
    {
        var (width, count) = (reader.ReadInt32(), reader.ReadInt32());
        if (width is < 0 or > WidthMax || count < 0 || count > width)
        {
            throw new InvalidDataException("There are more weights than there can be.");
        }
        var weights = new float[width];
        for (var i = 0; i < count; i++)
        {
            var (column, weight) = (reader.ReadInt32(), reader.ReadSingle());
            if (column < 0 || column >= width || !float.IsFinite(weight))
            {
                throw new InvalidDataException("A weight is of no column, or no number.");
            }
            weights[column] = weight;
        }
        return weights;
    }
}
