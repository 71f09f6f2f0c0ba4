using System.Collections.Concurrent;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Ledger;

/// <summary>
/// Posts journals and reads balances. Posting adds to the current unit of work; the caller saves it, so money moves if and only if what
/// moved it is saved. Balances are always sums of entries: no row of the platform's is written by every checkout.
/// </summary>
internal sealed class GeneralLedger(FairgroundDb db, KnownLedgerAccounts known)
{
    /// <summary>Accounts opened in this unit of work: until it is saved they may be undone, so nobody else may learn of them.</summary>
    private readonly HashSet<int> opened = [];

    /// <summary>Begins a journal; null if one with this key has been posted already.</summary>
    public async Task<Journal?> BeginAsync(
        JournalKind kind, string key, string cause, Grounds.Reason? reason, DateTimeOffset at, CancellationToken cancellationToken) =>
        await db.Set<Journal>().AnyAsync(journal => journal.Key == key, cancellationToken) ? null : New(kind, key, cause, reason, at);

    /// <summary>Begins a journal for a cause that cannot have one yet; the unique key turns a mistake about that into a failure.</summary>
    public Journal New(JournalKind kind, string key, string cause, Grounds.Reason? reason, DateTimeOffset? at = null) =>
        new() { Key = key, Kind = kind, Cause = cause, Reason = reason?.Id, At = at ?? db.Time.GetUtcNow() };

    /// <summary>Posts the journal: it must balance.</summary>
    public void Post(Journal journal)
    {
        journal.RequireBalance();
        db.Add(journal);
    }

    /// <summary>The account, opened at its first use.</summary>
    public async Task<LedgerAccount> AccountAsync(
        LedgerOwner owner, LedgerKind kind, Currency currency, CancellationToken cancellationToken)
    {
        if (known.Find(owner, kind, currency) is { } remembered)
        {
            return remembered;
        }
        if (await FindAsync(owner, kind, currency, cancellationToken) is { } found)
        {
            return opened.Contains(found.Id) ? found : known.Add(found);
        }
        // In a statement of its own; where another request was quicker, its row is taken.
        var sql = new SqlText(db);
        await sql.Add($"insert into {db.Table<LedgerAccount>()} (owner, kind, currency) values ")
            .Add($"({sql.Value(owner)}, {sql.Value(kind.ToString())}, {sql.Value(currency.Code)}) on conflict (owner, kind, currency) " +
                "do nothing")
            .ExecuteAsync(cancellationToken);
        var account = (await FindAsync(owner, kind, currency, cancellationToken))!;
        opened.Add(account.Id);
        return account;
    }

    /// <summary>What stands on an account. Zero for one that was never opened.</summary>
    public async Task<Money> BalanceAsync(LedgerOwner owner, LedgerKind kind, Currency currency, CancellationToken cancellationToken) =>
        await FindAsync(owner, kind, currency, cancellationToken) is { } account
            ? await BalanceAsync(account, cancellationToken)
            : Money.Zero(currency);

    public async Task<Money> BalanceAsync(LedgerAccount account, CancellationToken cancellationToken) => account.Id == 0
        ? Money.Zero(account.Currency)
        : new Money(await db.Set<Entry>().Where(entry => entry.Account == account.Id).SumAsync(entry => entry.Minor, cancellationToken),
            account.Currency);

    /// <summary>
    /// Requires that an amount is there to be taken: locks the account, so that two takers come one after the other, and refuses what
    /// exceeds it.
    /// </summary>
    public async Task RequireAsync(LedgerAccount account, Money amount, CancellationToken cancellationToken)
    {
        await db.LockAsync<LedgerAccount>(account.Id, cancellationToken);
        var balance = await BalanceAsync(account, cancellationToken);
        if (balance < amount)
        {
            throw new Refusal(MarketplaceProblems.BalanceTooLow, balance, amount);
        }
    }

    private Task<LedgerAccount?> FindAsync(LedgerOwner owner, LedgerKind kind, Currency currency, CancellationToken cancellationToken) =>
        db.Set<LedgerAccount>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Owner == owner && row.Kind == kind && row.Currency == currency, cancellationToken);
}

/// <summary>The numbers of accounts that this node has met. They never change.</summary>
internal sealed class KnownLedgerAccounts
{
    private const int CountMax = 200_000;
    private readonly ConcurrentDictionary<(LedgerOwner, LedgerKind, Currency), LedgerAccount> accounts = new();

    public LedgerAccount? Find(LedgerOwner owner, LedgerKind kind, Currency currency) =>
        accounts.GetValueOrDefault((owner, kind, currency));

    public LedgerAccount Add(LedgerAccount account)
    {
        if (accounts.Count >= CountMax)
        {
            accounts.Clear();
        }
        accounts[(account.Owner, account.Kind, account.Currency)] = account;
        return account;
    }
}
