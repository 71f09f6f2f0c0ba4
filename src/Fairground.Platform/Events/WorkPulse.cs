using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fairground.Platform.Events;

/// <summary>
/// Keeps this node's leases while it lives and gives them back when it stops; wakes works here whose lease has lost its node, or whose run
/// an admin asked for on another node.
/// </summary>
internal sealed partial class WorkPulse(
    IServiceScopeFactory scopes, Leases leases, IEnumerable<PeriodicWork> works, DatabaseReadiness readiness,
    ILogger<WorkPulse> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        await leases.RenewAsync(db, cancellationToken);
        var now = db.Time.GetUtcNow();
        var calling = await db.Set<Lease>()
            .Where(lease => lease.Until <= now || (lease.WantedAt != null && lease.Holder == leases.Node))
            .Select(lease => lease.Name).ToListAsync(cancellationToken);
        foreach (var work in works.Where(work => calling.Contains(work.Name)))
        {
            work.Wake();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await leases.ReleaseAsync(scope.ServiceProvider.GetRequiredService<FairgroundDb>(), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // They end by themselves.
            LogMissed(logger, exception.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, stoppingToken);
            try
            {
                await BeatAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogMissed(logger, exception.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The leases of this node could not be kept ({Failure})")]
    private static partial void LogMissed(ILogger logger, string failure);
}
