using System.Data.Common;
using Fairground.Platform.Ids;

namespace Fairground.Platform.Persistence;

/// <summary>Reads the values of either database as the types of ours.</summary>
public static class DbRows
{
    public static TId ReadId<TId>(this DbDataReader row, int column) where TId : struct, IId<TId> => new()
    {
        Value = row.GetFieldType(column) == typeof(Guid) ? row.GetGuid(column) : new Guid((byte[])row.GetValue(column), bigEndian: true),
    };

    public static DateTimeOffset ReadTime(this DbDataReader row, int column) => row.GetFieldType(column) == typeof(long)
        ? new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero)
        : row.GetFieldValue<DateTimeOffset>(column);

    public static string? ReadText(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? ReadLong(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static int? ReadInt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
