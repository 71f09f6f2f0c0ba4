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
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private (FairCounts Counts, DateTimeOffset ReadAt)? read;

    public async ValueTask<FairCounts> ReadAsync(CancellationToken cancellationToken)
    {
        if (read is { } known && time.GetUtcNow() - known.ReadAt < Fresh)
        {
            return known.Counts;
        }
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        var counts = new FairCounts(
            await db.Set<Seller>().CountAsync(seller => seller.Status == SellerStatus.Approved, cancellationToken),
            await db.Set<ProductCard>().CountAsync(card => card.Offer != null, cancellationToken),
            await db.Set<Reason>().CountAsync(cancellationToken),
            await db.Set<RankingDecision>().CountAsync(cancellationToken));
        read = (counts, time.GetUtcNow());
        return counts;
    }
}
