using Fairground.Marketplace.Sellers;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Ledger;

/// <summary>
/// What sellers owe. Money that must be taken from a seller comes from what is available; what is missing stands on their receivable
/// account with a minus, so that nothing else ever goes below zero and a buyer never waits for a seller. Whatever becomes available later
/// pays it first.
/// </summary>
internal sealed class Receivables(FairgroundDb db, GeneralLedger ledger)
{
    /// <summary>
    /// Takes an amount from a seller into an account of the same journal: what is available first, the rest as something owed. A negative
    /// amount is the seller's gain and becomes available.
    /// </summary>
    public async Task TakeAsync(
        Journal journal, LedgerAccount into, SellerId seller, Money amount, CancellationToken cancellationToken)
    {
        if (amount.IsZero)
        {
            return;
        }
        var available = await AvailableAsync(seller, amount.Currency, cancellationToken);
        var there = await ledger.BalanceAsync(available, cancellationToken);
        var taken = amount.IsNegative || there >= amount ? amount : there;
        journal.Move(available, into, EntryKind.Refund, taken);
        if (taken != amount)
        {
            var receivable = await ledger.AccountAsync(seller, LedgerKind.Receivable, amount.Currency, cancellationToken);
            journal.Move(receivable, into, EntryKind.Refund, amount - taken);
        }
    }

    /// <summary>
    /// Takes what a seller owes from what has just become available to them, by a journal of its own. To be called in the transaction that
    /// made it available; once a cause.
    /// </summary>
    public async Task RecoverAsync(SellerId seller, Currency currency, string cause, CancellationToken cancellationToken)
    {
        // Balances are read from the database, and what was just posted counts.
        await db.SaveChangesAsync(cancellationToken);
        var available = await AvailableAsync(seller, currency, cancellationToken);
        var owed = -await ledger.BalanceAsync(seller, LedgerKind.Receivable, currency, cancellationToken);
        if (owed.Minor <= 0)
        {
            return;
        }
        var there = await ledger.BalanceAsync(available, cancellationToken);
        var recovered = there < owed ? there : owed;
        if (recovered.Minor <= 0 || await ledger.BeginAsync(
            JournalKind.Recovery, $"recovery:{cause}", cause, null, db.Time.GetUtcNow(), cancellationToken) is not { } journal)
        {
            return;
        }
        var receivable = await ledger.AccountAsync(seller, LedgerKind.Receivable, currency, cancellationToken);
        journal.Move(available, receivable, EntryKind.Recovery, recovered);
        ledger.Post(journal);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// The account that both lock: a refund that finds nothing there and a sale that matures come one after the other, so nobody has money
    /// and debts at once.
    /// </summary>
    private async Task<LedgerAccount> AvailableAsync(SellerId seller, Currency currency, CancellationToken cancellationToken)
    {
        var available = await ledger.AccountAsync(seller, LedgerKind.Available, currency, cancellationToken);
        await db.LockAsync<LedgerAccount>(available.Id, cancellationToken);
        return available;
    }
}
