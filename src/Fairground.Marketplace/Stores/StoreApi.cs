using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
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

namespace Fairground.Marketplace.Stores;

internal static class StoreApi
{
    public static void MapStores(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/stores/{slug}", Get).WithTags("Stores").ForEveryone()
            .WithSummary("A store by its slug or id, with the seller behind it.").Refuses(PlatformProblems.NotFound);

        var desk = routes.MapGroup("/api/sellers/{seller}/stores").WithTags("Desk: stores");
        desk.MapGet("/", List).ForMembers(SellerPolicies.Viewer).WithSummary("The seller's stores, newest first: open (true or false), q.");
        desk.MapGet("/{store}", GetOwn).ForMembers(SellerPolicies.Viewer)
            .WithSummary("A store of the seller.").Refuses(PlatformProblems.NotFound);
        desk.MapPost("/", Open).ForMembers(SellerPolicies.Manager).WithSummary("Opens a store.")
            .Refuses(MarketplaceProblems.SellerNotApproved, MarketplaceProblems.TooManyStores);
        desk.MapPut("/{store}", Change).ForMembers(SellerPolicies.Manager)
            .WithSummary("Changes name, description, handling time and shipping rates.").Refuses(MarketplaceProblems.StoreClosed);
    }

    public sealed record RateRequest(
        Zone Zone, [property: Within(0, Offer.PriceMinorMax)] long FirstMinor, [property: Within(0, Offer.PriceMinorMax)] long MoreMinor,
        [property: Within(0, Offer.PriceMinorMax)] long? FreeFromMinor, [property: Within(0, 90)] int Days);

    public sealed record StoreRequest(
        [property: Needed, Lengths(2, Store.NameLengthMax)] string Name,
        [property: Lengths(0, Store.AboutLengthMax)] string? About,
        [property: Needed, CurrencyCode] string Currency,
        [property: Needed, Country] string ShipsFrom,
        [property: Within(0, 30)] int HandlingDays,
        [property: Elements(1, 3)] List<RateRequest> Rates,
        [property: Within(0, Store.ReturnDaysMax)] int? ReturnDays = null);

    public sealed record StoreView(
        StoreId Id, string Slug, string Name, string About, string SellerName, string Currency, string ShipsFrom, int HandlingDays,
        IReadOnlyList<ShippingRate> Rates, int ReturnDays, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt);

    private static async Task<Ok<StoreView>> Get(string slug, FairgroundDb db, CancellationToken cancellationToken)
    {
        var stores = db.Set<Store>().AsNoTracking();
        var store = StoreId.TryParse(slug, out var id)
            ? await stores.FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            : await stores.FirstOrDefaultAsync(row => row.Slug == slug, cancellationToken);
        var seller = store is null ? null : await db.Set<Seller>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == store.Seller, cancellationToken);
        return store is null || seller?.MaySell != true ? throw new Refusal(PlatformProblems.NotFound) : TypedResults.Ok(
            View(store, seller.LegalName));
    }

    private static async Task<Ok<List<StoreView>>> List(
        SellerId seller, FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken, bool? open = null,
        string? q = null)
    {
        var name = await NameAsync(db, seller, cancellationToken);
        var words = q?.Trim().ToLowerInvariant() ?? "";
#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's lower().
        var stores = await paging.ReadAsync(db.Set<Store>().AsNoTracking()
            .Where(store => store.Seller == seller && (open == null || store.ClosedAt == null == open) &&
                (words == "" || store.Name.ToLower().Contains(words)))
            .OrderByDescending(store => store.Id), cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
        return TypedResults.Ok(stores.ConvertAll(store => View(store, name)));
    }

    private static async Task<Ok<StoreView>> GetOwn(SellerId seller, StoreId store, FairgroundDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(
            await db.Set<Store>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == store && row.Seller == seller, cancellationToken)
                ?? throw new Refusal(PlatformProblems.NotFound),
            await NameAsync(db, seller, cancellationToken)));

    private static Task<string> NameAsync(FairgroundDb db, SellerId seller, CancellationToken cancellationToken) =>
        db.Set<Seller>().Where(row => row.Id == seller).Select(row => row.LegalName).FirstAsync(cancellationToken);

    private static async Task<Created<StoreView>> Open(
        SellerId seller, StoreRequest request, StoreDesk desk, CancellationToken cancellationToken)
    {
        var store = await desk.OpenAsync(seller, request, cancellationToken);
        return TypedResults.Created($"/api/stores/{store.Slug}", View(store, ""));
    }

    private static async Task<Ok<StoreView>> Change(
        SellerId seller, StoreId store, StoreRequest request, StoreDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.ChangeAsync(seller, store, request, cancellationToken), ""));

    private static StoreView View(Store store, string sellerName) => new(
        store.Id, store.Slug, store.Name, store.About, sellerName, store.Currency.Code, store.ShipsFrom, store.HandlingDays, store.Rates,
        store.ReturnDays, store.OpenedAt, store.ClosedAt);
}

/// <summary>Opens and changes a seller's stores.</summary>
internal sealed class StoreDesk(FairgroundDb db, ProductDesk products)
{
    public async Task<Store> OpenAsync(SellerId seller, StoreApi.StoreRequest request, CancellationToken cancellationToken)
    {
        await products.RequireApprovedAsync(seller, cancellationToken);
        if (await db.Set<Store>().CountAsync(store => store.Seller == seller, cancellationToken) >= Store.PerSellerMax)
        {
            throw new Refusal(MarketplaceProblems.TooManyStores, Store.PerSellerMax);
        }
        var id = Id.New<StoreId>(db.Time);
        var store = new Store
        {
            Id = id,
            Seller = seller,
            Name = request.Name.Trim(),
            Slug = ProductDesk.SlugOf(request.Name, id.ToString()),
            About = request.About?.Trim() ?? "",
            Currency = Currency.Parse(request.Currency),
            ShipsFrom = request.ShipsFrom,
            HandlingDays = request.HandlingDays,
            ReturnDays = request.ReturnDays ?? 0,
            OpenedAt = db.Time.GetUtcNow(),
        };
        store.Ship(request.Rates.Select(Rate));
        db.Add(store);
        await db.SaveChangesAsync(cancellationToken);
        return store;
    }

    public async Task<Store> ChangeAsync(SellerId seller, StoreId id, StoreApi.StoreRequest request, CancellationToken cancellationToken)
    {
        var store = await db.Set<Store>().FirstOrDefaultAsync(row => row.Id == id && row.Seller == seller, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        if (store.ClosedAt is not null)
        {
            throw new Refusal(MarketplaceProblems.StoreClosed);
        }
        (store.Name, store.About) = (request.Name.Trim(), request.About?.Trim() ?? "");
        (store.ShipsFrom, store.HandlingDays) = (request.ShipsFrom, request.HandlingDays);
        store.ReturnDays = request.ReturnDays ?? store.ReturnDays;
        store.Ship(request.Rates.Select(Rate));
        db.Publish(new StoreChanged(id));
        await db.SaveChangesAsync(cancellationToken);
        return store;
    }

    private static ShippingRate Rate(StoreApi.RateRequest rate) => new()
    {
        Zone = rate.Zone,
        FirstMinor = rate.FirstMinor,
        MoreMinor = rate.MoreMinor,
        FreeFromMinor = rate.FreeFromMinor,
        Days = rate.Days,
    };
}
