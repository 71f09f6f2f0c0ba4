using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Storefront;

/// <summary>Counts that the front page shows.</summary>
internal sealed record FairCounts(int Sellers, int Products, int Decisions, int Rankings);

/// <summary>Counts once a minute a node: nobody needs them to the second.</summary>
internal sealed class MarketFigures(IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly Remembered<FairCounts> counts = new(scopes, time, TimeSpan.FromMinutes(1), async (db, cancellationToken) =>
        new FairCounts(
            await db.Set<Seller>().CountAsync(seller => seller.Status == SellerStatus.Approved, cancellationToken),
            await db.Set<ProductCard>().CountAsync(card => card.Offer != null, cancellationToken),
            await db.Set<Reason>().CountAsync(cancellationToken),
            await db.Set<RankingDecision>().CountAsync(cancellationToken)));

    public ValueTask<FairCounts> ReadAsync(CancellationToken cancellationToken) => counts.GetAsync(cancellationToken);
}
