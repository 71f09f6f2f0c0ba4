namespace Fairground.Kernels.Ranking;

/// <summary>What the choice of the featured offer looks at, and all it looks at.</summary>
/// <param name="LandedMinor">Price with shipping to the buyer, in minor units of one currency for all offers; at least 1.</param>
/// <param name="DeliveryDays">Days until the promised delivery; at least 0.</param>
/// <param name="Quality">How well the seller keeps promises, from 0 to 1.</param>
public readonly record struct OfferInputs(long LandedMinor, int DeliveryDays, double Quality);

/// <summary>The published weights; they sum to 1.</summary>
public readonly record struct OfferWeights(double Price, double Delivery, double Quality);

/// <summary>
/// Chooses the featured offer of a product. An offer's score is the weighted sum of the lowest landed price over its own, of the shortest
/// delivery (plus a day) over its own, and of its seller's quality: each term is from 0 to 1, and no owner, fee or fulfilment appears.
/// Own design; its demands are those of Regulation (EU) 2022/1925, art. 6(5) (fair, non-discriminatory ranking).
/// </summary>
public static class FeaturedOffer
{
    /// <summary>
    /// Scores the offers into <paramref name="scores"/> and names the best two; −1 where there is none. Ties go to the earlier offer.
    /// </summary>
    public static (int First, int Second) Choose(ReadOnlySpan<OfferInputs> offers, OfferWeights weights, Span<double> scores)
    {
        var lowest = long.MaxValue;
        var soonest = int.MaxValue;
        foreach (var offer in offers)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(offer.LandedMinor, 1);
            ArgumentOutOfRangeException.ThrowIfNegative(offer.DeliveryDays);
            lowest = Math.Min(lowest, offer.LandedMinor);
            soonest = Math.Min(soonest, offer.DeliveryDays);
        }

        var (first, second) = (-1, -1);
        for (var i = 0; i < offers.Length; i++)
        {
            scores[i] = (weights.Price * lowest / offers[i].LandedMinor)
                + (weights.Delivery * (soonest + 1) / (offers[i].DeliveryDays + 1))
                + (weights.Quality * offers[i].Quality);
            if (first < 0 || scores[i] > scores[first])
            {
                (first, second) = (i, first);
            }
            else if (second < 0 || scores[i] > scores[second])
            {
                second = i;
            }
        }
        return (first, second);
    }
}
