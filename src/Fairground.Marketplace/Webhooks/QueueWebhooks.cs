using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Webhooks;

/// <summary>Writes a message for each endpoint that wants to know, in the transaction that delivers the event.</summary>
internal sealed class QueueWebhooks(FairgroundDb db) :
    IHandle<OrderWasPaid>, IHandle<SellerOrderWasShipped>, IHandle<SellerOrderWasDelivered>, IHandle<SellerOrderWasCancelled>,
    IHandle<PayoutWasSettled>, IHandle<PayoutWasReturned>, IHandle<HoldWasPlaced>, IHandle<HoldWasReleased>
{
    private IQueryable<SellerOrder> Parts => db.Set<SellerOrder>().AsNoTracking();

    private IQueryable<Hold> Holds => db.Set<Hold>().AsNoTracking();

    public Task HandleAsync(OrderWasPaid @event, CancellationToken cancellationToken) => QueueAsync(
        WebhookTypes.OrderPaid, Parts.Where(part => part.Order == @event.Order), part => part.PaidAt, cancellationToken);

    public Task HandleAsync(SellerOrderWasShipped @event, CancellationToken cancellationToken) => QueueAsync(
        WebhookTypes.OrderShipped, Parts.Where(part => part.Id == @event.Part), part => part.ShippedAt, cancellationToken);

    public Task HandleAsync(SellerOrderWasDelivered @event, CancellationToken cancellationToken) => QueueAsync(
        WebhookTypes.OrderDelivered, Parts.Where(part => part.Id == @event.Part), part => part.DeliveredAt, cancellationToken);

    public Task HandleAsync(SellerOrderWasCancelled @event, CancellationToken cancellationToken) => QueueAsync(
        WebhookTypes.OrderCancelled, Parts.Where(part => part.Id == @event.Part), part => part.CancelledAt, cancellationToken);

    public Task HandleAsync(PayoutWasSettled @event, CancellationToken cancellationToken) => QueueAsync(
        WebhookTypes.PayoutSettled, @event.Payout, payout => payout.SettledAt, cancellationToken);

    public Task HandleAsync(PayoutWasReturned @event, CancellationToken cancellationToken) => QueueAsync(
        WebhookTypes.PayoutReturned, @event.Payout, payout => payout.ReturnedAt, cancellationToken);

    public Task HandleAsync(HoldWasPlaced @event, CancellationToken cancellationToken) => QueueAsync(
        WebhookTypes.HoldPlaced, Holds.Where(hold => hold.Id == @event.Hold), hold => hold.PlacedAt, cancellationToken);

    public Task HandleAsync(HoldWasReleased @event, CancellationToken cancellationToken) => QueueAsync(
        WebhookTypes.HoldReleased, Holds.Where(hold => hold.Id == @event.Hold), hold => hold.ReleasedAt, cancellationToken);

    private async Task QueueAsync(
        string type, IQueryable<SellerOrder> parts, Func<SellerOrder, DateTimeOffset?> at, CancellationToken cancellationToken)
    {
        var endpoints = await FindAsync(type, parts.Select(part => part.Seller), cancellationToken);
        if (endpoints.Count == 0)
        {
            return;
        }
        foreach (var part in await parts.Include(part => part.Lines).ToListAsync(cancellationToken))
        {
            Queue(endpoints.Where(endpoint => endpoint.Seller == part.Seller), type, at(part), WebhookBodies.Of(part));
        }
    }

    private async Task QueueAsync(string type, PayoutId id, Func<Payout, DateTimeOffset?> at, CancellationToken cancellationToken)
    {
        var payouts = db.Set<Payout>().AsNoTracking().Where(payout => payout.Id == id);
        var endpoints = await FindAsync(type, payouts.Select(payout => payout.Seller), cancellationToken);
        if (endpoints.Count > 0)
        {
            var payout = await payouts.SingleAsync(cancellationToken);
            Queue(endpoints, type, at(payout), WebhookBodies.Of(payout));
        }
    }

    private async Task QueueAsync(
        string type, IQueryable<Hold> holds, Func<Hold, DateTimeOffset?> at, CancellationToken cancellationToken)
    {
        var endpoints = await FindAsync(type, holds.Select(hold => hold.Seller), cancellationToken);
        if (endpoints.Count > 0)
        {
            var hold = await holds.SingleAsync(cancellationToken);
            Queue(endpoints, type, at(hold), WebhookBodies.Of(hold));
        }
    }

    /// <summary>The endpoints of these sellers that want the type. Most have none, so this is asked before anything is read.</summary>
    internal async Task<List<WebhookEndpoint>> FindAsync(string type, IQueryable<SellerId> sellers, CancellationToken cancellationToken) =>
        (await db.Set<WebhookEndpoint>().AsNoTracking()
            .Where(endpoint => endpoint.DisabledAt == null && sellers.Contains(endpoint.Seller)).ToListAsync(cancellationToken))
        .FindAll(endpoint => endpoint.Wants(type));

    internal void Queue(IEnumerable<WebhookEndpoint> endpoints, string type, DateTimeOffset? at, object data)
    {
        var now = db.Time.GetUtcNow();
        var body = WebhookBodies.Write(type, at ?? now, data);
        db.AddRange(endpoints.Select(endpoint => new WebhookDelivery
        {
            Id = Id.New<WebhookDeliveryId>(db.Time),
            Endpoint = endpoint.Id,
            Type = type,
            Body = body,
            CreatedAt = now,
            DueAt = now,
        }));
    }
}
