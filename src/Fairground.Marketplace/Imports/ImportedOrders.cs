using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>A line of an order, for what other modules import about it; without a delivery nothing was proved to have arrived.</summary>
public sealed record ImportedLine(
    OrderId Order, OrderLineId Line, ProductId Product, SellerId Seller, string BuyerName, DateTimeOffset? DeliveredAt);

/// <summary>Tells the steps of other modules what was imported. Only imports may ask: it opens orders to no visitor.</summary>
public sealed class ImportedOrders
{
    private readonly FairgroundDb db;

    internal ImportedOrders(FairgroundDb db) => this.db = db;

    /// <summary>The lines of the orders that are in the market.</summary>
    public async Task<ILookup<OrderId, ImportedLine>> LinesAsync(
        IReadOnlyCollection<OrderId> orders, CancellationToken cancellationToken) =>
        (await (from order in db.Set<Order>().AsNoTracking()
                where orders.Contains(order.Id)
                join part in db.Set<SellerOrder>() on order.Id equals part.Order
                join line in db.Set<OrderLine>() on part.Id equals line.Part
                select new ImportedLine(order.Id, line.Id, line.Product, part.Seller, order.Name, part.DeliveredAt))
            .ToListAsync(cancellationToken)).ToLookup(line => line.Order);
}
