using System.Data.Common;
using System.Globalization;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fairground.Tests.Platform;

/// <summary>
/// Turns into their opposite all rows of all entities that record a freedom (see <see cref="Freedoms"/>), whatever module they are of:
/// found by name in the model, so that those of later days are turned too. Rows are added with real sellers and accounts in them, flipped
/// value by value, and removed.
/// </summary>
internal sealed class Turnabout(FairgroundServer server, Random random, IReadOnlyList<string> subjects)
{
    private const int AddedPerTable = 8;
    private readonly List<IEntityType> entities = [.. server.InDbAsync(db => Task.FromResult(db.Model.GetEntityTypes().ToList())).Result
        .Where(entity => !entity.IsOwned() && (Freedoms.IsOne(entity.ClrType.Name) || Freedoms.IsOne(entity.GetTableName() ?? "")))];

    public IEnumerable<Type> Types => entities.Select(entity => entity.ClrType);

    public IEnumerable<string> Tables => entities.Select(TableOf);

    public int Added { get; private set; }

    public int Flipped { get; private set; }

    public int Removed { get; private set; }

    /// <summary>Adds rows of chance; a row that the database will not have is left out.</summary>
    public async Task AddAsync()
    {
        foreach (var entity in entities)
        {
            for (var i = 0; i < AddedPerTable; i++)
            {
                var values = entity.GetFlattenedProperties()
                    .Where(property => property.ValueGenerated != ValueGenerated.OnAdd || property.ClrType != typeof(long))
                    .Select(property => (Column: property.GetColumnName(), Value: ValueOf(property))).ToList();
                try
                {
                    Added += await RunAsync(entity,
                        $"insert into {TableOf(entity)} ({string.Join(", ", values.Select(value => value.Column))}) " +
                        $"values ({string.Join(", ", values.Select(value => value.Value))})");
                }
                catch (DbException)
                {
                    // A key that is there already, or something to point at that is not.
                }
            }
        }
    }

    /// <summary>Yes becomes no, each state the next one, what never happened has happened, and words and figures are others.</summary>
    public async Task FlipAsync()
    {
        foreach (var entity in entities)
        {
            var sets = entity.GetFlattenedProperties().Where(property => !property.IsKey() && !property.IsForeignKey() &&
                    !property.GetContainingIndexes().Any(index => index.IsUnique))
                .Select(property => (Column: property.GetColumnName(), Value: Opposite(property))).Where(set => set.Value is not null)
                .Select(set => $"{set.Column} = {set.Value}").ToList();
            if (sets.Count > 0)
            {
                Flipped += await RunAsync(entity, $"update {TableOf(entity)} set {string.Join(", ", sets)}");
            }
        }
    }

    public async Task RemoveAsync() => Removed += await server.InDbAsync(db => db.TransactAsync(async () =>
    {
        if (!TestDatabases.IsPostgres)
        {
            await new SqlText(db).Add("pragma defer_foreign_keys = on").ExecuteAsync(CancellationToken.None);
        }
        var removed = 0;
        // What points at another goes before it.
        foreach (var entity in entities.OrderByDescending(Depth))
        {
            await FreeAsync(db, entity);
            removed += await new SqlText(db).Add($"delete from {TableOf(entity)}").ExecuteAsync(CancellationToken.None);
        }
        return removed;
    }, CancellationToken.None));

    private int Depth(IEntityType entity) => entity.GetForeignKeys().Select(foreign => foreign.PrincipalEntityType)
        .Where(principal => principal != entity && entities.Contains(principal)).Select(principal => Depth(principal) + 1).Prepend(0).Max();

    private Task<int> RunAsync(IEntityType entity, string sql) => server.InDbAsync(db => db.TransactAsync(async () =>
    {
        await FreeAsync(db, entity);
        return await new SqlText(db).Add(sql).ExecuteAsync(CancellationToken.None);
    }, CancellationToken.None));

    /// <summary>Takes the guard off a table that is only added to.</summary>
    private static async Task FreeAsync(FairgroundDb db, IEntityType entity)
    {
        var guard = $"append_only_{entity.GetTableName()}";
        var statements = TestDatabases.IsPostgres
            ? [$"drop trigger if exists {guard} on {TableOf(entity)}"]
            : new[] { $"drop trigger if exists {guard}_update", $"drop trigger if exists {guard}_delete" };
        foreach (var statement in statements)
        {
            await new SqlText(db).Add(statement).ExecuteAsync(CancellationToken.None);
        }
    }

    private string? Opposite(IProperty property)
    {
        var (column, type) = (property.GetColumnName(), Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
        if (type == typeof(bool))
        {
            return $"not {column}";
        }
        if (type.IsEnum)
        {
            var states = Enum.GetValues(type).Cast<object>().ToList();
            return $"case {column} {string.Join(' ', states.Select((state, i) =>
                $"when {Literal(property, state)} then {Literal(property, states[(i + 1) % states.Count])}"))} end";
        }
        if (type == typeof(DateTimeOffset))
        {
            var moment = Literal(property, server.Time.GetUtcNow().AddDays(-random.Next(1, 400)));
            return property.IsNullable ? $"case when {column} is null then {moment} else null end" : moment;
        }
        if (type == typeof(string))
        {
            return $"'~' || substr({column}, 2)";
        }
        return type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(decimal) ? $"{column} + 1" : null;
    }

    private string ValueOf(IProperty property)
    {
        if (property.GetContainingForeignKeys().FirstOrDefault() is { } foreign)
        {
            var principal = foreign.PrincipalKey.Properties[foreign.Properties.ToList().IndexOf(property)].GetColumnName();
            return $"(select {principal} from {TableOf(foreign.PrincipalEntityType)} order by random() limit 1)";
        }
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        object? value = type switch
        {
            _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
            _ when IdJsonConverterFactory.IsId(type) => Activator.CreateInstance(type, Guid.CreateVersion7(server.Time.GetUtcNow())),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(DateTimeOffset) => server.Time.GetUtcNow().AddMinutes(-random.Next(1, 500_000)),
            _ when type == typeof(string) && property.Name == "Subject" => subjects[random.Next(subjects.Count)],
            _ when type == typeof(string) => Words(property.GetMaxLength() ?? 20),
            _ when type == typeof(byte[]) => Bytes(),
            _ when type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(decimal) => Convert.ChangeType(
                random.Next(1, 1_000_000), type, CultureInfo.InvariantCulture),
            _ => null,
        };
        return value is null ? "null" : Literal(property, value);
    }

    private byte[] Bytes()
    {
        var bytes = new byte[32];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Words(int lengthMax) =>
        string.Concat(Enumerable.Range(0, Math.Min(lengthMax, 12)).Select(_ => (char)random.Next('a', 'z')));

    private static string Literal(IProperty property, object value) => property.GetRelationalTypeMapping().GenerateSqlLiteral(value);

    private static string TableOf(IEntityType entity) =>
        entity.GetSchema() is { } schema ? $"{schema}.{entity.GetTableName()}" : entity.GetTableName()!;
}
