using System.Data.Common;
using System.Reflection;
using Fairground.Devices;
using Fairground.Enforcement;
using Fairground.Feed;
using Fairground.Integrity;
using Fairground.Marketplace;
using Fairground.Messaging;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace Fairground.Web;

/// <summary>
/// The embedded database. It has no schemas, so a module's name starts its tables' names; it cannot order DateTimeOffset, so times are UTC
/// ticks; ids are 16 bytes in the order of their creation. It has one writer: writers of this process queue for their turn.
/// </summary>
public sealed class SqliteFairgroundDb(DbContextOptions<SqliteFairgroundDb> options) : FairgroundDb(options)
{
    private const int BusySnapshot = 517;
    private const int Constraint = 19;
    private const int Mismatch = 20;

    public override string SkipLocked => "";

    public override string ForUpdate => "";

    // SQLite would read every row of the inner lists before it joined any.
    public override bool JoinsNested => false;

    public override string SizeQuery => "select page_count * page_size from pragma_page_count(), pragma_page_size()";

    protected override IReadOnlyList<Assembly> Parts => Databases.Parts;

    public override object Stored<T>(T value) => value switch
    {
        DateTimeOffset time => time.UtcTicks,
        _ when IdJsonConverterFactory.IsId(typeof(T)) => Databases.GuidOf(value).ToByteArray(bigEndian: true),
        _ => value,
    };

    public override IEnumerable<string> AppendOnlyGuard(string table, string name) =>
        [Guard(table, name, "update"), Guard(table, name, "delete")];

    public override string DayNumber(string column) => $"({column} / {TimeSpan.TicksPerDay})";

    public override string IdEnding(string column) => $"lower(hex(substr({column}, 12)))";

    protected override async ValueTask<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken) =>
        await this.GetService<WriterQueue>().TakeTurnAsync(cancellationToken);

    public override bool IsRefused(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode is Constraint or Mismatch;

    protected override async Task InsertAsync(ManyRows rows, CancellationToken cancellationToken)
    {
        // There is nobody to go to and fro with: one prepared statement, row by row, is what costs least.
        await using var command = (SqliteCommand)Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"insert into {rows.Table} ({string.Join(", ", rows.Columns.Select(column => $"\"{column}\""))}) values (" +
            $"{string.Join(", ", rows.Columns.Select((_, i) => $"@p{i}"))})";
        var parameters = rows.Columns.Select((_, i) => command.Parameters.Add(new SqliteParameter($"@p{i}", null))).ToArray();
        foreach (var row in rows.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i] ?? DBNull.Value;
            }
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    protected override bool IsLostRace(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteExtendedErrorCode == BusySnapshot;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.GetSchema() is not null))
        {
            entity.SetTableName($"{entity.GetSchema()}_{entity.GetTableName()}");
            entity.SetSchema(null);
        }
    }

    protected override Type ConverterOf(Type idType) => typeof(IdBytes<>).MakeGenericType(idType);

    private static string Guard(string table, string name, string change) =>
        $"create trigger if not exists {name}_{change} before {change} on {table} begin select raise(abort, '{table} is append-only'); end";

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class IdBytes<TId>() : ValueConverter<TId, byte[]>(
        id => id.Value.ToByteArray(true), bytes => new TId { Value = new Guid(bytes, true) })
        where TId : struct, IId<TId>;
}

/// <summary>The way to grow: a schema a module, many nodes at once.</summary>
public sealed class PostgresFairgroundDb(DbContextOptions<PostgresFairgroundDb> options) : FairgroundDb(options)
{
    // The classes of SQLSTATE: values that are none of their type, and rules of a table.
    private const string DataClass = "22";
    private const string ConstraintClass = "23";

    public override string SkipLocked => " for update skip locked";

    public override string ForUpdate => " for update";

    public override bool JoinsNested => true;

    public override string SizeQuery => "select pg_database_size(current_database())";

    protected override IReadOnlyList<Assembly> Parts => Databases.Parts;

    public override object Stored<T>(T value) => value switch
    {
        DateTimeOffset time => time.ToUniversalTime(),
        _ when IdJsonConverterFactory.IsId(typeof(T)) => Databases.GuidOf(value),
        _ => value,
    };

    public override IEnumerable<string> AppendOnlyGuard(string table, string name) =>
    [
        "create or replace function platform.refuse_change() returns trigger language plpgsql as " +
        "$$ begin raise exception '% is append-only', tg_table_name; end $$",
        $"create or replace trigger {name} before update or delete on {table} for each row execute function platform.refuse_change()",
    ];

    public override string DayNumber(string column) => $"(extract(day from {column} - timestamptz '0001-01-01 00:00:00Z'))::bigint";

