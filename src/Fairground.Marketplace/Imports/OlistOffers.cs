using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Keeps an offer for each product that a seller has sold. Every sale is a price the offer had at that moment, so the history is complete
/// in whatever order sales come; the offer asks the last of them.
/// </summary>
internal sealed class OlistOffers(FairgroundDb db)
{
    /// <summary>The data says no stock; enough that imported goods can be tried out.</summary>
    public const int StockOfNew = 20;

    public static OfferId IdOf(Guid product, Guid seller) => OlistId.Of<OfferId>($"{product:N}/{seller:N}");

    /// <summary>Takes over the sales of orders, in the current unit of work.</summary>
    public async Task TakeOverAsync(IReadOnlyCollection<OrderDraft> orders, CancellationToken cancellationToken)
    {
        var sales = orders.SelectMany(order => order.Items, (order, item) => (order.PlacedAt, Item: item))
            .ToLookup(sale => IdOf(sale.Item.Product, sale.Item.Seller));
        var ids = sales.Select(group => group.Key).ToList();
        var offers = await db.Set<Offer>().Where(offer => ids.Contains(offer.Id)).ToDictionaryAsync(offer => offer.Id, cancellationToken);
        var history = (await db.Set<PriceChange>().AsNoTracking().Where(change => ids.Contains(change.Offer))
            .ToListAsync(cancellationToken)).ToLookup(change => change.Offer);
        var shown = await db.Set<ProductCard>().Where(card => card.Offer != null && ids.Contains(card.Offer.Value))
            .Select(card => card.Offer!.Value).ToHashSetAsync(cancellationToken);
        foreach (var group in sales)
        {
            var isNew = !offers.TryGetValue(group.Key, out var offer);
            offer ??= New(group.Key, group.First().Item);
            var before = offer.Price;
            Price(offer, [.. history[group.Key]], group.Select(sale => (sale.PlacedAt, sale.Item.Price)));
            if (isNew)
            {
                db.Add(offer);
            }
            else if (offer.Price != before && shown.Contains(offer.Id))
            {
                // The card that shows it already follows as it does after any change; the others are written at the end.
                db.Publish(new ProductChanged(offer.Product));
            }
        }
    }

    private Offer New(OfferId id, ItemDraft item) => new()
    {
        Id = id,
        Product = OlistId.Of<ProductId>(item.Product),
        Variant = OlistId.Of<VariantId>(item.Product),
        Store = OlistId.Of<StoreId>(item.Seller),
        Seller = OlistId.Of<SellerId>(item.Seller),
        Stock = StockOfNew,
        CreatedAt = db.Time.GetUtcNow(),
    };

    private void Price(Offer offer, List<PriceChange> history, IEnumerable<(DateTimeOffset At, Money Price)> sales)
    {
        foreach (var (at, price) in sales.Where(sale => history.TrueForAll(change => change.At != sale.At)).DistinctBy(sale => sale.At))
        {
            var change = new PriceChange { Offer = offer.Id, At = at, Minor = price.Minor };
            history.Add(change);
            db.Add(change);
        }
        var falling = history.OrderByDescending(change => change.At).ToList();
        var last = falling[0].Minor;
        var since = falling.TakeWhile(change => change.Minor == last).Last().At;
        offer.AskSince(
            new Money(last, OlistRate.Real), since, PriceChange.LowestWithin(history, since - Offer.PriorPeriod, since));
    }
}
