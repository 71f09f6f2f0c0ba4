using System.Text.Json;
using Fairground.Kernels.Ranking;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A kept choice that would have fallen otherwise: the product, the store that was featured, and the one that would be.</summary>
internal sealed record ChangedChoice(
    RankingDecisionId Decision, string Slug, string Title, string Destination, string Featured, string Instead);

/// <summary>
/// What weights would have changed among the newest choices: how many there are, how many differ, and the newest of those.
/// </summary>
internal sealed record RankingTrial(int Choices, int Changed, IReadOnlyList<ChangedChoice> Newest);

/// <summary>Tries weights on choices that were made, before anybody publishes them: the inputs of each are kept.</summary>
internal sealed class RankingTrials(FairgroundDb db)
{
    public const int ChoicesMax = 500;
    public const int ShownMax = 10;

    public async Task<RankingTrial> RunAsync(int price, int delivery, int quality, CancellationToken cancellationToken)
    {
        RankingWeights.Require(price, delivery, quality);
        var weights = new OfferWeights(
            (double)price / RankingWeights.Whole, (double)delivery / RankingWeights.Whole, (double)quality / RankingWeights.Whole);
        // The newest choice for each product and place: older ones were made from prices that hold no longer.
        var decisions = (await db.Set<RankingDecision>().AsNoTracking().OrderByDescending(decision => decision.Id).Take(ChoicesMax)
            .ToListAsync(cancellationToken)).DistinctBy(decision => (decision.Variant, decision.Destination)).ToList();
        var changed = decisions.Select(decision => (Decision: decision, Instead: Choose(decision, weights)))
            .Where(choice => choice.Instead != choice.Decision.Featured).ToList();
        return new RankingTrial(decisions.Count, changed.Count, await NameAsync([.. changed.Take(ShownMax)], cancellationToken));
    }

    private static OfferId Choose(RankingDecision decision, OfferWeights weights)
    {
        using var kept = JsonDocument.Parse(decision.Inputs);
        var offers = kept.RootElement.EnumerateArray().Select(offer => (
            Id: OfferId.TryParse(offer.GetProperty("offer").GetString(), out var id) ? id : default,
            Inputs: new OfferInputs(
                offer.GetProperty("landed").GetInt64(), offer.GetProperty("days").GetInt32(), offer.GetProperty("quality").GetDouble())))
            .ToArray();
        var (first, _) = FeaturedOffer.Choose(
            [.. offers.Select(offer => offer.Inputs)], weights, new double[offers.Length]);
        return offers[first].Id;
    }

    private async Task<List<ChangedChoice>> NameAsync(
        IReadOnlyCollection<(RankingDecision Decision, OfferId Instead)> choices, CancellationToken cancellationToken)
    {
        var ids = choices.SelectMany(choice => new[] { choice.Decision.Featured, choice.Instead }).Distinct().ToList();
        var offers = await (from offer in db.Set<Offer>().AsNoTracking()
                            where ids.Contains(offer.Id)
                            join store in db.Set<Store>() on offer.Store equals store.Id
                            join card in db.Set<ProductCard>() on offer.Product equals card.Product
                            select new { offer.Id, Store = store.Name, card.Slug, card.Title })
            .ToDictionaryAsync(offer => offer.Id, cancellationToken);
        // A product that has left the shelves has no card: its choice counts, but there is nothing to lead to.
        return [.. choices.Where(choice => offers.ContainsKey(choice.Decision.Featured) && offers.ContainsKey(choice.Instead))
            .Select(choice => new ChangedChoice(
                choice.Decision.Id, offers[choice.Instead].Slug, offers[choice.Instead].Title, choice.Decision.Destination,
                offers[choice.Decision.Featured].Store, offers[choice.Instead].Store))];
    }
}
