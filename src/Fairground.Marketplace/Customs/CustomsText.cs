using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Languages;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Customs;

/// <summary>Customs in words.</summary>
internal static class CustomsText
{
    /// <summary>What customs take of a line.</summary>
    public static string Of(QuoteLine line, QuoteCustoms customs) =>
        Text["customs.line", line.Duty, customs.Estimate!.TaxName, line.Tax];

    /// <summary>How what customs take of a parcel is known; nothing where they take none.</summary>
    public static string? Of(QuoteCustoms customs) => customs switch
    {
        { Status: CustomsStatus.Unknown } => Text["customs.unknown"],
        { Estimate: { } estimate } => $"{Text["customs.estimate", estimate.TableVersion]} {FreedomOf(estimate)}".TrimEnd(),
        _ => null,
    };

    public static string FreedomOf(CustomsEstimate estimate) =>
        estimate.Freedom == CustomsFreedom.None ? "" : Text[$"customs.free.{estimate.Freedom}", estimate.FreeTo, estimate.TaxName];

    /// <summary>What a parcel's papers say of a line.</summary>
    public static string Declared(OrderLine line) => string.Join(" · ", new[]
    {
        line.HsCode is { } code ? $"HS {HsCode.Shown(code)}" : null,
        line.Origin is { } origin ? Text["customs.made-in", Countries.Name(origin)] : null,
    }.OfType<string>());
}
