using Fairground.Platform.Monies;
using Microsoft.AspNetCore.Http;

namespace Fairground.Marketplace.Payments;

/// <summary>Where a payment stands at its provider.</summary>
public enum ProviderState
{
    /// <summary>The provider knows nothing of it.</summary>
    Unknown,
    Authorised,
    Captured,
    Declined,
    Voided,
}

/// <summary>A payment to be authorised. The key makes every call about it idempotent, however often it is repeated.</summary>
public sealed record PaymentRequest(string Key, Money Amount, string Method, string Description);

/// <summary>What a provider's webhook says; <see cref="EventId"/> tells repeated deliveries apart from new ones.</summary>
public sealed record ProviderEvent(string EventId, string Key, ProviderState State);

/// <summary>
/// A payment provider. Calls may be repeated, may time out (an exception) and may still have worked; webhooks may come twice and out of
/// order. The market holds no transaction open while it calls.
/// </summary>
public interface IPaymentProvider
{
    string Name { get; }

    /// <summary>Authorises a payment; repeated, it answers where the payment stands by now.</summary>
    Task<ProviderState> AuthoriseAsync(PaymentRequest request, CancellationToken cancellationToken);

    Task<ProviderState> CaptureAsync(string key, CancellationToken cancellationToken);

    /// <summary>Gives up a payment that has not been captured; afterwards it can no longer succeed.</summary>
    Task<ProviderState> VoidAsync(string key, CancellationToken cancellationToken);

    /// <summary>Sends money of a captured payment back; the refund's key makes it idempotent.</summary>
    Task RefundAsync(string key, string refundKey, Money amount, CancellationToken cancellationToken);

    /// <summary>
    /// A stable name of the means of payment behind a token, the same for all tokens of one card; null where the provider has none. It
    /// names the card to nobody but the provider.
    /// </summary>
    Task<string?> FingerprintAsync(string method, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>Verifies and reads a webhook; null for one that is not the provider's.</summary>
    ProviderEvent? ReadWebhook(IHeaderDictionary headers, ReadOnlyMemory<byte> body);
}
