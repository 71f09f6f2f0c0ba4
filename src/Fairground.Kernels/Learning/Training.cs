namespace Fairground.Kernels.Learning;

internal static class Training
{
    public static void Require(FeatureBins bins, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights) =>
        Require(bins.Rows, labels, weights);

    public static void Require(int rows, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights)
    {
        if (labels.Length != rows || weights.Length != rows)
        {
            throw new ArgumentException("Each row has a label and a weight.", nameof(labels));
        }
        foreach (var weight in weights)
        {
            if (!(weight >= 0) || float.IsInfinity(weight))
            {
                throw new ArgumentException("A weight is a number from zero on.", nameof(weights));
            }
        }
        if (!labels.Contains(true) || !labels.Contains(false))
        {
            throw new ArgumentException("From one class alone nothing can be learnt.", nameof(labels));
        }
    }
}
