using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Marketplace.Webhooks;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Languages;
using Fairground.Platform.Mail;
using Fairground.Platform.Monies;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Notices;

/// <summary>Tells buyers by mail, and in the product where they have an account, what became of their orders.</summary>
internal sealed class TellBuyer(FairgroundDb db, Mailbox mailbox, NoticeDesk notices, LinkKeys keys) :
    IHandle<OrderWasPaid>, IHandle<OrderFailed>, IHandle<SellerOrderWasShipped>, IHandle<SellerOrderWasDelivered>,
    IHandle<SellerOrderWasCancelled>, IHandle<RefundWasSent>
{
    public async Task HandleAsync(OrderWasPaid @event, CancellationToken cancellationToken)
    {
        var order = await db.Set<Order>().AsNoTracking().WithParts(db).SingleAsync(row => row.Id == @event.Order, cancellationToken);
        await TellAsync(order, "order-paid", () =>
        [
            Text["mail.order-paid.text", order.Name, order.Total],
            string.Join('\n', order.Parts.SelectMany(part => part.Lines).Select(line => $"{line.Quantity} × {line.Title}")),
            .. order.Coupons.Count == 0 ? Array.Empty<string>() : [Text["mail.order-paid.coupons", string.Join(", ", order.Coupons),
                order.Parts.Select(part => part.DiscountPaid).Aggregate(Money.Zero(order.Currency), Money.Add)]],
            .. order.Parts.All(part => part.CustomsPaid.IsZero) ? Array.Empty<string>() : [Text["mail.order-paid.customs",
                order.Parts.Select(part => part.CustomsPaid).Aggregate(Money.Zero(order.Currency), Money.Add)]],
            .. order.Parts.All(part => part.Customs != CustomsStatus.Unknown) ? Array.Empty<string>() : [Text["customs.unknown"]],
            Text["mail.order-paid.by", order.Parts.Max(part => part.DeliverBy).ToString("d MMMM", null)],
        ], cancellationToken);
    }

    public async Task HandleAsync(OrderFailed @event, CancellationToken cancellationToken)
    {
        var order = await db.Set<Order>().AsNoTracking().SingleAsync(row => row.Id == @event.Order, cancellationToken);
        await TellAsync(order, "order-failed", () => [Text["mail.order-failed.text", order.Name]], cancellationToken);
    }

    public async Task HandleAsync(SellerOrderWasShipped @event, CancellationToken cancellationToken)
    {
        var (order, store) = await PartAsync(@event.Part, cancellationToken);
        var shipment = await db.Set<Shipment>().AsNoTracking().FirstAsync(row => row.Part == @event.Part, cancellationToken);
        await TellAsync(order, "order-shipped", () =>
        [
            Text["mail.order-shipped.text", order.Name, store],
            shipment.TrackingNumber.Length > 0
                ? Text["mail.order-shipped.tracking", shipment.Carrier, shipment.TrackingNumber]
                : Text["mail.order-shipped.carrier", shipment.Carrier],
        ], cancellationToken, store);
    }

    public async Task HandleAsync(SellerOrderWasDelivered @event, CancellationToken cancellationToken)
    {
        var (order, store) = await PartAsync(@event.Part, cancellationToken);
        await TellAsync(order, "order-delivered", () => [Text["mail.order-delivered.text", order.Name, store]], cancellationToken, store);
    }

    public async Task HandleAsync(SellerOrderWasCancelled @event, CancellationToken cancellationToken)
    {
        var (order, store) = await PartAsync(@event.Part, cancellationToken);
        var part = await db.Set<SellerOrder>().AsNoTracking().SingleAsync(row => row.Id == @event.Part, cancellationToken);
        var reason = await db.Set<Platform.Accountability.Reason>().AsNoTracking().SingleAsync(
            row => row.Id == part.CancelledFor, cancellationToken);
        await TellAsync(order, "order-cancelled", () =>
        [
            Text["mail.order-cancelled.text", order.Name, store, part.TotalPaid],
            Text["mail.order-cancelled.reason", reason.Statement],
        ], cancellationToken, store);
    }

    public async Task HandleAsync(RefundWasSent @event, CancellationToken cancellationToken)
    {
        var refund = await db.Set<Refund>().AsNoTracking().SingleAsync(row => row.Id == @event.Refund, cancellationToken);
        var (order, store) = await PartAsync(refund.Part, cancellationToken);
        await TellAsync(order, "refund-sent", () =>
            [Text["mail.refund-sent.text", order.Name, refund.Sent, store]], cancellationToken, store);
    }

    private async Task<(Order Order, string Store)> PartAsync(SellerOrderId id, CancellationToken cancellationToken)
    {
        var found = await (from part in db.Set<SellerOrder>()
                           where part.Id == id
                           join order in db.Set<Order>() on part.Order equals order.Id
                           join store in db.Set<Store>() on part.Store equals store.Id
                           select new { order, store.Name }).AsNoTracking().SingleAsync(cancellationToken);
        return (found.order, found.Name);
    }

    /// <summary>Tells the account that ordered, where it wants to be told; a guest by mail.</summary>
    internal Task TellAsync(Order order, Told told, Func<Letter> letter, CancellationToken cancellationToken)
    {
        if (order.Account is { } account)
        {
            return notices.TellAsync(
                [new NoticeReader(account, Email: order.Email, Language: order.Language)], told, letter, cancellationToken);
        }
        mailbox.Post(order.Email, Language.Find(order.Language) ?? Language.English, letter);
        return Task.CompletedTask;
    }

    private Task TellAsync(
        Order order, string kind, Func<IReadOnlyList<string>> paragraphs, CancellationToken cancellationToken,
        params object[] arguments) => TellAsync(
        order, new Told(Text, kind, $"/orders/{order.Id}", [order.Number, .. arguments]), () => new Letter(
            Text[$"mail.{kind}.subject", order.Number], paragraphs(), Text["mail.order.see"],
            OrderAccess.PathOf(keys, order.Id, isGuest: order.Account is null)), cancellationToken);
}

