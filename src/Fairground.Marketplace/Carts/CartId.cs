using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Carts;

public readonly record struct CartId(Guid Value) : IId<CartId>
{
    public static string Prefix => "crt";

    public static bool TryParse(string? text, out CartId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
