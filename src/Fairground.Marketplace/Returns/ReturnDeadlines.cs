using Fairground.Marketplace.Orders;
using Fairground.Platform.Accountability;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Returns;

/// <summary>
/// Lets returns go on by themselves when a published deadline has passed: one that is not answered is approved, one that is not sent
/// lapses, one that is not looked at is refunded in full. Before that, it reminds whoever the return waits for.
/// </summary>
internal sealed class ReturnDeadlines(IServiceScopeFactory scopes, IOptions<ReturnOptions> options) : PeriodicWork(
    scopes, TimeSpan.FromMinutes(1))
{
    private const int Batch = 100;
    private static readonly HashSet<OrderLineId> Nothing = [];

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<Return>().Where(row => row.DueAt != null && row.DueAt <= now).OrderBy(row => row.DueAt)
            .Select(row => row.Id).Take(Batch).ToListAsync(cancellationToken);
        var near = await db.Set<Return>().Where(row => row.RemindAt != null && row.RemindAt <= now).OrderBy(row => row.RemindAt)
            .Select(row => row.Id).Take(Batch).ToListAsync(cancellationToken);
        await EachAsync(db, due.Union(near), id => db.TransactAsync(async () =>
        {
            var row = await services.GetRequiredService<ReturnBook>().LockAsync(id, cancellationToken);
            if (row.DueAt <= now)
            {
                await GoOnAsync(services, db, row, cancellationToken);
            }
            else if (row.RemindAt <= now)
            {
                row.WasReminded();
                db.Publish(new ReturnIsDue(row.Id));
            }
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken), cancellationToken);
        return due.Count == Batch || near.Count == Batch;
    }

    private async Task GoOnAsync(IServiceProvider services, FairgroundDb db, Return row, CancellationToken cancellationToken)
    {
        var rules = options.Value;
        switch (row.Status)
        {
            case ReturnStatus.Requested:
                var address = await services.GetRequiredService<ReturnAnswers>().AddressOfAsync(row.Seller, cancellationToken);
                row.Approve(db, rules, ReturnParty.Rule, address, "", "", Because(
                    db, "return.approved-by-rule", Text.Count("reason.return-unanswered", rules.AnswerDays), "returns/answer"));
                break;
            case ReturnStatus.Approved:
                row.Lapse(db, Because(db, "return.lapsed", Text.Count("reason.return-unsent", rules.SendDays), "returns/send"));
                break;
            case ReturnStatus.Sent:
                await services.GetRequiredService<ReturnRefunds>().RefundAsync(
                    row, ReturnParty.Rule, null, Nothing, Because(
                        db, "return.refunded-by-rule",
                        Text.Count("reason.return-uninspected", rules.TransitDays + rules.InspectionDays), "returns/inspection"),
                    cancellationToken);
                break;
        }
    }

    private static Grounds.Reason Because(FairgroundDb db, string kind, string statement, string rule) =>
        Reason.RecordAutomated(db, kind, statement, rule);
}
