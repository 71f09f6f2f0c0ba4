using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Returns;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Refunds;

/// <summary>Pieces of a line that are given back for.</summary>
internal sealed record RefundedPieces(OrderLineId Line, int Quantity);

/// <summary>
/// What a seller gives back of their own accord: for pieces of lines, an amount, the shipping, or several of these; pieces may go back on
/// the shelf.
/// </summary>
internal sealed record Goodwill(IReadOnlyList<RefundedPieces> Pieces, Money? Amount, bool WithShipping, bool Restock);

/// <summary>Gives money of a sale back, in one transaction with what it takes from the seller.</summary>
internal sealed class RefundDesk(FairgroundDb db, RefundPostings postings, PaymentDesk payments)
{
    public const int LinesMax = 100;

    /// <summary>A refund that a seller gives without a return. The same key gives once.</summary>
    public Task<Refund> GiveAsync(
        SellerId seller, SellerOrderId id, Goodwill goodwill, string key, AccountId by, string? reason,
        CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var part = await LockAsync(id, cancellationToken);
        if (part.Seller != seller || part.PaidAt is null)
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        var whole = $"goodwill:{id}:{key}";
        if (await db.Set<Refund>().FirstOrDefaultAsync(refund => refund.Key == whole, cancellationToken) is { } known)
        {
            return known;
        }
        if (!part.IsRefundable)
        {
            throw new Refusal(MarketplaceProblems.OrderNotRefundable);
        }
        var (goods, shipping) = Count(part, goodwill);
        var grounds = Reason.Record(db, "refund.given", reason, by);
        var refund = await MakeAsync(
            part, goods, shipping, RefundTo.OriginalPayment, new RefundOrigin(whole, RefundCause.Goodwill, null), grounds,
            cancellationToken);
        if (goodwill.Restock)
        {
            await Stock.ReturnAsync(db, goodwill.Pieces.Select(pieces => (LineOf(part, pieces.Line), pieces.Quantity)), cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return refund;
    }, cancellationToken);

    /// <summary>
    /// Gives amounts of goods and of shipping back, in the transaction of the caller, who has the part locked: takes them from the seller,
    /// puts the refund on record and sends it on its way.
    /// </summary>
    public async Task<Refund> MakeAsync(
        SellerOrder part, Money goods, Money shipping, RefundTo to, RefundOrigin origin, Grounds.Reason grounds,
        CancellationToken cancellationToken)
    {
        var amount = goods + shipping;
        var hasAccount = await db.Set<Order>().AnyAsync(
            order => order.Id == part.Order && order.Account != null, cancellationToken);
        var credit = to == RefundTo.StoreCredit && hasAccount ? amount : part.CreditIn(amount);
        var share = part.TakeBack(goods, shipping);
        var refund = await payments.AddRefundAsync(
            part, new RefundRequest(origin.Key, origin.Cause, amount, shipping, credit, origin.Return), grounds, cancellationToken);
        await postings.PostReversalAsync(refund, part, share, grounds, cancellationToken);
        return refund;
    }

    /// <summary>A part with its lines, locked until the transaction ends: what is refunded of it is counted one after the other.</summary>
    public async Task<SellerOrder> LockAsync(SellerOrderId id, CancellationToken cancellationToken)
    {
        await db.LockAsync<SellerOrder>(db.Stored(id), cancellationToken);
        return await db.Set<SellerOrder>().Include(part => part.Lines).FirstOrDefaultAsync(part => part.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
    }

    public static OrderLine LineOf(SellerOrder part, OrderLineId id) =>
        part.Lines.FirstOrDefault(line => line.Id == id) ?? throw new Refusal(PlatformProblems.NotFound);

    /// <summary>The amounts of goods and shipping that something comes to; an amount counts as goods first, then as shipping.</summary>
    private static (Money Goods, Money Shipping) Count(SellerOrder part, Goodwill goodwill)
    {
        var goods = Money.Zero(part.PaidCurrency);
        foreach (var pieces in goodwill.Pieces)
        {
            var line = LineOf(part, pieces.Line);
            var paid = line.PaidFor(Math.Clamp(pieces.Quantity, 0, line.Quantity));
            line.Refund(pieces.Quantity);
            goods += new Money(paid, part.PaidCurrency);
        }
        // What was given back before, without naming pieces, is not given again.
        goods = goods > part.GoodsRefundable ? part.GoodsRefundable : goods;
        var shipping = goodwill.WithShipping ? part.ShippingRefundable : Money.Zero(part.PaidCurrency);
        if (goodwill.Amount is { } amount)
        {
            if (amount.Currency != part.PaidCurrency || amount.Minor <= 0)
            {
                throw new Refusal(MarketplaceProblems.RefundInvalid);
            }
            if (amount > part.Refundable)
            {
                throw new Refusal(MarketplaceProblems.RefundTooHigh, part.Refundable);
            }
            var room = part.GoodsRefundable - goods;
            var ofGoods = amount < room ? amount : room;
            (goods, shipping) = (goods + ofGoods, shipping + (amount - ofGoods));
        }
        return (goods, shipping);
    }
}

/// <summary>What a refund follows from, and the key under which it is made once.</summary>
internal sealed record RefundOrigin(string Key, RefundCause Cause, ReturnId? Return);
