using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Orders;

internal static class OrderApi
{
    public const string IdempotencyHeader = "Idempotency-Key";

    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/api/orders").WithTags("Orders");
        orders.MapPost("/", Place).ForEveryone().KeepsKeys()
            .WithSummary("Orders and pays what is in the cart. Needs an Idempotency-Key: the same key gives the same order. 202 while " +
                "the payment is undecided. Store credit of the account pays as much as is asked, the payment method the rest. A refusal " +
                "names the lines in trouble; buyTheRest leaves them in the cart.")
            .Refuses(MarketplaceProblems.IdempotencyKeyNeeded, MarketplaceProblems.IdempotencyKeyReused, MarketplaceProblems.CartEmpty,
                MarketplaceProblems.OutOfStock, MarketplaceProblems.OfferUnavailable, MarketplaceProblems.NotShippedThere,
                MarketplaceProblems.TotalChanged, MarketplaceProblems.CouponNotApplicable, MarketplaceProblems.PaymentDeclined,
                MarketplaceProblems.PaymentMethodNeeded, MarketplaceProblems.CreditInvalid, MarketplaceProblems.CreditTooLow);
        orders.MapGet("/", List).ForSignedIn(Scopes.Orders)
            .WithSummary("The account's orders, newest first: status, from and until (when they were placed).");
        orders.MapGet("/{id}", Get).ForEveryone().WithName("GetOrder")
            .WithSummary("An order, for its buyer: by session, token, or the Order-Key header.").Refuses(PlatformProblems.NotFound);
        orders.MapPost("/{id}/cancellations", Cancel).ForEveryone()
            .WithSummary("Cancels a part that has not been sent yet; the money goes back.").Refuses(
                MarketplaceProblems.OrderNotCancellable);
        orders.MapPost("/{id}/deliveries", Deliver).ForEveryone()
            .WithSummary("Says that a part has arrived.").Refuses(MarketplaceProblems.NotShipped);
    }

    public sealed record PlaceOrder(
        [property: Needed, Email] string Email,
        [property: Needed, Lengths(2, 120)] string Name,
        [property: Needed] PostalAddress Address,
        [property: NeededWithout(nameof(PlaceOrder.Credit)), Lengths(1, 200)] string? PaymentMethod,
        Money? ExpectedTotal,
        Money? Credit,
        bool BuyTheRest = false);

    public sealed record PartRequest(SellerOrderId Part);

    public sealed record LineView(
        OrderLineId Id, ProductId Product, OfferId Offer, string Title, Dictionary<string, string> Options, int Quantity, Money Unit,
        Money Discount, Money Duty, Money Tax);

    public sealed record PartView(
        SellerOrderId Id, SellerId Seller, StoreId Store, SellerOrderStatus Status, IReadOnlyList<LineView> Lines, Money Goods,
        Money Shipping, Money Discount, CustomsStatus Customs, int? CustomsTableVersion, Money Duty, Money Tax, Money Total,
        DateTimeOffset DeliverBy, DateTimeOffset? ShippedAt, DateTimeOffset? DeliveredAt, DateTimeOffset? CancelledAt);

    public sealed record OrderView(
        OrderId Id, string Number, string? Key, OrderStatus Status, Money Total, DateTimeOffset PlacedAt, IReadOnlyList<string> Coupons,
        IReadOnlyList<PartView> Parts);

    public sealed record OrderSummary(OrderId Id, string Number, OrderStatus Status, Money Total, DateTimeOffset PlacedAt);

    private static async Task<Results<Created<OrderView>, Accepted<OrderView>>> Place(
        PlaceOrder request, HttpContext context, CartAccess carts, Checkout checkout, OrderAccess access, LinkKeys keys, Visitor visitor,
        CancellationToken cancellationToken)
    {
        var key = IdempotencyKeyOf(context);
        var cart = await carts.FindAsync(cancellationToken) ?? throw new Refusal(MarketplaceProblems.CartEmpty);
        var (placed, payment) = await checkout.PlaceAsync(
            cart, key, new CheckoutDetails(
                request.Email, request.Name, request.Address, request.PaymentMethod ?? "", request.ExpectedTotal, request.Credit,
                request.BuyTheRest), cancellationToken);
        if (payment is PaymentStatus.Declined or PaymentStatus.Voided)
        {
            throw new Refusal(MarketplaceProblems.PaymentDeclined);
        }
        var orderKey = visitor.IsSignedIn ? null : OrderAccess.KeyOf(keys, placed);
        var view = View(await checkout.ReadAsync(placed, cancellationToken), orderKey);
        var address = $"/api/orders/{placed}";
        return payment == PaymentStatus.Captured ? TypedResults.Created(address, view) : TypedResults.Accepted(address, view);
    }

    private static async Task<Ok<List<OrderSummary>>> List(
        FairgroundDb db, Visitor visitor, [AsParameters] Paging paging, CancellationToken cancellationToken, OrderStatus? status = null,
        DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        var account = visitor.SignedIn;
        var orders = await paging.ReadAsync(db.Set<Order>().AsNoTracking()
            .Where(order => order.Account == account && (status == null || order.Status == status) &&
                (from == null || order.PlacedAt >= from) && (until == null || order.PlacedAt < until))
            .OrderByDescending(order => order.PlacedAt), cancellationToken);
        return TypedResults.Ok(
            orders.ConvertAll(order => new OrderSummary(order.Id, order.Number, order.Status, order.Total, order.PlacedAt)));
    }

    private static async Task<Ok<OrderView>> Get(OrderId id, OrderAccess access, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await access.OpenAsync(id, cancellationToken), null));

    private static async Task<Ok<OrderView>> Cancel(
        OrderId id, PartRequest request, OrderAccess access, FulfilmentDesk fulfilment, FairgroundDb db,
        CancellationToken cancellationToken)
    {
        var order = await access.OpenAsync(id, cancellationToken);
        await fulfilment.CancelAsync(
            request.Part, part => part.Order == order.Id, CancelledBy.Buyer, () => BuyersWish(db), cancellationToken);
        return TypedResults.Ok(View(await access.OpenAsync(id, cancellationToken), null));
    }

    private static async Task<Ok<OrderView>> Deliver(
        OrderId id, PartRequest request, OrderAccess access, FulfilmentDesk fulfilment, CancellationToken cancellationToken)
    {
        var order = await access.OpenAsync(id, cancellationToken);
        await fulfilment.DeliverAsync(request.Part, part => part.Order == order.Id, cancellationToken);
        return TypedResults.Ok(View(await access.OpenAsync(id, cancellationToken), null));
    }

    /// <summary>A buyer may take an order back until it is sent, by a published rule and without giving a reason of their own.</summary>
    internal static Grounds.Reason BuyersWish(FairgroundDb db) =>
        Reason.RecordAutomated(db, "order.cancelled-by-buyer", Text["reason.cancelled-by-buyer"], "orders/cancel-before-shipping");

    /// <summary>The key under which a program may ask the same again without it being done twice.</summary>
    internal static string IdempotencyKeyOf(HttpContext context)
    {
        var key = context.Request.Headers[IdempotencyHeader].ToString();
        return key.Length is > 0 and <= Checkout.KeyLengthMax
            ? key
            : throw new Refusal(MarketplaceProblems.IdempotencyKeyNeeded, Checkout.KeyLengthMax);
    }

    internal static OrderView View(Order order, string? key) => new(
        order.Id, order.Number, key, order.Status, order.Total, order.PlacedAt, order.Coupons,
        [.. order.Parts.Select(part => View(part, order.Currency))]);

    /// <summary>A part with its goods and shipping as they were before coupons, and what those took off both.</summary>
    private static PartView View(SellerOrder part, Currency currency) => new(
        part.Id, part.Seller, part.Store, part.Status, [.. part.Lines.Select(line => View(line, currency))], part.GoodsFullPaid,
        part.ShippingFullPaid, part.DiscountPaid, part.Customs, part.CustomsTableVersion, part.DutyPaid, part.ImportTaxPaid,
        part.TotalPaid, part.DeliverBy, part.ShippedAt, part.DeliveredAt, part.CancelledAt);

    internal static LineView View(OrderLine line, Currency currency) => new(
        line.Id, line.Product, line.Offer, line.Title, Variant.ReadOptions(line.OptionsJson).ToDictionary(
            option => option.Code, option => option.Value),
        line.Quantity, new Money(line.UnitPaidMinor, currency), new Money(line.DiscountPaidMinor, currency),
        new Money(line.DutyPaidMinor, currency), new Money(line.ImportTaxPaidMinor, currency));
}
