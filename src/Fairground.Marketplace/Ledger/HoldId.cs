using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Ledger;

public readonly record struct HoldId(Guid Value) : IId<HoldId>
{
    public static string Prefix => "hld";

    public static bool TryParse(string? text, out HoldId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
