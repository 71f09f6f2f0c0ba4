using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Catalogue;

public readonly record struct ProductId(Guid Value) : IId<ProductId>
{
    public static string Prefix => "prd";

    public static bool TryParse(string? text, out ProductId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