    public override string IdEnding(string column) => $"right({column}::text, 10)";

    public override bool IsRefused(Exception exception) =>
        (exception as PostgresException ?? exception.InnerException as PostgresException)?.SqlState is { } state &&
            (state.StartsWith(DataClass, StringComparison.Ordinal) || state.StartsWith(ConstraintClass, StringComparison.Ordinal));

    protected override async Task InsertAsync(ManyRows rows, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {rows.Table} ({string.Join(", ", rows.Columns.Select(column => $"\"{column}\""))}) from stdin (format binary)",
            cancellationToken);
        foreach (var row in rows.Rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var value in row)
            {
                await (value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, cancellationToken));
            }
        }
        await copy.CompleteAsync(cancellationToken);
    }

    public override async Task<bool> TryLockAsync(long number, CancellationToken cancellationToken) =>
        (await Database.SqlQueryRaw<bool>("select pg_try_advisory_xact_lock({0}) as \"Value\"", number).ToListAsync(cancellationToken))[0];

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }

    protected override bool IsLostRace(Exception exception) =>
        // The provider wraps what may pass, and saving wraps that again.
        exception is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } ||
        (exception.InnerException is { } inner && IsLostRace(inner));

    // The provider refuses times with an offset, as people and programs may write them.
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
}

/// <summary>The queue of this process's writers before SQLite's single one: first come, first served, and no thread waits.</summary>
internal sealed class WriterQueue : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim writer = new(1, 1);

    public async ValueTask<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken) =>
        await writer.WaitAsync(Longest, cancellationToken) ? new Turn(writer) : throw new TimeoutException(
            "The database has been busy too long.");

    public void Dispose() => writer.Dispose();

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        private SemaphoreSlim? held = writer;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}

/// <summary>
/// Sets what a SQLite connection needs each time it opens: every commit reaches the disk, other processes are waited for.
/// </summary>
internal sealed class SqliteSettings(int? pagesMax, int busyTimeoutMs) : DbConnectionInterceptor
{
    private readonly string settings =
        $"pragma synchronous = full; pragma busy_timeout = {busyTimeoutMs}; pragma temp_store = memory; pragma cache_size = -8000;" +
        (pagesMax is { } pages ? $" pragma max_page_count = {pages};" : "");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = settings;
        command.ExecuteNonQuery();
    }
}

internal static class Databases
{
    /// <summary>The modules that bring entities, pages and routes.</summary>
    public static readonly IReadOnlyList<Assembly> Parts =
    [
        typeof(MarketplaceModule).Assembly,
        typeof(IntegrityModule).Assembly,
        typeof(EnforcementModule).Assembly,
        typeof(FeedModule).Assembly,
        typeof(DevicesModule).Assembly,
        typeof(MessagingModule).Assembly,
    ];

    public static Guid GuidOf(object id) => (Guid)id.GetType().GetProperty(nameof(IId<>.Value))!.GetValue(id)!;

    public static IServiceCollection AddFairgroundDb(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Fairground");
        switch (configuration["Database"])
        {
            case "postgres":
                // Statements that come again are prepared once a connection. Nothing of ours outlives a transaction in a connection (no
                // settings, temporary tables or session locks), so there is nothing to reset between two uses.
                connection = new NpgsqlConnectionStringBuilder(connection)
                {
                    MaxAutoPrepare = 200,
                    AutoPrepareMinUsages = 3,
                    NoResetOnClose = true,
                }.ConnectionString;
                return services.AddDbContextPool<FairgroundDb, PostgresFairgroundDb>(db => Configure(db).UseNpgsql(connection));
            case "sqlite" or null:
                services.AddSingleton<WriterQueue>();
                var settings = new SqliteSettings(
                    configuration.GetValue<int?>("Sqlite:PagesMax"), configuration.GetValue("Sqlite:BusyTimeoutMs", 5000));
                var path = connection ?? $"Data Source={Path.Combine(configuration["Market:Folder"] ?? "data", "fairground.db")}";
                return services.AddDbContextPool<FairgroundDb, SqliteFairgroundDb>(
                    db => Configure(db).UseSqlite(path).AddInterceptors(settings));
            case var other:
                throw new InvalidOperationException($"Database is '{other}'; it must be 'sqlite' or 'postgres'.");
        }
    }

    private static DbContextOptionsBuilder Configure(DbContextOptionsBuilder db) => db
        // Queries with several collections are split by hand where it pays.
        .ConfigureWarnings(warnings => warnings
            .Ignore(RelationalEventId.MultipleCollectionIncludeWarning)
            // Modules of later days bring no entities yet.
            .Ignore(CoreEventId.NoEntityTypeConfigurationsWarning));
}
