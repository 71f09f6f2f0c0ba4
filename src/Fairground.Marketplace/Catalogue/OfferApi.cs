using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

internal static class OfferApi
{
    public static void MapOffers(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}/offers").WithTags("Desk: catalogue");
        desk.MapGet("/", List).ForMembers(SellerPolicies.Viewer).WithSummary("The seller's offers, newest first: store, product, active.");
        desk.MapGet("/{offer}", Get).ForMembers(SellerPolicies.Viewer)
            .WithSummary("An offer of the seller.").Refuses(PlatformProblems.NotFound);
        desk.MapPost("/", Create).ForMembers(SellerPolicies.Manager)
            .WithSummary("Offers a variant of any product in one of the seller's stores, in the store's currency.")
            .Refuses(MarketplaceProblems.OfferExists, MarketplaceProblems.PriceInvalid, MarketplaceProblems.StoreClosed,
                MarketplaceProblems.ShippingNotSet);
        desk.MapPatch("/{offer}", Change).ForMembers(SellerPolicies.Manager)
            .WithSummary("Changes price, stock or whether the offer is shown; what is left out stays as it is. With stockWas, the stock " +
                "changes only if it is what the caller believed, so that nothing sold meanwhile is counted twice.")
            .Refuses(MarketplaceProblems.PriceInvalid, MarketplaceProblems.StockChanged);
        desk.MapPatch("/", ChangeAll).ForMembers(SellerPolicies.Manager)
            .WithSummary("Changes many offers at once; answers which were refused, and why. The others are changed.");
    }

    public sealed record OfferRequest(
        StoreId Store, VariantId Variant, [property: Within(1, Offer.PriceMinorMax)] long PriceMinor,
        [property: Within(0, Offer.StockMax)] int Stock);

    public sealed record OfferChange(
        [property: Within(1, Offer.PriceMinorMax)] long? PriceMinor, [property: Within(0, Offer.StockMax)] int? Stock, bool? IsActive,
        int? StockWas = null);

    public sealed record OfferChangeOf(
        OfferId Offer, [property: Within(1, Offer.PriceMinorMax)] long? PriceMinor, [property: Within(0, Offer.StockMax)] int? Stock,
        bool? IsActive, int? StockWas = null);

    public sealed record OffersChange([property: Elements(1, OfferDesk.BatchMax)] List<OfferChangeOf> Changes);

    public sealed record OfferRefused(OfferId Offer, string Type, string Detail);

    public sealed record OffersChanged(int Changed, IReadOnlyList<OfferRefused> Refused);

    public sealed record OfferView(OfferId Id, StoreId Store, ProductId Product, VariantId Variant, Money Price, int Stock, bool IsActive);

    private static async Task<Ok<List<OfferView>>> List(
        SellerId seller, FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken, StoreId? store = null,
        ProductId? product = null, bool? active = null) =>
        TypedResults.Ok((await paging.ReadAsync(db.Set<Offer>().AsNoTracking()
            .Where(offer => offer.Seller == seller && (store == null || offer.Store == store) &&
                (product == null || offer.Product == product) && (active == null || offer.IsActive == active))
            .OrderByDescending(offer => offer.Id), cancellationToken)).ConvertAll(View));

    private static async Task<Ok<OfferView>> Get(
        SellerId seller, OfferId offer, FairgroundDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await db.Set<Offer>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == offer && row.Seller == seller, cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound)));

    private static async Task<Created<OfferView>> Create(
        SellerId seller, OfferRequest request, OfferDesk desk, CancellationToken cancellationToken)
    {
        var offer = await desk.CreateAsync(seller, request, cancellationToken);
        return TypedResults.Created($"/api/sellers/{seller}/offers/{offer.Id}", View(offer));
    }

    private static async Task<Ok<OfferView>> Change(
        SellerId seller, OfferId offer, OfferChange request, OfferDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.ChangeAsync(seller, offer, request, cancellationToken)));

    private static async Task<Ok<OffersChanged>> ChangeAll(
        SellerId seller, OffersChange request, OfferDesk desk, CancellationToken cancellationToken)
    {
        var changes = request.Changes.DistinctBy(change => change.Offer).ToDictionary(
            change => change.Offer, change => new OfferChange(change.PriceMinor, change.Stock, change.IsActive, change.StockWas));
        var refused = await desk.ChangeAllAsync(seller, changes, cancellationToken);
        return TypedResults.Ok(new OffersChanged(changes.Count - refused.Count, [.. refused.Select(
            refusal => new OfferRefused(refusal.Key, refusal.Value.Problem.Type, refusal.Value.Detail))]));
    }

    private static OfferView View(Offer offer) =>
        new(offer.Id, offer.Store, offer.Product, offer.Variant, offer.Price, offer.Stock, offer.IsActive);
}

