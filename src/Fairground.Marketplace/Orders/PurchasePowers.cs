using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Returns;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

/// <summary>A product that somebody bought and was brought.</summary>
public sealed record Purchase(
    OrderId Order, OrderLineId Line, ProductId Product, SellerId Seller, string BuyerName, DateTimeOffset DeliveredAt);

/// <summary>How a purchase went.</summary>
/// <param name="DiscountShare">The share of the price that coupons took off.</param>
/// <param name="RefundedShare">The share of what was paid for the goods of its part that went back.</param>
/// <param name="IsReturned">Whether goods of its part came back, or are on their way.</param>
public sealed record PurchaseFacts(DateTimeOffset DeliveredAt, double DiscountShare, double RefundedShare, bool IsReturned);

/// <summary>Where on a seller's desk a sold line is found, and what people call its order.</summary>
public sealed record Sale(SellerOrderId Part, string Number);

/// <summary>Tells other modules what somebody has bought, and only what was delivered to them.</summary>
public sealed class PurchasePowers
{
    private readonly FairgroundDb db;
    private readonly OrderAccess access;

    internal PurchasePowers(FairgroundDb db, OrderAccess access) => (this.db, this.access) = (db, access);

    /// <summary>Refuses a product that is not on the shelves.</summary>
    public async Task RequireProductAsync(ProductId product, CancellationToken cancellationToken)
    {
        if (!await db.Set<Product>().AnyAsync(row => row.Id == product && row.Status == ProductStatus.Published, cancellationToken))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
    }

    /// <summary>Refuses whoever may not open the order.</summary>
    public Task RequireBuyerAsync(OrderId order, CancellationToken cancellationToken) => access.OpenAsync(order, cancellationToken);

    /// <summary>The newest delivered purchase of the product by the account; null if there is none.</summary>
    public Task<Purchase?> FindAsync(AccountId account, ProductId product, CancellationToken cancellationToken) =>
        Purchases().Where(row => row.Account == account && row.Line.Product == product).OrderByDescending(row => row.DeliveredAt)
            .Select(row => new Purchase(row.Order, row.Line.Id, row.Line.Product, row.Seller, row.Name, row.DeliveredAt))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The delivered line of an order; null if it was not delivered. The caller has opened the order.</summary>
    public Task<Purchase?> FindAsync(OrderId order, OrderLineId line, CancellationToken cancellationToken) =>
        Purchases().Where(row => row.Order == order && row.Line.Id == line)
            .Select(row => new Purchase(row.Order, row.Line.Id, row.Line.Product, row.Seller, row.Name, row.DeliveredAt))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>How the purchases of lines went, of those that were delivered.</summary>
    public async Task<Dictionary<OrderLineId, PurchaseFacts>> FactsAsync(
        IReadOnlyCollection<OrderLineId> lines, CancellationToken cancellationToken) =>
        (await (from line in db.Set<OrderLine>().AsNoTracking()
                where lines.Contains(line.Id)
                join part in db.Set<SellerOrder>() on line.Part equals part.Id
                where part.DeliveredAt != null
                select new
                {
                    line.Id, DeliveredAt = part.DeliveredAt!.Value, line.UnitPaidMinor, line.Quantity, line.DiscountPaidMinor,
                    part.GoodsPaidMinor, part.GoodsRefundedMinor,
                    IsReturned = db.Set<Return>().Any(row => row.Part == part.Id
                        && (Return.Open.Contains(row.Status) || row.Status == ReturnStatus.Refunded)),
                }).ToListAsync(cancellationToken))
        .ToDictionary(row => row.Id, row => new PurchaseFacts(
            row.DeliveredAt,
            row.UnitPaidMinor == 0 ? 0 : (double)row.DiscountPaidMinor / (row.UnitPaidMinor * row.Quantity),
            row.GoodsPaidMinor == 0 ? 0 : (double)row.GoodsRefundedMinor / row.GoodsPaidMinor,
            row.IsReturned));

    /// <summary>The sales that lines belong to, for the desk of whoever sold them.</summary>
    public async Task<Dictionary<OrderLineId, Sale>> SalesOfAsync(
        SellerId seller, IReadOnlyCollection<OrderLineId> lines, CancellationToken cancellationToken) =>
        (await (from line in db.Set<OrderLine>()
                where lines.Contains(line.Id)
                join part in db.Set<SellerOrder>() on line.Part equals part.Id
                where part.Seller == seller
                select new { line.Id, line.Part, part.Order }).ToListAsync(cancellationToken))
        .ToDictionary(row => row.Id, row => new Sale(row.Part, Order.NumberOf(row.Order)));

    private IQueryable<Row> Purchases() =>
        from line in db.Set<OrderLine>().AsNoTracking()
        join part in db.Set<SellerOrder>() on line.Part equals part.Id
        where part.DeliveredAt != null
        join order in db.Set<Order>() on part.Order equals order.Id
        select new Row
        {
            Line = line, Order = order.Id, Account = order.Account, Seller = part.Seller, Name = order.Name,
            DeliveredAt = part.DeliveredAt!.Value
        };

    private sealed class Row
    {
        public required OrderLine Line { get; init; }
        public required OrderId Order { get; init; }
        public required AccountId? Account { get; init; }
        public required SellerId Seller { get; init; }
        public required string Name { get; init; }
        public required DateTimeOffset DeliveredAt { get; init; }
    }
}
