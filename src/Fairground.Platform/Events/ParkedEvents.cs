using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Events;

/// <summary>Deliveries that failed in the same way: one subscriber, one event, one kind of failure.</summary>
internal sealed record ParkedKind(
    string Subscriber, string Event, string Failure, int Count, DateTimeOffset FirstAt, DateTimeOffset LastAt);

/// <summary>
/// What is on its way: how much, since when the oldest, and how much of it has failed before and waits for its next attempt.
/// </summary>
internal sealed record OutboxDepth(int Waiting, DateTimeOffset? OldestAt, int Retrying, int Parked);

/// <summary>Deliveries on their way, those that have failed for good, and the admin's way to try these again.</summary>
internal sealed class ParkedEvents(FairgroundDb db)
{
    public const int KindsMax = 50;
    public const int RetriesMax = 10_000;

    public async Task<OutboxDepth> DepthAsync(CancellationToken cancellationToken)
    {
        var waiting = db.Set<OutboxMessage>().Where(message => message.DeliveredAt == null && message.ParkedAt == null);
        return new OutboxDepth(
            await waiting.CountAsync(cancellationToken),
            await waiting.MinAsync(message => (DateTimeOffset?)message.CreatedAt, cancellationToken),
            await waiting.CountAsync(message => message.Attempts > 0, cancellationToken),
            await db.Set<OutboxMessage>().CountAsync(message => message.ParkedAt != null, cancellationToken));
    }

    /// <summary>The parked deliveries by kind, the most frequent first.</summary>
    public async Task<List<ParkedKind>> KindsAsync(CancellationToken cancellationToken)
    {
        var kinds = await db.Set<OutboxMessage>().Where(message => message.ParkedAt != null)
            .GroupBy(message => new { message.Subscriber, message.Event, message.Failure })
            .Select(group => new
            {
                group.Key, Count = group.Count(), First = group.Min(message => message.ParkedAt), Last = group.Max(
                    message => message.ParkedAt)
            })
            .OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Key.Subscriber).Take(KindsMax).ToListAsync(cancellationToken);
        return kinds.ConvertAll(kind => new ParkedKind(
            kind.Key.Subscriber, kind.Key.Event, kind.Key.Failure ?? "", kind.Count, kind.First!.Value, kind.Last!.Value));
    }

    public Task<List<OutboxMessage>> ParkedAsync(int page, int pageSize, CancellationToken cancellationToken) => db.Set<OutboxMessage>()
        .AsNoTracking().Where(message => message.ParkedAt != null).OrderBy(message => message.ParkedAt).ThenBy(message => message.Id)
        .Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken);

    /// <summary>What has failed before and will be tried again by itself, the next due first.</summary>
    public Task<List<OutboxMessage>> RetryingAsync(int countMax, CancellationToken cancellationToken) => db.Set<OutboxMessage>()
        .AsNoTracking().Where(message => message.DeliveredAt == null && message.ParkedAt == null && message.Attempts > 0)
        .OrderBy(message => message.DueAt).Take(countMax).ToListAsync(cancellationToken);

    public Task RetryAsync(long id, AccountId by, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var message = await db.LockedAsync<OutboxMessage>(id, cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        message.Retry(db.Time.GetUtcNow());
        db.Audit("event.retried", $"outbox/{id}", by, detail: $"{message.Event} → {message.Subscriber}");
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Gives every parked delivery of a kind another round of attempts; gives how many.</summary>
    public Task<int> RetryAllAsync(
        string subscriber, string @event, string failure, AccountId by, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var ids = await db.Set<OutboxMessage>()
            .Where(row => row.ParkedAt != null && row.Subscriber == subscriber && row.Event == @event && (row.Failure ?? "") == failure)
            .OrderBy(row => row.Id).Select(row => row.Id).Take(RetriesMax).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            throw new Refusal(PlatformProblems.NotParked);
        }
        var (first, last, now) = (ids[0], ids[^1], db.Time.GetUtcNow());
        var retried = await db.Set<OutboxMessage>()
            .Where(row => row.Id >= first && row.Id <= last && row.ParkedAt != null && row.Subscriber == subscriber
                && row.Event == @event && (row.Failure ?? "") == failure)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ParkedAt, (DateTimeOffset?)null).SetProperty(row => row.Attempts, 0)
                .SetProperty(row => row.DueAt, now), cancellationToken);
        db.Audit("event.retried", $"outbox/{first}-{last}", by, detail: $"{retried} × {@event} → {subscriber}");
        await db.SaveChangesAsync(cancellationToken);
        return retried;
    }, cancellationToken);
}
