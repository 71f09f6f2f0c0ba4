using System.Globalization;
using Fairground.Marketplace.Notices;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Mail;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Returns;

/// <summary>
/// Tells both sides of a return what the other did, what the rules did and which deadline comes near, as of all that concerns them.
/// </summary>
internal sealed class TellOfReturns(FairgroundDb db, TellBuyer buyers, TellSeller sellers, LinkKeys keys) :
    IHandle<ReturnWentOn>, IHandle<ReturnIsDue>, IHandle<RefundWasMade>
{
    public async Task HandleAsync(ReturnWentOn @event, CancellationToken cancellationToken)
    {
        var (found, order, store) = await ReadAsync(@event.Return, cancellationToken);
        var step = found.Steps.Where(step => step.Kind == @event.Step).MaxBy(step => step.Id)!;
        var reason = step.Reason is { } id
            ? (await db.Set<Reason>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken)).Statement : null;
        if (step.By != ReturnParty.Buyer || step.Kind is ReturnStepKind.Requested or ReturnStepKind.Disputed)
        {
            await TellBuyerAsync(found, order, store, NameOf(step.Kind), reason, cancellationToken);
        }
        if (step.By != ReturnParty.Seller || step.Kind == ReturnStepKind.Disputed)
        {
            await TellSellerAsync(found, NameOf(step.Kind), cancellationToken);
        }
    }

    public async Task HandleAsync(ReturnIsDue @event, CancellationToken cancellationToken)
    {
        var (found, order, store) = await ReadAsync(@event.Return, cancellationToken);
        if (found.Status == ReturnStatus.Approved)
        {
            await TellBuyerAsync(found, order, store, "due", null, cancellationToken);
        }
        else if (found.Status is ReturnStatus.Requested or ReturnStatus.Sent)
        {
            await TellSellerAsync(found, "due", cancellationToken);
        }
    }

    /// <summary>Money that a seller gave back of their own accord. What follows a return or a cancellation is told with it.</summary>
    public async Task HandleAsync(RefundWasMade @event, CancellationToken cancellationToken)
    {
        var refund = await db.Set<Refund>().AsNoTracking().SingleAsync(row => row.Id == @event.Refund, cancellationToken);
        if (refund.Cause != RefundCause.Goodwill)
        {
            return;
        }
        var found = await (from part in db.Set<SellerOrder>()
                           where part.Id == refund.Part
                           join order in db.Set<Order>() on part.Order equals order.Id
                           join store in db.Set<Store>() on part.Store equals store.Id
                           join reason in db.Set<Reason>() on refund.Reason equals reason.Id
                           select new { order, store.Name, reason.Statement }).AsNoTracking().SingleAsync(cancellationToken);
        var told = new Told(
            Text, "refund-given", $"/orders/{found.order.Id}", found.order.Number, found.Name, refund.Amount);
        await buyers.TellAsync(found.order, told, () => new Letter(
            Text["mail.refund-given.subject", refund.Amount, found.order.Number],
            [
                Text["mail.refund-given.text", found.order.Name, found.Name, refund.Amount],
                Text["mail.return.reason", found.Statement],
            ],
            Text["mail.order.see"], OrderAccess.PathOf(keys, found.order.Id, isGuest: found.order.Account is null)), cancellationToken);
    }

    private async Task<(Return Return, Order Order, string Store)> ReadAsync(ReturnId id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Return>().AsNoTracking().Include(row => row.Steps).SingleAsync(row => row.Id == id, cancellationToken);
        var order = await db.Set<Order>().AsNoTracking().SingleAsync(row => row.Id == found.Order, cancellationToken);
        var store = await (from part in db.Set<SellerOrder>()
                           where part.Id == found.Part
                           join row in db.Set<Store>() on part.Store equals row.Id
                           select row.Name).SingleAsync(cancellationToken);
        return (found, order, store);
    }

    private Task TellBuyerAsync(
        Return found, Order order, string store, string kind, string? reason, CancellationToken cancellationToken)
    {
        var path = $"/returns/{found.Id}";
        return buyers.TellAsync(order, new Told(Text, $"return-{kind}", path, found.Number, store, found.Refunded), () => new Letter(
            Text[$"mail.return-{kind}.subject", found.Number], [.. Paragraphs(found, order, store, kind, reason)],
            Text["mail.return.see"],
            order.Account is null ? $"{path}?key={OrderAccess.KeyOf(keys, order.Id)}" : path), cancellationToken);
    }

    private static IEnumerable<string> Paragraphs(Return found, Order order, string store, string kind, string? reason)
    {
        yield return Text[$"mail.return-{kind}.text", order.Name, found.Number, store, found.Refunded];
        if (found is { Status: ReturnStatus.Approved, Address.Length: > 0, DueAt: { } due })
        {
            yield return Text["mail.return.address", due.UtcDateTime.ToString("d MMMM", CultureInfo.CurrentCulture)];
            yield return found.Address;
        }
        if (reason is not null)
        {
            yield return Text["mail.return.reason", reason];
        }
    }

    private Task TellSellerAsync(Return found, string kind, CancellationToken cancellationToken) => sellers.TellAsync(
        found.Seller, $"sale-return-{kind}", $"/desk/{found.Seller}/returns/{found.Id}", cancellationToken, found.Number,
        Order.NumberOf(found.Order));

    private static string NameOf(ReturnStepKind kind) => kind.ToString().ToLowerInvariant();
}
