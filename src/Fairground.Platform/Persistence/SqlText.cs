using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Persistence;

/// <summary>SQL of our own for a hot path: pieces of text whose values are always parameters, for either database.</summary>
public sealed class SqlText(FairgroundDb db)
{
    private readonly StringBuilder text = new();
    private readonly List<object> values = [];

    public SqlText Add(string sql)
    {
        text.Append(sql);
        return this;
    }

    /// <summary>Adds a piece with blanks, whose numbers are written as SQL has them, whatever the language of the request.</summary>
    public SqlText Add(Piece sql) => Add(sql.Finish());

    /// <summary>Adds a parameter and gives its name; ids and times are stored as this database keeps them.</summary>
    public string Value<T>(T value) where T : struct => Parameter(db.Stored(value));

    public string Value(string value) => Parameter(value);

    public string Value(byte[] value) => Parameter(value);

    /// <summary>A list in parentheses for <c>in</c>.</summary>
    public string List<T>(IEnumerable<T> list) where T : struct => $"({string.Join(", ", list.Select(Value))})";

    public string List(IEnumerable<string> list) => $"({string.Join(", ", list.Select(Value))})";

    /// <summary>A condition: the column's text contains these words, in whichever case.</summary>
    public string Contains(string column, string words) => $"lower({column}) like lower({Value($"%{Escaped(words)}%")}) escape '\\'";

    public async Task<List<TRow>> ReadAsync<TRow>(Func<DbDataReader, TRow> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Command();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<TRow>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Command();
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private DbCommand Command()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction is { } transaction
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction)
            : null;
        command.CommandText = text.ToString();
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Name(i);
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private string Parameter(object value)
    {
        values.Add(value);
        return Name(values.Count - 1);
    }

    private static string Escaped(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}");

    /// <summary>Builds an interpolated piece in the invariant culture: elsewhere a minus may be a sign that no database knows.</summary>
    [InterpolatedStringHandler]
    public ref struct Piece(int literalLength, int formattedCount)
    {
        private DefaultInterpolatedStringHandler built = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

        public void AppendLiteral(string value) => built.AppendLiteral(value);

        public void AppendFormatted<T>(T value) => built.AppendFormatted(value);

        internal string Finish() => built.ToStringAndClear();
    }
}
