using Fairground.Integrity.Decisions;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Training;

public sealed partial class ModelsPage
{
    private const int PageSize = 6;
    private const int EntriesMax = 20;
    private static readonly string[] Actions = ["model.trained", "model.promoted", "model.rolled-back"];

    private List<ModelVersion> versions = [];
    private List<AuditEntry> entries = [];
    private Dictionary<ReasonId, Reason> reasons = [];
    private Dictionary<AccountId, string> people = [];
    private Dictionary<ModelVersionId, int> numbers = [];
    private ModelVersion? live;
    private ModelVersion? before;
    private int foundCount;
    private int genuineCount;
    private int newCount;
    private int page = 1;
    private int pages = 1;

    [Inject]
    private FairgroundDb Db { get; set; } = null!;

    [Inject]
    private Trainings Trainings { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    /// <summary>Which model judges is an admin's decision; investigators see all of it, and train.</summary>
    private bool MayDecide => Visitor.Is(Roles.Admin);

    protected override async Task ReadAsync()
    {
        var all = Db.Set<ModelVersion>().AsNoTracking();
        numbers = await all.Select(version => new { version.Id, version.Number })
            .ToDictionaryAsync(version => version.Id, version => version.Number, Aborted);
        pages = Math.Max(1, (numbers.Count + PageSize - 1) / PageSize);
        page = Math.Min(PageNumber, pages);
        versions = await all.OrderByDescending(version => version.Number).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(Aborted);
        live = await all.FirstOrDefaultAsync(version => version.State == ModelState.Live, Aborted);
        before = live is null ? null : await Trainings.Before(Db, live).AsNoTracking().FirstOrDefaultAsync(Aborted);
        var findings = await Db.Set<ReviewDecision>().GroupBy(decision => decision.Finding)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(Aborted);
        foundCount = findings.Find(row => row.Key == ReviewFinding.NotGenuine)?.Count ?? 0;
        genuineCount = findings.Find(row => row.Key == ReviewFinding.Genuine)?.Count ?? 0;
        newCount = await Trainings.NewLabelsAsync(Db, Aborted);
        entries = await Db.Set<AuditEntry>().AsNoTracking().Where(entry => Actions.Contains(entry.Action))
            .OrderByDescending(entry => entry.Sequence).Take(EntriesMax).ToListAsync(Aborted);
        reasons = await Reasons.OfAsync(Db, entries.Select(entry => entry.Reason).Append(live?.LiveFor), Aborted);
        people = await Reasons.PeopleAsync(
            Db, [.. entries.Select(entry => entry.Actor), .. reasons.Values.Select(reason => reason.DecidedBy)], Aborted);
    }

    private Task TrainAsync() => DoAsync("model-trained", () => Trainings.TrainAsync(Visitor.SignedIn, Aborted));

    private Task PromoteAsync() => DoAsync("model-promoted", () =>
    {
        RequireAdmin();
        return Trainings.PromoteAsync(
            ModelVersionId.TryParse(Typed("id"), out var id) ? id : throw new Refusal(PlatformProblems.NotFound), Typed("reason"),
            Visitor.SignedIn, Aborted);
    });

    private Task RollBackAsync() => DoAsync("model-rolled-back", () =>
    {
        RequireAdmin();
        return Trainings.RollBackAsync(Typed("reason"), Visitor.SignedIn, Aborted);
    });

    private void RequireAdmin()
    {
        if (!MayDecide)
        {
            throw new Refusal(PlatformProblems.NotAllowed);
        }
    }

    private Reason? ReasonOf(ModelVersion version) => version.LiveFor is { } id ? reasons.GetValueOrDefault(id) : null;

    private string? NameOf(AccountId? account) => account is { } id ? people.GetValueOrDefault(id) : null;

    private string NumberOf(AuditEntry entry) =>
        ModelVersionId.TryParse(entry.Subject, out var id) && numbers.TryGetValue(id, out var number) ? Text["models.name", number] : "";

    private string LiveThenOf(ModelVersion version) =>
        version.LiveThen is { } id ? Text["models.name", numbers[id]] : Text["models.weights"];

    /// <summary>How many of the figures are better, and how many worse.</summary>
    private static string Summary(IReadOnlyList<MetricRow> rows) => Text["models.summary",
        rows.Count(row => row.Comparison == Comparison.Better), rows.Count(row => row.Comparison == Comparison.Worse), rows.Count];
}
