using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Carts;

internal static class CartApi
{
    public static void MapCarts(this IEndpointRouteBuilder routes)
    {
        var carts = routes.MapGroup("/api/carts").WithTags("Carts").ForEveryone();
        carts.MapPost("/", Create)
            .WithSummary("Puts offers into the visitor's cart, making it first if need be. A guest gets the key that opens it in the " +
                "Cart-Key header.")
            .Refuses(MarketplaceProblems.OfferUnavailable, MarketplaceProblems.CartFull);
        carts.MapGet("/current", Get)
            .WithSummary("The visitor's cart (by session, or by Cart-Key) with its sums, for a country and a currency.");
        carts.MapPut("/current/lines/{offer}", Put)
            .WithSummary("Sets how many pieces of an offer are in the cart; 0 takes it out.")
            .Refuses(MarketplaceProblems.OfferUnavailable, MarketplaceProblems.CartFull);
        carts.MapPost("/current/coupons", Enter)
            .WithSummary("Enters the code of a coupon. The answer says what it takes off which lines, or why it does not apply as the " +
                "cart stands.")
            .Refuses(MarketplaceProblems.CouponUnknown, MarketplaceProblems.TooManyCoupons);
        carts.MapDelete("/current/coupons/{code}", Withdraw).WithSummary("Takes the code of a coupon out of the cart.");

        // What the buttons of pages post to; each leads back to a page.
        var forms = routes.MapGroup("/cart").ExcludeFromDescription().DisableAntiforgery().ForEveryone();
        forms.MapPost("/lines", AddByForm);
        forms.MapPost("/lines/{offer}", SetByForm);
        forms.MapPost("/coupon-removals", WithdrawByForm);
    }

    public sealed record LineRequest(OfferId Offer, [property: Within(1, Cart.QuantityMax)] int Quantity = 1);

    public sealed record CartRequest([property: Elements(1, Cart.LinesMax)] List<LineRequest> Lines);

    public sealed record QuantityRequest([property: Within(0, Cart.QuantityMax)] int Quantity);

    public sealed record CouponRequest([property: Needed, Lengths(1, 60)] string Code);

    public sealed record LineView(
        OfferId Offer, ProductId Product, string Title, Dictionary<string, string> Options, int Quantity, Money Unit, Money Sum,
        Money Discount, Money Duty, Money Tax, string Trouble);

    public sealed record GroupView(
        StoreId Store, string StoreName, string SellerName, IReadOnlyList<LineView> Lines, Money Goods, Money Shipping,
        CustomsView? Customs, int DeliveryDays);

    /// <summary>
    /// What customs take of what one store sends over a border: an estimate by a published table, paid with the order; or unknown, so that
    /// something may be due on delivery.
    /// </summary>
    public sealed record CustomsView(
        CustomsStatus Status, int? TableVersion, string? TaxName, Money Duty, Money Tax, CustomsFreedom FreeOf, Money? FreeTo);

    /// <summary>A coupon in a cart: what it takes off in all and of each line, or why it does not apply.</summary>
    public sealed record CartCoupon(
        string Code, CouponState State, string? Why, string? Terms, SellerId? Seller, Money Off, IReadOnlyList<CouponLine> Lines);

    public sealed record CouponLine(OfferId Offer, Money Off);

    public sealed record CartView(
        CartId? Id, string Country, string Currency, IReadOnlyList<GroupView> Groups, IReadOnlyList<CartCoupon> Coupons, Money Goods,
        Money Shipping, Money Discount, Money Customs, Money Total, bool CanBeOrdered, bool CanBeOrderedInPart);

    private static async Task<Ok<CartView>> Create(
        CartRequest request, CartAccess access, HttpContext context, Quotes quotes, Visitor visitor,
        CancellationToken cancellationToken)
    {
        foreach (var line in request.Lines)
        {
            await access.CheckAsync(line.Offer, cancellationToken);
        }
        var (cart, key) = await access.ChangeAsync((cart, now) =>
        {
            foreach (var line in request.Lines)
            {
                cart.Add(line.Offer, line.Quantity, now);
            }
        }, cancellationToken);
        if (key is not null)
        {
            context.Response.Headers[CartAccess.Header] = key;
        }
        return TypedResults.Ok(await ViewAsync(cart, quotes, visitor, cancellationToken));
    }

    private static async Task<Ok<CartView>> Get(
        CartAccess access, Quotes quotes, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ViewAsync(await access.FindAsync(cancellationToken), quotes, visitor, cancellationToken));

    private static async Task<Ok<CartView>> Put(
        OfferId offer, QuantityRequest request, CartAccess access, Quotes quotes, Visitor visitor,
        CancellationToken cancellationToken)
    {
        if (request.Quantity > 0)
        {
            await access.CheckAsync(offer, cancellationToken);
        }
        var (cart, _) = await access.ChangeAsync((cart, now) => cart.Set(offer, request.Quantity, now), cancellationToken);
        return TypedResults.Ok(await ViewAsync(cart, quotes, visitor, cancellationToken));
    }

