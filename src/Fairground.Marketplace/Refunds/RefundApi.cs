using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Returns;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Refunds;

internal static class RefundApi
{
    public static void MapRefunds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/orders/{id}/refunds", OfOrder).WithTags("Orders").ForEveryone().WithSummary(
            "What was given back of an order, when and why; for its buyer: by session, token, or the Order-Key header.")
            .Refuses(PlatformProblems.NotFound);
        var desk = routes.MapGroup("/api/sellers/{seller}/refunds").WithTags("Desk: orders");
        desk.MapGet("/", OfSeller).ForMembers(SellerPolicies.Viewer).WithSummary(
            "What the seller has given back, newest first; of one order if asked.");
        desk.MapPost("/", Give).ForMembers(SellerPolicies.Manager).KeepsKeys()
            .WithSummary("Gives money of a sent order back without a return: for pieces, an amount, or the shipping, with a reason that " +
                "the buyer reads. Needs an Idempotency-Key.")
            .Refuses(MarketplaceProblems.IdempotencyKeyNeeded, MarketplaceProblems.OrderNotRefundable, MarketplaceProblems.RefundTooHigh,
                MarketplaceProblems.RefundInvalid, MarketplaceProblems.PiecesInvalid, PlatformProblems.ReasonTooShort);
    }

    public sealed record PiecesRequest(OrderLineId Line, [property: Within(1, 10_000)] int Quantity);

    public sealed record GoodwillRequest(
        SellerOrderId Order, [property: Elements(0, RefundDesk.LinesMax)] List<PiecesRequest>? Lines, Money? Amount, bool Shipping,
        bool Restock, string? Reason);

    public sealed record RefundView(
        RefundId Id, SellerOrderId Part, RefundCause Cause, ReturnId? Return, Money Amount, Money Shipping, Money StoreCredit,
        string Reason, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);

    private static async Task<Ok<List<RefundView>>> OfOrder(
        OrderId id, OrderAccess access, RefundBook book, [AsParameters] Paging paging, CancellationToken cancellationToken)
    {
        var order = await access.OpenAsync(id, cancellationToken);
        var refunds = await book.OfOrderAsync(order.Id, paging.Skip, paging.Size + 1, cancellationToken);
        return TypedResults.Ok(paging.Cut(refunds).ConvertAll(View));
    }

    private static async Task<Ok<List<RefundView>>> OfSeller(
        SellerId seller, RefundBook book, [AsParameters] Paging paging, CancellationToken cancellationToken,
        SellerOrderId? order = null)
    {
        var refunds = await book.OfSellerAsync(seller, order, paging.Skip, paging.Size + 1, cancellationToken);
        return TypedResults.Ok(paging.Cut(refunds).ConvertAll(View));
    }

    private static async Task<Created<RefundView>> Give(
        SellerId seller, GoodwillRequest request, HttpContext context, RefundDesk desk, RefundBook book, Visitor visitor,
        CancellationToken cancellationToken)
    {
        var goodwill = new Goodwill(
            [.. (request.Lines ?? []).Select(line => new RefundedPieces(line.Line, line.Quantity))], request.Amount, request.Shipping,
            request.Restock);
        var refund = await desk.GiveAsync(
            seller, request.Order, goodwill, OrderApi.IdempotencyKeyOf(context), visitor.SignedIn, request.Reason, cancellationToken);
        return TypedResults.Created(
            $"/api/sellers/{seller}/refunds?order={request.Order}", View(await book.FindAsync(refund.Id, cancellationToken)));
    }

    private static RefundView View(RefundRecord record) => new(
        record.Refund.Id, record.Refund.Part, record.Refund.Cause, record.Refund.Return, record.Refund.Amount,
        record.Refund.Amount with { Minor = record.Refund.ShippingMinor }, record.Refund.Credit, record.Reason.Statement,
        record.Refund.CreatedAt, record.Refund.DoneAt);
}
