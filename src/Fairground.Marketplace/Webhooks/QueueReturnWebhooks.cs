using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Events;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Webhooks;

/// <summary>Writes the messages about returns and refunds.</summary>
internal sealed class QueueReturnWebhooks(FairgroundDb db, QueueWebhooks queue) : IHandle<ReturnWentOn>, IHandle<RefundWasMade>
{
    public async Task HandleAsync(ReturnWentOn @event, CancellationToken cancellationToken)
    {
        var type = @event.Step switch
        {
            ReturnStepKind.Requested => WebhookTypes.ReturnRequested,
            ReturnStepKind.Refunded => WebhookTypes.ReturnReceived,
            _ => null,
        };
        var returns = db.Set<Return>().AsNoTracking().Where(row => row.Id == @event.Return);
        if (type is null || await queue.FindAsync(
            type, returns.Select(row => row.Seller), cancellationToken) is not { Count: > 0 } endpoints)
        {
            return;
        }
        var found = await returns.Include(row => row.Lines).SingleAsync(cancellationToken);
        queue.Queue(endpoints, type, found.EndedAt ?? found.RequestedAt, new ReturnBody(
            found.Id, found.Number, found.Order, found.Part, found.Status, found.Cause, found.RequestedAt, found.DueAt, found.Refunded,
            found.Deducted, [.. found.Lines.Select(line => new LineBody(line.Line, line.Quantity, line.Restocked))]));
    }

    public async Task HandleAsync(RefundWasMade @event, CancellationToken cancellationToken)
    {
        var parts = from refund in db.Set<Refund>()
                    where refund.Id == @event.Refund
                    join part in db.Set<SellerOrder>() on refund.Part equals part.Id
                    select part.Seller;
        if (await queue.FindAsync(WebhookTypes.RefundCreated, parts, cancellationToken) is not { Count: > 0 } endpoints)
        {
            return;
        }
        var found = await db.Set<Refund>().AsNoTracking().SingleAsync(row => row.Id == @event.Refund, cancellationToken);
        queue.Queue(endpoints, WebhookTypes.RefundCreated, found.CreatedAt, new RefundBody(
            found.Id, found.Part, found.Cause, found.Return, found.Amount, found.Amount with { Minor = found.ShippingMinor }, found.Credit,
            found.CreatedAt));
    }

    private sealed record LineBody(OrderLineId Line, int Quantity, int? Restocked);

    private sealed record ReturnBody(
        ReturnId Return, string Number, OrderId Order, SellerOrderId Part, ReturnStatus Status, ReturnCause Cause,
        DateTimeOffset RequestedAt, DateTimeOffset? DueAt, Money Refunded, Money Deducted, IReadOnlyList<LineBody> Lines);

    private sealed record RefundBody(
        RefundId Refund, SellerOrderId Part, RefundCause Cause, ReturnId? Return, Money Amount, Money Shipping, Money StoreCredit,
        DateTimeOffset CreatedAt);
}
