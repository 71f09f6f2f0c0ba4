using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Writes the cards and search entries of products that have none, or whose card does not know yet that they can be bought: at once and in
/// batches, where the relay would take them one by one and hold up everything else.
/// </summary>
internal sealed class OlistShelves(FairgroundDb db, ProductCards cards) : IImportStep
{
    private const int Batch = 200;

    public async Task RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        for (var last = default(ProductId); await NextAsync(last, cancellationToken) is [.., var end] batch; last = end)
        {
            await db.TransactAsync(async () =>
            {
                await cards.RefreshAsync(batch, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private Task<List<ProductId>> NextAsync(ProductId last, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add($"select p.id from {db.Table<Product>()} p left join {db.Table<ProductCard>()} c on c.product = p.id ")
            .Add($"where p.id > {sql.Value(last)} and p.status = '{ProductStatus.Published}' and (c.product is null or (c.offer is null ")
            .Add($"and exists (select 1 from {db.Table<Offer>()} o where o.product = p.id and o.is_active and o.stock > 0))) ")
            .Add($"order by p.id limit {Batch}");
        return sql.ReadAsync(row => row.ReadId<ProductId>(0), cancellationToken);
    }
}
