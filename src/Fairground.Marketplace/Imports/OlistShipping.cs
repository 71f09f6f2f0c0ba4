using Fairground.Marketplace.Stores;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Works out each store's domestic shipping rate from what its buyers paid and were promised: the mean freight of a piece, the mean days
/// until hand-over and from there to delivery, rounded up. A store that has rates keeps them.
/// </summary>
internal sealed class OlistShipping(FairgroundDb db)
{
    private const int Batch = 200;
    private const int HandlingDaysMax = 30;
    private const int DaysMax = 90;

    // One entry a seller that has sold.
    private readonly Dictionary<Guid, Sums> sums = [];

    public void Count(OrderDraft draft)
    {
        var from = draft.PaidAt ?? draft.PlacedAt;
        foreach (var item in draft.Items)
        {
            var known = sums.GetValueOrDefault(item.Seller);
            sums[item.Seller] = new Sums(
                known.Pieces + 1, known.FreightMinor + item.Freight.Minor, known.HandlingDays + (item.ShipBy - from).TotalDays,
                known.Days + (draft.EstimatedAt - item.ShipBy).TotalDays);
        }
    }

    public async Task SetAsync(CancellationToken cancellationToken)
    {
        foreach (var batch in sums.Chunk(Batch))
        {
            await db.TransactAsync(() => SetAsync(batch, cancellationToken), cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task SetAsync(KeyValuePair<Guid, Sums>[] batch, CancellationToken cancellationToken)
    {
        var ids = batch.Select(pair => OlistId.Of<StoreId>(pair.Key)).ToList();
        var stores = await db.Set<Store>().Where(store => ids.Contains(store.Id)).ToDictionaryAsync(store => store.Id, cancellationToken);
        foreach (var (key, sum) in batch)
        {
            if (stores.GetValueOrDefault(OlistId.Of<StoreId>(key)) is not { RatesJson: "[]" } store)
            {
                continue;
            }
            var freight = sum.FreightMinor / sum.Pieces;
            store.HandlingDays = Days(sum.HandlingDays, sum.Pieces, HandlingDaysMax);
            store.Ship([new ShippingRate
            {
                Zone = Zone.Domestic, FirstMinor = freight, MoreMinor = freight, Days = Days(sum.Days, sum.Pieces, DaysMax),
            }]);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static int Days(double sum, int pieces, int maximum) => (int)Math.Clamp(Math.Ceiling(sum / pieces), 1, maximum);

    private readonly record struct Sums(int Pieces, long FreightMinor, double HandlingDays, double Days);
}
