using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Programmes;

/// <summary>
/// What programmes may know of a seller: when it began, what it sells, how it sends, how it is rated. Read from what is marked as a fact,
/// for many sellers with a handful of statements. Orders are counted as seller quality counts them (see <c>QualityWork</c>).
/// </summary>
internal sealed record SellerFacts : IProgrammeFacts<SellerFacts>
{
    public static readonly TimeSpan Window = SellerQuality.Window;

    public DateOnly? ApprovedOn { get; private init; }
    public DateOnly SelfCertifiedOn { get; private init; }
    public string Country { get; private init; } = "";
    public bool HasPayoutAccount { get; private init; }
    public IReadOnlyList<OpenStore> Stores { get; private init; } = [];
    public int ActiveOffers { get; private init; }
    public int OffersInStock { get; private init; }
    public int Delivered { get; private init; }
    public int Orders { get; private init; }
    public int Late { get; private init; }
    public int Cancelled { get; private init; }
    public Money Sales { get; private init; }
    public int Ratings { get; private init; }
    public double RatingSum { get; private init; }

    /// <summary>The days to hand-over of the slowest store; nothing without a store.</summary>
    public int? HandlingDays => Stores.Count > 0 ? Stores.Max(store => store.HandlingDays) : null;

    public decimal? Rating => Ratings > 0 ? (decimal)Math.Round(RatingSum / Ratings, 6) : null;

    public int? LateShare => ShareOf(Late);

    public int? CancelledShare => ShareOf(Cancelled);

    public static async Task<IReadOnlyDictionary<string, SellerFacts>> ReadAsync(
        FactReader facts, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var ids = subjects.Select(subject => SellerId.TryParse(subject, out var id) ? id : (SellerId?)null).OfType<SellerId>().ToList();
        var sellers = await facts.Of<Seller>().Where(seller => ids.Contains(seller.Id)).Select(seller => new
        {
            seller.Id, seller.Status, seller.DecidedAt, seller.SelfCertifiedAt, seller.Address.Country,
            HasPayoutAccount = seller.PayoutAccount != null,
        }).ToListAsync(cancellationToken);
        var stores = (await facts.Of<Store>().Where(store => ids.Contains(store.Seller) && store.ClosedAt == null).Select(store => new
        {
            store.Seller, store.Currency, store.ShipsFrom, store.HandlingDays, store.RatesJson,
        }).ToListAsync(cancellationToken)).ToLookup(store => store.Seller, store => new OpenStore(
            store.Currency.Code, store.ShipsFrom, store.HandlingDays,
            [.. ShippingRate.Read(store.RatesJson).Select(rate => rate.Zone.ToString())]));
        var offers = (await facts.Of<Offer>().Where(offer => ids.Contains(offer.Seller) && offer.IsActive).GroupBy(offer => offer.Seller)
            .Select(group => new { group.Key, Active = group.Count(), InStock = group.Count(offer => offer.Stock > 0) })
            .ToListAsync(cancellationToken)).ToDictionary(group => group.Key);
        var orders = await OrdersAsync(facts, ids, cancellationToken);
        var sales = await SalesAsync(facts, ids, cancellationToken);
        var ratings = await RatingsAsync(facts, ids, cancellationToken);
        return sellers.ToDictionary(seller => seller.Id.ToString(), seller =>
        {
            var offered = offers.GetValueOrDefault(seller.Id);
            var counted = orders.GetValueOrDefault(seller.Id);
            var (count, sum) = ratings.GetValueOrDefault(seller.Id);
            return new SellerFacts
            {
                ApprovedOn = seller.Status == SellerStatus.Approved && seller.DecidedAt is { } decided ? DayOf(decided) : null,
                SelfCertifiedOn = DayOf(seller.SelfCertifiedAt),
                Country = seller.Country,
                HasPayoutAccount = seller.HasPayoutAccount,
                Stores = [.. stores[seller.Id]],
                ActiveOffers = offered?.Active ?? 0,
                OffersInStock = offered?.InStock ?? 0,
                Delivered = counted.Delivered,
                Orders = counted.Orders,
                Late = counted.Late,
                Cancelled = counted.Cancelled,
                Sales = sales.GetValueOrDefault(seller.Id, Money.Zero(facts.Base)),
                Ratings = count,
                RatingSum = sum,
            };
        });
    }

