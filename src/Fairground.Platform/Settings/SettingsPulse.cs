using Fairground.Platform.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fairground.Platform.Settings;

/// <summary>Brings what this node knows of the settings up to date, also while nobody asks it for anything. Every node does this.</summary>
internal sealed partial class SettingsPulse(MarketSettings settings, DatabaseReadiness readiness, ILogger<SettingsPulse> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await settings.RefreshAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogMissed(logger, exception.GetType().Name);
            }
            await Task.Delay(Pause, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The settings could not be read ({Failure}); those known before still count")]
    private static partial void LogMissed(ILogger logger, string failure);
}
