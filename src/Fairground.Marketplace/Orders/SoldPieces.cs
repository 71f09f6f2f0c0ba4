using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

/// <summary>How much of a product was sold, wherever the market shows it or goes by it: one rule, published.</summary>
internal static class SoldPieces
{
    private const int Batch = 500;

    /// <summary>What counts as sold: paid in the last 90 days, not cancelled, and not left out as a sale that was none.</summary>
    public static IQueryable<SellerOrder> Counted(FairgroundDb db)
    {
        var since = db.Time.GetUtcNow() - SellerQuality.Window;
        return db.Set<SellerOrder>().Where(
            part => part.PaidAt >= since && part.Status != SellerOrderStatus.Cancelled && part.LeftOutFor == null);
    }

    /// <summary>The pieces sold of some products, or of all that were sold at all.</summary>
    public static Task<Dictionary<ProductId, int>> OfAsync(
        FairgroundDb db, IReadOnlyCollection<ProductId>? products, CancellationToken cancellationToken)
    {
        var lines = db.Set<OrderLine>().AsQueryable();
        lines = products is null ? lines : lines.Where(line => products.Contains(line.Product));
        return (from line in lines
                join part in Counted(db) on line.Part equals part.Id
                group line by line.Product into sold
                select new { Product = sold.Key, Pieces = sold.Sum(line => line.Quantity) })
            .ToDictionaryAsync(row => row.Product, row => row.Pieces, cancellationToken);
    }

    /// <summary>Counts some products anew, in the current transaction.</summary>
    public static async Task CountAsync(
        FairgroundDb db, IReadOnlyCollection<ProductId> products, IReadOnlyDictionary<ProductId, int> sold,
        CancellationToken cancellationToken)
    {
        foreach (var ids in products.Chunk(Batch))
        {
            foreach (var card in await db.Set<ProductCard>().Where(card => ids.Contains(card.Product)).ToListAsync(cancellationToken))
            {
                card.Count(sold.GetValueOrDefault(card.Product));
            }
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
