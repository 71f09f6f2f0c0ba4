using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Webhooks;

public readonly record struct WebhookEndpointId(Guid Value) : IId<WebhookEndpointId>
{
    public static string Prefix => "whe";

    public static bool TryParse(string? text, out WebhookEndpointId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
