using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Imports;

/// <summary>Goes through the files that sellers bring, one turn after the other.</summary>
internal sealed class OfferImportWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromSeconds(2))
{
    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
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
}
