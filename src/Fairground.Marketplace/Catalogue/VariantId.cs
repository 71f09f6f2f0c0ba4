using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Catalogue;

public readonly record struct VariantId(Guid Value) : IId<VariantId>
{
    public static string Prefix => "var";

    public static bool TryParse(string? text, out VariantId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
