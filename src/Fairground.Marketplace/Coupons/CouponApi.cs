using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Coupons;

internal static class CouponApi
{
    public static void MapCoupons(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}/coupons").WithTags("Desk: coupons");
        desk.MapGet("/", List).ForMembers(SellerPolicies.Viewer)
            .WithSummary("The seller's coupons, newest first, with how often they were used and what that took off.");
        desk.MapPost("/", GiveOut).ForMembers(SellerPolicies.Manager)
            .WithSummary("Gives out a coupon for the seller's own goods, at the seller's cost; without a code, one that nobody can guess.")
            .Refuses(MarketplaceProblems.CouponInvalid, MarketplaceProblems.CouponCodeTaken, MarketplaceProblems.SellerNotApproved);
        desk.MapPost("/{coupon}/pauses", Pause).ForMembers(SellerPolicies.Manager)
            .WithSummary("Takes a coupon out of use until it is resumed.").Refuses(PlatformProblems.NotFound);
        desk.MapPost("/{coupon}/resumptions", Resume).ForMembers(SellerPolicies.Manager)
            .WithSummary("Puts a paused coupon into use again.")
            .Refuses(PlatformProblems.NotFound, MarketplaceProblems.CouponPausedByOperator);
        desk.MapPost("/{coupon}/endings", End).ForMembers(SellerPolicies.Manager)
            .WithSummary("Ends a coupon for good.").Refuses(PlatformProblems.NotFound);

        var market = routes.MapGroup("/api/coupons").WithTags("Administration");
        market.MapGet("/", ListMarket).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("The market's coupons, newest first; all sellers' with sellers=true.");
        market.MapPost("/", GiveOutMarket).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Gives out a coupon of the market's for everybody's goods. The market bears it; sellers get the full price.")
            .Refuses(MarketplaceProblems.CouponInvalid, MarketplaceProblems.CouponCodeTaken);
        market.MapPost("/{coupon}/pauses", PauseAny).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Pauses a coupon, the market's or a seller's, with a reason that its seller reads.")
            .Refuses(PlatformProblems.NotFound, PlatformProblems.ReasonTooShort);
        market.MapPost("/{coupon}/resumptions", ResumeAny).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Puts a paused coupon into use again.").Refuses(PlatformProblems.NotFound);
        market.MapPost("/{coupon}/endings", EndMarket).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Ends a coupon of the market's for good.").Refuses(PlatformProblems.NotFound);
    }

    /// <summary>
    /// A percentage in basis points or an amount, by the kind; targets are ids of what the scope names. A coupon of a seller's may by
    /// default be used with one of the market's, and the other way, and not with another of its own giver's.
    /// </summary>
    public sealed record CouponRequest(
        [property: Lengths(CouponCode.LengthMin, CouponCode.LengthMax)] string? Code,
        CouponKind Kind,
        [property: Within(1, Coupon.BasisPointsMax)] int? BasisPoints = null,
        Money? Amount = null,
        Money? Minimum = null,
        CouponScope Scope = CouponScope.Everything,
        [property: Elements(0, Coupon.TargetsMax)] List<string>? Targets = null,
        DateTimeOffset? From = null,
        DateTimeOffset? Until = null,
        [property: Within(1, Coupon.UsesCountMax)] int? UsesMax = null,
        [property: Within(1, Coupon.UsesCountMax)] int? UsesPerCustomerMax = null,
        bool? WithMarkets = null,
        bool? WithSellers = null);

    public sealed record PauseRequest(string? Reason);

    public sealed record CouponView(
        CouponId Id, string Code, SellerId? Seller, CouponKind Kind, int? BasisPoints, Money? Amount, Money? Minimum, CouponScope Scope,
        IReadOnlyList<string> Targets, DateTimeOffset From, DateTimeOffset? Until, int? UsesMax, int? UsesPerCustomerMax, int? Uses,
        bool WithMarkets, bool WithSellers, DateTimeOffset? PausedAt, string? PausedFor, IReadOnlyList<Money>? Off);

    private static async Task<Ok<List<CouponView>>> List(
        SellerId seller, CouponDesk desk, [AsParameters] Paging paging, CancellationToken cancellationToken) =>
        TypedResults.Ok(await PageAsync(desk, desk.Of(seller), paging, cancellationToken));

    private static async Task<Created<CouponView>> GiveOut(
        SellerId seller, CouponRequest request, CouponDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var coupon = await desk.GiveOutAsync(seller, request, visitor.SignedIn, cancellationToken);
        return TypedResults.Created($"/api/sellers/{seller}/coupons", View(coupon));
    }

    private static async Task<Ok<CouponView>> Pause(
        SellerId seller, CouponId coupon, CouponDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.PauseAsync(seller, coupon, visitor.SignedIn, cancellationToken)));

    private static async Task<Ok<CouponView>> Resume(
        SellerId seller, CouponId coupon, CouponDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.ResumeAsync(seller, coupon, visitor.SignedIn, cancellationToken)));

    private static async Task<Ok<CouponView>> End(
        SellerId seller, CouponId coupon, CouponDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.EndAsync(seller, coupon, visitor.SignedIn, cancellationToken)));

    private static async Task<Ok<List<CouponView>>> ListMarket(
        CouponDesk desk, [AsParameters] Paging paging, CancellationToken cancellationToken, bool sellers = false) =>
        TypedResults.Ok(await PageAsync(desk, sellers ? desk.OfSellers : desk.Of(null), paging, cancellationToken));

    private static async Task<Created<CouponView>> GiveOutMarket(
        CouponRequest request, CouponDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var coupon = await desk.GiveOutAsync(null, request, visitor.SignedIn, cancellationToken);
        return TypedResults.Created("/api/coupons", View(coupon));
    }

    private static async Task<Ok<CouponView>> PauseAny(
        CouponId coupon, PauseRequest request, CouponDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.PauseAsync(coupon, request.Reason, visitor.SignedIn, cancellationToken)));

    private static async Task<Ok<CouponView>> ResumeAny(
        CouponId coupon, CouponDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.ResumeAsync(null, coupon, visitor.SignedIn, cancellationToken)));

    private static async Task<Ok<CouponView>> EndMarket(
        CouponId coupon, CouponDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.EndAsync(null, coupon, visitor.SignedIn, cancellationToken)));

    private static async Task<List<CouponView>> PageAsync(
        CouponDesk desk, IQueryable<Coupon> coupons, Paging paging, CancellationToken cancellationToken)
    {
        var (lines, total) = await desk.ListAsync(coupons, paging.Number, paging.Size, cancellationToken);
        paging.Counted(total);
        return lines.ConvertAll(View);
    }

    private static CouponView View(CouponLine line) => View(line.Coupon) with
    {
        Uses = line.Uses,
        Off = line.Off,
        PausedFor = line.PausedFor?.Statement,
    };

    private static CouponView View(Coupon coupon) => new(
        coupon.Id, coupon.Code, coupon.Seller, coupon.Kind, coupon.Kind == CouponKind.Percent ? coupon.BasisPoints : null,
        coupon.Kind == CouponKind.Amount ? coupon.Amount : null, coupon.MinimumMinor > 0 ? coupon.Minimum : null, coupon.Scope,
        coupon.Targets, coupon.From, coupon.Until, coupon.UsesMax, coupon.UsesPerCustomerMax, null, coupon.WithMarkets, coupon.WithSellers,
        coupon.PausedAt, null, null);
}
