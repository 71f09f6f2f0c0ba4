using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Web;

/// <summary>
/// Brings the database to this version's shape before anything is served. While it cannot be reached the server answers 503 and tries
/// again, so that server and database may start in any order.
/// </summary>
internal sealed partial class Migrator(
    IServiceScopeFactory scopes, DatabaseReadiness readiness, IDataProtectionProvider protection,
    ILogger<Migrator> logger) : BackgroundService
{
    private const long SetupLock = 0x46616972;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        if (db is SqliteFairgroundDb)
        {
            await PrepareSqliteAsync(db, cancellationToken);
        }
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
        await db.TransactAsync(async () =>
        {
            // Nodes that start at once come one after the other: PostgreSQL takes no function twice at the same time.
            if (db is PostgresFairgroundDb)
            {
                await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({SetupLock})", cancellationToken);
            }
            foreach (var setup in scope.ServiceProvider.GetServices<IDatabaseSetup>())
            {
                await setup.EnsureAsync(db, cancellationToken);
            }
        }, cancellationToken);
        // Makes the first key now: within a transaction on SQLite, where it may be needed next, there is no second writer.
        protection.CreateProtector(nameof(Migrator)).Protect([]);
        readiness.Declare();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!readiness.IsReady)
        {
            try
            {
                await MigrateAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogWaiting(logger, exception.GetType().Name, exception.Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private static async Task PrepareSqliteAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var path = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
        await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", cancellationToken);
        // A server killed while it migrated leaves its lock behind, and nobody else would ever open it. The embedded database has one
        // server.
        await db.Database.ExecuteSqlRawAsync("drop table if exists \"__EFMigrationsLock\"", cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The database is not ready ({Failure}: {Message}); trying again")]
    private static partial void LogWaiting(ILogger logger, string failure, string message);
}
