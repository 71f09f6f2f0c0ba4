using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Payouts;

public readonly record struct PayoutId(Guid Value) : IId<PayoutId>
{
    public static string Prefix => "pyt";

    public static bool TryParse(string? text, out PayoutId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
