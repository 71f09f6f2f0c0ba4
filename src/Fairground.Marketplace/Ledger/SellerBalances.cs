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

/// <summary>An amount of a journal on one of the seller's accounts.</summary>
internal sealed record StatementEntry(EntryKind Kind, LedgerKind Account, Money Amount);

/// <summary>What a journal moved on a seller's accounts, and what stood on each after it.</summary>
internal sealed record StatementLine(
    Journal Journal, IReadOnlyList<StatementEntry> Entries, IReadOnlyDictionary<LedgerKind, Money> After);

internal sealed record Statement(IReadOnlyList<StatementLine> Lines, int Page, int Pages);

/// <summary>What a seller had at the end of a day.</summary>
public sealed record BalanceDay(DateOnly Day, Money Available, Money Pending, Money Held);

/// <summary>Reads a seller's side of the ledger.</summary>
internal sealed class SellerBalances(FairgroundDb db)
{
    private const int StatementSize = 25;

    public async Task<List<SellerBalance>> OfAsync(SellerId seller, CancellationToken cancellationToken)
    {
        LedgerOwner owner = seller;
        var sums = await (from account in db.Set<LedgerAccount>()
                          where account.Owner == owner
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

    /// <summary>
    /// A page of a seller's statement in one currency, newest first: what each journal moved, and what stood on each kind of account after
    /// it.
    /// </summary>
    public async Task<Statement> StatementAsync(SellerId seller, Currency currency, int page, CancellationToken cancellationToken)
    {
        LedgerOwner owner = seller;
        var kinds = await db.Set<LedgerAccount>().AsNoTracking().Where(account => account.Owner == owner && account.Currency == currency)
            .ToDictionaryAsync(account => account.Id, account => account.Kind, cancellationToken);
        var accounts = kinds.Keys.ToList();
        var own = db.Set<Entry>().AsNoTracking().Where(entry => accounts.Contains(entry.Account));
        var journals = own.Select(entry => entry.Journal).Distinct();
        var pages = Math.Max(1, (await journals.CountAsync(cancellationToken) + StatementSize - 1) / StatementSize);
        var ids = await journals.OrderByDescending(id => id).Skip((Math.Clamp(page, 1, pages) - 1) * StatementSize).Take(StatementSize)
            .ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return new Statement([], 1, 1);
        }
        var newest = ids[0];
        var standing = (await own.Where(entry => entry.Journal <= newest).GroupBy(entry => entry.Account)
            .Select(entries => new { entries.Key, Minor = entries.Sum(entry => entry.Minor) }).ToListAsync(cancellationToken))
            .GroupBy(sum => kinds[sum.Key]).ToDictionary(sums => sums.Key, sums => sums.Sum(sum => sum.Minor));
        var entries = (await own.Where(entry => ids.Contains(entry.Journal)).ToListAsync(cancellationToken)).ToLookup(
            entry => entry.Journal);
        var found = await db.Set<Journal>().AsNoTracking().Where(journal => ids.Contains(journal.Id)).ToDictionaryAsync(
            journal => journal.Id, cancellationToken);
        var lines = new List<StatementLine>();
        foreach (var id in ids)
        {
            var moved = entries[id].OrderBy(entry => entry.Id).Select(entry => new StatementEntry(
                entry.Kind, kinds[entry.Account], new Money(entry.Minor, currency))).ToList();
            lines.Add(new StatementLine(found[id], moved, standing.ToDictionary(sum => sum.Key, sum => new Money(sum.Value, currency))));
            foreach (var entry in moved)
            {
                standing[entry.Account] -= entry.Amount.Minor;
            }
        }
        return new Statement(lines, Math.Clamp(page, 1, pages), pages);
    }

    /// <summary>What stood at the end of each of the last days, by kind of account; from the first movement on.</summary>
    public async Task<List<BalanceDay>> HistoryAsync(SellerId seller, Currency currency, int days, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        var sums = await sql.Add($"select {db.DayNumber("j.at")}, a.kind, cast(sum(e.minor) as bigint) from {db.Table<LedgerAccount>()} a ")
            .Add($"join {db.Table<Entry>()} e on e.account = a.id join {db.Table<Journal>()} j on j.id = e.journal ")
            .Add($"where a.owner = {sql.Value(seller)} and a.currency = {sql.Value(currency.Code)} group by 1, 2")
            .ReadAsync(row => (Day: row.GetInt64(0), Kind: Enum.Parse<LedgerKind>(row.GetString(1)), Minor: row.GetInt64(2)),
                cancellationToken);
        if (sums.Count == 0)
        {
            return [];
        }
        var today = DateOnly.FromDateTime(db.Time.GetUtcNow().UtcDateTime).DayNumber;
        var first = Math.Max(today - days + 1, sums.Min(sum => (int)sum.Day));
        return [.. Enumerable.Range(first, today - first + 1).Select(day =>
        {
            Money At(params LedgerKind[] kinds) =>
                new(sums.Where(sum => sum.Day <= day && kinds.Contains(sum.Kind)).Sum(sum => sum.Minor), currency);
            return new BalanceDay(DateOnly.FromDayNumber(day), At(LedgerKind.Available), At(LedgerKind.Pending), At(
                LedgerKind.Reserved, LedgerKind.Frozen));
        })];
    }

    /// <summary>The movements of one currency, newest first.</summary>
    public async Task<List<Movement>> MovementsAsync(
        SellerId seller, Currency currency, int skip, int take, CancellationToken cancellationToken)
    {
        LedgerOwner owner = seller;
        var rows = await (from account in db.Set<LedgerAccount>()
                          where account.Owner == owner && account.Currency == currency
                          join entry in db.Set<Entry>() on account.Id equals entry.Account
                          join journal in db.Set<Journal>() on entry.Journal equals journal.Id
                          orderby entry.Id descending
                          select new
                          {
                              journal.At, JournalKind = journal.Kind, entry.Kind, AccountKind = account.Kind, entry.Minor,
                              journal.Cause, journal.Reason
                          })
            .Skip(skip).Take(take).ToListAsync(cancellationToken);
        return rows.ConvertAll(
            row => new Movement(row.At, row.JournalKind, row.Kind, row.AccountKind, new Money(row.Minor, currency), row.Cause, row.Reason));
    }
}
