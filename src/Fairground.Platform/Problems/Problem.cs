using System.Collections.Frozen;
using System.Reflection;
using Fairground.Platform.Languages;

namespace Fairground.Platform.Problems;

/// <summary>
/// A kind of refusal, with the stable code that clients and the /problems pages know it by (RFC 9457). Its title, detail and explanation
/// are texts of its module: <c>problem.CODE</c>, <c>problem.CODE.detail</c> (optional, takes arguments) and
/// <c>problem.CODE.explanation</c>.
/// </summary>
public sealed record Problem(string Code, int Status, Texts Texts)
{
    public string Type => $"/problems/{Code}";

    public string Title => Texts[$"problem.{Code}"];

    public string Explanation => Texts[$"problem.{Code}.explanation"];

    /// <summary>The sentence with its blanks filled in; the title where there is none, or nothing to fill them with.</summary>
    public string Detail(params object?[] arguments) => Texts.Find($"problem.{Code}.detail") is { } detail &&
        (arguments.Length > 0 || !detail.Contains('{', StringComparison.Ordinal)) ? string.Format(null, detail, arguments) : Title;
}

/// <summary>The market's rules say no. Aborts the request; nothing of its work is saved.</summary>
public sealed class Refusal(Problem problem, params object?[] arguments) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;

    /// <summary>What a program needs to go on by itself, as members of the problem beside the detail.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; init; } = new Dictionary<string, object?>();

    /// <summary>The sentence for the one refused, in the language of the request.</summary>
    public string Detail => Problem.Detail(arguments);
}

/// <summary>Every problem this server can answer with, by code; modules add theirs with <c>AddProblems</c>.</summary>
public sealed class ProblemCatalogue(IEnumerable<ProblemSet> sets)
{
    private readonly FrozenDictionary<string, Problem> problems = sets.SelectMany(set => set.Problems).ToFrozenDictionary(
        problem => problem.Code);

    public IEnumerable<Problem> All => problems.Values.OrderBy(problem => problem.Code, StringComparer.Ordinal);

    public Problem? Find(string? code) => code is null ? null : problems.GetValueOrDefault(code);
}

/// <summary>The problems that a module declares as the static fields of one class.</summary>
public sealed class ProblemSet(Type type)
{
    public IEnumerable<Problem> Problems => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(constant => constant.GetValue(null)).OfType<Problem>();
}

/// <summary>The problems that a route may answer with, for the API reference.</summary>
public sealed record CanRefuse(Problem[] Problems);

public static class CanRefuseRoutes
{
    public static TBuilder Refuses<TBuilder>(this TBuilder route, params Problem[] problems)
        where TBuilder : Microsoft.AspNetCore.Builder.IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new CanRefuse(problems)));
        return route;
    }
}
