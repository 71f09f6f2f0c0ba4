using Fairground.Marketplace.Catalogue;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Fees;

/// <summary>Rules in words.</summary>
internal static class FeeText
{
    /// <summary>What a rule takes, in a line: 8 %, at least €0.50 and at most €40, and €0.30 an order.</summary>
    public static string Of(CommissionRule rule)
    {
        if (rule.IsWithdrawal)
        {
            return Text["fees.withdrawn"];
        }
        var share = ShareText.Of(rule.BasisPoints);
        var bounded = (rule.MinimumMinor > 0, rule.MaximumMinor) switch
        {
            (true, { } most) => Text["fees.between", share, rule.Amount(rule.MinimumMinor), rule.Amount(most)],
            (true, null) => Text["fees.at-least", share, rule.Amount(rule.MinimumMinor)],
            (false, { } most) => Text["fees.at-most", share, rule.Amount(most)],
            _ => share,
        };
        return Fixed(rule) is { } fees ? Text["fees.and", bounded, fees] : bounded;
    }

    /// <summary>The fixed fees; null if there are none.</summary>
    public static string? Fixed(CommissionRule rule) => (rule.ItemFeeMinor > 0, rule.OrderFeeMinor > 0) switch
    {
        (true, true) => Text["fees.item-and-order", rule.Amount(rule.ItemFeeMinor), rule.Amount(rule.OrderFeeMinor)],
        (true, false) => Text["fees.item", rule.Amount(rule.ItemFeeMinor)],
        (false, true) => Text["fees.order", rule.Amount(rule.OrderFeeMinor)],
        _ => null,
    };

    /// <summary>What becomes of it when the buyer gets money back.</summary>
    public static string OnRefund(CommissionRule rule) => rule.Refund == CommissionRefund.KeptUpTo
        ? Text["fees.refund.KeptUpTo.short", rule.Amount(rule.KeepMinor)]
        : Text[$"fees.refund.{rule.Refund}.short"];
}
