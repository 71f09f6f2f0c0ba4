using Fairground.Marketplace.Orders;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Ledger;

/// <summary>
/// Makes sellers' earnings available so many days after delivery, as the rule of the day of sale says: less what they owe.
/// </summary>
internal sealed class MaturityWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromMinutes(1))
{
    private const int Batch = 200;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var ids = await db.Set<SellerOrder>()
            .Where(part => part.MaturedAt == null && part.MaturesAt != null && part.MaturesAt <= now)
            .OrderBy(part => part.MaturesAt).Select(part => part.Id).Take(Batch).ToListAsync(cancellationToken);
        var postings = services.GetRequiredService<SalePostings>();
        var receivables = services.GetRequiredService<Receivables>();
        await EachAsync(db, ids, id => db.TransactAsync(async () =>
        {
            var part = (await db.LockedAsync<SellerOrder>(db.Stored(id), cancellationToken))!;
            if (part.MaturedAt is not null)
            {
                return;
            }
            part.Mature(db.Time.GetUtcNow());
            await postings.PostMaturityAsync(part, cancellationToken);
            await receivables.RecoverAsync(part.Seller, part.Currency, id.ToString(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken), cancellationToken);
        return ids.Count == Batch;
    }
}
