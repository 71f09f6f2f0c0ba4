using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Orders;

public readonly record struct OrderId(Guid Value) : IId<OrderId>
{
    public static string Prefix => "ord";

    public static bool TryParse(string? text, out OrderId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
