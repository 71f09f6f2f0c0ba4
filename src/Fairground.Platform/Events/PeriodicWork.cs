using Fairground.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fairground.Platform.Events;

/// <summary>
/// Background work that one node at a time does, again and again. It holds a lease a little longer than its period, so that another node
/// takes over when this one dies; a failure is logged and the work tried again a period later.
/// </summary>
public abstract partial class PeriodicWork(IServiceScopeFactory scopes, TimeSpan period) : BackgroundService
{
    private readonly ILogger logger = scopes.CreateScope().ServiceProvider.GetRequiredService<ILoggerFactory>()
        .CreateLogger<PeriodicWork>();

    private string Name => GetType().Name;

    /// <summary>Does what is due now; true if there may be more at once.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await RunAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<FairgroundDb>(), cancellationToken);
    }

    protected abstract Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await HoldsLeaseAsync(stoppingToken) && await RunAsync(stoppingToken))
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(logger, Name, exception);
            }
            await Task.Delay(period, stoppingToken);
        }
    }

    private async Task<bool> HoldsLeaseAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<Leases>();
        return await leases.TryHoldAsync(
            scope.ServiceProvider.GetRequiredService<FairgroundDb>(), Name, (period * 2) + TimeSpan.FromSeconds(30), cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "{Work} failed and will be tried again")]
    private static partial void LogFailed(ILogger logger, string work, Exception exception);
}

public static class PeriodicWorkServices
{
    /// <summary>Adds the work as a hosted service that tests can also run by hand.</summary>
    public static IServiceCollection AddWork<TWork>(this IServiceCollection services) where TWork : PeriodicWork => services
        .AddSingleton<TWork>()
        .AddSingleton<PeriodicWork>(provider => provider.GetRequiredService<TWork>())
        .AddHostedService(provider => provider.GetRequiredService<TWork>());
}
