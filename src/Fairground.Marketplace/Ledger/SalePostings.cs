using Fairground.Marketplace.Orders;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Ledger;

/// <summary>
/// The journals of an order's life. A payment brings the money in; a sale gives each seller goods and shipping less commission and fees,
/// converting where the buyer paid in another currency, with what rounding leaves over on an account of its own; maturity makes it
/// available; a cancellation takes exactly the sale back. Each is dated as what it records.
/// </summary>
internal sealed class SalePostings(GeneralLedger ledger)
{
    public static string SaleKey(SellerOrder part) => $"sale:{part.Id}";

    /// <summary>Posts that the buyer's money came in, and every seller's sale.</summary>
    public async Task PostPaymentAsync(Order order, CancellationToken cancellationToken)
    {
        var paidAt = order.PaidAt ?? throw new InvalidOperationException($"Order {order.Id} has not been paid.");
        var payment = await ledger.BeginAsync(
            JournalKind.Payment, $"payment:{order.Id}", order.Id.ToString(), null, paidAt, cancellationToken);
        if (payment is null)
        {
            return;
        }
        var clearing = await PlatformAsync(LedgerKind.PspClearing, order.Currency, cancellationToken);
        var orders = await PlatformAsync(LedgerKind.OrderClearing, order.Currency, cancellationToken);
        payment.Move(clearing, orders, EntryKind.Payment, order.Total);
        ledger.Post(payment);
        foreach (var part in order.Parts)
        {
            ledger.Post(await SaleAsync(JournalKind.Sale, SaleKey(part), part, 1, null, paidAt, cancellationToken));
        }
    }

    /// <summary>Takes a sale back, entry by entry: the money is the buyer's again, and on its way.</summary>
    public async Task PostCancellationAsync(SellerOrder part, Grounds.Reason grounds, CancellationToken cancellationToken) => ledger.Post(
        await SaleAsync(
            JournalKind.Cancellation, $"cancellation:{part.Id}", part, -1, grounds, part.CancelledAt!.Value, cancellationToken));

    /// <summary>Posts that the payment provider has sent the money back to the buyer.</summary>
    public async Task PostRefundAsync(
        string key, string cause, Money amount, ReasonId reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var journal = await ledger.BeginAsync(JournalKind.Refund, key, cause, new Grounds.Reason(reason), at, cancellationToken);
        if (journal is null)
        {
            return;
        }
        journal.Move(
            await PlatformAsync(LedgerKind.OrderClearing, amount.Currency, cancellationToken),
            await PlatformAsync(LedgerKind.PspClearing, amount.Currency, cancellationToken),
            EntryKind.Refund, amount);
        ledger.Post(journal);
    }

    /// <summary>Makes what a seller earned by a delivered order, which has matured, available.</summary>
    public async Task PostMaturityAsync(SellerOrder part, CancellationToken cancellationToken)
    {
        var journal = await ledger.BeginAsync(
            JournalKind.Maturity, $"maturity:{part.Id}", part.Id.ToString(), null, part.MaturedAt!.Value, cancellationToken);
        if (journal is null)
        {
            return;
        }
        journal.Move(
            await ledger.AccountAsync(part.Seller, LedgerKind.Pending, part.Currency, cancellationToken),
            await ledger.AccountAsync(part.Seller, LedgerKind.Available, part.Currency, cancellationToken),
            EntryKind.Maturity, part.Net);
        ledger.Post(journal);
    }

    private async Task<Journal> SaleAsync(
        JournalKind kind, string key, SellerOrder part, int sign, Grounds.Reason? grounds, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        var paidIn = part.PaidCurrency;
        var journal = ledger.New(kind, key, part.Id.ToString(), grounds, at);
        journal.Enter(await PlatformAsync(LedgerKind.OrderClearing, paidIn, cancellationToken), EntryKind.Payment, part.TotalPaid * -sign);
        if (paidIn != part.Currency)
        {
            journal.Enter(await PlatformAsync(LedgerKind.Exchange, paidIn, cancellationToken), EntryKind.Exchange, (
                part.TotalPaid - part.RoundingPaid) * sign);
            journal.Enter(await PlatformAsync(LedgerKind.Rounding, paidIn, cancellationToken), EntryKind.Rounding,
                part.RoundingPaid * sign);
            journal.Enter(await PlatformAsync(LedgerKind.Exchange, part.Currency, cancellationToken), EntryKind.Exchange, (
                part.Goods + part.Shipping) * -sign);
        }
        var pending = await ledger.AccountAsync(part.Seller, LedgerKind.Pending, part.Currency, cancellationToken);
        journal.Enter(pending, EntryKind.Goods, part.Goods * sign);
        journal.Enter(pending, EntryKind.Shipping, part.Shipping * sign);
        journal.Enter(pending, EntryKind.Commission, part.Commission * -sign);
        journal.Enter(await PlatformAsync(LedgerKind.Commission, part.Currency, cancellationToken), EntryKind.Commission,
            part.Commission * sign);
        if (!part.Fees.IsZero)
        {
            journal.Enter(pending, EntryKind.Fee, part.Fees * -sign);
            journal.Enter(await PlatformAsync(LedgerKind.Fees, part.Currency, cancellationToken), EntryKind.Fee, part.Fees * sign);
        }
        return journal;
    }

    private Task<LedgerAccount> PlatformAsync(LedgerKind kind, Currency currency, CancellationToken cancellationToken) =>
        ledger.AccountAsync(GeneralLedger.Platform, kind, currency, cancellationToken);
}
