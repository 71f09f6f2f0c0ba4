using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Orders;

public readonly record struct SellerOrderId(Guid Value) : IId<SellerOrderId>
{
    public static string Prefix => "sor";

    public static bool TryParse(string? text, out SellerOrderId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