/// <summary>Makes and changes a seller's offers.</summary>
internal sealed class OfferDesk(FairgroundDb db, ProductDesk products)
{
    public const int BatchMax = 100;

    public async Task<Offer> CreateAsync(SellerId seller, OfferApi.OfferRequest request, CancellationToken cancellationToken)
    {
        await products.RequireApprovedAsync(seller, cancellationToken);
        var store = await db.Set<Store>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == request.Store && row.Seller == seller, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        if (store.ClosedAt is not null || store.Rates.Count == 0)
        {
            throw new Refusal(store.ClosedAt is null ? MarketplaceProblems.ShippingNotSet : MarketplaceProblems.StoreClosed);
        }
        var variant = await db.Set<Variant>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.Variant, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var offer = new Offer
        {
            Id = Id.New<OfferId>(db.Time),
            Product = variant.Product,
            Variant = variant.Id,
            Store = store.Id,
            Seller = seller,
            Stock = request.Stock,
            CreatedAt = db.Time.GetUtcNow(),
        };
        offer.Ask(new Money(request.PriceMinor, store.Currency), [], db);
        db.Add(offer);
        db.Publish(new ProductChanged(offer.Product));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new Refusal(MarketplaceProblems.OfferExists);
        }
        return offer;
    }

    public Task<Offer> ChangeAsync(SellerId seller, OfferId id, OfferApi.OfferChange request, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        await db.LockAsync<Offer>(db.Stored(id), cancellationToken);
        var offer = await db.Set<Offer>().FirstOrDefaultAsync(row => row.Id == id && row.Seller == seller, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        if (request is { Stock: not null, StockWas: { } believed } && believed != offer.Stock)
        {
            throw new Refusal(MarketplaceProblems.StockChanged, believed, offer.Stock);
        }
        if (request.PriceMinor is { } price)
        {
            var history = await db.Set<PriceChange>().AsNoTracking().Where(change => change.Offer == id)
                .OrderByDescending(change => change.At).Take(HistoryMax).ToListAsync(cancellationToken);
            offer.Ask(offer.Price with { Minor = price }, history, db);
        }
        offer.Stock = request.Stock ?? offer.Stock;
        offer.IsActive = request.IsActive ?? offer.IsActive;
        db.Publish(new ProductChanged(offer.Product));
        await db.SaveChangesAsync(cancellationToken);
        return offer;
    }, cancellationToken);

    /// <summary>Makes many changes in one transaction; gives those that were refused, the others are made.</summary>
    public Task<Dictionary<OfferId, Refusal>> ChangeAllAsync(
        SellerId seller, IReadOnlyDictionary<OfferId, OfferApi.OfferChange> changes, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(changes.Count, BatchMax);
        var refused = new Dictionary<OfferId, Refusal>();
        // In one order everywhere, so that two such requests never wait for each other crosswise.
        foreach (var (id, change) in changes.OrderBy(change => change.Key.Value))
        {
            try
            {
                await ChangeAsync(seller, id, change, cancellationToken);
            }
            catch (Refusal refusal)
            {
                refused[id] = refusal;
            }
        }
        return refused;
    }, cancellationToken);

    /// <summary>As many changes as one could make in the period that a prior price looks back over, and more.</summary>
    private const int HistoryMax = 1000;
}
