using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Refunds;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;

namespace Fairground.Marketplace.Returns;

/// <summary>What a return comes to: goods, and the shipping once nothing of the part stays with the buyer.</summary>
internal readonly record struct ReturnDue(Money Goods, Money Shipping)
{
    public Money Total => Goods + Shipping;

    /// <summary>What was paid for the pieces, less what was given back of the part before without naming any.</summary>
    public static ReturnDue Of(SellerOrder part, Return @return)
    {
        var pieces = @return.Lines.ToDictionary(line => line.Line, line => RefundDesk.LineOf(part, line.Line).LeftOf(line.Quantity));
        var goods = new Money(
            part.Lines.Where(line => pieces.ContainsKey(line.Id)).Sum(line => line.PaidFor(pieces[line.Id])), part.PaidCurrency);
        var isWhole = part.Lines.All(line => line.RefundedQuantity + pieces.GetValueOrDefault(line.Id) == line.Quantity);
        return new ReturnDue(
            goods < part.GoodsRefundable ? goods : part.GoodsRefundable,
            isWhole ? part.ShippingRefundable : Money.Zero(part.PaidCurrency));
    }

    /// <summary>The same less a deduction, from the goods first.</summary>
    public ReturnDue Less(Money deduction)
    {
        var ofGoods = deduction < Goods ? deduction : Goods;
        return new ReturnDue(Goods - ofGoods, Shipping - (deduction - ofGoods));
    }

    /// <summary>At most so much, of the goods first.</summary>
    public ReturnDue AtMost(Money amount)
    {
        var ofGoods = amount < Goods ? amount : Goods;
        var rest = amount - ofGoods;
        return new ReturnDue(ofGoods, rest < Shipping ? rest : Shipping);
    }
}

/// <summary>Ends returns with money, in the transaction of the caller, who has the return locked.</summary>
internal sealed class ReturnRefunds(FairgroundDb db, RefundDesk refunds)
{
    private static readonly HashSet<OrderLineId> Nothing = [];

    /// <summary>
    /// The goods are back, or count as back: the buyer is given what they come to less a deduction, and what goes on the shelf again does
    /// so here, once.
    /// </summary>
    public async Task RefundAsync(
        Return @return, ReturnParty by, Money? deduction, IReadOnlySet<OrderLineId> restock, Grounds.Reason grounds,
        CancellationToken cancellationToken)
    {
        var part = await refunds.LockAsync(@return.Part, cancellationToken);
        var due = ReturnDue.Of(part, @return);
        var less = deduction ?? Money.Zero(part.PaidCurrency);
        if (less.Currency != part.PaidCurrency || less.IsNegative || less > due.Total)
        {
            throw new Refusal(MarketplaceProblems.DeductionTooHigh, due.Total);
        }
        var given = due.Less(less);
        @return.Refund(db, by, given.Total, less, grounds);
        Count(part, @return, restock);
        if (!given.Total.IsZero)
        {
            await refunds.MakeAsync(
                part, given.Goods, given.Shipping, @return.RefundTo,
                new RefundOrigin($"return:{@return.Id}", RefundCause.Return, @return.Id), grounds, cancellationToken);
        }
        await Stock.ReturnAsync(
            db, @return.Lines.Where(line => line.Restocked > 0).Select(line => (RefundDesk.LineOf(part, line.Line), line.Quantity)),
            cancellationToken);
    }

    /// <summary>
    /// What the operator decides: the buyer is given what is missing to all that the return comes to, or to an amount. What they have
    /// already been given stays theirs.
    /// </summary>
    public async Task<Money> DecideAsync(
        Return @return, DisputeId dispute, DisputeOutcome outcome, Money? amount, Grounds.Reason grounds,
        CancellationToken cancellationToken)
    {
        var part = await refunds.LockAsync(@return.Part, cancellationToken);
        var isCounted = IsCounted(@return);
        var due = MoreOf(part, @return);
        var more = outcome switch
        {
            DisputeOutcome.Full => due,
            DisputeOutcome.Partial => due.AtMost(Beyond(@return, due, amount)),
            _ => due.AtMost(Money.Zero(part.PaidCurrency)),
        };
        if (!isCounted && outcome != DisputeOutcome.None)
        {
            Count(part, @return, Nothing);
        }
        @return.Decide(db, more.Total, grounds);
        if (!more.Total.IsZero)
        {
            await refunds.MakeAsync(
                part, more.Goods, more.Shipping, @return.RefundTo,
                new RefundOrigin($"dispute:{dispute}", RefundCause.Dispute, @return.Id), grounds, cancellationToken);
        }
        return more.Total;
    }

    /// <summary>What a decision can still give: all, or after a refund what was kept of it.</summary>
    public static ReturnDue MoreOf(SellerOrder part, Return @return) => IsCounted(@return)
        ? new ReturnDue(part.GoodsRefundable, part.ShippingRefundable).AtMost(@return.Deducted)
        : ReturnDue.Of(part, @return);

    /// <summary>Counts its pieces as refunded, but those that something else has refunded meanwhile.</summary>
    private static void Count(SellerOrder part, Return @return, IReadOnlySet<OrderLineId> restock)
    {
        foreach (var line in @return.Lines)
        {
            var row = RefundDesk.LineOf(part, line.Line);
            if (row.LeftOf(line.Quantity) is > 0 and var left)
            {
                row.Refund(left);
            }
            line.Inspect(restock.Contains(line.Line));
        }
    }

    /// <summary>Whether its pieces have been counted as refunded.</summary>
    private static bool IsCounted(Return @return) => @return.Lines.All(line => line.Restocked is not null);

    /// <summary>What is missing to an amount that the buyer is to have in all.</summary>
    private static Money Beyond(Return @return, ReturnDue due, Money? amount)
    {
        if (amount is not { } whole || whole.Currency != @return.Currency || whole.Minor <= 0 || whole > @return.Refunded + due.Total)
        {
            throw new Refusal(MarketplaceProblems.DeductionTooHigh, @return.Refunded + due.Total);
        }
        return whole > @return.Refunded ? whole - @return.Refunded : Money.Zero(@return.Currency);
    }
}
