using Fairground.Marketplace.Sellers;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>A seller's imports: what they are, and what to do with them.</summary>
internal sealed class ImportDesk(FairgroundDb db, ImportFiles files, ImportBell bell)
{
    public const int PageSize = 30;
    private const int OpenShownMax = 5;

    /// <summary>The seller's imports, newest first.</summary>
    public IQueryable<OfferImport> Of(SellerId seller) => Own(seller).OrderByDescending(import => import.Id);

    public Task<List<OfferImport>> PageAsync(SellerId seller, int page, CancellationToken cancellationToken) =>
        Of(seller).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);

    public Task<int> CountAsync(SellerId seller, CancellationToken cancellationToken) => Own(seller).CountAsync(cancellationToken);

    public async Task<OfferImport> GetAsync(SellerId seller, OfferImportId id, CancellationToken cancellationToken) =>
        await Own(seller).FirstOrDefaultAsync(import => import.Id == id, cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);

    /// <summary>What all sellers' open imports have come to, for the operator: whose turn is next first.</summary>
    public async Task<List<WorkStep>> OpenAsync(CancellationToken cancellationToken) => (await (
        from import in db.Set<OfferImport>().AsNoTracking()
        where import.State == ImportState.Waiting || import.State == ImportState.Running
        join seller in db.Set<Seller>() on import.Seller equals seller.Id
        orderby import.State == ImportState.Running ? 0 : 1, import.TurnAt
        select new { seller.LegalName, import.Name, import.Rows, import.RowsTotal }).Take(OpenShownMax).ToListAsync(cancellationToken))
        .ConvertAll(import => new WorkStep($"{import.LegalName}: {import.Name}", import.Rows, import.RowsTotal));

    /// <summary>Applies what was checked.</summary>
    public async Task<OfferImport> ApplyAsync(SellerId seller, OfferImportId id, CancellationToken cancellationToken)
    {
        var import = await UpdateAsync(seller, id, import => import.Apply(db.Time.GetUtcNow()), cancellationToken);
        bell.Ring();
        return import;
    }

    /// <summary>Ends an import where it stands: what its rows have done stays, the others do nothing.</summary>
    public async Task<OfferImport> CancelAsync(SellerId seller, OfferImportId id, CancellationToken cancellationToken)
    {
        var import = await UpdateAsync(seller, id, import => import.Cancel(db.Time.GetUtcNow()), cancellationToken);
        await files.EraseAsync(id, cancellationToken);
        return import;
    }

    private Task<OfferImport> UpdateAsync(
        SellerId seller, OfferImportId id, Action<OfferImport> change, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var import = await db.LockedAsync<OfferImport>(db.Stored(id), cancellationToken);
        if (import is null || import.Seller != seller)
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        change(import);
        await db.SaveChangesAsync(cancellationToken);
        return import;
    }, cancellationToken);

    private IQueryable<OfferImport> Own(SellerId seller) => db.Set<OfferImport>().AsNoTracking().Where(import => import.Seller == seller);
}
