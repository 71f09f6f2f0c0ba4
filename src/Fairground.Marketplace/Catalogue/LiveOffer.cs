using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>An offer that can be bought now, with what its store and seller promise.</summary>
internal sealed record LiveOffer(
    OfferId Id, ProductId Product, VariantId Variant, StoreId Store, SellerId Seller, string StoreName, string StoreSlug, string SellerName,
    Money Price, long? PriorMinor, DateTimeOffset PriceSince, int Stock, string ShipsFrom, int HandlingDays, string RatesJson,
    double Quality)
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

    /// <summary>The offers of products that can be bought now: active, in stock, of an open store of an approved seller.</summary>
    public static IQueryable<LiveOffer> Of(FairgroundDb db, IQueryable<Offer> offers) =>
        from offer in offers
        where offer.IsActive && offer.Stock > 0
        join store in db.Set<Store>() on offer.Store equals store.Id
        where store.ClosedAt == null
        join seller in db.Set<Seller>() on offer.Seller equals seller.Id
        where seller.Status == SellerStatus.Approved
        join quality in db.Set<SellerQuality>() on offer.Seller equals quality.Seller into qualities
        from quality in qualities.DefaultIfEmpty()
        orderby offer.Id
        select new LiveOffer(
            offer.Id, offer.Product, offer.Variant, offer.Store, offer.Seller, store.Name, store.Slug, seller.LegalName, offer.Price,
            offer.PriorMinor, offer.PriceSince, offer.Stock, store.ShipsFrom, store.HandlingDays, store.RatesJson,
            quality == null ? SellerQuality.PriorScore : quality.Score);
}
