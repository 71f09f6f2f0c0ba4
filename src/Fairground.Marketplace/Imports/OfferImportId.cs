using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Imports;

public readonly record struct OfferImportId(Guid Value) : IId<OfferImportId>
{
    public static string Prefix => "imp";

    public static bool TryParse(string? text, out OfferImportId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
