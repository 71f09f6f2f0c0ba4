using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Refunds;

/// <summary>A refund with why it was made.</summary>
internal sealed record RefundRecord(Refund Refund, Reason Reason);

/// <summary>Reads refunds for those whom they concern; who that is the caller has found out.</summary>
internal sealed class RefundBook(FairgroundDb db)
{
    public Task<List<RefundRecord>> OfOrderAsync(OrderId order, CancellationToken cancellationToken) =>
        ReadAsync(Of(order), cancellationToken);

    public Task<List<RefundRecord>> OfOrderAsync(OrderId order, int skip, int take, CancellationToken cancellationToken) =>
        ReadAsync(Of(order).Skip(skip).Take(take), cancellationToken);

    public Task<List<RefundRecord>> OfPartAsync(SellerOrderId part, CancellationToken cancellationToken) => ReadAsync(
        db.Set<Refund>().Where(refund => refund.Part == part).OrderBy(refund => refund.Id), cancellationToken);

    public Task<List<RefundRecord>> OfSellerAsync(
        SellerId seller, SellerOrderId? order, int skip, int take, CancellationToken cancellationToken) => ReadAsync(
        (from refund in db.Set<Refund>()
         join part in db.Set<SellerOrder>() on refund.Part equals part.Id
         where part.Seller == seller && (order == null || part.Id == order)
         orderby refund.Id descending
         select refund).Skip(skip).Take(take), cancellationToken);

    public async Task<RefundRecord> FindAsync(RefundId id, CancellationToken cancellationToken) =>
        (await ReadAsync(db.Set<Refund>().Where(refund => refund.Id == id), cancellationToken)).Single();

    private IQueryable<Refund> Of(OrderId order) =>
        from refund in db.Set<Refund>()
        join part in db.Set<SellerOrder>() on refund.Part equals part.Id
        where part.Order == order
        orderby refund.Id
        select refund;

    private async Task<List<RefundRecord>> ReadAsync(IQueryable<Refund> query, CancellationToken cancellationToken)
    {
        var refunds = await query.AsNoTracking().ToListAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(db, refunds.Select(refund => (ReasonId?)refund.Reason), cancellationToken);
        return refunds.ConvertAll(refund => new RefundRecord(refund, reasons[refund.Reason]));
    }
}
