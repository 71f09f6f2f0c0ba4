using Fairground.Kernels.Graphs;

namespace Fairground.Kernels.Reviews;

/// <summary>
/// Judges reviews before anybody has told genuine ones from others: the weights of their signals, published with the rules, are what is
/// believed of each beforehand, and loopy belief propagation among reviews, reviewers and products adds what their neighbours suggest
/// (SpEagle; Rayana and Akoglu, "Collective Opinion Spam Detection", 2015). What is passed on is how far a review lies above or below the
/// average, so that writing much is evidence of nothing.
/// </summary>
public static class ColdStart
{
    /// <summary>The log-odds that a review without any signal is not genuine: about 2 in 100.</summary>
    public const double Bias = -4;

    private const int OfReviewer = 0;
    private const int OfProduct = 1;

    // A reviewer who wrote one that is not genuine tends to write others; a product's reviews tell little of each other.
    private static readonly Compatibility[] Kinds = [new(0.75, 0.25, 0.25, 0.75), new(0.53, 0.47, 0.47, 0.53)];

    private static readonly PropagationOptions Options = new(RoundsMax: 12, Tolerance: 1e-3);

    /// <summary>The log-odds that a review is not genuine, by its own signals.</summary>
    public static double Prior(ReadOnlySpan<byte> strengths)
    {
        var odds = Bias;
        for (var signal = 0; signal < strengths.Length; signal++)
        {
            odds += Signals.All[signal].Weight * strengths[signal] / 255;
        }
        return odds;
    }

    /// <summary>The mean of all reviews' own log-odds, which is what is usual.</summary>
    public static double Usual(ReviewColumns reviews)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        var sum = 0.0;
        for (var row = 0; row < reviews.Count; row++)
        {
            sum += Prior(reviews.Of(row));
        }
        return reviews.Count == 0 ? Bias : sum / reviews.Count;
    }

    /// <summary>The log-odds of each review, by its own signals and its neighbours'.</summary>
    /// <param name="usual">What is passed on is the difference from this; see <see cref="Usual"/>.</param>
    public static double[] Run(ReviewColumns reviews, double usual)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        var count = reviews.Count;
        var (sources, targets, kinds) = (new int[count * 2], new int[count * 2], new byte[count * 2]);
        var beliefs = new double[count + reviews.ReviewerCount + reviews.ProductCount];
        for (var row = 0; row < count; row++)
        {
            beliefs[row] = Prior(reviews.Of(row)) - usual;
            (sources[row * 2], targets[row * 2], kinds[row * 2]) = (row, count + reviews.Reviewers[row], OfReviewer);
            (sources[(row * 2) + 1], targets[(row * 2) + 1], kinds[(row * 2) + 1]) =
                (row, count + reviews.ReviewerCount + reviews.Products[row], OfProduct);
        }
        BeliefPropagation.Run(sources, targets, kinds, Kinds, beliefs, Options);
        var odds = beliefs.AsSpan(0, count).ToArray();
        for (var row = 0; row < count; row++)
        {
            odds[row] += usual;
        }
        return odds;
    }

    public static double Chance(double odds) => 1 / (1 + Math.Exp(-odds));
}
