using Fairground.Kernels.Ranking;
using FsCheck;
using FsCheck.Fluent;

namespace Fairground.Kernels.Tests;

public sealed class FeaturedOfferTests
{
    private static readonly OfferWeights Published = new(0.6, 0.25, 0.15);

    [Fact]
    public void The_best_of_everything_wins() =>
        Assert.Equal((1, 0), Choose([new(1_200, 5, 0.9), new(1_000, 2, 0.99), new(1_500, 2, 0.5)]));

    [Fact]
    public void Without_offers_there_is_no_choice() => Assert.Equal((-1, -1), Choose([]));

    [Fact]
    public void A_single_offer_has_no_second() => Assert.Equal((0, -1), Choose([new(1_000, 2, 0.9)]));

    [Fact]
    public void Among_equals_the_earlier_wins() =>
        Assert.Equal((0, 1), Choose([new(1_000, 2, 0.9), new(1_000, 2, 0.9), new(1_000, 2, 0.9)]));

    [Fact]
    public void A_price_of_nothing_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Choose([new(0, 2, 0.9)]));

    [Fact]
    public void The_first_two_are_those_of_a_stable_sort_by_score() => Prop.ForAll(Offers(), offers =>
    {
        var scores = new double[offers.Length];
        var (first, second) = FeaturedOffer.Choose(offers, Published, scores);
        var sorted = Enumerable.Range(0, offers.Length).OrderByDescending(i => scores[i]).ToList();
        return first == (sorted.Count > 0 ? sorted[0] : -1) && second == (sorted.Count > 1 ? sorted[1] : -1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Becoming_cheaper_sooner_or_better_never_loses_the_place() => Prop.ForAll(Offers(), offers =>
    {
        if (offers.Length == 0)
        {
            return true;
        }
        var (first, _) = Choose(offers);
        var improved = offers.ToArray();
        var winner = offers[first];
        improved[first] = new OfferInputs(
            Math.Max(1, winner.LandedMinor - 1), Math.Max(0, winner.DeliveryDays - 1), Math.Min(1, winner.Quality + 0.01));
        return Choose(improved).First == first;
    }).QuickCheckThrowOnFailure();

    private static (int First, int Second) Choose(OfferInputs[] offers) =>
        FeaturedOffer.Choose(offers, Published, new double[offers.Length]);

    private static Arbitrary<OfferInputs[]> Offers() => (
        from price in Gen.Choose(1, 50_000)
        from days in Gen.Choose(0, 30)
        from quality in Gen.Choose(0, 100)
        select new OfferInputs(price, days, quality / 100.0)).ArrayOf().Select(offers => offers.Take(12).ToArray()).ToArbitrary();
}
