namespace Fairground.Tests;

/// <summary>A fact about the embedded database alone; skipped, visibly, on the other.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute()
    {
        if (TestDatabases.IsPostgres)
        {
            Skip = "About SQLite alone; this run is on PostgreSQL.";
        }
    }
}

/// <summary>A fact about PostgreSQL alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!TestDatabases.IsPostgres)
        {
            Skip = "About PostgreSQL alone; this run is on SQLite.";
        }
    }
}
