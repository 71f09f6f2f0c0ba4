using Fairground.Platform.Monies;
using Microsoft.AspNetCore.Http;

namespace Fairground.Marketplace.Payouts;

/// <summary>Where a transfer stands at its provider.</summary>
public enum TransferState
{
    /// <summary>The provider knows nothing of it.</summary>
    Unknown,

    /// <summary>Taken, and on its way.</summary>
    Sent,
    Paid,
    Failed,

    /// <summary>Reported paid, and sent back by the receiving bank days later.</summary>
    Returned,
}

/// <summary>Why a transfer failed or came back.</summary>
public enum TransferTrouble
{
    Other,
    NoAccount,
    AccountClosed,
    WrongHolder,
    Refused,
}

/// <summary>A transfer to be made. The key makes every call about it idempotent, however often it is repeated.</summary>
public sealed record TransferRequest(string Key, Money Amount, string Holder, string Number, string Description);

/// <summary>What a provider says of a transfer.</summary>
public sealed record TransferNews(TransferState State, TransferTrouble? Trouble = null);

/// <summary>What a provider's webhook says; <see cref="EventId"/> tells repeated deliveries apart from new ones.</summary>
public sealed record TransferEvent(string EventId, string Key, TransferState State, TransferTrouble? Trouble = null);

/// <summary>
/// A provider that pays sellers. Calls may be repeated, may time out (an exception) and may still have worked; webhooks may come twice and
/// out of order, and a transfer that was paid may come back. The market holds no transaction open while it calls.
/// </summary>
public interface IPayoutProvider
{
    string Name { get; }

    /// <summary>Whether it pays in this currency; what no provider takes goes the manual way.</summary>
    bool Takes(Currency currency);

    /// <summary>Sends a transfer; repeated, it answers where the transfer stands by now.</summary>
    Task<TransferNews> SendAsync(TransferRequest request, CancellationToken cancellationToken);

    /// <summary>Where a transfer stands, without sending it.</summary>
    Task<TransferNews> AskAsync(string key, CancellationToken cancellationToken);

    /// <summary>Verifies and reads a webhook; null for one that is not the provider's.</summary>
    TransferEvent? ReadWebhook(IHeaderDictionary headers, ReadOnlyMemory<byte> body);
}
