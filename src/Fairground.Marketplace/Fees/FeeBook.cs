using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Fees;

/// <summary>A line that is charged for: its category, how many pieces, and their price together after the seller's own discounts.</summary>
internal sealed record FeeLine(CategoryId Category, int Quantity, Money Goods);

/// <summary>What a line bears, and by which rule.</summary>
internal sealed record LineBill(CommissionRule? Rule, Money Commission, Money ItemFees);

/// <summary>
/// What a seller order bears: commission, fees, what becomes of them on a refund, and how long after delivery the rest can be paid out.
/// </summary>
internal sealed record FeeBill(
    Money Commission, Money Fees, CommissionRefund Refund, Money Keep, int MaturityDays, IReadOnlyList<LineBill> Lines)
{
    public Money Total => Commission + Fees;
}

/// <summary>Every published rule about what sales cost and when they can be paid out; a pure function of sales.</summary>
internal sealed class FeeBook(
    IReadOnlyCollection<CommissionRule> commissions, IReadOnlyCollection<MaturityRule> maturities, int defaultDays)
{
    public ScopedRules<CommissionRule> Commissions { get; } = new(commissions);

    public ScopedRules<MaturityRule> Maturities { get; } = new(maturities);

    /// <summary>
    /// What the lines of one seller order bear. Commission is worked out line by line: the share of the line's goods, rounded half to even
    /// to the minor unit of its currency, then raised to the rule's minimum and lowered to its maximum, and never more than the goods.
    /// Items bear the fee of their line's rule; the order bears, once, the highest order fee among its lines' rules. Fixed amounts in
    /// another currency are converted at the published rates, rounded half to even. Commission and fees together never exceed the goods.
    /// On a refund that rule of the lines' holds which is best for the seller; the longest of the lines' times until payment holds.
    /// </summary>
    public FeeBill Bill(
        SellerId seller, Currency currency, IReadOnlyCollection<FeeLine> lines, CatalogueFrame frame, RateTable rates, DateTimeOffset at)
    {
        var bills = lines.Select(line => BillOf(line, Commissions.Nearest(seller, line.Category, frame, at), rates)).ToList();
        var zero = Money.Zero(currency);
        var goods = lines.Select(line => line.Goods).Aggregate(zero, Money.Add);
        var commission = bills.Select(bill => bill.Commission).Aggregate(zero, Money.Add);
        var rules = bills.Select(bill => bill.Rule).OfType<CommissionRule>().Distinct().ToList();
        var orderFee = rules.Select(rule => In(currency, rule, rule.OrderFeeMinor, rates)).DefaultIfEmpty(zero).Max();
        var fees = Least(bills.Select(bill => bill.ItemFees).Aggregate(orderFee, Money.Add), goods - commission);
        var (refund, keep) = RefundOf(rules, currency, rates);
        var days = lines.Select(line => DaysFor(seller, line.Category, frame, at)).DefaultIfEmpty(defaultDays).Max();
        return new FeeBill(commission, fees, refund, keep, days, bills);
    }

    /// <summary>Days from delivery until a seller's sale of a category can be paid out.</summary>
    public int DaysFor(SellerId? seller, CategoryId? category, CatalogueFrame frame, DateTimeOffset at) =>
        Maturities.Nearest(seller, category, frame, at)?.Days ?? defaultDays;

    private static LineBill BillOf(FeeLine line, CommissionRule? rule, RateTable rates)
    {
        var currency = line.Goods.Currency;
        if (rule is null)
        {
            return new LineBill(null, Money.Zero(currency), Money.Zero(currency));
        }
        var share = line.Goods.Share(rule.BasisPoints);
        var least = In(currency, rule, rule.MinimumMinor, rates);
        var commission = share < least ? least : share;
        if (rule.MaximumMinor is { } most)
        {
            commission = Least(commission, In(currency, rule, most, rates));
        }
        return new LineBill(
            rule, Least(commission, line.Goods), In(currency, rule, rule.ItemFeeMinor, rates) * line.Quantity);
    }

    private static (CommissionRefund Refund, Money Keep) RefundOf(List<CommissionRule> rules, Currency currency, RateTable rates)
    {
        var zero = Money.Zero(currency);
        if (rules.Count == 0 || rules.Exists(rule => rule.Refund == CommissionRefund.Returned))
        {
            return (CommissionRefund.Returned, zero);
        }
        var limited = rules.Where(rule => rule.Refund == CommissionRefund.KeptUpTo)
            .Select(rule => In(currency, rule, rule.KeepMinor, rates)).ToList();
        return limited.Count > 0 ? (CommissionRefund.KeptUpTo, limited.Min()) : (CommissionRefund.Kept, zero);
    }

    private static Money In(Currency currency, CommissionRule rule, long minor, RateTable rates) =>
        minor == 0 ? Money.Zero(currency) : rates.Convert(rule.Amount(minor), currency);

    private static Money Least(Money one, Money other) => one < other ? one : other;
}

/// <summary>What goes back to the seller of commission and fees when buyers get money back.</summary>
internal static class CommissionReturn
{
    /// <summary>
    /// What has to have gone back in all, once so much of an order's goods has been refunded in all: the part of commission and of fees
    /// that the refunded goods are of the goods, rounded half to even, less what the rule lets the market keep (of the fees first).
    /// Counted over all refunds of the order, so that many small ones come to the same as one: the caller takes off what went back before.
    /// </summary>
    public static (Money Commission, Money Fees) Of(
        CommissionRefund rule, Money keep, Money commission, Money fees, Money goods, Money refundedInAll)
    {
        var none = Money.Zero(goods.Currency);
        if (rule == CommissionRefund.Kept || goods.Minor <= 0 || refundedInAll.Minor <= 0)
        {
            return (none, none);
        }
        var (partOfCommission, partOfFees) = (PartOf(commission), PartOf(fees));
        if (rule == CommissionRefund.Returned)
        {
            return (partOfCommission, partOfFees);
        }
        var back = partOfCommission + partOfFees - keep;
        return back.Minor <= 0 ? (none, none)
            : back <= partOfCommission ? (back, none) : (partOfCommission, back - partOfCommission);

        Money PartOf(Money whole) => whole.Fraction(Math.Min(refundedInAll.Minor, goods.Minor), goods.Minor);
    }
}

/// <summary>Keeps the book a minute a node; a rule published on this node counts here at once.</summary>
internal sealed class FeeRules(IServiceScopeFactory scopes, TimeProvider time, IOptions<MarketplaceOptions> options)
{
    private readonly Remembered<FeeBook> book = new(scopes, time, TimeSpan.FromMinutes(1), (db, cancellationToken) =>
        ReadAsync(db, options.Value.MaturityDays, cancellationToken));

    public ValueTask<FeeBook> GetAsync(CancellationToken cancellationToken) => book.GetAsync(cancellationToken);

    /// <summary>The book as it stands in the transaction of the caller.</summary>
    public Task<FeeBook> ReadAsync(FairgroundDb db, CancellationToken cancellationToken) =>
        ReadAsync(db, options.Value.MaturityDays, cancellationToken);

    private static async Task<FeeBook> ReadAsync(FairgroundDb db, int maturityDays, CancellationToken cancellationToken) => new(
        await db.Set<CommissionRule>().AsNoTracking().ToListAsync(cancellationToken),
        await db.Set<MaturityRule>().AsNoTracking().ToListAsync(cancellationToken), maturityDays);

    public void Refresh() => book.Forget();
}
