using System.Text.Json;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;

namespace Fairground.Platform.Programmes;

/// <summary>One condition of a decision: what was asked, what was found, and, where it is not met, what would make it so.</summary>
public sealed record OutcomeView(string Name, string Input, string Asked, string Found, bool IsMet, string? Way, string? WayPath);

/// <summary>A decision as the one concerned reads it.</summary>
public sealed record DecisionView(
    EligibilityDecisionId Id, string Programme, int Version, DecisionCause Cause, bool IsEligible, DateTimeOffset DecidedAt,
    JsonElement Inputs, string InputsHash, string? Reason, IReadOnlyList<OutcomeView> Conditions);

/// <summary>A programme as one stands to it: what the terms say now, without a decision, and what was decided last.</summary>
public sealed record StandingView(
    string Programme, string Name, ProgrammeKind Kind, int? InForce, bool IsMember, MembershipState? State, DateTimeOffset? Since,
    bool? WouldBeEligible, IReadOnlyList<OutcomeView> Conditions, DateTimeOffset? WithdrawnAt);

/// <summary>
/// What the module that knows a kind of subject does for them: it has made sure who asks. The desks of sellers, creators and makers are
/// built on this.
/// </summary>
public sealed class EligibilityPowers
{
    public const int PageSize = EligibilityDesk.PageSize;

    private readonly EligibilityDesk desk;
    private readonly Persistence.FairgroundDb db;

    internal EligibilityPowers(EligibilityDesk desk, Persistence.FairgroundDb db) => (this.desk, this.db) = (desk, db);

    public async Task<List<StandingView>> StandingsAsync(string kind, string subject, CancellationToken cancellationToken) =>
        (await desk.StandingsAsync(kind, subject, cancellationToken)).ConvertAll(View);

    public async Task<StandingView> StandingAsync(string kind, string subject, string slug, CancellationToken cancellationToken) =>
        View(await desk.StandingAsync(kind, subject, slug, cancellationToken));

    /// <summary>Asks for a decision; the same one again where nothing has changed.</summary>
    public async Task<(DecisionView Decision, bool IsNew)> AskAsync(
        string kind, string subject, string slug, CancellationToken cancellationToken)
    {
        var (decision, isNew) = await desk.AskAsync(kind, subject, slug, cancellationToken);
        return (await ReadAsync(kind, subject, decision.Id, cancellationToken), isNew);
    }

    public Task LeaveAsync(string kind, string subject, string slug, CancellationToken cancellationToken) =>
        desk.LeaveAsync(kind, subject, slug, cancellationToken);

    public async Task<DecisionView> ReadAsync(
        string kind, string subject, EligibilityDecisionId id, CancellationToken cancellationToken) =>
        (await ViewAsync(kind, [await desk.ReadAsync(subject, id, cancellationToken)], cancellationToken))[0];

    public async Task<List<DecisionView>> DecisionsAsync(
        string kind, string subject, string? slug, int skip, int take, CancellationToken cancellationToken)
    {
        var decisions = await desk.PageAsync(subject, slug, skip, take, cancellationToken);
        return await ViewAsync(kind, await desk.ReadAsync(decisions, cancellationToken), cancellationToken);
    }

    private async Task<List<DecisionView>> ViewAsync(string kind, List<ReadDecision> decisions, CancellationToken cancellationToken)
    {
        var subjects = desk.Kind(kind);
        var reasons = await Accountability.Reasons.OfAsync(db, decisions.Select(row => row.Decision.RefusedFor), cancellationToken);
        return decisions.ConvertAll(row => new DecisionView(
            row.Decision.Id, row.Programme.Slug, row.Decision.Version, row.Decision.Cause, row.Decision.IsEligible, row.Decision.DecidedAt,
            Parsed(row.Decision.Inputs), row.Decision.InputsHash,
            row.Decision.RefusedFor is { } reason ? reasons[reason].Statement : null,
            [.. row.Verdict.Outcomes.Select(outcome => View(outcome, subjects, row.Decision.Subject))]));
    }

    private static StandingView View(Standing standing) => new(
        standing.Book.Programme.Slug, standing.Book.Name, standing.Book.Programme.Kind, standing.Book.InForce?.Version, standing.IsMember,
        standing.Membership?.State, standing.Membership?.Since, standing.Now?.IsEligible,
        [.. (standing.Now?.Outcomes ?? []).Select(outcome => View(outcome, standing.Subjects, standing.Subject))],
        standing.Book.Programme.WithdrawnAt);

    private static OutcomeView View(ConditionOutcome outcome, ProgrammeSubjects subjects, string subject) => new(
        outcome.Condition.Name, outcome.Condition.Input, ConditionText.Asked(outcome.Condition, subjects),
        ConditionText.Found(outcome, subjects), outcome.IsMet,
        outcome.IsMet ? null : ConditionText.Way(outcome, subjects),
        outcome.IsMet || subjects.Find(outcome.Condition.Input)?.Path is not { } path ? null : subjects.PathOf(subject, path));

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
