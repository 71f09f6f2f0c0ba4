using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Imports;

/// <summary>Goes through the files that sellers bring, one turn after the other, and forgets old ones.</summary>
internal sealed class OfferImportWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromSeconds(2))
{
    private const int SweepBatch = 20;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
    private DateTimeOffset sweptAt;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        await SweepAsync(db, cancellationToken);
        // One that runs and has nobody's turn is a dead node's: this work runs on one node at a time.
        var next = await db.Set<OfferImport>().AsNoTracking()
            .Where(import => import.State == ImportState.Waiting || import.State == ImportState.Running)
            .OrderBy(import => import.TurnAt).Select(import => (OfferImportId?)import.Id).FirstOrDefaultAsync(cancellationToken);
        if (next is null)
        {
            return false;
        }
        await services.GetRequiredService<ImportPass>().RunAsync(next.Value, cancellationToken);
        return true;
    }

    /// <summary>Once an hour: imports that have been kept their time, with their files and refused rows.</summary>
    private async Task SweepAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        if (now - sweptAt < SweepEvery)
        {
            return;
        }
        var before = now - OfferImport.Kept;
        List<OfferImportId> old;
        do
        {
            old = await db.Set<OfferImport>().Where(import => import.CreatedAt < before && import.State != ImportState.Running &&
                import.State != ImportState.Waiting).OrderBy(import => import.Id).Select(import => import.Id).Take(SweepBatch)
                .ToListAsync(cancellationToken);
            foreach (var id in old)
            {
                await db.Set<ImportPiece>().Where(piece => piece.Import == id).ExecuteDeleteAsync(cancellationToken);
                await db.Set<RefusedRow>().Where(row => row.Import == id).ExecuteDeleteAsync(cancellationToken);
                await db.Set<OfferImport>().Where(import => import.Id == id).ExecuteDeleteAsync(cancellationToken);
            }
        }
        while (old.Count == SweepBatch);
        sweptAt = now;
    }
}
