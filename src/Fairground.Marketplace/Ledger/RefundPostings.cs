using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Ledger;

/// <summary>
/// The journals of a refund. A reversal takes a share of a sale back from its seller, so that the money is the buyer's again; what the
/// buyer gets as store credit is theirs at once, and the payment provider sends the rest.
/// </summary>
internal sealed class RefundPostings(GeneralLedger ledger, Receivables receivables)
{
    /// <summary>
    /// Takes a share of a sale back. It passes over the seller's pending money, where the sale came in; what of the sale is no longer
    /// there, because it has matured, is taken from what is available or will be owed.
    /// </summary>
    public async Task PostReversalAsync(
        Refund refund, SellerOrder part, SaleShare share, Grounds.Reason grounds, CancellationToken cancellationToken)
    {
        var journal = ledger.New(JournalKind.Reversal, $"reversal:{refund.Id}", part.Id.ToString(), grounds, refund.CreatedAt);
        journal.Enter(await PlatformAsync(LedgerKind.OrderClearing, refund.Currency, cancellationToken), EntryKind.Refund, refund.Amount);
        var isConverted = refund.Currency != part.Currency;
        if (isConverted)
        {
            journal.Enter(
                await PlatformAsync(LedgerKind.Exchange, refund.Currency, cancellationToken), EntryKind.Exchange,
                share.Rounding - refund.Amount);
            journal.Enter(
                await PlatformAsync(LedgerKind.Rounding, refund.Currency, cancellationToken), EntryKind.Rounding, -share.Rounding);
            journal.Enter(
                await PlatformAsync(LedgerKind.Exchange, part.Currency, cancellationToken), EntryKind.Exchange,
                share.Goods + share.Shipping - share.Promotion);
        }
        var pending = await ledger.AccountAsync(part.Seller, LedgerKind.Pending, part.Currency, cancellationToken);
        journal.Enter(pending, EntryKind.Goods, -share.Goods);
        journal.Enter(pending, EntryKind.Shipping, -share.Shipping);
        journal.Enter(pending, EntryKind.Commission, share.Commission);
        journal.Enter(
            await PlatformAsync(LedgerKind.Commission, part.Currency, cancellationToken), EntryKind.Commission, -share.Commission);
        if (!share.Fees.IsZero)
        {
            journal.Enter(pending, EntryKind.Fee, share.Fees);
            journal.Enter(await PlatformAsync(LedgerKind.Fees, part.Currency, cancellationToken), EntryKind.Fee, -share.Fees);
        }
        if (!share.Promotion.IsZero)
        {
            journal.Enter(
                await PlatformAsync(LedgerKind.Promotions, part.Currency, cancellationToken), EntryKind.Promotion, share.Promotion);
        }
        if (!isConverted && refund.Amount + share.Promotion - share.Goods - share.Shipping is { IsZero: false } residue)
        {
            journal.Enter(await PlatformAsync(LedgerKind.Rounding, part.Currency, cancellationToken), EntryKind.Rounding, -residue);
        }
        await receivables.TakeAsync(journal, pending, part.Seller, share.Net - share.FromPending, cancellationToken);
        ledger.Post(journal);
    }

    /// <summary>
    /// Posts what a buyer gets as store credit. Where the account is gone that had paid with it, the amount stands with the platform as a
    /// refund that nobody can be sent.
    /// </summary>
    public async Task PostCreditAsync(Refund refund, AccountId? buyer, CancellationToken cancellationToken)
    {
        if (refund.Credit.IsZero)
        {
            return;
        }
        var journal = ledger.New(
            JournalKind.CreditRefund, $"credit-refund:{refund.Id}", refund.Part.ToString(), new Grounds.Reason(refund.Reason),
            refund.CreatedAt);
        journal.Move(
            await PlatformAsync(LedgerKind.OrderClearing, refund.Currency, cancellationToken),
            buyer is { } account
                ? await ledger.AccountAsync(account, LedgerKind.StoreCredit, refund.Currency, cancellationToken)
                : await PlatformAsync(LedgerKind.Refunds, refund.Currency, cancellationToken),
            EntryKind.Credit, refund.Credit);
        ledger.Post(journal);
    }

    private Task<LedgerAccount> PlatformAsync(LedgerKind kind, Currency currency, CancellationToken cancellationToken) =>
        ledger.AccountAsync(LedgerOwner.Platform, kind, currency, cancellationToken);
}
