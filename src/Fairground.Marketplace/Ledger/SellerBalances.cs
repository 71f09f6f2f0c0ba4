using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Ledger;

/// <summary>What a seller has in one currency, by where it stands.</summary>
internal sealed record SellerBalance(Currency Currency, Money Pending, Money Available, Money Reserved, Money Frozen, Money Receivable);

/// <summary>One amount that moved a seller's money: what for, why, and on which account.</summary>
internal sealed record Movement(
    DateTimeOffset At, JournalKind Journal, EntryKind Kind, LedgerKind Account, Money Amount, string Cause, ReasonId? Reason);

/// <summary>Reads a seller's side of the ledger.</summary>
internal sealed class SellerBalances(FairgroundDb db)
{
    public const int PageSize = 50;

    public async Task<List<SellerBalance>> OfAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var sums = await (from account in db.Set<LedgerAccount>()
                          where account.Owner == seller
                          join entry in db.Set<Entry>() on account.Id equals entry.Account
                          group entry by new { account.Currency, account.Kind } into entries
                          select new { entries.Key.Currency, entries.Key.Kind, Minor = entries.Sum(entry => entry.Minor) }).ToListAsync(
                              cancellationToken);
        return [.. sums.GroupBy(sum => sum.Currency).OrderBy(group => group.Key.Code, StringComparer.Ordinal).Select(group =>
        {
            Money At(LedgerKind kind) => new(group.Where(sum => sum.Kind == kind).Sum(sum => sum.Minor), group.Key);
            return new SellerBalance(
                group.Key, At(LedgerKind.Pending), At(LedgerKind.Available), At(LedgerKind.Reserved), At(LedgerKind.Frozen), At(
                LedgerKind.Receivable));
        })];
    }

    /// <summary>The movements of one currency, newest first.</summary>
    public async Task<List<Movement>> MovementsAsync(SellerId seller, Currency currency, int page, CancellationToken cancellationToken)
    {
        var rows = await (from account in db.Set<LedgerAccount>()
                          where account.Owner == seller && account.Currency == currency
                          join entry in db.Set<Entry>() on account.Id equals entry.Account
                          join journal in db.Set<Journal>() on entry.Journal equals journal.Id
                          orderby entry.Id descending
                          select new
                          {
                              journal.At, JournalKind = journal.Kind, entry.Kind, AccountKind = account.Kind, entry.Minor,
                              journal.Cause, journal.Reason
                          })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return rows.ConvertAll(
            row => new Movement(row.At, row.JournalKind, row.Kind, row.AccountKind, new Money(row.Minor, currency), row.Cause, row.Reason));
    }
}
