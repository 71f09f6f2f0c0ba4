using Fairground.Marketplace.Orders;
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

namespace Fairground.Marketplace.Fulfilment;

internal static class FulfilmentApi
{
    public static void MapFulfilment(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}").WithTags("Desk: orders");
        desk.MapGet("/orders", List).ForMembers(SellerPolicies.Viewer).WithSummary(
            "The seller's orders, newest first: status, store, from and until (when they were paid).");
        desk.MapGet("/orders/{part}", Get).ForMembers(SellerPolicies.Viewer).WithSummary(
            "A seller order with its lines and where to send it.");
        desk.MapPost("/shipments", Ship).ForMembers(SellerPolicies.Manager).WithSummary("Hands a seller order to a carrier.")
            .Refuses(MarketplaceProblems.OrderNotShippable);
        desk.MapPost("/deliveries", Deliver).ForMembers(SellerPolicies.Manager).WithSummary("Says that a shipped order has arrived.")
            .Refuses(MarketplaceProblems.NotShipped);
        desk.MapPost("/cancellations", Cancel).ForMembers(SellerPolicies.Manager)
            .WithSummary("Cancels an order that was not sent, with a reason that the buyer reads; the money goes back.")
            .Refuses(MarketplaceProblems.OrderNotCancellable, PlatformProblems.ReasonTooShort);
    }

    public sealed record ShipmentRequest(
        SellerOrderId Order,
        [property: Needed, Lengths(2, Shipment.CarrierLengthMax)] string Carrier,
        [property: Lengths(0, Shipment.TrackingLengthMax)] string? TrackingNumber);

    public sealed record DeliveryRequest(SellerOrderId Order);

    public sealed record CancellationRequest(SellerOrderId Order, string? Reason);

    public sealed record ShipmentView(ShipmentId Id, string Carrier, string TrackingNumber, DateTimeOffset HandedOverAt);

    public sealed record SellerOrderView(
        SellerOrderId Id, string Number, StoreId Store, SellerOrderStatus Status, Money Goods, Money Shipping, Money Commission, Money Fees,
        Money Net, DateTimeOffset? PaidAt, DateTimeOffset ShipBy, DateTimeOffset? ShippedAt, DateTimeOffset? DeliveredAt,
        DateTimeOffset? AvailableAt);

    public sealed record SellerOrderDetails(
        SellerOrderView Order, string Buyer, PostalAddress Address, IReadOnlyList<OrderApi.LineView> Lines, ShipmentView? Shipment);

    private static async Task<Ok<List<SellerOrderView>>> List(
        SellerId seller, FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken,
        SellerOrderStatus? status = null, StoreId? store = null, DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        var parts = await paging.ReadAsync(db.Set<SellerOrder>().AsNoTracking()
            .Where(part => part.Seller == seller && part.PaidAt != null && (status == null || part.Status == status) &&
                (store == null || part.Store == store) && (from == null || part.PaidAt >= from) && (until == null || part.PaidAt < until))
            .OrderByDescending(part => part.PaidAt), cancellationToken);
        return TypedResults.Ok(parts.ConvertAll(View));
    }

    private static async Task<Ok<SellerOrderDetails>> Get(
        SellerId seller, SellerOrderId part, FairgroundDb db, CancellationToken cancellationToken)
    {
        var found = await db.Set<SellerOrder>().AsNoTracking().Include(row => row.Lines)
            .FirstOrDefaultAsync(row => row.Id == part && row.Seller == seller && row.PaidAt != null, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var order = await db.Set<Order>().AsNoTracking().SingleAsync(row => row.Id == found.Order, cancellationToken);
        var shipment = await db.Set<Shipment>().AsNoTracking().FirstOrDefaultAsync(row => row.Part == part, cancellationToken);
        return TypedResults.Ok(new SellerOrderDetails(
            View(found), order.Name, order.Address, [.. found.Lines.Select(line => OrderApi.View(line, order.Currency))],
            shipment is null ? null : new ShipmentView(shipment.Id, shipment.Carrier, shipment.TrackingNumber, shipment.HandedOverAt)));
    }

    private static async Task<Created<ShipmentView>> Ship(
        SellerId seller, ShipmentRequest request, FulfilmentDesk fulfilment, CancellationToken cancellationToken)
    {
        var shipment = await fulfilment.ShipAsync(seller, request.Order, request.Carrier, request.TrackingNumber ?? "", cancellationToken);
        return TypedResults.Created(
            $"/api/sellers/{seller}/orders/{request.Order}",
            new ShipmentView(shipment.Id, shipment.Carrier, shipment.TrackingNumber, shipment.HandedOverAt));
    }

    private static async Task<NoContent> Deliver(
        SellerId seller, DeliveryRequest request, FulfilmentDesk fulfilment, CancellationToken cancellationToken)
    {
        await fulfilment.DeliverAsync(request.Order, part => part.Seller == seller, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Cancel(
        SellerId seller, CancellationRequest request, FulfilmentDesk fulfilment, FairgroundDb db, Visitor visitor,
        CancellationToken cancellationToken)
    {
        await fulfilment.CancelAsync(request.Order, part => part.Seller == seller, CancelledBy.Seller,
            () => Reason.Record(db, "order.cancelled-by-seller", request.Reason, visitor.SignedIn), cancellationToken);
        return TypedResults.NoContent();
    }

    private static SellerOrderView View(SellerOrder part) => new(
        part.Id, Order.NumberOf(part.Order), part.Store, part.Status, part.Goods, part.Shipping, part.Commission, part.Fees, part.Net,
        part.PaidAt, part.ShipBy, part.ShippedAt, part.DeliveredAt, part.MaturedAt ?? part.MaturesAt);
}
