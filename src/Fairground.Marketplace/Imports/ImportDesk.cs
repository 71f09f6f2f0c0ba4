using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>A seller's imports: what they are, and what to do with them.</summary>
internal sealed class ImportDesk(FairgroundDb db, ImportFiles files, ImportBell bell)
{
    public const int PageSize = 30;

    public Task<List<OfferImport>> PageAsync(SellerId seller, int page, CancellationToken cancellationToken) => Own(seller)
        .OrderByDescending(import => import.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);

    public Task<int> CountAsync(SellerId seller, CancellationToken cancellationToken) => Own(seller).CountAsync(cancellationToken);

    public async Task<OfferImport> GetAsync(SellerId seller, OfferImportId id, CancellationToken cancellationToken) =>
        await Own(seller).FirstOrDefaultAsync(import => import.Id == id, cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);

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
