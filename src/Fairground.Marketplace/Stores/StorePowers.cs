using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Stores;

/// <summary>What other modules may do to stores. Changes the current unit of work; the caller saves it.</summary>
public sealed class StorePowers(FairgroundDb db)
{
    public const int BatchMax = 10_000;

    public async Task<int> CloseAsync(
        IReadOnlyCollection<StoreId> ids, AccountId? by, Grounds.Reason grounds, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, BatchMax);
        var stores = await db.Set<Store>().Where(store => ids.Contains(store.Id) && store.ClosedAt == null).ToListAsync(cancellationToken);
        foreach (var store in stores)
        {
            store.Close(grounds, db.Time.GetUtcNow());
            db.Audit("store.closed", store.Id.ToString(), by, grounds);
            db.Publish(new StoreWasClosed(store.Id, grounds.Id));
        }
        return stores.Count;
    }

    public async Task<int> ReopenAsync(
        IReadOnlyCollection<StoreId> ids, AccountId? by, Grounds.Reason grounds, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, BatchMax);
        var stores = await db.Set<Store>().Where(store => ids.Contains(store.Id) && store.ClosedAt != null).ToListAsync(cancellationToken);
        foreach (var store in stores)
        {
            store.Reopen(grounds, db.Time.GetUtcNow());
            db.Audit("store.reopened", store.Id.ToString(), by, grounds);
            db.Publish(new StoreWasReopened(store.Id, grounds.Id));
        }
        return stores.Count;
    }
}

/// <summary>A store's name or terms changed.</summary>
public sealed record StoreChanged(StoreId Store);

/// <summary>A store was closed.</summary>
public sealed record StoreWasClosed(StoreId Store, ReasonId Reason);

/// <summary>A closed store was opened again.</summary>
public sealed record StoreWasReopened(StoreId Store, ReasonId Reason);
