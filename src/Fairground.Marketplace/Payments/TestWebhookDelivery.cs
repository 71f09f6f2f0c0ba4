using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Payments;

/// <summary>Delivers the test provider's webhooks, signed, to where a real provider's arrive.</summary>
internal sealed class TestWebhookDelivery(IServiceScopeFactory scopes, TestPayments provider) : PeriodicWork(
    scopes, TimeSpan.FromSeconds(2))
{
    private const int Batch = 50;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<TestWebhook>().AsNoTracking().Where(webhook => webhook.DeliveredAt == null && webhook.DueAt <= now)
            .OrderBy(webhook => webhook.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var webhook in due)
        {
            var (body, header, signature) = provider.Write(new ProviderEvent(webhook.EventId, webhook.Key, webhook.State));
            await services.GetRequiredService<PaymentWebhooks>()
                .ReceiveAsync(provider, new HeaderDictionary { [header] = signature }, body, cancellationToken);
            await db.Set<TestWebhook>().Where(row => row.Id == webhook.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeliveredAt, now), cancellationToken);
        }
        return due.Count == Batch;
    }
}
