using System.Diagnostics;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairground.Marketplace.Webhooks;

/// <summary>
/// Sends the webhooks that are due. Each endpoint has its own turn beside the others, so that a slow one holds up itself alone. A message
/// is claimed by putting its due time off, outside any transaction with its receiver, and sent at least once: after a crash in between it
/// goes out again under the same id.
/// </summary>
internal sealed partial class WebhookWork(IServiceScopeFactory scopes, WebhookSender sender, ILogger<WebhookWork> logger) : PeriodicWork(
    scopes, TimeSpan.FromSeconds(2))
{
    private const int EndpointsAtOnceMax = 32;
    private const int MessagesPerTurnMax = 20;

    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RunMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan GivenUpToldEvery = TimeSpan.FromDays(1);

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var scopeFactory = services.GetRequiredService<IServiceScopeFactory>();
        var startedAt = Stopwatch.GetTimestamp();
        var turns = new Dictionary<WebhookEndpointId, Task>();
        try
        {
            while (Stopwatch.GetElapsedTime(startedAt) < RunMax)
            {
                foreach (var endpoint in await FindDueAsync(db, [.. turns.Keys], cancellationToken))
                {
                    turns[endpoint] = ServeAsync(scopeFactory, endpoint, startedAt, cancellationToken);
                }
                if (turns.Count == 0)
                {
                    return false;
                }
                await Task.WhenAny([.. turns.Values, Task.Delay(Glance, cancellationToken)]);
                foreach (var (endpoint, turn) in turns.Where(turn => turn.Value.IsCompleted).ToList())
                {
                    turns.Remove(endpoint);
                    await turn;
                }
            }
        }
        finally
        {
            await Task.WhenAll(turns.Values);
        }
        return true;
    }

    private static IQueryable<WebhookDelivery> Due(FairgroundDb db, DateTimeOffset now) =>
        db.Set<WebhookDelivery>().AsNoTracking().In(WebhookDeliveryState.Waiting).Where(delivery => delivery.DueAt <= now);

    /// <summary>Endpoints that something is due to and that have no turn yet, the one that has waited longest first.</summary>
    private static Task<List<WebhookEndpointId>> FindDueAsync(
        FairgroundDb db, List<WebhookEndpointId> busy, CancellationToken cancellationToken) =>
        Due(db, db.Time.GetUtcNow())
            .Where(delivery => !busy.Contains(delivery.Endpoint) &&
                db.Set<WebhookEndpoint>().Any(endpoint => endpoint.Id == delivery.Endpoint && endpoint.DisabledAt == null))
            .GroupBy(delivery => delivery.Endpoint).OrderBy(group => group.Min(delivery => delivery.DueAt)).Select(group => group.Key)
            .Take(EndpointsAtOnceMax - busy.Count).ToListAsync(cancellationToken);

    private async Task ServeAsync(
        IServiceScopeFactory scopeFactory, WebhookEndpointId id, long startedAt, CancellationToken cancellationToken)
    {
        await using var scope = scopeFactory.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        // One that answers slowly ends its turn with the run, so that the next run has a turn for everybody.
        for (var i = 0; i < MessagesPerTurnMax && Stopwatch.GetElapsedTime(startedAt) < RunMax &&
            await SendNextAsync(db, id, cancellationToken); i++)
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Sends what has been due longest; false if nothing is.</summary>
    private async Task<bool> SendNextAsync(FairgroundDb db, WebhookEndpointId id, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var endpoint = await db.Set<WebhookEndpoint>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && row.DisabledAt == null, cancellationToken);
        var delivery = endpoint is null ? null : await Due(db, now).Where(row => row.Endpoint == id)
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (endpoint is null || delivery is null)
        {
            return false;
        }
        var claimed = await db.TransactAsync(() => db.Set<WebhookDelivery>()
            .Where(row => row.Id == delivery.Id && row.Attempts == delivery.Attempts && row.DueAt <= now).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.DueAt, now + Claim).SetProperty(row => row.Attempts, delivery.Attempts + 1),
                cancellationToken), cancellationToken);
        if (claimed > 0)
        {
            await RecordAsync(db, delivery, await PostAsync(endpoint, delivery, cancellationToken), cancellationToken);
        }
        return true;
    }

    private async Task<WebhookAnswer> PostAsync(WebhookEndpoint endpoint, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await sender.PostAsync(endpoint, delivery, cancellationToken);
            if (answer.Failure is { } failure)
            {
                LogFailed(logger, delivery.Id, endpoint.Id, delivery.Attempts + 1, failure, answer.Status);
            }
            return answer;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Such as a secret that cannot be read, after the master key was lost.
            LogBroken(logger, delivery.Id, endpoint.Id, exception.GetType().Name);
            return new WebhookAnswer(null, WebhookFailure.Other);
        }
    }

    private static Task RecordAsync(FairgroundDb db, WebhookDelivery sent, WebhookAnswer answer, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        // None if the endpoint was deleted meanwhile, and its deliveries with it.
        if (await db.LockedAsync<WebhookDelivery>(db.Stored(sent.Id), cancellationToken) is not { } delivery)
        {
            return;
        }
        var now = db.Time.GetUtcNow();
        delivery.Record(answer, now);
        if (delivery.State == WebhookDeliveryState.Failed)
        {
            await GiveUpAsync(db, delivery, answer, now, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Switches the endpoint off if it is gone, or if nothing at all has arrived since the message was written.</summary>
    private static async Task GiveUpAsync(
        FairgroundDb db, WebhookDelivery delivery, WebhookAnswer answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var others = db.Set<WebhookDelivery>().Where(row => row.Endpoint == delivery.Endpoint && row.Id != delivery.Id);
        var isGone = answer.Status == WebhookDelivery.Gone;
        if (isGone || !await others.AnyAsync(row => row.DeliveredAt >= delivery.CreatedAt, cancellationToken))
        {
            var endpoint = (await db.LockedAsync<WebhookEndpoint>(db.Stored(delivery.Endpoint), cancellationToken))!;
            if (endpoint.DisabledAt is null)
            {
                endpoint.Disable(isGone ? WebhookStop.Gone : WebhookStop.Failing, now);
                db.Publish(new WebhookWasStopped(endpoint.Id));
            }
            return;
        }
        var recently = now - GivenUpToldEvery;
        if (!await others.AnyAsync(row => row.FailedAt > recently, cancellationToken))
        {
            db.Publish(new WebhookWasGivenUp(delivery.Id));
        }
    }

    [LoggerMessage(LogLevel.Information, "Webhook {DeliveryId} to {EndpointId} did not arrive, attempt {Attempt}: {Failure} {Status}")]
    private static partial void LogFailed(
        ILogger logger, WebhookDeliveryId deliveryId, WebhookEndpointId endpointId, int attempt, WebhookFailure failure, int? status);

    [LoggerMessage(LogLevel.Error, "Webhook {DeliveryId} to {EndpointId} could not be sent: {Failure}")]
    private static partial void LogBroken(ILogger logger, WebhookDeliveryId deliveryId, WebhookEndpointId endpointId, string failure);
}

/// <summary>Nothing is sent to an endpoint any longer, because of what it answered or did not.</summary>
public sealed record WebhookWasStopped(WebhookEndpointId Endpoint);

/// <summary>A message was tried to the end, though others arrive.</summary>
public sealed record WebhookWasGivenUp(WebhookDeliveryId Delivery);
