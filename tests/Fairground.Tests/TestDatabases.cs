using Fairground.Platform.Persistence;
using Fairground.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fairground.Tests;

/// <summary>Gives each server an empty database of this version: a copy of one that was migrated once.</summary>
internal static class TestDatabases
{
    private static readonly string? Postgres = Environment.GetEnvironmentVariable("FAIRGROUND_TEST_POSTGRES");
    private static readonly Lazy<string> Template = new(MakeTemplate);

    /// <summary>The same for all, so that the key that was made with the template opens what its copies seal.</summary>
    public static readonly string MasterKey = Convert.ToBase64String(new byte[32]);

    public static bool IsPostgres => Postgres is { Length: > 0 };

    public static string Create(string folder)
    {
        if (!IsPostgres)
        {
            var path = Path.Combine(folder, "fairground.db");
            File.Copy(Template.Value, path);
            return $"Data Source={path}";
        }
        var name = Path.GetFileName(folder).ToLowerInvariant();
        lock (Template)
        {
            Execute($"create database \"{name}\" template \"{Template.Value}\"");
        }
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 70 }.ConnectionString;
    }

    public static void Release()
    {
        NpgsqlConnection.ClearAllPools();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>Every value of every table as text.</summary>
    public static async Task<string> DumpAsync(FairgroundServer server) => await server.InDbAsync(async db =>
    {
        var text = new System.Text.StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => (Schema: entity.GetSchema(), Name: entity.GetTableName()))
            .Distinct())
        {
            var rows = await new SqlText(db).Add($"select * from {(table.Schema is null ? "" : table.Schema + ".")}{table.Name}").ReadAsync(
                row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) switch
                {
                    byte[] bytes => System.Text.Encoding.Latin1.GetString(bytes),
                    var value => value.ToString(),
                })), CancellationToken.None);
            text.AppendJoin('\n', rows).Append('\n');
        }
        return text.ToString();
    });

    public static void Drop(string connection)
    {
        if (IsPostgres)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
            Execute($"drop database if exists \"{new NpgsqlConnectionStringBuilder(connection).Database}\" with (force)");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }

    private static string MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("fairground-template-").FullName;
        var name = Path.GetFileName(folder).ToLowerInvariant();
        var path = Path.Combine(folder, "template.db");
        if (IsPostgres)
        {
            Execute($"create database \"{name}\"");
        }
        Migrate(IsPostgres ? new NpgsqlConnectionStringBuilder(Postgres) { Database = name, Pooling = false }.ConnectionString
            : $"Data Source={path};Pooling=false");
        return IsPostgres ? name : path;
    }

    private static void Migrate(string connection)
    {
        var builder = WebApplication.CreateBuilder(
            ["--Database", IsPostgres ? "postgres" : "sqlite", "--ConnectionStrings:Fairground", connection, "--Market:MasterKey", MasterKey,
                "--Logging:LogLevel:Default", "Error"]);
        FairgroundApp.AddServices(builder);
        using var app = builder.Build() as IDisposable;
        ((WebApplication)app).Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Postgres) { Database = "postgres", Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