    private static async Task<Dictionary<SellerId, (int Delivered, int Orders, int Late, int Cancelled)>> OrdersAsync(
        FactReader facts, List<SellerId> ids, CancellationToken cancellationToken)
    {
        var (now, since) = (facts.Now, facts.Now - Window);
        var delivered = (await facts.Of<SellerOrder>().Where(part => ids.Contains(part.Seller) && part.DeliveredAt >= since)
            .GroupBy(part => part.Seller).Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken)).ToDictionary(group => group.Key, group => group.Count);
        var paid = await facts.Of<SellerOrder>().Where(part => ids.Contains(part.Seller) && part.PaidAt >= since &&
            (part.CancelledBy == null || part.CancelledBy == CancelledBy.Seller)).GroupBy(part => part.Seller).Select(group => new
            {
                group.Key,
                Orders = group.Count(),
                Late = group.Count(part => part.Status != SellerOrderStatus.Cancelled &&
                    (part.ShippedAt > part.ShipBy || (part.ShippedAt == null && part.ShipBy < now))),
                Cancelled = group.Count(part => part.CancelledBy == CancelledBy.Seller),
            }).ToListAsync(cancellationToken);
        var counted = paid.ToDictionary(group => group.Key, group => (
            delivered.GetValueOrDefault(group.Key), group.Orders, group.Late, group.Cancelled));
        foreach (var (seller, count) in delivered)
        {
            counted.TryAdd(seller, (count, 0, 0, 0));
        }
        return counted;
    }

    /// <summary>Goods of the window's paid orders that were not cancelled, in the market's currency at the newest rates.</summary>
    private static async Task<Dictionary<SellerId, Money>> SalesAsync(
        FactReader facts, List<SellerId> ids, CancellationToken cancellationToken)
    {
        var since = facts.Now - Window;
        var sums = await facts.Of<SellerOrder>().Where(part => ids.Contains(part.Seller) && part.PaidAt >= since &&
            part.Status != SellerOrderStatus.Cancelled).GroupBy(part => new { part.Seller, part.Currency })
            .Select(group => new { group.Key.Seller, group.Key.Currency, Minor = group.Sum(part => part.GoodsMinor) })
            .ToListAsync(cancellationToken);
        if (sums.Count == 0)
        {
            return [];
        }
        var rates = await facts.RatesAsync(cancellationToken);
        return sums.Where(sum => rates.Knows(sum.Currency)).GroupBy(sum => sum.Seller).ToDictionary(group => group.Key, group =>
            group.OrderBy(sum => sum.Currency.Code, StringComparer.Ordinal).Aggregate(
                Money.Zero(facts.Base), (total, sum) => total + rates.Convert(new Money(sum.Minor, sum.Currency), facts.Base)));
    }

    /// <summary>The ratings of the products that a seller offers, each counted once.</summary>
    private static async Task<Dictionary<SellerId, (int Count, double Sum)>> RatingsAsync(
        FactReader facts, List<SellerId> ids, CancellationToken cancellationToken)
    {
        var offered = facts.Of<Offer>().Where(offer => ids.Contains(offer.Seller) && offer.IsActive)
            .Select(offer => new { offer.Seller, offer.Product }).Distinct();
        var rated = await (from offer in offered
                           join card in facts.Of<ProductCard>() on offer.Product equals card.Product
                           where card.Ratings > 0
                           orderby offer.Product
                           select new { offer.Seller, card.Ratings, card.Rating }).ToListAsync(cancellationToken);
        return rated.GroupBy(row => row.Seller).ToDictionary(
            group => group.Key, group => (group.Sum(row => row.Ratings), group.Sum(row => row.Rating * row.Ratings)));
    }

    private int? ShareOf(int part) => Orders > 0 ? (int)Math.Round(part * 10_000m / Orders, MidpointRounding.ToEven) : null;

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}

/// <summary>A store that is open, as programmes know it.</summary>
internal sealed record OpenStore(string Currency, string ShipsFrom, int HandlingDays, IReadOnlyList<string> Zones);
