using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Programmes;

/// <summary>What everybody may read of programmes.</summary>
internal static class ProgrammeApi
{
    private const int InputsMax = 500;

    public static void MapPublishedProgrammes(this IEndpointRouteBuilder routes)
    {
        var programmes = routes.MapGroup("/api/programmes").WithTags("Programmes").ForEveryone();
        programmes.MapGet("/", List).WholeList(Programme.CountMax)
            .WithSummary("Every programme with published terms, by whom it is for if asked (subjects), with the terms in force or the " +
                "first to come.");
        programmes.MapGet("/{slug}", Get).WithSummary("A programme, with the terms in force or the first to come.")
            .Refuses(PlatformProblems.NotFound);
        programmes.MapGet("/{slug}/terms", Versions).WholeList(TermsVersion.PerProgrammeMax)
            .WithSummary("Every published version of a programme's terms with its reason and what it changed, newest first.")
            .Refuses(PlatformProblems.NotFound);
        programmes.MapGet("/{slug}/terms/{version:int}", Version).WithSummary("One version of a programme's terms.")
            .Refuses(PlatformProblems.NotFound);
        routes.MapGet("/api/programme-inputs", Inputs).WithTags("Programmes").ForEveryone().WholeList(InputsMax)
            .WithSummary("Everything that terms may ask about, by whom it is about, with the tests that fit: the whole catalogue.");
    }

    public sealed record ConditionView(
        string Name, string Input, string Test, decimal? Least, decimal? Most, bool? Yes, IReadOnlyList<string>? Values, DateOnly? Day,
        string Sentence);

    public sealed record TermsView(
        TermsVersionId Id, int Version, DateTimeOffset PublishedAt, DateTimeOffset EffectiveFrom, string State, string Hash,
        string Original, IReadOnlyList<TermsText> Texts, IReadOnlyList<ConditionView> Conditions, string Reason,
        TermsDifference? Changes);

    public sealed record ProgrammeView(
        ProgrammeId Id, string Slug, ProgrammeKind Kind, string Subjects, string Name, TermsView Terms, int Newest, int Members,
        DateTimeOffset? WithdrawnAt, string? WithdrawnFor);

    public sealed record TestView(string Code, string Title, IReadOnlyList<string> Fields);

    public sealed record ChoiceView(string Code, string Text);

    public sealed record InputView(
        string Name, string Subjects, InputType Type, string Title, string Hint, string? Unit, int Decimals,
        IReadOnlyList<ChoiceView> Choices, IReadOnlyList<TestView> Tests);

    private static async Task<Ok<List<ProgrammeView>>> List(
        ProgrammeReader reader, IEnumerable<ProgrammeSubjects> kinds, CancellationToken cancellationToken, string? subjects = null)
    {
        var members = await reader.MembersAsync(cancellationToken);
        return TypedResults.Ok((await reader.ListAsync(subjects, cancellationToken)).ConvertAll(book => View(book, kinds, members)));
    }

    private static async Task<Ok<ProgrammeView>> Get(
        string slug, ProgrammeReader reader, IEnumerable<ProgrammeSubjects> kinds, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(
            await reader.GetAsync(slug, cancellationToken), kinds, await reader.MembersAsync(cancellationToken)));

    private static async Task<Ok<List<TermsView>>> Versions(
        string slug, ProgrammeReader reader, IEnumerable<ProgrammeSubjects> kinds, CancellationToken cancellationToken)
    {
        var book = await reader.GetAsync(slug, cancellationToken);
        return TypedResults.Ok(book.Versions.Select(version => View(book, version, kinds)).ToList());
    }

    private static async Task<Ok<TermsView>> Version(
        string slug, int version, ProgrammeReader reader, IEnumerable<ProgrammeSubjects> kinds, CancellationToken cancellationToken)
    {
        var book = await reader.GetAsync(slug, cancellationToken);
        return TypedResults.Ok(View(book, book.Versions.FirstOrDefault(known => known.Version == version)
            ?? throw new Refusal(PlatformProblems.NotFound), kinds));
    }

    private static Ok<List<InputView>> Inputs(IEnumerable<ProgrammeSubjects> kinds) => TypedResults.Ok(kinds.SelectMany(kind =>
        kind.Inputs.Select(input => new InputView(input.Name, kind.Kind, input.Type, input.Title, input.Hint,
            input.Type == InputType.Amount ? input.Currency.Code : input.Unit == InputUnit.None ? null : input.Unit.ToString(),
            input.Decimals, [.. input.Choices.Select(choice => new ChoiceView(choice.Code, choice.Text))],
            [.. ConditionTest.All.Where(test => test.Type == input.Type).Select(test => new TestView(
                test.Code, test.Title, [.. Enum.GetValues<TestFields>().Where(field => field != TestFields.None &&
                    test.Fields.HasFlag(field)).Select(field => field.ToString().ToLowerInvariant())]))]))).Take(InputsMax).ToList());

    internal static ProgrammeView View(
        ProgrammeBook book, IEnumerable<ProgrammeSubjects> kinds, IReadOnlyDictionary<ProgrammeId, int> members) => new(
        book.Programme.Id, book.Programme.Slug, book.Programme.Kind, book.Programme.Subjects, book.Name, View(book, book.Shown, kinds),
        book.Programme.Newest, members.GetValueOrDefault(book.Programme.Id), book.Programme.WithdrawnAt, book.Withdrawal?.Statement);

    internal static TermsView View(ProgrammeBook book, TermsVersion version, IEnumerable<ProgrammeSubjects> kinds)
    {
        var (terms, kind) = (version.Terms, kinds.First(known => known.Kind == book.Programme.Subjects));
        return new TermsView(version.Id, version.Version, version.PublishedAt, version.EffectiveFrom,
            version == book.InForce ? "InForce" : version.EffectiveFrom > book.Now ? "Coming" : "Earlier", version.BodyHash,
            terms.Original, terms.Texts, terms.Conditions.ConvertAll(condition => View(condition, kind)),
            book.ReasonOf(version).Statement,
            book.Before(version) is { } before ? TermsDifference.Between(before.Terms, terms) : null);
    }

    internal static ConditionView View(ProgrammeCondition condition, ProgrammeSubjects kind) => new(
        condition.Name, condition.Input, condition.Test, condition.Least, condition.Most, condition.Yes, condition.Values, condition.Day,
        ConditionText.Asked(condition, kind));
}
