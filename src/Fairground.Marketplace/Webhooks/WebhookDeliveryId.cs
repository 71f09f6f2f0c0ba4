using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Webhooks;

/// <summary>The <c>webhook-id</c> of a message: the same in all its attempts, so that a receiver knows one that it has had.</summary>
public readonly record struct WebhookDeliveryId(Guid Value) : IId<WebhookDeliveryId>
{
    public static string Prefix => "whd";

    public static bool TryParse(string? text, out WebhookDeliveryId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
