using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Payouts;

/// <summary>Sets sellers' payout schedules, and pays by them.</summary>
internal sealed class PayoutScheduleDesk(FairgroundDb db, PayoutDesk payouts, SellerZones zones)
{
    public Task<PayoutSchedule?> FindAsync(SellerId seller, CancellationToken cancellationToken) =>
        db.Set<PayoutSchedule>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == seller, cancellationToken);

    public Task<PayoutSchedule> SetAsync(
        SellerId id, PayoutTimes times, IReadOnlyDictionary<Currency, long> minimums, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        // Two who set it at once come one after the other, the first time as well.
        await db.LockAsync<Seller>(db.Stored(id), cancellationToken);
        var seller = await db.Set<Seller>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (times.Rhythm != PayoutRhythm.OnRequest && seller.PayoutAccount is null)
        {
            throw new Refusal(MarketplaceProblems.PayoutAccountInvalid);
        }
        var schedule = await db.LockedAsync<PayoutSchedule>(db.Stored(id), cancellationToken);
        if (schedule is null)
        {
            schedule = new PayoutSchedule { Id = id };
            db.Add(schedule);
        }
        schedule.Set(times, minimums, by, db.Time.GetUtcNow());
        await zones.NameAsync(id, schedule.Zone, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return schedule;
    }, cancellationToken);

    /// <summary>The seller has looked at what failed: it goes on at its next instant.</summary>
    public Task ResumeAsync(SellerId id, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var schedule = await db.LockedAsync<PayoutSchedule>(db.Stored(id), cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        if (schedule.PausedAt is not null)
        {
            schedule.Resume(db.Time.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }, cancellationToken);

    /// <summary>Pays at the instant that is due, once, however many nodes try and however many instants have passed.</summary>
    public Task<int> RunAsync(SellerId id, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var now = db.Time.GetUtcNow();
        var schedule = await db.LockedAsync<PayoutSchedule>(db.Stored(id), cancellationToken);
        if (schedule?.NextDueAt is not { } due || due > now)
        {
            return 0;
        }
        var paid = 0;
        var seller = await db.Set<Seller>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (seller is { MayBePaid: true, PayoutAccount: not null })
        {
            var currencies = await db.Set<LedgerAccount>().Where(account => account.Owner == id && account.Kind == LedgerKind.Available)
                .Select(account => account.Currency).ToListAsync(cancellationToken);
            foreach (var currency in currencies.OrderBy(currency => currency.Code, StringComparer.Ordinal))
            {
                var payout = await payouts.PayAllAsync(seller, currency, schedule.MinimumIn(currency), due, cancellationToken);
                paid += payout is null ? 0 : 1;
            }
        }
        schedule.Run(now);
        await db.SaveChangesAsync(cancellationToken);
        return paid;
    }, cancellationToken);
}

/// <summary>Pays sellers by their schedules.</summary>
internal sealed class PayoutScheduleWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromSeconds(30))
{
    private const int Batch = 100;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<PayoutSchedule>().Where(schedule => schedule.NextDueAt != null && schedule.NextDueAt <= now)
            .OrderBy(schedule => schedule.NextDueAt).Select(schedule => schedule.Id).Take(Batch).ToListAsync(cancellationToken);
        var desk = services.GetRequiredService<PayoutScheduleDesk>();
        await EachAsync(db, due, seller => desk.RunAsync(seller, cancellationToken), cancellationToken);
        return due.Count == Batch;
    }
}
