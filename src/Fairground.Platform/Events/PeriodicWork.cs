using System.Runtime.ExceptionServices;
using Fairground.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fairground.Platform.Events;

/// <summary>
/// Background work that one node at a time does, again and again. It holds a lease that <see cref="WorkPulse"/> renews, so that another
/// node takes over when this one dies; a failure is logged, put on record, and the work tried again a period later.
/// </summary>
public abstract partial class PeriodicWork(IServiceScopeFactory scopes, TimeSpan period) : BackgroundService
{
    // Works that run every few seconds say once a minute how they fare, and at once when that changes.
    private static readonly TimeSpan RecordEvery = TimeSpan.FromMinutes(1);

    private readonly Bell bell = new();
    private readonly ILogger logger = Single<ILoggerFactory>(scopes).CreateLogger<PeriodicWork>();
    private readonly DatabaseReadiness readiness = Single<DatabaseReadiness>(scopes);

    private long unrecorded;
    private DateTimeOffset recordedAt;
    private string? recordedFailure;

    public string Name => GetType().Name;

    /// <summary>How long it rests between two runs.</summary>
    public TimeSpan Period => period;

    /// <summary>Ends its rest, if it rests on this node.</summary>
    public void Wake() => bell.Ring();

    /// <summary>Does what is due now; true if there may be more at once.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await RunAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<FairgroundDb>(), cancellationToken);
    }

    /// <summary>Does all that is due if this node holds the lease, and puts on record how it went.</summary>
    public async Task TakeTurnAsync(bool isAsked, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        var leases = scope.ServiceProvider.GetRequiredService<Leases>();
        if (!await leases.TryHoldAsync(db, Name, cancellationToken))
        {
            return;
        }
        var startedAt = db.Time.GetUtcNow();
        string? failure = null;
        try
        {
            while (await RunAsync(cancellationToken) && await leases.TryHoldAsync(db, Name, cancellationToken))
            {
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            failure = Failures.KindOf(exception);
            LogFailed(logger, Name, exception);
        }
        await RecordAsync(db, leases.NodeName, startedAt, failure, isAsked, cancellationToken);
    }

    public override void Dispose()
    {
        bell.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken);

    /// <summary>
    /// Does one thing after the other, each with nothing tracked from before. One that fails leaves the others to be done: it is logged,
    /// and the run then fails with the first of them, so that the record of works says so and it is tried again a period later.
    /// </summary>
    protected async Task EachAsync<T>(FairgroundDb db, IEnumerable<T> due, Func<T, Task> act, CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? first = null;
        foreach (var one in due)
        {
            db.ChangeTracker.Clear();
            try
            {
                await act(one);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogLeftOut(logger, Name, one, exception);
                first ??= ExceptionDispatchInfo.Capture(exception);
            }
        }
        first?.Throw();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        var isAsked = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeTurnAsync(isAsked, stoppingToken);
            }
            catch (Exception exception)
            {
                if (stoppingToken.IsCancellationRequested)
                {
                    // Whatever was cut off is done by the next to hold the lease.
                    return;
                }
                // The database cannot be reached.
                LogFailed(logger, Name, exception);
            }
            isAsked = await bell.WaitAsync(period, stoppingToken);
        }
    }

    private static TService Single<TService>(IServiceScopeFactory scopes) where TService : notnull
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<TService>();
    }

    private async Task RecordAsync(
        FairgroundDb db, string node, DateTimeOffset startedAt, string? failure, bool isAsked, CancellationToken cancellationToken)
    {
        unrecorded++;
        var now = db.Time.GetUtcNow();
        if (!isAsked && failure == recordedFailure && now - recordedAt < RecordEvery)
        {
            return;
        }
        await WorkRun.RecordAsync(db, new WorkRun
        {
            Work = Name,
            Node = node,
            StartedAt = startedAt,
            LastStartedAt = startedAt,
            LastEndedAt = now,
            Runs = unrecorded,
            Failure = failure,
        }, cancellationToken);
        (unrecorded, recordedAt, recordedFailure) = (0, now, failure);
        if (isAsked)
        {
            await WorkDesk.AnswerAsync(db, Name, startedAt, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Work} could not do {Item} and goes on with the others")]
    private static partial void LogLeftOut(ILogger logger, string work, object? item, Exception exception);

    [LoggerMessage(LogLevel.Error, "{Work} failed and will be tried again")]
    private static partial void LogFailed(ILogger logger, string work, Exception exception);
}

public static class PeriodicWorkServices
{
    /// <summary>
    /// Adds the work as a hosted service that tests can also run by hand. Its module names it by the texts <c>work.NAME</c> and
    /// <c>work.NAME.about</c>.
    /// </summary>
    public static IServiceCollection AddWork<TWork>(this IServiceCollection services) where TWork : PeriodicWork => services
        .AddSingleton<TWork>()
        .AddSingleton<PeriodicWork>(provider => provider.GetRequiredService<TWork>())
        .AddHostedService(provider => provider.GetRequiredService<TWork>());
}
