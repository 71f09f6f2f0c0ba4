using Fairground.Platform.Ids;

namespace Fairground.Integrity.Sales;

public readonly record struct SuspectSaleId(Guid Value) : IId<SuspectSaleId>
{
    public static string Prefix => "ssl";

    public static bool TryParse(string? text, out SuspectSaleId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
