using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Webhooks;

/// <summary>Removes, once an hour, messages that have been kept their time.</summary>
internal sealed class WebhookSweepWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromHours(1))
{
    private const int Batch = 500;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var before = db.Time.GetUtcNow() - WebhookDelivery.Kept;
        var ids = await db.Set<WebhookDelivery>().Where(delivery => delivery.CreatedAt < before).OrderBy(delivery => delivery.CreatedAt)
            .Select(delivery => delivery.Id).Take(Batch).ToListAsync(cancellationToken);
        await db.Set<WebhookDelivery>().Where(delivery => ids.Contains(delivery.Id)).ExecuteDeleteAsync(cancellationToken);
        return ids.Count == Batch;
    }
}
