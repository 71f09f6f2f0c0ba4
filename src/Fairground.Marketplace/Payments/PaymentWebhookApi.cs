using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Payments;

internal static class PaymentWebhookApi
{
    public static void MapPaymentWebhooks(this IEndpointRouteBuilder routes) => routes.MapPost("/api/payment-webhooks/{provider}", Receive)
        .KeepsKeys()
        .WithTags("Payments").WithSummary("Takes a payment provider's webhook; its signature is its authorisation.")
        .Refuses(MarketplaceProblems.WebhookRefused).ForEveryone();

    private static async Task<NoContent> Receive(
        string provider, HttpRequest request, IEnumerable<IPaymentProvider> providers, PaymentWebhooks webhooks,
        CancellationToken cancellationToken)
    {
        var known = providers.FirstOrDefault(candidate => candidate.Name == provider) ?? throw new Refusal(PlatformProblems.NotFound);
        var body = await ReceivedWebhook.ReadAsync(request, cancellationToken);
        await webhooks.ReceiveAsync(known, request.Headers, body, cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>Takes in each webhook once, whatever route it comes by.</summary>
internal sealed class PaymentWebhooks(FairgroundDb db, PaymentDesk desk)
{
    public async Task ReceiveAsync(
        IPaymentProvider provider, IHeaderDictionary headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (provider.ReadWebhook(headers, body) is not { } @event || !PaymentId.TryParse(@event.Key, out var payment))
        {
            throw new Refusal(MarketplaceProblems.WebhookRefused);
        }
        await ReceivedWebhook.TakeInAsync(
            db, provider.Name, @event.EventId, () => db.Set<Payment>().AnyAsync(row => row.Id == payment, cancellationToken),
            () => desk.TakeInAsync(payment, @event.State, cancellationToken), cancellationToken);
        // An authorised payment is captured at once; a decided one is left alone.
        await desk.AdvanceAsync(payment, cancellationToken);
    }
}
