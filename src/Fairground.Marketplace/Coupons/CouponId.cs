using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Coupons;

public readonly record struct CouponId(Guid Value) : IId<CouponId>
{
    public static string Prefix => "cpn";

    public static bool TryParse(string? text, out CouponId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