/// <summary>
/// Tells the people of a seller what they should know: in the product, and owners by mail, unless they have chosen otherwise.
/// </summary>
internal sealed class TellSeller(FairgroundDb db, NoticeDesk notices) :
    IHandle<OrderWasPaid>, IHandle<SellerOrderWasCancelled>, IHandle<SellerWasDecided>, IHandle<SellerWasSuspended>,
    IHandle<SellerWasReinstated>, IHandle<Ledger.HoldWasPlaced>,
    IHandle<Ledger.HoldWasKept>, IHandle<Ledger.HoldWasReleased>,
    IHandle<Payouts.PayoutWasSettled>, IHandle<Payouts.PayoutWasReturned>, IHandle<Fees.SellerRuleWasPublished>,
    IHandle<StoreWasClosed>, IHandle<WebhookWasStopped>, IHandle<WebhookWasGivenUp>, IHandle<CouponWasPaused>,
    IHandle<StoreWasReopened>
{
    public async Task HandleAsync(OrderWasPaid @event, CancellationToken cancellationToken)
    {
        var parts = await db.Set<SellerOrder>().AsNoTracking().Where(part => part.Order == @event.Order).ToListAsync(cancellationToken);
        foreach (var part in parts)
        {
            await TellAsync(part.Seller, "sold", $"/desk/{part.Seller}/orders/{part.Id}", cancellationToken, Order.NumberOf(part.Order),
                part.Goods);
        }
    }

    public async Task HandleAsync(SellerOrderWasCancelled @event, CancellationToken cancellationToken)
    {
        var part = await db.Set<SellerOrder>().AsNoTracking().SingleAsync(row => row.Id == @event.Part, cancellationToken);
        await TellAsync(part.Seller, "sale-cancelled", $"/desk/{part.Seller}/orders/{part.Id}", cancellationToken, Order.NumberOf(
            part.Order));
    }

    public Task HandleAsync(SellerWasDecided @event, CancellationToken cancellationToken) => TellAsync(
        @event.Seller, @event.Approved ? "seller-approved" : "seller-refused", $"/desk/{@event.Seller}", cancellationToken);

    public Task HandleAsync(SellerWasSuspended @event, CancellationToken cancellationToken) =>
        TellAsync(@event.Seller, "seller-suspended", $"/desk/{@event.Seller}/health", cancellationToken);

    public Task HandleAsync(SellerWasReinstated @event, CancellationToken cancellationToken) =>
        TellAsync(@event.Seller, "seller-reinstated", $"/desk/{@event.Seller}/health", cancellationToken);

    public async Task HandleAsync(Ledger.HoldWasPlaced @event, CancellationToken cancellationToken)
    {
        var hold = await db.Set<Ledger.Hold>().AsNoTracking().SingleAsync(row => row.Id == @event.Hold, cancellationToken);
        await TellAsync(hold.Seller, "hold-placed", $"/desk/{hold.Seller}/balance", cancellationToken, hold.Amount);
    }

    public async Task HandleAsync(Ledger.HoldWasKept @event, CancellationToken cancellationToken)
    {
        var hold = await db.Set<Ledger.Hold>().AsNoTracking().SingleAsync(row => row.Id == @event.Hold, cancellationToken);
        await TellAsync(hold.Seller, "hold-kept", $"/desk/{hold.Seller}/balance", cancellationToken, hold.Amount);
    }

    public async Task HandleAsync(Ledger.HoldWasReleased @event, CancellationToken cancellationToken)
    {
        var hold = await db.Set<Ledger.Hold>().AsNoTracking().SingleAsync(row => row.Id == @event.Hold, cancellationToken);
        await TellAsync(hold.Seller, "hold-released", $"/desk/{hold.Seller}/balance", cancellationToken, hold.Amount);
    }

    public async Task HandleAsync(Payouts.PayoutWasSettled @event, CancellationToken cancellationToken)
    {
        var payout = await db.Set<Payouts.Payout>().AsNoTracking().SingleAsync(row => row.Id == @event.Payout, cancellationToken);
        var kind = payout.Status == Payouts.PayoutStatus.Failed ? "payout-failed" : "payout-paid";
        await TellAsync(payout.Seller, kind, $"/desk/{payout.Seller}/payouts", cancellationToken, payout.Amount);
    }

    public async Task HandleAsync(Payouts.PayoutWasReturned @event, CancellationToken cancellationToken)
    {
        var payout = await db.Set<Payouts.Payout>().AsNoTracking().SingleAsync(row => row.Id == @event.Payout, cancellationToken);
        await TellAsync(payout.Seller, "payout-returned", $"/desk/{payout.Seller}/payouts", cancellationToken, payout.Amount);
    }

    public Task HandleAsync(Fees.SellerRuleWasPublished @event, CancellationToken cancellationToken) => TellAsync(
        @event.Seller, "fees-set", $"/desk/{@event.Seller}/fees", cancellationToken);

    public async Task HandleAsync(StoreWasClosed @event, CancellationToken cancellationToken)
    {
        var store = await db.Set<Store>().AsNoTracking().SingleAsync(row => row.Id == @event.Store, cancellationToken);
        await TellAsync(store.Seller, "store-closed", $"/desk/{store.Seller}/stores", cancellationToken, store.Name);
    }

    public async Task HandleAsync(StoreWasReopened @event, CancellationToken cancellationToken)
    {
        var store = await db.Set<Store>().AsNoTracking().SingleAsync(row => row.Id == @event.Store, cancellationToken);
        await TellAsync(store.Seller, "store-reopened", $"/desk/{store.Seller}/stores", cancellationToken, store.Name);
    }

    public async Task HandleAsync(CouponWasPaused @event, CancellationToken cancellationToken)
    {
        var coupon = await db.Set<Coupon>().AsNoTracking().SingleAsync(row => row.Id == @event.Coupon, cancellationToken);
        await TellAsync(coupon.Seller!.Value, "coupon-paused", $"/desk/{coupon.Seller}/coupons", cancellationToken, coupon.Code);
    }

    public async Task HandleAsync(WebhookWasStopped @event, CancellationToken cancellationToken)
    {
        // None if it was deleted meanwhile; one that was switched on again needs no word.
        if (await FindWebhookAsync(@event.Endpoint, cancellationToken) is { DisabledFor: { } stop } endpoint)
        {
            var kind = stop == WebhookStop.Gone ? "webhook-gone" : "webhook-failing";
            await TellAsync(endpoint.Seller, kind, $"/desk/{endpoint.Seller}/webhooks/{endpoint.Id}", cancellationToken, endpoint.Host);
        }
    }

    public async Task HandleAsync(WebhookWasGivenUp @event, CancellationToken cancellationToken)
    {
        var delivery = await db.Set<WebhookDelivery>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == @event.Delivery, cancellationToken);
        if (delivery is not null && await FindWebhookAsync(delivery.Endpoint, cancellationToken) is { } endpoint)
        {
            await TellAsync(endpoint.Seller, "webhook-given-up", $"/desk/{endpoint.Seller}/webhooks/{endpoint.Id}?state=Failed",
                cancellationToken, endpoint.Host);
        }
    }

    private Task<WebhookEndpoint?> FindWebhookAsync(WebhookEndpointId id, CancellationToken cancellationToken) =>
        db.Set<WebhookEndpoint>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    internal async Task TellAsync(SellerId seller, string kind, string path, CancellationToken cancellationToken, params object[] arguments)
    {
        var people = await db.Set<Member>().Where(member => member.Seller == seller)
            .Select(member => new NoticeReader(member.Account, member.Role == SellerRole.Owner)).ToListAsync(cancellationToken);
        await notices.TellAsync(people, new Told(Text, kind, path, arguments), () => new Letter(
            Text[$"notice.{kind}", arguments], [Text[$"notice.{kind}", arguments]], Text["mail.desk.see"], path), cancellationToken);
    }
}
