using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Programmes;

/// <summary>
/// Those whom programmes of one kind are for, such as sellers or creators: a module declares who they are, how they are told, and what
/// may be asked about them. Its texts name them: <c>programme-subjects.KIND</c>. Derive from <see cref="ProgrammeSubjects{TFacts}"/>.
/// </summary>
public abstract class ProgrammeSubjects
{
    private protected ProgrammeSubjects()
    {
    }

    public abstract string Kind { get; }

    public abstract IReadOnlyList<ProgrammeInput> Inputs { get; }

    public string Title => Texts[$"programme-subjects.{Kind}"];

    protected abstract Texts Texts { get; }

    /// <summary>A page of the present subjects, in an order that stays.</summary>
    public abstract Task<List<string>> PageAsync(int skip, int take, CancellationToken cancellationToken);

    public abstract Task<Dictionary<string, string>> NamesAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellationToken);

    /// <summary>The accounts that are told of what concerns a subject.</summary>
    public abstract Task<List<(string Subject, AccountId Account)>> PeopleAsync(
        IReadOnlyCollection<string> subjects, CancellationToken cancellationToken);

    /// <summary>Where a subject reads of its programmes; below it, a page for each by its slug.</summary>
    public abstract string PathOf(string subject);

    /// <summary>Where a subject changes an input, by the path that the input was declared with.</summary>
    public abstract string PathOf(string subject, string inputPath);

    public ProgrammeInput? Find(string? name) => Inputs.FirstOrDefault(input => input.Name == name);

    internal abstract Task<IReadOnlyDictionary<string, object>> ReadAsync(
        FactReader facts, IReadOnlyList<string> subjects, CancellationToken cancellationToken);
}

/// <summary>Subjects with their facts.</summary>
public abstract class ProgrammeSubjects<TFacts> : ProgrammeSubjects where TFacts : class, IProgrammeFacts<TFacts>
{
    internal sealed override async Task<IReadOnlyDictionary<string, object>> ReadAsync(
        FactReader facts, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        (await TFacts.ReadAsync(facts, subjects, cancellationToken)).ToDictionary(known => known.Key, known => (object)known.Value);
}

public static class ProgrammeSubjectsServices
{
    public static IServiceCollection AddProgrammeSubjects<TSubjects>(this IServiceCollection services)
        where TSubjects : ProgrammeSubjects => services.AddScoped<ProgrammeSubjects, TSubjects>();
}
