using Fairground.Platform.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Fairground.Demo.Loading;

/// <summary>
/// Writes many rows of one table at once, in the transaction of the context: by one prepared statement on SQLite, by binary COPY on
/// PostgreSQL. The caller writes what is referred to first.
/// </summary>
internal sealed class RowWriter(FairgroundDb db)
{
    public Task WriteAsync<TRow>(IEnumerable<TRow> rows, params (string Property, Func<TRow, object?> Value)[] given)
        where TRow : class =>
        WriteAsync(TableShape<TRow>.Of(db.Model.FindEntityType(typeof(TRow))!, given.ToDictionary(g => g.Property, g => g.Value)), rows);

    /// <summary>Writes rows that another row owns, each with its owner.</summary>
    public Task WriteOwnedAsync<TOwner, TRow>(
        IEnumerable<TOwner> owners, Func<TOwner, IEnumerable<TRow>> rows, Func<TOwner, object> key) where TRow : class
    {
        var entity = db.Model.GetEntityTypes().Single(type => type.ClrType == typeof(TRow));
        var foreign = entity.FindOwnership()!.Properties[0];
        var shape = TableShape<Owned<TRow>>.Of(entity, entity.GetFlattenedProperties().ToDictionary(
            property => property.Name, property => property == foreign
                ? (Func<Owned<TRow>, object?>)(row => row.Owner)
                : row => property.PropertyInfo!.GetValue(row.Row)));
        return WriteAsync(shape, owners.SelectMany(owner => rows(owner).Select(row => new Owned<TRow>(key(owner), row))));
    }

    /// <summary>Tells the database which number comes next, after numbers of our own were written.</summary>
    public async Task ContinueNumbersAsync<TRow>() where TRow : class
    {
        if (db.Database.GetDbConnection() is NpgsqlConnection)
        {
            var table = db.Table<TRow>();
            await new SqlText(db).Add($"select setval(pg_get_serial_sequence('{table}', 'id'), (select max(id) from {table}))").ReadAsync(
                row => row.GetInt64(0), CancellationToken.None);
        }
    }

    /// <summary>The number after the highest there is.</summary>
    public async Task<long> NextNumberAsync<TRow>() where TRow : class =>
        (await new SqlText(db).Add($"select coalesce(max(id), 0) + 1 from {db.Table<TRow>()}").ReadAsync(
            row => row.GetInt64(0), CancellationToken.None))[0];

    private Task WriteAsync<TRow>(TableShape<TRow> table, IEnumerable<TRow> rows) => db.Database.GetDbConnection() switch
    {
        NpgsqlConnection postgres => CopyAsync(postgres, table, rows),
        SqliteConnection sqlite => Task.Run(() => Insert(sqlite, table, rows)),
        var other => throw new InvalidOperationException($"No rows can be written to a {other.GetType().Name}."),
    };

    private static async Task CopyAsync<TRow>(NpgsqlConnection connection, TableShape<TRow> table, IEnumerable<TRow> rows)
    {
        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table.Name} ({columns}) from stdin (format binary)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is { } value)
                {
                    await copy.WriteAsync(value, column.Type);
                }
                else
                {
                    await copy.WriteNullAsync();
                }
            }
        }
        await copy.CompleteAsync();
    }

    private void Insert<TRow>(SqliteConnection connection, TableShape<TRow> table, IEnumerable<TRow> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"insert into {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) values " +
            $"({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})";
        var parameters = table.Columns.Select((_, i) => command.Parameters.Add($"@p{i}", SqliteType.Blob)).ToList();
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                parameters[i].ResetSqliteType();
                parameters[i].Value = table.Columns[i].Read(row) ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
    }

    private sealed record Owned<TRow>(object Owner, TRow Row);
}