    private static async Task<RedirectHttpResult> AddByForm(
        [FromForm] string? offer, [FromForm] int? quantity, [FromForm(Name = "return")] string? @return, CartAccess access,
        CancellationToken cancellationToken)
    {
        if (!OfferId.TryParse(offer, out var id) || quantity is < 1 or > Cart.QuantityMax)
        {
            throw new Refusal(PlatformProblems.BadRequest);
        }
        await access.CheckAsync(id, cancellationToken);
        await access.ChangeAsync((cart, now) => cart.Add(id, quantity ?? 1, now), cancellationToken);
        return TypedResults.LocalRedirect(LocalPath.Or(@return, "/cart"));
    }

    private static async Task<RedirectHttpResult> SetByForm(
        OfferId offer, [FromForm] int? quantity, CartAccess access, CancellationToken cancellationToken)
    {
        if (quantity is null or < 0 or > Cart.QuantityMax)
        {
            throw new Refusal(PlatformProblems.BadRequest);
        }
        await access.ChangeAsync((cart, now) => cart.Set(offer, quantity.Value, now), cancellationToken);
        return TypedResults.LocalRedirect("/cart");
    }

    private static async Task<Ok<CartView>> Enter(
        CouponRequest request, CartAccess access, CouponBook coupons, HttpContext context, Quotes quotes, Visitor visitor,
        CancellationToken cancellationToken)
    {
        var (cart, key) = await access.EnterAsync(request.Code, coupons, cancellationToken);
        if (key is not null)
        {
            context.Response.Headers[CartAccess.Header] = key;
        }
        return TypedResults.Ok(await ViewAsync(cart, quotes, visitor, cancellationToken));
    }

    private static async Task<Ok<CartView>> Withdraw(
        string code, CartAccess access, Quotes quotes, Visitor visitor, CancellationToken cancellationToken)
    {
        var cart = await access.FindAsync(cancellationToken);
        if (cart is not null && CouponCode.Read(code) is { } known)
        {
            (cart, _) = await access.ChangeAsync((cart, now) => cart.Withdraw(known, now), cancellationToken);
        }
        return TypedResults.Ok(await ViewAsync(cart, quotes, visitor, cancellationToken));
    }

    private static async Task<RedirectHttpResult> WithdrawByForm(
        [FromForm] string? code, CartAccess access, CancellationToken cancellationToken)
    {
        if (CouponCode.Read(code) is { } known && await access.FindAsync(cancellationToken) is not null)
        {
            await access.ChangeAsync((cart, now) => cart.Withdraw(known, now), cancellationToken);
        }
        return TypedResults.LocalRedirect("/cart");
    }

    private static async Task<CartView> ViewAsync(Cart? cart, Quotes quotes, Visitor visitor, CancellationToken cancellationToken)
    {
        var quote = await quotes.MakeAsync(
            cart, visitor.Country, visitor.Currency, new Customer(visitor.Account, null), cancellationToken);
        return new CartView(
            cart?.Id, quote.Country, quote.Currency.Code, [.. quote.Groups.Select(View)], [.. quote.Coupons.Select(View)], quote.Goods,
            quote.Shipping, quote.Discount, quote.Customs, quote.Total, !quote.IsEmpty && quote.Trouble is null, quote.Sound > 0);
    }

    private static GroupView View(QuoteGroup group) => new(
        group.Store, group.StoreName, group.SellerName,
        [.. group.Lines.Select(line => new LineView(line.Offer, line.Product, line.Title,
            line.Options.ToDictionary(option => option.Code, option => option.Value), line.Quantity, line.UnitPaid, line.SumPaid,
            line.OffPaid, line.Duty, line.Tax, line.Trouble.ToString()))],
        group.GoodsFullPaid, group.ShippingFullPaid, View(group.Customs, group), group.Days);

    private static CustomsView? View(QuoteCustoms customs, QuoteGroup group) => customs.Status == CustomsStatus.None ? null : new(
        customs.Status, customs.Estimate?.TableVersion, customs.Estimate?.TaxName, group.Duty, group.Tax,
        customs.Estimate?.Freedom ?? CustomsFreedom.None, customs.Estimate?.FreeTo);

    private static CartCoupon View(QuoteCoupon coupon) => new(
        coupon.Code, coupon.State, coupon.IsApplied ? null : CouponText.Why(coupon), coupon.Id is null ? null : CouponText.Terms(coupon),
        coupon.Seller, coupon.Off, [.. coupon.Lines.Select(line => new CouponLine(line.Key, line.Value))]);
}
