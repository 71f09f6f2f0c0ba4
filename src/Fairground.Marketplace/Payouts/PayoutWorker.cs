using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairground.Marketplace.Payouts;

/// <summary>
/// Sends payouts to their provider, asks about those it has said nothing of, and once a day about those it has paid. A payout is claimed by
/// putting its due time off, so that a node which dies with it costs a minute and nothing else.
/// </summary>
internal sealed partial class PayoutWorker(IServiceScopeFactory scopes, ILogger<PayoutWorker> logger) : PeriodicWork(
    scopes, TimeSpan.FromSeconds(5))
{
    private const int Batch = 50;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<Payout>().AsNoTracking().Where(payout => payout.DueAt != null && payout.DueAt <= now)
            .OrderBy(payout => payout.DueAt).Take(Batch).ToListAsync(cancellationToken);
        foreach (var payout in due)
        {
            var next = NextOf(payout, now);
            var claimed = await db.Set<Payout>()
                .Where(row => row.Id == payout.Id && row.DueAt == payout.DueAt && row.Status == payout.Status)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, next).SetProperty(row => row.Attempts, payout.Attempts + 1),
                    cancellationToken);
            if (claimed == 1)
            {
                await TryAsync(services.GetRequiredService<PayoutDesk>(), payout, cancellationToken);
            }
        }
        return due.Count == Batch;
    }

    private static DateTimeOffset? NextOf(Payout payout, DateTimeOffset now) => payout.Status == PayoutStatus.Paid
        ? now < payout.SettledAt + Payout.Watch ? now.AddDays(1) : null
        : now + TimeSpan.FromTicks(Math.Min(Payout.PauseMax.Ticks, Payout.Claim.Ticks * (payout.Attempts + 1)));

    private async Task TryAsync(PayoutDesk desk, Payout payout, CancellationToken cancellationToken)
    {
        try
        {
            await desk.AdvanceAsync(payout.Id, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.Security.Cryptography.CryptographicException)
        {
            // Such as an account number that cannot be read, after the master key was lost: the others still go out.
            LogBroken(logger, payout.Id, exception.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "Payout {PayoutId} could not be sent: {Failure}")]
    private static partial void LogBroken(ILogger logger, PayoutId payoutId, string failure);
}
