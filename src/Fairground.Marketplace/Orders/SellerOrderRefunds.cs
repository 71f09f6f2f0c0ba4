using Fairground.Marketplace.Fees;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;

namespace Fairground.Marketplace.Orders;

/// <summary>
/// What a refund takes back of a sale, in the store's currency: of goods and shipping the market has borne <see cref="Promotion"/>, and
/// <see cref="FromPending"/> of its net is still on its way to the seller. <see cref="Rounding"/> is in the currency paid.
/// </summary>
internal readonly record struct SaleShare(
    Money Goods, Money Shipping, Money Commission, Money Fees, Money Promotion, Money Rounding, Money FromPending)
{
    public Money Net => Goods + Shipping - Commission - Fees;
}

/// <summary>
/// How much of a part has been refunded. Refunds are counted in what the buyer paid; all that follows from them is worked out from the sum
/// so far, rounded down, less what it was before. So no series of refunds exceeds what was paid, and a sale that is refunded in pieces is
/// taken back to the last cent.
/// </summary>
internal sealed partial class SellerOrder
{
    /// <summary>The part of what was paid that came from store credit.</summary>
    public long CreditPaidMinor { get; private set; }

    /// <summary>
    /// Days that the store gives to send things back, as promised when the order was made, where they are more than the market's.
    /// </summary>
    public int ReturnDays { get; init; }

    /// <summary>What buyers have been given back of goods and of shipping, in their currency.</summary>
    public long GoodsRefundedMinor { get; private set; }

    public long ShippingRefundedMinor { get; private set; }

    /// <summary>What refunds have taken of the sale while it was on its way to the seller: it never becomes available.</summary>
    public long PendingTakenMinor { get; private set; }

    public bool IsRefundable => Status is SellerOrderStatus.Shipped or SellerOrderStatus.Delivered;

    public Money CreditPaid => new(CreditPaidMinor, PaidCurrency);

    public Money GoodsRefundable => new(GoodsPaidMinor - GoodsRefundedMinor, PaidCurrency);

    public Money ShippingRefundable => new(ShippingPaidMinor - ShippingRefundedMinor, PaidCurrency);

    public Money Refundable => GoodsRefundable + ShippingRefundable;

    public Money Refunded => new(GoodsRefundedMinor + ShippingRefundedMinor, PaidCurrency);

    /// <summary>What of the sale is still on its way to the seller, or was when it matured.</summary>
    public Money NetLeft => Net - new Money(PendingTakenMinor, Currency);

    /// <summary>What refunds have taken back so far, in the store's currency.</summary>
    public SaleShare TakenBack
    {
        get
        {
            var goods = Proportion.Of(GoodsMinor, GoodsRefundedMinor, GoodsPaidMinor);
            var shipping = Proportion.Of(ShippingMinor, ShippingRefundedMinor, ShippingPaidMinor);
            var (commission, fees) = CommissionReturn.Of(
                CommissionRefund, CommissionKeep, Commission, Fees, Goods, new Money(goods, Currency));
            return new SaleShare(
                new Money(goods, Currency), new Money(shipping, Currency), commission, fees,
                new Money(Proportion.Of(GoodsPromotionMinor, GoodsRefundedMinor, GoodsPaidMinor), Currency),
                new Money(Proportion.Of(RoundingPaidMinor, Refunded.Minor, GoodsPaidMinor + ShippingPaidMinor), PaidCurrency),
                new Money(PendingTakenMinor, Currency));
        }
    }

    /// <summary>Counts a refund, in what the buyer paid, and tells what it takes back of the sale.</summary>
    public SaleShare TakeBack(Money goods, Money shipping)
    {
        if (!IsRefundable)
        {
            throw new Refusal(MarketplaceProblems.OrderNotRefundable);
        }
        if (goods.IsNegative || shipping.IsNegative || (goods + shipping).IsZero)
        {
            throw new Refusal(MarketplaceProblems.RefundInvalid);
        }
        if (goods > GoodsRefundable || shipping > ShippingRefundable)
        {
            throw new Refusal(MarketplaceProblems.RefundTooHigh, Refundable);
        }
        var before = TakenBack;
        GoodsRefundedMinor += goods.Minor;
        ShippingRefundedMinor += shipping.Minor;
        var after = TakenBack;
        var net = after.Net - before.Net;
        // Once it has matured nothing of it is pending, and a net below zero, by rounding, is the seller's gain.
        var pending = MaturedAt is not null ? Money.Zero(Currency) : net < NetLeft ? net : NetLeft;
        PendingTakenMinor += pending.Minor;
        return new SaleShare(
            after.Goods - before.Goods, after.Shipping - before.Shipping, after.Commission - before.Commission,
            after.Fees - before.Fees, after.Promotion - before.Promotion, after.Rounding - before.Rounding, pending);
    }

    /// <summary>How much of an amount comes back as store credit, if it comes back as it was paid.</summary>
    public Money CreditIn(Money amount) => new(
        Proportion.Of(CreditPaidMinor, Refunded.Minor + amount.Minor, TotalPaid.Minor) -
        Proportion.Of(CreditPaidMinor, Refunded.Minor, TotalPaid.Minor), PaidCurrency);

    public void PaidWithCredit(Money amount) => CreditPaidMinor = amount.Minor;

    /// <summary>
    /// What the market bears of the goods. Where it bears the shipping it bears all of it: the buyer has paid none, and gets none back.
    /// </summary>
    private long GoodsPromotionMinor => PromotionMinor - (ShippingDiscountPaidMinor > 0 ? ShippingMinor : 0);
}

internal sealed partial class OrderLine
{
    /// <summary>Pieces that were refunded by number: returned, or given back for.</summary>
    public int RefundedQuantity { get; private set; }

    /// <summary>What was paid for the line, in the buyer's currency. The one place that knows.</summary>
    public long PaidMinor => (UnitPaidMinor * Quantity) - DiscountPaidMinor;

    /// <summary>What was paid for the next pieces of the line that are refunded.</summary>
    public long PaidFor(int pieces) =>
        Proportion.Of(PaidMinor, RefundedQuantity + pieces, Quantity) - Proportion.Of(PaidMinor, RefundedQuantity, Quantity);

    /// <summary>How many of these pieces have not been refunded yet: something else may have been quicker.</summary>
    public int LeftOf(int pieces) => Math.Min(pieces, Quantity - RefundedQuantity);

    public void Refund(int pieces)
    {
        if (pieces < 1 || RefundedQuantity + pieces > Quantity)
        {
            throw new Refusal(MarketplaceProblems.PiecesInvalid, Title, Quantity - RefundedQuantity);
        }
        RefundedQuantity += pieces;
    }
}

/// <summary>So much of a whole, rounded down: shares of a growing part grow by no more than it does, and end at the whole.</summary>
internal static class Proportion
{
    public static long Of(long amount, long part, long whole) => whole == 0 ? 0 : checked((long)((Int128)amount * part / whole));
}
