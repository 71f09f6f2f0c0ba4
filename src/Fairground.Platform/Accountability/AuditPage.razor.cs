using System.Globalization;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Accountability;

/// <summary>Where the page about a subject of the audit log is, by the prefix of its id; modules register theirs.</summary>
public sealed record AuditSubject(string Prefix, Func<string, string> Path);

public sealed partial class AuditPage
{
    private const int PageSize = 50;
    private const int ActionsMax = 200;

    private AuditFilter filter = null!;
    private long? before;
    private bool hasMore;
    private List<AuditEntry> entries = [];
    private List<string> actions = [];
    private Dictionary<ReasonId, Reason> reasons = [];
    private Dictionary<AccountId, string> people = [];

    protected override async Task ReadAsync()
    {
        filter = AuditFilter.Of(Context.Request.Query);
        before = AuditFilter.Number(Context.Request.Query, "before");
        entries = await (await filter.ApplyAsync(Db, Normalizer, Aborted)).Where(entry => before == null || entry.Sequence < before)
            .OrderByDescending(entry => entry.Sequence).Take(PageSize + 1).ToListAsync(Aborted);
        hasMore = entries.Count > PageSize;
        entries = [.. entries.Take(PageSize)];
        actions = [.. (await Db.Set<AuditEntry>().Select(entry => entry.Action).Distinct().Take(ActionsMax).ToListAsync(Aborted))
            .OrderBy(NameOf, StringComparer.CurrentCulture)];
        reasons = await Reasons.OfAsync(Db, entries.Select(entry => entry.Reason), Aborted);
        people = await Reasons.PeopleAsync(
            Db, entries.Select(entry => entry.Actor).Concat(reasons.Values.Select(reason => reason.DecidedBy)), Aborted);
    }

    private Task InspectAsync() =>
        DoAsync("inspection", () => Inspections.RunAsync(AuditInspector.Kind, Visitor.SignedIn, Aborted));

    private string? PathOf(string subject) => Subjects.FirstOrDefault(
        known => subject.StartsWith($"{known.Prefix}_", StringComparison.Ordinal))?.Path(subject);

    private static string NameOf(string action) => Texts.OfAny($"audit.{action}") ?? action;

    private static string Hex(AuditEntry entry) => Convert.ToHexStringLower(entry.Hash);

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
