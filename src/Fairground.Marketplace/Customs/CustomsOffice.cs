using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Microsoft.Extensions.Logging;

namespace Fairground.Marketplace.Customs;

/// <summary>What customs take of a store's part.</summary>
public enum CustomsStatus
{
    /// <summary>It crosses no border of customs.</summary>
    None,

    /// <summary>Duties and taxes are estimated, and paid with the order.</summary>
    Estimated,

    /// <summary>Nobody here knows what is due: the buyer may be asked for it on delivery.</summary>
    Unknown,
}

/// <summary>What customs take of what one store sends, line by line, in the buyer's currency.</summary>
public sealed record QuoteCustoms(CustomsStatus Status, CustomsEstimate? Estimate)
{
    public static readonly QuoteCustoms None = new(CustomsStatus.None, null);
    public static readonly QuoteCustoms Unknown = new(CustomsStatus.Unknown, null);
}

/// <summary>
/// Asks the provider about what crosses a border of customs, and about nothing else. A provider that fails stops no order.
/// </summary>
internal sealed partial class CustomsOffice(ICustomsProvider provider, ILogger<CustomsOffice> logger)
{
    public async ValueTask<QuoteGroup> ClearAsync(QuoteGroup group, string country, CancellationToken cancellationToken)
    {
        var lines = group.Lines.Where(line => line.Trouble == LineTrouble.None).ToList();
        if (lines.Count == 0 || Zones.AreOneCustomsTerritory(group.ShipsFrom, country))
        {
            return group;
        }
        var parcel = new CustomsParcel(
            group.ShipsFrom, country, lines.ConvertAll(line => new CustomsItem(line.HsCode, line.Origin, line.NetPaid)),
            group.ShippingPaid);
        var estimate = await EstimateAsync(parcel, cancellationToken);
        if (estimate is null || estimate.Charges.Count != lines.Count || estimate.Charges.Any(charge => IsWrong(charge, parcel)))
        {
            return group with { Customs = QuoteCustoms.Unknown };
        }
        var charges = lines.Zip(estimate.Charges).ToDictionary(pair => pair.First.Offer, pair => pair.Second);
        return group with
        {
            Customs = new QuoteCustoms(CustomsStatus.Estimated, estimate),
            Lines = [.. group.Lines.Select(line => charges.TryGetValue(line.Offer, out var charge)
                ? line with { Duty = charge.Duty, Tax = charge.Tax }
                : line)],
        };
    }

    private async ValueTask<CustomsEstimate?> EstimateAsync(CustomsParcel parcel, CancellationToken cancellationToken)
    {
        try
        {
            return await provider.EstimateAsync(parcel, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever goes wrong in a provider, the buyer is told that the amount is unknown, and can buy.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailure(logger, parcel.From, parcel.To, exception);
            return null;
        }
    }

    private static bool IsWrong(CustomsCharge charge, CustomsParcel parcel) =>
        charge.Duty.Currency != parcel.Shipping.Currency || charge.Tax.Currency != parcel.Shipping.Currency ||
        charge.Duty.IsNegative || charge.Tax.IsNegative;

    [LoggerMessage(LogLevel.Warning, "The customs provider failed for a parcel from {From} to {To}")]
    private static partial void LogFailure(ILogger logger, string from, string to, Exception exception);
}
