using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Imports;

/// <summary>Removes, once an hour, imports that have been kept their time, with their files and refused rows.</summary>
internal sealed class ImportSweepWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromHours(1))
{
    private const int Batch = 20;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var before = db.Time.GetUtcNow() - OfferImport.Kept;
        var old = await db.Set<OfferImport>().Where(import => import.CreatedAt < before && import.State != ImportState.Running &&
            import.State != ImportState.Waiting).OrderBy(import => import.Id).Select(import => import.Id).Take(Batch)
            .ToListAsync(cancellationToken);
        foreach (var id in old)
        {
            await db.Set<ImportPiece>().Where(piece => piece.Import == id).ExecuteDeleteAsync(cancellationToken);
            await db.Set<RefusedRow>().Where(row => row.Import == id).ExecuteDeleteAsync(cancellationToken);
            await db.Set<OfferImport>().Where(import => import.Id == id).ExecuteDeleteAsync(cancellationToken);
        }
        return old.Count == Batch;
    }
}
