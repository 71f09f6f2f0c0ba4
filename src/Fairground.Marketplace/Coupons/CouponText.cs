using System.Globalization;
using Fairground.Marketplace.Catalogue;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Coupons;

/// <summary>Coupons in words.</summary>
internal static class CouponText
{
    /// <summary>What it takes off, as "10 % off".</summary>
    public static string What(QuoteCoupon coupon) => coupon.Kind switch
    {
        CouponKind.Percent => Text["coupon.what.Percent", ShareText.Of(coupon.BasisPoints)],
        CouponKind.Amount => Text["coupon.what.Amount", coupon.Amount],
        _ => Text["coupon.what.FreeShipping"],
    };

    public static string What(Coupon coupon) => coupon.Kind switch
    {
        CouponKind.Percent => Text["coupon.what.Percent", ShareText.Of(coupon.BasisPoints)],
        CouponKind.Amount => Text["coupon.what.Amount", coupon.Amount],
        _ => Text["coupon.what.FreeShipping"],
    };

    /// <summary>The terms that were published with it, in a few short sentences.</summary>
    public static string Terms(QuoteCoupon coupon)
    {
        var terms = new List<string> { What(coupon) + "." };
        if (coupon.Minimum is { } minimum)
        {
            terms.Add(Text["coupon.terms.minimum", minimum]);
        }
        if (coupon.Until is { } until)
        {
            terms.Add(Text["coupon.terms.until", Day(until)]);
        }
        terms.Add(Company(coupon.IsMarkets, coupon.WithMarkets, coupon.WithSellers));
        return string.Join(' ', terms);
    }

    /// <summary>With which others it may be used.</summary>
    public static string Company(bool isMarkets, bool withMarkets, bool withSellers)
    {
        var whose = isMarkets ? "market" : "seller";
        var others = (withMarkets, withSellers) switch
        {
            (true, true) => "both",
            (true, false) => "markets",
            (false, true) => "sellers",
            _ => "none",
        };
        return Text[$"coupon.company.{whose}.{others}"];
    }

    /// <summary>Why it takes nothing off.</summary>
    public static string Why(QuoteCoupon coupon) => coupon.State switch
    {
        CouponState.TooLittle => Text["coupon.why.TooLittle", coupon.Minimum, coupon.Missing],
        CouponState.Expired when coupon.Until is { } until => Text["coupon.why.Expired", Day(until)],
        _ => Text[$"coupon.why.{coupon.State}"],
    };

    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
