using Fairground.Marketplace.Sellers;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Webhooks;

internal static class WebhookApi
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}/webhooks").WithTags("Desk: webhooks");
        desk.MapGet("/", List).ForMembers(SellerPolicies.Viewer).WholeList(WebhookEndpoint.PerSellerMax)
            .WithSummary("The seller's webhooks, newest first.");
        desk.MapPost("/", Add).ForMembers(SellerPolicies.Manager)
            .WithSummary("Adds a webhook. The answer holds its secret, which is never shown again; messages are signed with it by the " +
                "Standard Webhooks specification.")
            .Refuses(MarketplaceProblems.TooManyWebhooks, MarketplaceProblems.WebhookUrlInvalid, MarketplaceProblems.WebhookAddressRefused,
                MarketplaceProblems.WebhookTypeUnknown);
        desk.MapGet("/{endpoint}", Get).ForMembers(SellerPolicies.Viewer).WithSummary("A webhook.").Refuses(PlatformProblems.NotFound);
        desk.MapPut("/{endpoint}", Change).ForMembers(SellerPolicies.Manager)
            .WithSummary("Changes the address and the types, and switches the webhook on or off.")
            .Refuses(PlatformProblems.NotFound, MarketplaceProblems.WebhookUrlInvalid, MarketplaceProblems.WebhookAddressRefused,
                MarketplaceProblems.WebhookTypeUnknown);
        desk.MapDelete("/{endpoint}", Delete).ForMembers(SellerPolicies.Manager)
            .WithSummary("Deletes a webhook and the log of what was sent to it.").Refuses(PlatformProblems.NotFound);
        desk.MapPost("/{endpoint}/secrets", Rotate).ForMembers(SellerPolicies.Manager)
            .WithSummary("Makes a new secret, shown in this answer alone. For a day messages are signed with the old one as well.")
            .Refuses(PlatformProblems.NotFound);
        desk.MapGet("/{endpoint}/deliveries", Deliveries).ForMembers(SellerPolicies.Viewer)
            .WithSummary("What was sent to a webhook in the last 30 days, newest first; by state (Waiting, Delivered, Failed) if asked.")
            .Refuses(PlatformProblems.NotFound);
        desk.MapPost("/{endpoint}/replays", Replay).ForMembers(SellerPolicies.Manager)
            .WithSummary("Sends one message again, or all that were given up since a time (at most 1,000), each under the id it has.")
            .Refuses(PlatformProblems.NotFound, PlatformProblems.Invalid, MarketplaceProblems.WebhookDisabled);
    }

    public sealed record WebhookRequest(
        [property: Needed, Lengths(1, WebhookEndpoint.UrlLengthMax)] string Url,
        [property: Elements(1, WebhookTypes.CountMax)] List<string> Types);

    /// <summary>Without a word about it the webhook stays on or off as it is.</summary>
    public sealed record WebhookChange(
        [property: Needed, Lengths(1, WebhookEndpoint.UrlLengthMax)] string Url,
        [property: Elements(1, WebhookTypes.CountMax)] List<string> Types,
        bool? Enabled = null);

    /// <summary>Either of the two.</summary>
    public sealed record ReplayRequest(WebhookDeliveryId? Delivery = null, DateTimeOffset? FailedSince = null);

    public sealed record WebhookView(
        WebhookEndpointId Id, string Url, IReadOnlyList<string> Types, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt,
        WebhookStop? DisabledFor);

    public sealed record MadeWebhook(WebhookView Webhook, string Secret);

    public sealed record MadeSecret(string Secret);

    public sealed record DeliveryView(
        WebhookDeliveryId Id, string Type, WebhookDeliveryState State, string Body, int Attempts, DateTimeOffset CreatedAt,
        DateTimeOffset? NextAt, DateTimeOffset? DeliveredAt, DateTimeOffset? FailedAt, int? LastStatus, WebhookFailure? LastFailure);

    public sealed record ReplayView(int Replayed);

    private static async Task<Ok<List<WebhookView>>> List(SellerId seller, WebhookDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok((await desk.ListAsync(seller, cancellationToken)).ConvertAll(View));

    private static async Task<Created<MadeWebhook>> Add(
        SellerId seller, WebhookRequest request, WebhookDesk desk, HttpResponse response, CancellationToken cancellationToken)
    {
        var (endpoint, secret) = await desk.AddAsync(seller, request.Url, request.Types, cancellationToken);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/sellers/{seller}/webhooks/{endpoint.Id}", new MadeWebhook(View(endpoint), secret));
    }

    private static async Task<Ok<WebhookView>> Get(
        SellerId seller, WebhookEndpointId endpoint, WebhookDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.GetAsync(seller, endpoint, cancellationToken)));

    private static async Task<Ok<WebhookView>> Change(
        SellerId seller, WebhookEndpointId endpoint, WebhookChange request, WebhookDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(
            await desk.ChangeAsync(seller, endpoint, request.Url, request.Types, request.Enabled, cancellationToken)));

    private static async Task<NoContent> Delete(
        SellerId seller, WebhookEndpointId endpoint, WebhookDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(seller, endpoint, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<MadeSecret>> Rotate(
        SellerId seller, WebhookEndpointId endpoint, WebhookDesk desk, HttpResponse response, CancellationToken cancellationToken)
    {
        var secret = await desk.RotateAsync(seller, endpoint, cancellationToken);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new MadeSecret(secret));
    }

    private static async Task<Ok<List<DeliveryView>>> Deliveries(
        SellerId seller, WebhookEndpointId endpoint, WebhookDesk desk, [AsParameters] Paging paging,
        CancellationToken cancellationToken, WebhookDeliveryState? state = null)
    {
        await desk.GetAsync(seller, endpoint, cancellationToken);
        return TypedResults.Ok((await paging.ReadAsync(desk.Of(endpoint, state), cancellationToken)).ConvertAll(View));
    }

    private static async Task<Ok<ReplayView>> Replay(
        SellerId seller, WebhookEndpointId endpoint, ReplayRequest request, WebhookDesk desk, CancellationToken cancellationToken)
    {
        switch (request)
        {
            case { Delivery: { } delivery, FailedSince: null }:
                await desk.ReplayAsync(seller, endpoint, delivery, cancellationToken);
                return TypedResults.Ok(new ReplayView(1));
            case { Delivery: null, FailedSince: { } since }:
                return TypedResults.Ok(new ReplayView(await desk.ReplayFailedAsync(seller, endpoint, since, cancellationToken)));
            default:
                throw new Refusal(PlatformProblems.Invalid);
        }
    }

    private static WebhookView View(WebhookEndpoint endpoint) => new(
        endpoint.Id, endpoint.Url, endpoint.TypeNames, endpoint.CreatedAt, endpoint.DisabledAt, endpoint.DisabledFor);

    private static DeliveryView View(WebhookDelivery delivery) => new(
        delivery.Id, delivery.Type, delivery.State, delivery.Body, delivery.Attempts, delivery.CreatedAt,
        delivery.State == WebhookDeliveryState.Waiting ? delivery.DueAt : null, delivery.DeliveredAt, delivery.FailedAt,
        delivery.LastStatus, delivery.LastFailure);
}
