namespace Fairground.Evaluation;

internal static class Reliability
{
    /// <summary>
    /// How far probabilities lie from what was found, by tenths of the probability, each counting as much as it has cases (expected
    /// calibration error; Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", 2015).
    /// </summary>
    public static double Error(IReadOnlyList<double> probabilities, IReadOnlyList<bool> found, int bins = 10)
    {
        var sums = new double[bins];
        for (var i = 0; i < probabilities.Count; i++)
        {
            sums[Math.Min(bins - 1, (int)(probabilities[i] * bins))] += probabilities[i] - (found[i] ? 1 : 0);
        }
        return sums.Sum(Math.Abs) / probabilities.Count;
    }
}
