using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Persistence;

/// <summary>
/// Triggers that refuse updates and deletes of append-only rows, whoever asks: a slip in our code, or a hand at the database's console.
/// </summary>
internal sealed class AppendOnlyGuards : IDatabaseSetup
{
    public async Task EnsureAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var guarded = db.Model.GetEntityTypes().Where(entity => entity.ClrType.GetCustomAttribute<AppendOnlyAttribute>() is not null);
        foreach (var entity in guarded)
        {
            var table = entity.GetSchema() is { } schema ? $"{schema}.{entity.GetTableName()}" : entity.GetTableName()!;
            foreach (var statement in db.AppendOnlyGuard(table, $"append_only_{entity.GetTableName()}"))
            {
                await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
            }
        }
    }
}
