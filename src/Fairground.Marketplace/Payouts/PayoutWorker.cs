using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Payouts;

/// <summary>
/// Sends payouts to their provider, asks about those it has said nothing of, and once a day about those it has paid. A payout is claimed by
/// putting its due time off, so that a node which dies with it costs a minute and nothing else.
/// </summary>
internal sealed class PayoutWorker(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromSeconds(5))
{
    private const int Batch = 50;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<Payout>().Where(payout => payout.DueAt != null && payout.DueAt <= now)
            .OrderBy(payout => payout.DueAt).Select(payout => payout.Id).Take(Batch).ToListAsync(cancellationToken);
        var desk = services.GetRequiredService<PayoutDesk>();
        await EachAsync(db, due, async id =>
        {
            var payout = await db.Set<Payout>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
            if (payout.DueAt is not { } at || at > now)
            {
                return;
            }
            var next = NextOf(payout, now);
            var claimed = await db.Set<Payout>()
                .Where(row => row.Id == id && row.DueAt == at && row.Status == payout.Status)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, next).SetProperty(row => row.Attempts, payout.Attempts + 1),
                    cancellationToken);
            if (claimed == 1)
            {
                // It may fail for good, as when its account number cannot be read after the master key was lost.
                await desk.AdvanceAsync(id, cancellationToken);
            }
        }, cancellationToken);
        return due.Count == Batch;
    }

    private static DateTimeOffset? NextOf(Payout payout, DateTimeOffset now) => payout.Status == PayoutStatus.Paid
        ? now < payout.SettledAt + Payout.Watch ? now.AddDays(1) : null
        : now + TimeSpan.FromTicks(Math.Min(Payout.PauseMax.Ticks, Payout.Claim.Ticks * (payout.Attempts + 1)));
}
