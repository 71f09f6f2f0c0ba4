using System.Data.Common;
using System.Reflection;
using System.Text.RegularExpressions;
using Fairground.Marketplace.Programmes;
using Fairground.Platform.Persistence;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Platform;

/// <summary>
/// What decisions rest on cannot know who refused, consented, complained, appealed or takes part in something else: by types, and by the
/// statements that reach the database.
/// </summary>
public sealed partial class ProgrammeFactsTests : IDisposable
{
    private readonly StatementLog log = new();
    private readonly FairgroundServer server;

    public ProgrammeFactsTests() => server = new FairgroundServer { Interceptors = [log] };

    [Fact]
    public async Task Nothing_that_people_must_be_free_to_do_is_marked_as_a_fact()
    {
        var types = await server.InDbAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList()));

        var facts = types.Where(type => typeof(IProgrammeFact).IsAssignableFrom(type)).ToList();

        Assert.NotEmpty(facts);
        Assert.DoesNotContain(facts, type => Freedoms.IsOne(type.Name));
        Assert.DoesNotContain(facts, type => type.Namespace!.StartsWith("Fairground.Platform.Programmes", StringComparison.Ordinal) ||
            type.Namespace.StartsWith("Fairground.Platform.Consents", StringComparison.Ordinal) ||
            type.Namespace.StartsWith("Fairground.Devices", StringComparison.Ordinal));
    }

    [Fact]
    public void What_reads_facts_is_given_the_reader_of_facts_and_nothing_else()
    {
        Assert.Empty(typeof(FactReader).GetConstructors());
        var handed = typeof(FactReader).GetProperties().Select(property => property.PropertyType).Concat(typeof(FactReader).GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.ReturnType));
        Assert.DoesNotContain(
            handed, type => typeof(FairgroundDb).IsAssignableFrom(type) || typeof(IServiceProvider).IsAssignableFrom(type));
        var method = typeof(FactReader).GetMethod(nameof(FactReader.Of))!;
        Assert.Contains(typeof(IProgrammeFact), method.GetGenericArguments().Single().GetGenericParameterConstraints());
        // A subject's facts are values: nothing in them can be asked for more.
        Assert.All(typeof(SellerFacts).GetProperties().Select(property => property.PropertyType), type => Assert.True(
            type.IsValueType || type == typeof(string) || type == typeof(IReadOnlyList<OpenStore>) || type == typeof(Type), type.Name));
    }

    [Fact]
    public async Task An_input_is_a_function_of_facts_that_captures_nothing_with_texts_of_its_own()
    {
        await using var scope = server.Services.CreateAsyncScope();

        foreach (var subjects in scope.ServiceProvider.GetServices<ProgrammeSubjects>())
        {
            Assert.NotEmpty(subjects.Inputs);
            Assert.Equal(subjects.Inputs.Count, subjects.Inputs.Select(input => input.Name).Distinct().Count());
            foreach (var input in subjects.Inputs)
            {
                Assert.DoesNotContain(input.Source.Target?.GetType().GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) ?? [], _ => true);
                Assert.False(Freedoms.IsOne(input.Name), input.Name);
                Assert.All(new[] { input.Title, input.Hint, input.Way }, Assert.NotEmpty);
                Assert.Contains(ConditionTest.All, test => test.Type == input.Type);
                if (input.Type is InputType.Choice or InputType.Choices)
                {
                    Assert.NotEmpty(input.Choices);
                }
            }
        }
    }

    [Fact]
    public async Task Reading_every_input_of_everybody_touches_facts_alone()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 1_000);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync();
        await server.SettleAsync();
        await using var scope = server.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<EligibilityDesk>();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        var allowed = db.Model.GetEntityTypes()
            .Where(entity => typeof(IProgrammeFact).IsAssignableFrom(entity.ClrType) ||
                (entity.FindOwnership() is { } owner && typeof(IProgrammeFact).IsAssignableFrom(owner.PrincipalEntityType.ClrType)))
            .Select(entity => Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(entity)!).ToHashSet();

        log.Statements.Clear();
        foreach (var subjects in scope.ServiceProvider.GetServices<ProgrammeSubjects>())
        {
            var all = await subjects.PageAsync(0, 100, CancellationToken.None);
            log.Statements.Clear();
            var facts = await desk.FactsAsync(subjects, all, CancellationToken.None);
            Assert.Equal(all.Count, facts.Count);
            foreach (var input in subjects.Inputs)
            {
                Assert.All(facts.Values, known => input.Read(known));
            }
        }

        var touched = log.Statements.SelectMany(sql => Table().Matches(sql)).Select(match => match.Groups["table"].Value).ToHashSet();
        Assert.NotEmpty(touched);
        Assert.Empty(touched.Except(allowed));
        Assert.DoesNotContain(touched, Freedoms.IsOne);
    }

    public void Dispose() => server.Dispose();

    /// <summary>A table after "from" or "join"; a subquery in parentheses has its own.</summary>
    [GeneratedRegex("""\b(?:from|join)\s+(?:"?\w+"?\.)?"?(?<table>\w+)"?""", RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    /// <summary>What reaches the database.</summary>
    private sealed class StatementLog : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            lock (Statements)
            {
                Statements.Add(command.CommandText);
            }
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}

/// <summary>What people must be free to do without losing anything by it: by how types and tables are called, now and later.</summary>
internal static partial class Freedoms
{
    public static bool IsOne(string name) => Name().IsMatch(name);

    [GeneratedRegex("consent|refus|complain|appeal|objection|membership|eligib", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
