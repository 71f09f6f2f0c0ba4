using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fairground.Kernels.Ranking;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>The offer that a product is shown with, the next best, and the decision that is kept if there was a choice.</summary>
internal sealed record FeaturedChoice(LiveOffer Featured, LiveOffer? Second, RankingDecisionId? Decision);

/// <summary>Chooses featured offers by the published weights, and keeps each choice that was one.</summary>
internal sealed class FeaturedOffers(FairgroundDb db, Exchange exchange)
{
    /// <summary>More offers than this are cut, cheapest first, before the choice; the page lists them all.</summary>
    public const int OffersMax = 50;

    // Decisions that this node knows to be kept; emptied when it grows too large.
    private static readonly ConcurrentDictionary<string, RankingDecisionId> Kept = new();
    private const int KeptMax = 100_000;

    /// <summary>Chooses among the offers of one variant for a buyer in a country; null if none is sent there.</summary>
    public async Task<FeaturedChoice?> ChooseAsync(
        IReadOnlyCollection<LiveOffer> offers, string destination, CancellationToken cancellationToken)
    {
        var rates = await exchange.RatesAsync(cancellationToken);
        var candidates = offers
            .Where(offer => offer.LandedAt(destination) is not null)
            .Select(offer => (Offer: offer, Inputs: InputsOf(offer, destination, rates)))
            .OrderBy(candidate => candidate.Inputs.LandedMinor).ThenBy(candidate => candidate.Offer.Id.Value)
            .Take(OffersMax).ToList();
        if (candidates is [])
        {
            return null;
        }
        if (candidates is [var only])
        {
            return new FeaturedChoice(only.Offer, null, null);
        }
        var weights = await db.Set<RankingWeights>().AsNoTracking().OrderByDescending(row => row.Version).FirstAsync(cancellationToken);
        var inputs = candidates.Select(candidate => candidate.Inputs).ToArray();
        var scores = new double[inputs.Length];
        var (first, second) = FeaturedOffer.Choose(inputs, weights.ForKernel, scores);
        var (featured, next) = (candidates[first].Offer, candidates[second].Offer);
        var json = JsonSerializer.Serialize(candidates.Select((candidate, i) => new
        {
            offer = candidate.Offer.Id.ToString(),
            landed = candidate.Inputs.LandedMinor,
            days = candidate.Inputs.DeliveryDays,
            quality = Math.Round(candidate.Inputs.Quality, 4),
            score = Math.Round(scores[i], 6),
        }));
        var decision = await KeepAsync(featured, next, destination, weights.Version, json, cancellationToken);
        return new FeaturedChoice(featured, next, decision);
    }

    private static OfferInputs InputsOf(LiveOffer offer, string destination, RateTable rates) => new(
        Math.Max(1, rates.Convert(offer.LandedAt(destination)!.Value, rates.Base).Minor), offer.DaysTo(destination)!.Value, offer.Quality);

    private async Task<RankingDecisionId> KeepAsync(
        LiveOffer featured, LiveOffer second, string destination, int weights, string inputs, CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{featured.Variant}\n{destination}\n{weights}\n{inputs}")));
        var key = Convert.ToHexString(hash);
        if (Kept.TryGetValue(key, out var known))
        {
            return known;
        }
        var decision = await FindAsync(hash, cancellationToken) ?? await AddAsync(new RankingDecision
        {
            Id = Id.New<RankingDecisionId>(db.Time),
            Variant = featured.Variant,
            Destination = destination,
            WeightsVersion = weights,
            Inputs = inputs,
            InputsHash = hash,
            Featured = featured.Id,
            Second = second.Id,
            At = db.Time.GetUtcNow(),
        }, cancellationToken);
        if (Kept.Count >= KeptMax)
        {
            Kept.Clear();
        }
        Kept[key] = decision;
        return decision;
    }

    private async Task<RankingDecisionId?> FindAsync(byte[] hash, CancellationToken cancellationToken) =>
        await db.Set<RankingDecision>().AsNoTracking()
        .Where(decision => decision.InputsHash == hash).Select(decision => (RankingDecisionId?)decision.Id).FirstOrDefaultAsync(
            cancellationToken);

    /// <summary>Adds the row in a statement of its own; where another request was quicker, its row is as good.</summary>
    private async Task<RankingDecisionId> AddAsync(RankingDecision decision, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add($"insert into {db.Table<RankingDecision>()} (id, variant, destination, weights_version, inputs, inputs_hash, featured, " +
            "second, at) values (")
            .Add($"{sql.Value(decision.Id)}, {sql.Value(decision.Variant)}, {sql.Value(decision.Destination)}, " +
                $"{sql.Value(decision.WeightsVersion)}, ")
            .Add($"{sql.Value(decision.Inputs)}, {sql.Value(decision.InputsHash)}, {sql.Value(decision.Featured)}, " +
                $"{sql.Value(decision.Second)}, ")
            .Add($"{sql.Value(decision.At)}) on conflict (inputs_hash) do nothing");
        await sql.ExecuteAsync(cancellationToken);
        return await FindAsync(decision.InputsHash, cancellationToken) ?? decision.Id;
    }
}
