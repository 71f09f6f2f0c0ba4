using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Fulfilment;

public readonly record struct ShipmentId(Guid Value) : IId<ShipmentId>
{
    public static string Prefix => "shp";

    public static bool TryParse(string? text, out ShipmentId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
