using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Events;

/// <summary>Deliveries that have failed for good, and the admin's way to try them again.</summary>
internal sealed class ParkedEvents(FairgroundDb db)
{
    public async Task RetryAsync(long id, AccountId by, CancellationToken cancellationToken)
    {
        var message = await db.Set<OutboxMessage>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw new Refusal(
            PlatformProblems.NotFound);
        message.Retry(db.Time.GetUtcNow());
        db.Audit("event.retried", $"outbox/{id}", by, detail: $"{message.Event} → {message.Subscriber}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
