using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Payments;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

/// <summary>A sale, and the share of its price that coupons took off: 0 to 1.</summary>
public sealed record SaleDepth(DateTimeOffset At, double Depth);

/// <summary>Tells other modules what became of sales, without saying whose they were.</summary>
public sealed class SaleFacts(FairgroundDb db)
{
    private const int SalesMax = 20_000;
    private const int LinesAtOnce = 500;

    /// <summary>When the first money for a line was given back after it had been sent; lines for which none was are not in it.</summary>
    public async Task<Dictionary<OrderLineId, DateTimeOffset>> RefundedAtAsync(
        IReadOnlyCollection<OrderLineId> lines, CancellationToken cancellationToken)
    {
        var refunded = new Dictionary<OrderLineId, DateTimeOffset>();
        foreach (var some in lines.Chunk(LinesAtOnce).Select(chunk => chunk.ToList()))
        {
            var rows = await (
                from line in db.Set<OrderLine>()
                where some.Contains(line.Id)
                join refund in db.Set<Refund>() on line.Part equals refund.Part
                // A return says which pieces; what is given without one is for the parcel.
                where refund.Cause != RefundCause.Cancellation && (line.RefundedQuantity > 0 || refund.Cause == RefundCause.Goodwill)
                select new { line.Id, refund.CreatedAt }).ToListAsync(cancellationToken);
            foreach (var row in rows.GroupBy(row => row.Id))
            {
                refunded[row.Key] = row.Min(refund => refund.CreatedAt);
            }
        }
        return refunded;
    }

    /// <summary>The paid sales of a product within a time, with how deep they were discounted; the newest if there are very many.</summary>
    public async Task<List<SaleDepth>> DepthsAsync(
        ProductId product, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken) =>
        (await (from line in db.Set<OrderLine>()
                where line.Product == product
                join part in db.Set<SellerOrder>() on line.Part equals part.Id
                where part.PaidAt >= since && part.PaidAt < until
                orderby part.PaidAt descending
                select new { part.PaidAt, line.UnitMinor, line.Quantity, line.DiscountMinor }).Take(SalesMax)
            .ToListAsync(cancellationToken))
        .ConvertAll(row => new SaleDepth(
            row.PaidAt!.Value, row.UnitMinor == 0 ? 0 : row.DiscountMinor / ((double)row.UnitMinor * row.Quantity)));
}
