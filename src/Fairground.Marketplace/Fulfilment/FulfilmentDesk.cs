using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Fulfilment;

/// <summary>What happens to a seller order after it is paid: shipment, delivery, or cancellation with the money sent back.</summary>
internal sealed class FulfilmentDesk(FairgroundDb db, SalePostings postings, PaymentDesk payments, CouponBook coupons)
{
    public Task<Shipment> ShipAsync(
        SellerId seller, SellerOrderId id, string carrier, string trackingNumber, CancellationToken cancellationToken) =>
        ChangeAsync(id, part => part.Seller == seller, part =>
        {
            part.Ship(db);
            var shipment = new Shipment
            {
                Id = Id.New<ShipmentId>(db.Time),
                Part = part.Id,
                Carrier = carrier.Trim(),
                TrackingNumber = trackingNumber.Trim(),
                HandedOverAt = db.Time.GetUtcNow(),
            };
            db.Add(shipment);
            return Task.FromResult(shipment);
        }, cancellationToken);

    public Task DeliverAsync(SellerOrderId id, Func<SellerOrder, bool> isTheirs, CancellationToken cancellationToken) =>
        ChangeAsync(id, isTheirs, part =>
    {
        part.Deliver(db);
        return Task.FromResult(true);
    }, cancellationToken);

    /// <summary>Cancels what was not sent yet: the goods go back on the shelf, the sale is taken back, the money is on its way.</summary>
    public Task CancelAsync(
        SellerOrderId id, Func<SellerOrder, bool> isTheirs, CancelledBy by, Func<Grounds.Reason> reason,
        CancellationToken cancellationToken) =>
        ChangeAsync(id, isTheirs, async part =>
        {
            var grounds = reason();
            part.Cancel(db, by, grounds);
            await Stock.ReturnAsync(db, part, cancellationToken);
            await postings.PostCancellationAsync(part, grounds, cancellationToken);
            await payments.RefundAsync(part, grounds, cancellationToken);
            await ReturnCouponsAsync(part, cancellationToken);
            return true;
        }, cancellationToken);

    /// <summary>Once nothing is left of an order, its coupons may be used again.</summary>
    private async Task ReturnCouponsAsync(SellerOrder part, CancellationToken cancellationToken)
    {
        var order = await db.Set<Order>().AsNoTracking().SingleAsync(row => row.Id == part.Order, cancellationToken);
        if (order.CouponCodes.Length == 0)
        {
            return;
        }
        // Of two parts that are cancelled at once, one waits here and then sees that it is the last.
        await db.LockAsync<Order>(db.Stored(order.Id), cancellationToken);
        var isLast = !await db.Set<SellerOrder>().AnyAsync(
            row => row.Order == order.Id && row.Id != part.Id && row.Status != SellerOrderStatus.Cancelled, cancellationToken);
        if (isLast)
        {
            await coupons.ReturnAsync(order, cancellationToken);
        }
    }

    /// <summary>Changes a part under its lock, so that shipping and cancelling at once become one after the other.</summary>
    private Task<T> ChangeAsync<T>(
        SellerOrderId id, Func<SellerOrder, bool> isTheirs, Func<SellerOrder, Task<T>> change, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
        {
            await db.LockAsync<SellerOrder>(db.Stored(id), cancellationToken);
            var part = await db.Set<SellerOrder>().Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
            if (part is null || !isTheirs(part))
            {
                throw new Refusal(PlatformProblems.NotFound);
            }
            var result = await change(part);
            await db.SaveChangesAsync(cancellationToken);
            return result;
        }, cancellationToken);
}
