using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Payments;

public readonly record struct RefundId(Guid Value) : IId<RefundId>
{
    public static string Prefix => "rfd";

    public static bool TryParse(string? text, out RefundId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
