using Fairground.Marketplace.Webhooks;

namespace Fairground.Tests;

/// <summary>What sellers do with webhooks.</summary>
internal static class Hooks
{
    public static readonly string[] AllTypes = [.. WebhookTypes.All];

    public static async Task<(Stall Stall, Goods Lamp)> StallAsync(FairgroundServer server)
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        return (stall, await stall.ListAsync("Brass desk lamp", 12_900, stock: 20));
    }

    public static Task<MadeWebhook> AddAsync(Stall stall, string url, params string[] types) => stall.Owner.PostAsync<MadeWebhook>(
        $"{stall.Desk}/webhooks", new { url, types = types.Length > 0 ? types : AllTypes });

    public static Task<List<DeliveryView>> LogAsync(Stall stall, string id) =>
        stall.Owner.GetAsync<List<DeliveryView>>($"{stall.Desk}/webhooks/{id}/deliveries");

    public static async Task<Buying.PartView> SellAsync(FairgroundServer server, Goods lamp)
    {
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        var order = await buyer.OrderAsync();
        await server.SettleAsync();
        return order.Parts.Single();
    }

    public sealed record WebhookView(string Id, string Url, string? DisabledFor);

    public sealed record MadeWebhook(WebhookView Webhook, string Secret);

    public sealed record MadeSecret(string Secret);

    public sealed record DeliveryView(
        string Id, string Type, string State, string Body, int Attempts, DateTimeOffset? NextAt, int? LastStatus, string? LastFailure);
}
