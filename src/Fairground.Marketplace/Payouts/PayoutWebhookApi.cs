using Fairground.Marketplace.Payments;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Payouts;

internal static class PayoutWebhookApi
{
    public static void MapPayoutWebhooks(this IEndpointRouteBuilder routes) => routes.MapPost("/api/payout-webhooks/{provider}", Receive)
        .KeepsKeys()
        .WithTags("Payments").WithSummary("Takes a payout provider's webhook; its signature is its authorisation.")
        .Refuses(MarketplaceProblems.WebhookRefused, PlatformProblems.NotFound, PlatformProblems.TooLarge).ForEveryone();

    private static async Task<NoContent> Receive(
        string provider, HttpRequest request, PayoutProviders providers, PayoutWebhooks webhooks, CancellationToken cancellationToken)
    {
        var known = providers.Find(provider) ?? throw new Refusal(PlatformProblems.NotFound);
        var body = await ReceivedWebhook.ReadAsync(request, cancellationToken);
        await webhooks.ReceiveAsync(known, request.Headers, body, cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>Takes in each webhook once, whatever route it comes by.</summary>
internal sealed class PayoutWebhooks(FairgroundDb db, PayoutDesk desk)
{
    public async Task ReceiveAsync(
        IPayoutProvider provider, IHeaderDictionary headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (provider.ReadWebhook(headers, body) is not { } @event || !PayoutId.TryParse(@event.Key, out var payout))
        {
            throw new Refusal(MarketplaceProblems.WebhookRefused);
        }
        await ReceivedWebhook.TakeInAsync(
            db, $"payouts/{provider.Name}", @event.EventId,
            () => db.Set<Payout>().AnyAsync(row => row.Id == payout && row.Provider == provider.Name, cancellationToken),
            () => desk.TakeInAsync(payout, new TransferNews(@event.State, @event.Trouble), cancellationToken), cancellationToken);
    }
}
