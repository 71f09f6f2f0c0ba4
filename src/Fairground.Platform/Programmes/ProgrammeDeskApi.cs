using System.Text.Json;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Programmes;

/// <summary>What the operator does with programmes, for programs.</summary>
internal static class ProgrammeDeskApi
{
    private static readonly Problem[] Terms =
    [
        ProgrammeProblems.UnknownInput, ProgrammeProblems.UnknownChoice, ProgrammeProblems.TestDoesNotFit, ProgrammeProblems.ConditionName,
        ProgrammeProblems.ConditionTwice, ProgrammeProblems.ConditionIncomplete, ProgrammeProblems.ConditionOutOfBounds,
        ProgrammeProblems.ConditionsContradict, ProgrammeProblems.TooManyConditions, ProgrammeProblems.TermsTexts,
        ProgrammeProblems.TermsTextLengths, PlatformProblems.NotFound,
    ];

    public static void MapProgrammeDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/programmes").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        desk.MapPost("/", Open).WithSummary("Opens a programme with a first draft; nobody sees it before terms are published.")
            .Refuses(ProgrammeProblems.ProgrammeSlug, ProgrammeProblems.ProgrammeExists, ProgrammeProblems.UnknownSubjects,
                ProgrammeProblems.TooManyProgrammes, ProgrammeProblems.TermsTexts);
        desk.MapPost("/{slug}/terms", Publish)
            .WithSummary("Publishes the version after the one named, with a reason that everybody can read. A change holds 15 days later " +
                "at the earliest. Sent again it gives what was published the first time.")
            .Refuses([.. Terms, ProgrammeProblems.TermsUnchanged, ProgrammeProblems.TermsTooSoon, ProgrammeProblems.TooManyVersions,
                ProgrammeProblems.Withdrawn, PlatformProblems.Conflict, PlatformProblems.ReasonTooShort]);
        desk.MapPost("/{slug}/previews", Preview).RepeatsFreely("It looks, and puts nothing on record.")
            .WithSummary("Whom terms would let in, of those present, and who would gain or lose. Puts nothing on record.").Refuses(Terms);
        desk.MapGet("/{slug}/eligibility-decisions", Decisions)
            .WithSummary("What was decided about a programme, newest first, with the recorded inputs.").Refuses(PlatformProblems.NotFound);
        routes.MapPost("/api/programme-withdrawals", Withdraw).WithTags("Administration")
            .ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Withdraws a programme, with a reason that its members read. Its terms and decisions stay readable.")
            .Refuses(PlatformProblems.NotFound, ProgrammeProblems.Withdrawn, PlatformProblems.ReasonTooShort);
    }

    public sealed record OpenRequest(
        [property: Needed, Lengths(2, Programme.SlugLengthMax)] string Slug, ProgrammeKind Kind,
        [property: Needed, Lengths(1, 20)] string Subjects, [property: Needed, LanguageCode] string Original,
        [property: Needed, Lengths(2, TermsText.NameLengthMax)] string Name,
        [property: Needed, Lengths(1, TermsText.TextLengthMax)] string Text);

    public sealed record TermsRequest(
        [property: Needed, LanguageCode] string Original,
        [property: Elements(1, 10)] List<TermsText> Texts,
        [property: Elements(0, ProgrammeTerms.ConditionsMax)] List<ProgrammeCondition> Conditions);

    /// <summary>The number of the version that these terms follow, 0 for the first; the day from which they hold; and why.</summary>
    public sealed record PublicationRequest(
        int Follows,
        [property: Needed, LanguageCode] string Original,
        [property: Elements(1, 10)] List<TermsText> Texts,
        [property: Elements(0, ProgrammeTerms.ConditionsMax)] List<ProgrammeCondition> Conditions,
        DateOnly? EffectiveFrom,
        string? Reason);

    public sealed record WithdrawalRequest([property: Needed, Lengths(2, Programme.SlugLengthMax)] string Programme, string? Reason);

    public sealed record OpenedView(ProgrammeId Id, string Slug);

    public sealed record ConditionPreview(string Name, int Unmet);

    public sealed record SubjectPreview(string Subject, string Name, bool IsMember, IReadOnlyList<string> Unmet);

    public sealed record PreviewView(
        int Subjects, bool IsAll, int Eligible, int EligibleBefore, int Gaining, int Losing, int MembersLosing,
        IReadOnlyList<ConditionPreview> Conditions, IReadOnlyList<SubjectPreview> Gainers, IReadOnlyList<SubjectPreview> Losers);

    public sealed record RecordedDecision(
        EligibilityDecisionId Id, string Subject, int Version, DecisionCause Cause, bool IsEligible, DateTimeOffset DecidedAt,
        JsonElement Inputs, string InputsHash, JsonElement Outcomes);

    private static async Task<Created<OpenedView>> Open(
        OpenRequest request, ProgrammeDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var terms = new ProgrammeTerms(request.Original, [new TermsText(request.Original, request.Name, request.Text)], []);
        var programme = await desk.OpenAsync(
            request.Slug, request.Kind, request.Subjects, terms, visitor.SignedIn, cancellationToken);
        return TypedResults.Created($"/api/programmes/{programme.Slug}", new OpenedView(programme.Id, programme.Slug));
    }

    private static async Task<Created<ProgrammeApi.TermsView>> Publish(
        string slug, PublicationRequest request, ProgrammeDesk desk, ProgrammeReader reader, IEnumerable<ProgrammeSubjects> kinds,
        Visitor visitor, CancellationToken cancellationToken)
    {
        var terms = Read(request.Original, request.Texts!, request.Conditions!);
        var version = await desk.PublishAsync(
            slug, request.Follows, terms, request.EffectiveFrom, request.Reason, visitor.SignedIn, cancellationToken);
        var book = await reader.GetAsync(slug, cancellationToken);
        return TypedResults.Created($"/api/programmes/{slug}/terms/{version.Version}",
            ProgrammeApi.View(book, book.Versions.First(known => known.Id == version.Id), kinds));
    }

    private static async Task<Ok<PreviewView>> Preview(
        string slug, TermsRequest request, ProgrammeReader reader, TermsPreviews previews, CancellationToken cancellationToken)
    {
        var terms = Read(request.Original, request.Texts!, request.Conditions!);
        var preview = await previews.RunAsync(await reader.BookAsync(slug, cancellationToken), terms, cancellationToken);
        return TypedResults.Ok(new PreviewView(preview.Subjects, preview.IsAll, preview.Eligible, preview.EligibleBefore, preview.Gaining,
            preview.Losing, preview.MembersLosing,
            [.. terms.Conditions.Select((condition, i) => new ConditionPreview(condition.Name, preview.UnmetByCondition[i]))],
            [.. preview.Gainers.Select(View)], [.. preview.Losers.Select(View)]));
    }

    private static async Task<Ok<List<RecordedDecision>>> Decisions(
        string slug, ProgrammeDesk desk, ProgrammeReader reader, [AsParameters] Paging paging, CancellationToken cancellationToken)
    {
        var book = await reader.BookAsync(slug, cancellationToken);
        var decisions = await paging.ReadAsync(desk.DecisionsOf(book.Programme.Id), cancellationToken);
        return TypedResults.Ok(decisions.ConvertAll(decision => new RecordedDecision(
            decision.Id, decision.Subject, decision.Version, decision.Cause, decision.IsEligible, decision.DecidedAt,
            Parsed(decision.Inputs), decision.InputsHash, Parsed(decision.Outcomes))));
    }

    private static async Task<NoContent> Withdraw(
        WithdrawalRequest request, ProgrammeDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.WithdrawAsync(request.Programme, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>A list in JSON may hold nothing where something is meant.</summary>
    private static ProgrammeTerms Read(string original, List<TermsText?> texts, List<ProgrammeCondition?>? conditions) =>
        texts.Contains(null) || conditions?.Contains(null) == true
            ? throw new Refusal(PlatformProblems.Invalid)
            : new ProgrammeTerms(original, [.. texts.OfType<TermsText>()], [.. (conditions ?? []).OfType<ProgrammeCondition>()]);

    private static SubjectPreview View(PreviewedSubject subject) =>
        new(subject.Subject, subject.Name, subject.IsMember, subject.Unmet);

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
