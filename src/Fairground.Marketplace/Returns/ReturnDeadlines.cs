using Fairground.Marketplace.Orders;
using Fairground.Platform.Accountability;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Returns;

/// <summary>
/// Lets returns go on by themselves when a published deadline has passed: one that is not answered is approved, one that is not sent
/// lapses, one that is not looked at is refunded in full. Before that, it reminds whoever the return waits for.
/// </summary>
internal sealed partial class ReturnDeadlines(
    IServiceScopeFactory scopes, IOptions<ReturnOptions> options, ILogger<ReturnDeadlines> logger) : PeriodicWork(
    scopes, TimeSpan.FromMinutes(1))
{
    private const int Batch = 100;
    private static readonly HashSet<OrderLineId> Nothing = [];

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<Return>().Where(row => row.DueAt != null && row.DueAt <= now).OrderBy(row => row.DueAt)
            .Select(row => row.Id).Take(Batch).ToListAsync(cancellationToken);
        var stuck = 0;
        foreach (var id in due)
        {
            try
            {
                await ChangeAsync(services, db, id, row => row.DueAt <= now ? GoOnAsync(services, db, row, cancellationToken)
                    : Task.CompletedTask, cancellationToken);
            }
            catch (Refusal refusal)
            {
                // The others still go on.
                stuck++;
                LogStuck(logger, id, refusal.Problem.Code);
            }
        }
        var near = await db.Set<Return>().Where(row => row.RemindAt != null && row.RemindAt <= now).OrderBy(row => row.RemindAt)
            .Select(row => row.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var id in near)
        {
            await ChangeAsync(services, db, id, row =>
            {
                if (row.RemindAt <= now)
                {
                    row.WasReminded();
                    db.Publish(new ReturnIsDue(row.Id));
                }
                return Task.CompletedTask;
            }, cancellationToken);
        }
        return (due.Count == Batch && stuck < Batch) || near.Count == Batch;
    }

    private static Task ChangeAsync(
        IServiceProvider services, FairgroundDb db, ReturnId id, Func<Return, Task> change, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await change(await services.GetRequiredService<ReturnBook>().LockAsync(id, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);

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

    [LoggerMessage(LogLevel.Error, "Return {ReturnId} cannot go on by its deadline: {Problem}")]
    private static partial void LogStuck(ILogger logger, ReturnId returnId, string problem);

    private static Grounds.Reason Because(FairgroundDb db, string kind, string statement, string rule) =>
        Reason.RecordAutomated(db, kind, statement, rule);
}
