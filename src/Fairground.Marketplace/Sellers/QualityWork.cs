using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Search;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Sellers;

/// <summary>
/// Counts, once an hour, how sellers keep their promises and what sells: seller quality, and the order of lists. Popularity is
/// ln(1 + pieces sold in 90 days) + rating × ln(1 + ratings) / 5, as <c>/how-we-rank</c> says; sales that were left out do not count.
/// </summary>
internal sealed class QualityWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromHours(1))
{
    private const int Batch = 500;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        await CountSellersAsync(db, cancellationToken);
        await CountProductsAsync(db, cancellationToken);
        await db.TransactAsync(() => services.GetRequiredService<SearchIndex>().FollowAsync(db, cancellationToken), cancellationToken);
        return false;
    }

    private static async Task CountSellersAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var since = now - SellerQuality.Window;
        var counts = await db.Set<SellerOrder>().Where(
            part => part.PaidAt >= since && (part.CancelledBy == null || part.CancelledBy == CancelledBy.Seller))
            .GroupBy(part => part.Seller)
            .Select(group => new
            {
                Seller = group.Key,
                Orders = group.Count(),
                Late = group.Count(part => part.Status != SellerOrderStatus.Cancelled &&
                    (part.ShippedAt > part.ShipBy || (part.ShippedAt == null && part.ShipBy < now))),
                Cancelled = group.Count(part => part.CancelledBy == CancelledBy.Seller),
            }).ToListAsync(cancellationToken);
        var known = await db.Set<SellerQuality>().ToDictionaryAsync(quality => quality.Seller, cancellationToken);
        foreach (var count in counts)
        {
            if (!known.TryGetValue(count.Seller, out var quality))
            {
                quality = new SellerQuality { Seller = count.Seller };
                db.Add(quality);
            }
            quality.Count(count.Orders, count.Late, count.Cancelled, now);
        }
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static async Task CountProductsAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var sold = await SoldPieces.OfAsync(db, null, cancellationToken);
        var stale = await db.Set<ProductCard>().Where(card => card.Sold > 0).Select(card => card.Product).ToListAsync(cancellationToken);
        foreach (var ids in sold.Keys.Union(stale).Chunk(Batch))
        {
            await SoldPieces.CountAsync(db, ids, sold, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
