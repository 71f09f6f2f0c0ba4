using Fairground.Platform.Problems;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Webhooks;

/// <summary>What a seller types about a webhook.</summary>
internal sealed class WebhookForm
{
    [Needed, Lengths(1, WebhookEndpoint.UrlLengthMax)]
    public string Url { get; set; } = "";

    [Elements(1, WebhookTypes.CountMax)]
    public string[] Types { get; set; } = [];

    public static IEnumerable<(string, string)> Choices => WebhookTypes.All.Select(type => (type, Text[$"webhooks.type.{type}"]));

    public static WebhookForm Of(WebhookEndpoint endpoint) => new() { Url = endpoint.Url, Types = [.. endpoint.TypeNames] };
}
