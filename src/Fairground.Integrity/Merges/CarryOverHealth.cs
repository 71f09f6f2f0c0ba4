using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Health;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Merges;

/// <summary>Which products of a seller look like another than they were when they were reviewed; it says nothing where none does.</summary>
internal sealed class CarryOverHealth(FairgroundDb db, ProductLabels labels)
{
    private const int ShownMax = 20;

    public async Task<HealthFinding?> FindAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var open = db.Set<ReviewCarryOver>().AsNoTracking()
            .Where(found => found.Keeper == seller && found.State != CarryOverState.SameProduct);
        var waiting = await open.CountAsync(found => found.State == CarryOverState.Found, cancellationToken);
        var other = await open.Where(found => found.State == CarryOverState.OtherProduct).OrderByDescending(found => found.DecidedAt)
            .Take(ShownMax).ToListAsync(cancellationToken);
        if (waiting + other.Count == 0)
        {
            return null;
        }
        var reasons = await Reasons.OfAsync(db, other.Select(found => found.DecidedFor), cancellationToken);
        var titles = await labels.OfAsync([.. other.Select(found => found.Product).Distinct()], cancellationToken);
        var looked = await labels.OfAsync(
            await open.Where(found => found.State == CarryOverState.Found).OrderBy(found => found.FoundAt).Select(found => found.Product)
                .Distinct().Take(ShownMax).ToListAsync(cancellationToken), cancellationToken);
        return new HealthFinding(
            Text["health.merges"], /* icon */ "git-merge", HealthState.Watch, waiting > 0
                ? Text["health.merges.waiting", string.Join(", ", looked.Values.Select(label => label.Title))]
                : Text["health.merges.decided"])
        {
            Decisions = [.. other.Select(found => (found, Reason: reasons[found.DecidedFor!.Value])).Select(row => new HealthDecision(
                Text["health.merges.one", titles[row.found.Product].Title], row.Reason.Statement, row.Reason.DecidedAt, null,
                row.Reason.Automated, $"/p/{titles[row.found.Product].Slug}"))],
            Steps = [new HealthStep(Text["health.merges.step"])],
        };
    }
}
