using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Orders;

public readonly record struct OrderLineId(Guid Value) : IId<OrderLineId>
{
    public static string Prefix => "lin";

    public static bool TryParse(string? text, out OrderLineId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
