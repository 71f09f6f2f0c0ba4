using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Monies;

namespace Fairground.Demo.Loading;

/// <summary>A few coupons, of the market and of sellers, that a visitor can try: nobody has used them yet.</summary>
internal sealed class Vouchers(Story story)
{
    private readonly Dice dice = story.Dice("coupons");

    public void GiveOut(SellerBook sellers)
    {
        var at = story.End.AddDays(-3);
        Add(null, "FAIRGROUND5", CouponKind.Percent, 500, null, null, at, usesMax: 1000, perCustomer: 1);
        Add(null, "WELCOME", CouponKind.Amount, 0, new Money(500, Currency.Eur), new Money(4_000, Currency.Eur), at, perCustomer: 1);
        Add(null, "BUNTING", CouponKind.FreeShipping, 0, null, new Money(6_000, Currency.Eur), at, usesMax: 200);
        foreach (var stall in sellers.Stalls.OrderBy(stall => stall.House.IsShown ? 0 : 1).DistinctBy(stall => stall.House).Take(6))
        {
            Add(stall.Store.Seller, "SPRING10", CouponKind.Percent, 1_000, null, null, at);
        }
    }

    private void Add(
        SellerId? seller, string code, CouponKind kind, int basisPoints, Money? amount, Money? minimum, DateTimeOffset at,
        int? usesMax = null, int? perCustomer = null)
    {
        var coupon = new Coupon
        {
            Id = dice.Id<CouponId>(at),
            Seller = seller,
            Code = code,
            Kind = kind,
            BasisPoints = basisPoints,
            Currency = (amount ?? minimum)?.Currency ?? Currency.Eur,
            AmountMinor = amount?.Minor ?? 0,
            MinimumMinor = minimum?.Minor ?? 0,
            Scope = CouponScope.Everything,
            TargetIds = "",
            From = at,
            UsesMax = usesMax,
            UsesPerCustomerMax = perCustomer,
            WithMarkets = seller is not null,
            WithSellers = seller is null,
            CreatedAt = at,
        };
        story.Db.Add(coupon);
        story.Chronicle.At(at, () => story.Db.Audit("coupon.given-out", coupon.Id.ToString(), story.Admin, detail: code));
    }
}
