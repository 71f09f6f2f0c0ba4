using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Payments;

public readonly record struct PaymentId(Guid Value) : IId<PaymentId>
{
    public static string Prefix => "pay";

    public static bool TryParse(string? text, out PaymentId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
