using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Catalogue;

/// <summary>An offer that can be bought now, with what its store and seller promise.</summary>
internal sealed record LiveOffer(
    OfferId Id, ProductId Product, VariantId Variant, StoreId Store, SellerId Seller, string StoreName, string StoreSlug, string SellerName,
    Money Price, long? PriorMinor, DateTimeOffset PriceSince, int Stock, string ShipsFrom, int HandlingDays, string RatesJson,
    double Quality, int ReturnDays)
{
    private IReadOnlyList<ShippingRate>? rates;

    public IReadOnlyList<ShippingRate> Rates => rates ??= ShippingRate.Read(RatesJson);

    /// <summary>The rate to a country; null where the store does not send.</summary>
    public ShippingRate? RateTo(string country)
    {
        var zone = Zones.Between(ShipsFrom, country);
        return Rates.FirstOrDefault(rate => rate.Zone == zone);
    }

    public int? DaysTo(string country) => RateTo(country) is { } rate ? HandlingDays + rate.Days : null;

    public int? DaysIn(Zone zone) => Rates.FirstOrDefault(rate => rate.Zone == zone) is { } rate ? HandlingDays + rate.Days : null;

    /// <summary>The price of one piece with its shipping to a country; null where the store does not send.</summary>
    public Money? LandedAt(string country) => RateTo(country) is { } rate ? Price + rate.Price(1, Price) : null;

    public Money? ReducedFrom(DateTimeOffset now) => PriorMinor > Price.Minor && now - PriceSince <= Offer.PriorPeriod
        ? Price with { Minor = PriorMinor.Value }
        : null;

    /// <summary>
    /// The offers that can be bought now: active, in stock, of an open store of an approved seller; oldest first. SQL of our own, because
    /// every product page and every cart asks this; the condition is on <c>o</c>, the offers.
    /// </summary>
    public static Task<List<LiveOffer>> ReadAsync(FairgroundDb db, Func<SqlText, string> condition, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add("select o.id, o.product, o.variant, o.store, o.seller, s.name, s.slug, e.legal_name, o.currency, o.price_minor, ")
            .Add("o.prior_minor, o.price_since, o.stock, s.ships_from, s.handling_days, s.rates, q.score, s.return_days ")
            .Add($"from {db.Table<Offer>()} o join {db.Table<Store>()} s on s.id = o.store and s.closed_at is null ")
            .Add($"join {db.Table<Seller>()} e on e.id = o.seller and e.status = '{nameof(SellerStatus.Approved)}' ")
            .Add($"left join {db.Table<SellerQuality>()} q on q.seller = o.seller ")
            .Add($"where o.is_active and o.stock > 0 and {condition(sql)} order by o.id");
        return sql.ReadAsync(row => new LiveOffer(
            row.ReadId<OfferId>(0), row.ReadId<ProductId>(1), row.ReadId<VariantId>(2), row.ReadId<StoreId>(3), row.ReadId<SellerId>(4),
            row.GetString(5), row.GetString(6), row.GetString(7), new Money(row.GetInt64(9), Currency.Parse(row.GetString(8))),
            row.ReadLong(10), row.ReadTime(11), row.GetInt32(12), row.GetString(13), row.GetInt32(14), row.GetString(15),
            row.IsDBNull(16) ? SellerQuality.PriorScore : row.GetDouble(16), row.GetInt32(17)), cancellationToken);
    }
}
