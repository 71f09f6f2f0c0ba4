using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
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

        // What the buttons of pages post to; each leads back to a page.
        var forms = routes.MapGroup("/cart").ExcludeFromDescription().DisableAntiforgery().ForEveryone();
        forms.MapPost("/lines", AddByForm);
        forms.MapPost("/lines/{offer}", SetByForm);
    }

    public sealed record LineRequest(OfferId Offer, [property: Within(1, Cart.QuantityMax)] int Quantity = 1);

    public sealed record CartRequest([property: Elements(1, Cart.LinesMax)] List<LineRequest> Lines);

    public sealed record QuantityRequest([property: Within(0, Cart.QuantityMax)] int Quantity);

    public sealed record LineView(
        OfferId Offer, ProductId Product, string Title, Dictionary<string, string> Options, int Quantity, Money Unit, Money Sum,
        string Trouble);

    public sealed record GroupView(
        StoreId Store, string StoreName, string SellerName, IReadOnlyList<LineView> Lines, Money Goods, Money Shipping, int DeliveryDays);

    public sealed record CartView(
        CartId? Id, string Country, string Currency, IReadOnlyList<GroupView> Groups, Money Goods, Money Shipping, Money Total,
        bool CanBeOrdered);

    private static async Task<Ok<CartView>> Create(
        CartRequest request, CartAccess access, HttpContext context, FairgroundDb db, Exchange exchange, Visitor visitor,
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
        return TypedResults.Ok(await ViewAsync(cart, db, exchange, visitor, cancellationToken));
    }

    private static async Task<Ok<CartView>> Get(
        CartAccess access, FairgroundDb db, Exchange exchange, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ViewAsync(await access.FindAsync(cancellationToken), db, exchange, visitor, cancellationToken));

    private static async Task<Ok<CartView>> Put(
        OfferId offer, QuantityRequest request, CartAccess access, FairgroundDb db, Exchange exchange, Visitor visitor,
        CancellationToken cancellationToken)
    {
        if (request.Quantity > 0)
        {
            await access.CheckAsync(offer, cancellationToken);
        }
        var (cart, _) = await access.ChangeAsync((cart, now) => cart.Set(offer, request.Quantity, now), cancellationToken);
        return TypedResults.Ok(await ViewAsync(cart, db, exchange, visitor, cancellationToken));
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

    private static async Task<CartView> ViewAsync(
        Cart? cart, FairgroundDb db, Exchange exchange, Visitor visitor, CancellationToken cancellationToken)
    {
        var quote = await Quote.MakeAsync(db, exchange, cart?.Lines ?? [], visitor.Country, visitor.Currency, cancellationToken);
        return new CartView(cart?.Id, quote.Country, quote.Currency.Code, [.. quote.Groups.Select(View)], quote.Goods, quote.Shipping,
            quote.Total,
            !quote.IsEmpty && quote.Trouble is null);
    }

    private static GroupView View(QuoteGroup group) => new(
        group.Store, group.StoreName, group.SellerName,
        [.. group.Lines.Select(line => new LineView(line.Offer, line.Product, line.Title,
            line.Options.ToDictionary(option => option.Code, option => option.Value), line.Quantity, line.UnitPaid, line.SumPaid,
            line.Trouble.ToString()))],
        group.GoodsPaid, group.ShippingPaid, group.Days);
}
