using Fairground.Marketplace.Health;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Sales;

/// <summary>Which of a seller's sales do not count as sold, and why; it says nothing where all do.</summary>
internal sealed class SaleHealth(FairgroundDb db)
{
    private const int ShownMax = 20;

    public async Task<HealthFinding?> FindAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var leftOut = await db.Set<SuspectSale>().AsNoTracking().Where(sale => sale.Seller == seller && sale.LeftOutFor != null)
            .GroupBy(sale => sale.LeftOutFor!.Value).Select(group => new { Reason = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        if (leftOut.Count == 0)
        {
            return null;
        }
        var reasons = await Reasons.OfAsync(db, leftOut.Select(row => (ReasonId?)row.Reason), cancellationToken);
        var count = leftOut.Sum(row => row.Count);
        return new HealthFinding(
            Text["health.sales"], /* icon */ "shopping-bag", HealthState.Watch, Text.Count("health.sales.some", count))
        {
            Figure = Text.Count("health.sales.figure", count),
            Decisions = [.. leftOut.Select(row => (row.Count, Reason: reasons[row.Reason])).OrderByDescending(row => row.Reason.DecidedAt)
                .Take(ShownMax).Select(row => new HealthDecision(
                    Text.Count("health.sales.one", row.Count), row.Reason.Statement, row.Reason.DecidedAt, null, row.Reason.Automated,
                    "/how-we-rank#left-out"))],
            Steps = [new HealthStep(Text["health.sales.step"])],
        };
    }
}
