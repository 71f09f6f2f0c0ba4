using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Consents;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairground.Marketplace.Storefront;

/// <summary>Remembers what people looked at who agreed to it, and shows it to nobody but them.</summary>
internal sealed partial class ViewedProducts(FairgroundDb db, Consents consents, ILogger<ViewedProducts> logger)
{
    private static readonly ConsentTopic Topic = new(ViewedProduct.Purpose);

    /// <summary>Whether a person looks at a page, and not a browser that fetches what its user may look at next.</summary>
    public static bool IsLook(HttpRequest request) =>
        !IsPrefetch(request.Headers["Sec-Purpose"]) && !IsPrefetch(request.Headers["X-Sec-Purpose"]);

    /// <summary>Remembers the product, if its viewer has agreed. A page is shown though this fails.</summary>
    public async Task RememberAsync(AccountId account, ProductId product, CancellationToken cancellationToken)
    {
        if (await FindConsentAsync(account, cancellationToken) is null)
        {
            return;
        }
        try
        {
            await db.TransactAsync(async () =>
            {
                // Whoever takes consent back holds this lock as well: what is written here is written before, and erased.
                await db.LockAsync<Account>(db.Stored(account), cancellationToken);
                if (await FindConsentAsync(account, cancellationToken) is { } grounds)
                {
                    await WriteAsync(account, product, grounds, cancellationToken);
                }
            }, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            db.ChangeTracker.Clear();
            // Neither who nor what: a log is a store too.
            LogNotRemembered(logger, exception.GetType().Name);
        }
    }

    /// <summary>What the account has looked at, newest first; nothing, unless it agrees at this moment.</summary>
    public async Task<List<ViewedProduct>> OfAsync(AccountId account, int count, CancellationToken cancellationToken)
    {
        if (await FindConsentAsync(account, cancellationToken) is null)
        {
            return [];
        }
        var after = db.Time.GetUtcNow() - ViewedProduct.Kept;
        return await db.Set<ViewedProduct>().AsNoTracking().Where(view => view.Account == account && view.ViewedAt > after)
            .OrderByDescending(view => view.ViewedAt).Take(count).ToListAsync(cancellationToken);
    }

    private Task<Grounds.Consent?> FindConsentAsync(AccountId account, CancellationToken cancellationToken) =>
        consents.FindAsync(account, Topic, cancellationToken);

    private async Task WriteAsync(AccountId account, ProductId product, Grounds.Consent grounds, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var own = db.Set<ViewedProduct>().Where(view => view.Account == account);
        if (await own.FirstOrDefaultAsync(view => view.Product == product, cancellationToken) is { } known)
        {
            known.SeeAgain(now, grounds);
        }
        else
        {
            db.Add(ViewedProduct.Of(account, product, now, grounds));
        }
        await db.SaveChangesAsync(cancellationToken);
        var oldest = await own.OrderByDescending(view => view.ViewedAt).Skip(ViewedProduct.CountMax - 1).Select(view => view.ViewedAt)
            .FirstOrDefaultAsync(cancellationToken);
        await own.Where(view => view.ViewedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    private static bool IsPrefetch(string? purpose) => purpose?.Contains("prefetch", StringComparison.OrdinalIgnoreCase) == true;

    [LoggerMessage(LogLevel.Warning, "A product that was looked at could not be remembered ({Failure})")]
    private static partial void LogNotRemembered(ILogger logger, string failure);
}

/// <summary>Erases what was remembered under a consent that was taken back, or under one before it.</summary>
internal sealed class EraseViewedProducts(FairgroundDb db) : IHandle<ConsentWasWithdrawn>
{
    public async Task HandleAsync(ConsentWasWithdrawn @event, CancellationToken cancellationToken)
    {
        if (@event.Purpose != ViewedProduct.Purpose)
        {
            return;
        }
        // Whoever has agreed anew meanwhile keeps what came after.
        var records = db.Set<ConsentRecord>().Where(record => record.Principal == @event.Principal);
        var last = await records.Where(record => record.Id == @event.Consent).Select(record => record.Sequence)
            .SingleAsync(cancellationToken);
        await db.Set<ViewedProduct>().Where(view => view.Account == @event.Principal)
            .Where(view => records.Any(record => record.Id == view.Consent && record.Sequence <= last))
            .ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>Erases, once an hour, what has been kept its time or whose consent has run out.</summary>
internal sealed class ViewedProductsWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromHours(1))
{
    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var before = now - ViewedProduct.Kept;
        await db.Set<ViewedProduct>()
            .Where(view => view.ViewedAt < before ||
                db.Set<ConsentRecord>().Any(record => record.Id == view.Consent && record.ValidUntil < now))
            .ExecuteDeleteAsync(cancellationToken);
        return false;
    }
}
