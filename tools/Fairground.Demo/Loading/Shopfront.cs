using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Demo.Loading;

/// <summary>
/// Writes what the market itself derives from its rows, by its own code: sellers' quality, cards with featured offers, the search index,
/// what sold, ratings. Does only what is not done yet.
/// </summary>
internal static class Shopfront
{
    public static async Task DressAsync(IServiceProvider services)
    {
        var missing = await InScopeAsync(services, (_, db) => db.Set<Product>().AsNoTracking()
            .Where(product => product.Status == ProductStatus.Published && !db.Set<ProductCard>().Any(card => card.Product == product.Id))
            .Select(product => product.Id).ToListAsync());
        if (missing.Count == 0)
        {
            return;
        }
        var quality = services.GetServices<PeriodicWork>().OfType<QualityWork>().Single();
        await quality.RunAsync(CancellationToken.None);
        foreach (var ids in missing.Chunk(ProductCards.BatchMax))
        {
            await InScopeAsync(services, (provider, db) => db.TransactAsync(async () =>
            {
                await provider.GetRequiredService<ProductCards>().RefreshAsync(ids, CancellationToken.None);
                await db.SaveChangesAsync();
                await RateAsync(db, ids);
                return await db.SaveChangesAsync();
            }, CancellationToken.None));
        }
        await quality.RunAsync(CancellationToken.None);
    }

    /// <summary>Puts the ratings on the cards that this transaction has just written.</summary>
    private static async Task RateAsync(FairgroundDb db, ProductId[] ids)
    {
        var ratings = await db.Set<Review>().Where(review => ids.Contains(review.Product)).GroupBy(review => review.Product)
            .Select(group => new { group.Key, Average = group.Average(review => review.Stars), Count = group.Count() }).ToListAsync();
        var cards = await db.Set<ProductCard>().Where(card => ids.Contains(card.Product)).ToDictionaryAsync(card => card.Product);
        foreach (var rating in ratings)
        {
            cards[rating.Key].Rate(rating.Average, rating.Count);
        }
    }

    private static async Task<T> InScopeAsync<T>(IServiceProvider services, Func<IServiceProvider, FairgroundDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<FairgroundDb>());
    }
}
