using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Sellers;

public readonly record struct SellerId(Guid Value) : IId<SellerId>
{
    public static string Prefix => "sel";

    public static bool TryParse(string? text, out SellerId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
