using System.Globalization;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Health;

/// <summary>What was decided about a seller: approval, suspension, closures of stores, holds; and how its payouts went.</summary>
internal sealed class StandingHealth(FairgroundDb db)
{
    private const int ShownMax = 20;

    public async Task<HealthFinding?> StandingAsync(SellerId id, CancellationToken cancellationToken)
    {
        var seller = await db.Set<Seller>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var suspension = seller.Status == SellerStatus.Suspended
            ? await db.Set<SellerSuspension>().AsNoTracking().FirstOrDefaultAsync(
                row => row.Seller == id && row.LiftedAt == null, cancellationToken)
            : null;
        var reasons = await Reasons.OfAsync(db, [suspension?.Reason ?? seller.DecidedFor], cancellationToken);
        var state = seller.Status switch
        {
            SellerStatus.Approved => HealthState.Good,
            SellerStatus.Applied => HealthState.Watch,
            _ => HealthState.Bad,
        };
        var since = suspension?.SuspendedAt ?? seller.DecidedAt ?? seller.AppliedAt;
        return new HealthFinding(Text["health.standing"], /* icon */ "id-card", state, Text[$"health.standing.{seller.Status}"])
        {
            Decisions = [.. reasons.Values.Select(reason => reason.DecisionOf(
                Text[$"health.standing.decided.{seller.Status}"], since, null, null))],
            Steps = state == HealthState.Good ? [] : [new HealthStep(Text[$"health.standing.step.{seller.Status}"])],
        };
    }

    public async Task<HealthFinding?> StoresAsync(SellerId id, CancellationToken cancellationToken)
    {
        var stores = db.Set<Store>().AsNoTracking().Where(store => store.Seller == id);
        var open = await stores.CountAsync(store => store.ClosedAt == null, cancellationToken);
        var closed = await stores.CountAsync(store => store.ClosedAt != null, cancellationToken);
        if (open + closed == 0)
        {
            return null;
        }
        var shown = await stores.Where(store => store.ClosedAt != null).OrderByDescending(store => store.ClosedAt).Take(ShownMax)
            .ToListAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(db, shown.Select(store => store.ClosedFor), cancellationToken);
        return new HealthFinding(
            Text["health.stores"], /* icon */ "store", closed == 0 ? HealthState.Good : open == 0 ? HealthState.Bad : HealthState.Watch,
            closed == 0 ? Text.Count("health.stores.open", open) : Text.Count("health.stores.closed", closed, open))
        {
            Figure = Text["health.stores.figure", open, open + closed],
            Decisions = [.. shown.Where(store => store.ClosedFor is not null).Select(store => reasons[store.ClosedFor!.Value].DecisionOf(
                Text["health.stores.closed-one", store.Name], store.ClosedAt!.Value, null, $"/desk/{id}/stores?state=closed"))],
            Steps = closed == 0 ? [] : [new HealthStep(Text["health.stores.step"], $"/desk/{id}/stores?state=closed")],
        };
    }

    public async Task<HealthFinding?> HoldsAsync(SellerId id, CancellationToken cancellationToken)
    {
        var open = db.Set<Hold>().AsNoTracking().Where(hold => hold.Seller == id && hold.ReleasedAt == null);
        var count = await open.CountAsync(cancellationToken);
        var holds = await open.OrderBy(hold => hold.ReviewAt).Take(ShownMax).ToListAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(db, holds.Select(hold => (ReasonId?)(hold.KeptFor ?? hold.Reason)), cancellationToken);
        return new HealthFinding(
            Text["health.holds"], /* icon */ "lock", count == 0 ? HealthState.Good : HealthState.Bad,
            count == 0 ? Text["health.holds.none"] : Text.Count("health.holds.some", count))
        {
            Figure = string.Join(" · ", holds.GroupBy(hold => hold.Currency)
                .Select(group => group.Select(hold => hold.Amount).Aggregate(Platform.Monies.Money.Add)
                    .ToString(CultureInfo.CurrentCulture))),
            Decisions = [.. holds.Select(hold => reasons[hold.KeptFor ?? hold.Reason].DecisionOf(
                Text["health.holds.one", hold.Amount], hold.PlacedAt, hold.ReviewAt, $"/desk/{id}/balance"))],
            Steps = count == 0 ? [] : [new HealthStep(Text["health.holds.step"], $"/desk/{id}/balance")],
        };
    }

    public async Task<HealthFinding?> PayoutsAsync(SellerId id, CancellationToken cancellationToken)
    {
        var since = new DateTimeOffset(HealthRules.FirstDay(db.Time.GetUtcNow()).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var hasAccount = await db.Set<Seller>().AnyAsync(row => row.Id == id && row.PayoutAccount != null, cancellationToken);
        var payouts = await db.Set<Payout>().AsNoTracking().Where(payout => payout.Seller == id && payout.SettledAt >= since)
            .OrderByDescending(payout => payout.SettledAt).Take(ShownMax * 5).ToListAsync(cancellationToken);
        var failed = payouts.Where(payout => payout.Status == PayoutStatus.Failed).ToList();
        // A failure that a payout has succeeded after is over.
        var isFailing = payouts.FirstOrDefault()?.Status == PayoutStatus.Failed;
        var reasons = await Reasons.OfAsync(db, failed.Select(payout => payout.FailedFor), cancellationToken);
        var state = !hasAccount || isFailing ? HealthState.Bad : failed.Count > 0 ? HealthState.Watch : HealthState.Good;
        return new HealthFinding(Text["health.payouts"], /* icon */ "landmark", state, !hasAccount ? Text["health.payouts.no-account"]
            : failed.Count == 0 ? Text["health.payouts.well"] : Text.Count("health.payouts.failed", failed.Count, payouts.Count))
        {
            Decisions = [.. failed.Where(payout => payout.FailedFor is not null).Take(ShownMax).Select(payout =>
                reasons[payout.FailedFor!.Value].DecisionOf(
                    Text["health.payouts.one", payout.Amount], payout.SettledAt!.Value, null, $"/desk/{id}/payouts"))],
            Steps = !hasAccount || isFailing ? [new HealthStep(Text["health.payouts.step"], $"/desk/{id}/payout-account")] : [],
        };
    }
}
