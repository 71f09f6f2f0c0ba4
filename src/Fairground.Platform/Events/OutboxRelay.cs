using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fairground.Platform.Events;

/// <summary>
/// Carries events to their subscribers. Each delivery is claimed, handled and marked in one transaction, so many nodes may relay from one
/// database and no effect happens twice. A failure is put off with growing pauses and parked in the end, where an admin retries it.
/// </summary>
public sealed partial class OutboxRelay(
    IServiceScopeFactory scopes, Subscriptions subscriptions, OutboxSignal signal, DatabaseReadiness readiness, TimeProvider time,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private volatile bool wasBusy;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RelayNextAsync(stoppingToken))
                {
                    await signal.WaitAsync(Pause, stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database cannot be reached: the events wait in it.
                LogUnreachable(logger, exception.GetType().Name);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    /// <summary>Relays the delivery that has been due longest; false if none is.</summary>
    public async Task<bool> RelayNextAsync(CancellationToken cancellationToken)
    {
        long? failing = null;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
            // A look first, so that a relay with nothing to do takes no turn to write; after a delivery there mostly is more.
            if (!wasBusy && !await IsAnyDueAsync(db, cancellationToken))
            {
                return false;
            }
            return wasBusy = await db.TransactAsync(async () =>
            {
                failing = null;
                var message = await ClaimAsync(db, cancellationToken);
                if (message is null)
                {
                    return false;
                }
                failing = message.Id;
                var subscription = subscriptions.Find(message)
                    ?? throw new InvalidOperationException($"Nobody here is called {message.Subscriber}.");
                await subscription.Deliver(scope.ServiceProvider, message.Body, cancellationToken);
                message.Deliver(time.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                MarketMeter.Delivered.Add(1);
                return true;
            }, cancellationToken);
        }
        catch (Exception exception) when (failing is not null && exception is not OperationCanceledException)
        {
            await MarkFailedAsync(failing.Value, exception, cancellationToken);
            return true;
        }
    }

    private async Task<bool> IsAnyDueAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await db.Set<OutboxMessage>()
            .AnyAsync(message => message.DeliveredAt == null && message.ParkedAt == null && message.DueAt <= now, cancellationToken);
    }

    private Task<OutboxMessage?> ClaimAsync(FairgroundDb db, CancellationToken cancellationToken) => db.Set<OutboxMessage>()
        .FromSqlRaw(
            $"select * from {db.Table<OutboxMessage>()} where delivered_at is null and parked_at is null and due_at <= {{0}} " +
            $"order by due_at, id limit 1{db.SkipLocked}", db.Stored(time.GetUtcNow()))
        .AsAsyncEnumerable().FirstOrDefaultAsync(cancellationToken).AsTask();

    private async Task MarkFailedAsync(long id, Exception exception, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        var message = await db.Set<OutboxMessage>().SingleAsync(row => row.Id == id, cancellationToken);
        if (message.DeliveredAt is not null)
        {
            return;
        }
        message.Fail(exception, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        MarketMeter.Failed.Add(1);
        LogFailed(logger, message.Event, message.Subscriber, id, message.Attempts, message.Failure);
    }

    [LoggerMessage(LogLevel.Warning, "Delivery {MessageId} of {Event} to {Subscriber} failed, attempt {Attempts}: {Failure}")]
    private static partial void LogFailed(ILogger logger, string @event, string subscriber, long messageId, int attempts, string? failure);

    [LoggerMessage(LogLevel.Warning, "The outbox cannot be read ({Failure})")]
    private static partial void LogUnreachable(ILogger logger, string failure);
}
