using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Accountability;

/// <summary>
/// Uses of power by an account or over it. They stay: a log that can be shortened proves nothing. They name an account by its id alone, and
/// a deleted one has no name. What others decided is theirs, so an export holds what was decided, not who did.
/// </summary>
internal sealed class AccountabilityData(FairgroundDb db) : IPersonalData
{
    public string Name => "accountability";

    public string Title => Text["personal.accountability"];

    public IReadOnlyList<Type> Entities => [typeof(AuditEntry), typeof(Reason), typeof(Inspection)];

    public IReadOnlyList<KeptData> Kept => [new(Text["personal.accountability.kept"], Text["personal.accountability.why"])];

    public async Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken)
    {
        var subject = account.ToString();
        await export.ListAsync("audit",
            db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Actor == account || entry.Subject == subject)
                .OrderBy(entry => entry.Sequence),
            entry => new { entry.Sequence, entry.At, entry.Action, entry.Subject, entry.Reason, entry.Detail }, cancellationToken);
        await export.ListAsync("decisions",
            db.Set<Reason>().AsNoTracking().Where(reason => reason.DecidedBy == account).OrderBy(reason => reason.Id),
            reason => new { reason.Id, reason.Kind, reason.Rule, reason.DecidedAt }, cancellationToken);
        await export.ListAsync("inspections",
            db.Set<Inspection>().AsNoTracking().Where(inspection => inspection.AskedBy == account).OrderBy(inspection => inspection.Id),
            inspection => new { inspection.Id, inspection.Kind, inspection.StartedAt }, cancellationToken);
    }

    public Task EraseAsync(AccountId account, CancellationToken cancellationToken) => Task.CompletedTask;
}
