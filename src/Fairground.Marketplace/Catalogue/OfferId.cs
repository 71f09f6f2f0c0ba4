using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Catalogue;

public readonly record struct OfferId(Guid Value) : IId<OfferId>
{
    public static string Prefix => "off";

    public static bool TryParse(string? text, out OfferId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
