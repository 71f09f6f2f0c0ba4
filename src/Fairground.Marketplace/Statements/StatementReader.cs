using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Statements;

/// <summary>Works out sellers' statements from the ledger.</summary>
internal sealed class StatementReader(FairgroundDb db, SellerZones zones)
{
    public const int MonthsMax = 60;

    /// <summary>How long after its end a month may still get an entry of its last moments, from a transaction under way then.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    /// <summary>The currencies in which a seller has ever had money.</summary>
    public async Task<List<Currency>> CurrenciesAsync(SellerId seller, CancellationToken cancellationToken) =>
        [.. (await db.Set<LedgerAccount>().Where(account => account.Owner == seller &&
            db.Set<Entry>().Any(entry => entry.Account == account.Id)).Select(account => account.Currency).Distinct()
            .ToListAsync(cancellationToken)).OrderBy(currency => currency.Code, StringComparer.Ordinal)];

    /// <summary>The months of a seller, the newest first, with what was earned, paid out, and left at their ends.</summary>
    public async Task<List<MonthLine>> MonthsAsync(SellerId seller, Currency currency, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var months = await zones.OfAsync(seller, cancellationToken);
        var first = await Own(seller, currency).OrderBy(row => row.Journal.Id).Select(row => (DateTimeOffset?)row.Journal.At)
            .FirstOrDefaultAsync(cancellationToken);
        if (first is null)
        {
            return [];
        }
        var last = months.MonthOf(now);
        // The journals of a history that was brought along may lie before the first one written.
        var earliest = await Own(seller, currency).MinAsync(row => row.Journal.At, cancellationToken);
        var begin = Month.At(Math.Max(months.MonthOf(earliest).Index, last.Index - MonthsMax + 1));
        var sums = await SumsAsync(seller, currency, begin, last, months, cancellationToken);
        var lines = new List<MonthLine>();
        var standing = sums.GetValueOrDefault(-1).Earned + sums.GetValueOrDefault(-1).PaidOut;
        for (var month = begin; month <= last; month = month.Add(1))
        {
            var (earned, paidOut) = sums.GetValueOrDefault(month.Index - begin.Index);
            standing += earned + paidOut;
            lines.Add(new MonthLine(
                month, new Money(earned, currency), new Money(-paidOut, currency), new Money(standing, currency),
                now >= months.StartOf(month.Add(1)) + Settling));
        }
        lines.Reverse();
        return lines;
    }

    /// <summary>The statement of a month; refuses months before the first movement and months to come.</summary>
    public async Task<MonthStatement> ReadAsync(SellerId seller, Currency currency, Month month, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var months = await zones.OfAsync(seller, cancellationToken);
        var (from, to) = (months.StartOf(month), months.StartOf(month.Add(1)));
        var own = Own(seller, currency);
        if (from > now || !await own.AnyAsync(row => row.Journal.At < to, cancellationToken))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        var opening = await StandingAsync(own.Where(row => row.Journal.At < from), currency, cancellationToken);
        var sums = await own.Where(row => row.Journal.At >= from && row.Journal.At < to)
            .GroupBy(row => new { Journal = row.Journal.Kind, row.Entry.Kind, Account = row.Account.Kind })
            .Select(group => new
            {
                group.Key.Journal, group.Key.Kind, group.Key.Account, Minor = group.Sum(row => row.Entry.Minor),
                Count = group.Select(row => row.Entry.Journal).Distinct().Count(),
            }).ToListAsync(cancellationToken);
        var sections = sums.GroupBy(sum => MonthStatement.SectionOf(sum.Journal, sum.Kind)).OrderBy(group => group.Key)
            .Select(group => new SectionSum(
                group.Key, group.GroupBy(sum => sum.Journal).Sum(kind => kind.Max(sum => sum.Count)),
                group.Aggregate(Standing.Zero(currency), (sum, row) => sum + Standing.Of(row.Account, new Money(row.Minor, currency)))))
            .ToList();
        var inLedger = await StandingAsync(own.Where(row => row.Journal.At < to), currency, cancellationToken);
        return new MonthStatement(
            seller, currency, month, months.ZoneOf(month), from, to, now >= to + Settling, opening, sections, inLedger);
    }

    /// <summary>The movements of a statement, in the order of time.</summary>
    public async Task<List<StatementItem>> ItemsAsync(MonthStatement statement, int skip, int most, CancellationToken cancellationToken)
    {
        var (from, to) = (statement.From, statement.To);
        var own = Own(statement.Seller, statement.Currency).Where(row => row.Journal.At >= from && row.Journal.At < to);
        var ids = await own.Select(row => new { row.Journal.At, row.Journal.Id }).Distinct().OrderBy(row => row.At).ThenBy(row => row.Id)
            .Skip(skip).Take(most).Select(row => row.Id).ToListAsync(cancellationToken);
        var items = new List<StatementItem>();
        foreach (var some in ids.Chunk(500))
        {
            var rows = await Own(statement.Seller, statement.Currency).Where(row => some.Contains(row.Journal.Id))
                .Select(row => new
                {
                    row.Entry.Id, Journal = row.Journal.Id, row.Journal.At, Kind = row.Journal.Kind, Entry = row.Entry.Kind,
                    row.Journal.Cause, row.Journal.Reason, Account = row.Account.Kind, row.Entry.Minor,
                }).ToListAsync(cancellationToken);
            items.AddRange(rows.GroupBy(row => (row.Journal, Section: MonthStatement.SectionOf(row.Kind, row.Entry)))
                .Select(group => new StatementItem(
                    group.Key.Journal, group.First().At, group.First().Kind, group.Key.Section, group.First().Cause, group.First().Reason,
                    group.Aggregate(Standing.Zero(statement.Currency),
                        (sum, row) => sum + Standing.Of(row.Account, new Money(row.Minor, statement.Currency))))));
        }
        return [.. items.OrderBy(item => item.At).ThenBy(item => item.Journal).ThenBy(item => item.Section)];
    }

    /// <summary>How many journals a statement lists.</summary>
    public Task<int> CountAsync(MonthStatement statement, CancellationToken cancellationToken)
    {
        var (from, to) = (statement.From, statement.To);
        return Own(statement.Seller, statement.Currency).Where(row => row.Journal.At >= from && row.Journal.At < to)
            .Select(row => row.Journal.Id).Distinct().CountAsync(cancellationToken);
    }

    private IQueryable<Row> Own(SellerId seller, Currency currency) =>
        from account in db.Set<LedgerAccount>().AsNoTracking()
        where account.Owner == seller && account.Currency == currency
        join entry in db.Set<Entry>() on account.Id equals entry.Account
        join journal in db.Set<Journal>() on entry.Journal equals journal.Id
        select new Row { Account = account, Entry = entry, Journal = journal };

    private static async Task<Standing> StandingAsync(IQueryable<Row> rows, Currency currency, CancellationToken cancellationToken) =>
        (await rows.GroupBy(row => row.Account.Kind).Select(group => new { group.Key, Minor = group.Sum(row => row.Entry.Minor) })
            .ToListAsync(cancellationToken))
        .Aggregate(Standing.Zero(currency), (sum, row) => sum + Standing.Of(row.Key, new Money(row.Minor, currency)));

    /// <summary>
    /// What moved in each month, payouts apart, by the month's place; at −1 all that was before. One walk over the entries.
    /// </summary>
    private async Task<Dictionary<int, (long Earned, long PaidOut)>> SumsAsync(
        SellerId seller, Currency currency, Month first, Month last, SellerMonths months, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add("select case");
        for (var month = first; month <= last.Add(1); month = month.Add(1))
        {
            sql.Add($" when j.at < {sql.Value(months.StartOf(month))} then {month.Index - first.Index - 1}");
        }
        sql.Add($" else {last.Index - first.Index} end, j.kind, cast(sum(e.minor) as bigint) from {db.Table<LedgerAccount>()} a ")
            .Add($"join {db.Table<Entry>()} e on e.account = a.id join {db.Table<Journal>()} j on j.id = e.journal ")
            .Add($"where a.owner = {sql.Value(seller)} and a.currency = {sql.Value(currency.Code)} group by 1, 2");
        var rows = await sql.ReadAsync(
            row => (Month: (int)row.GetInt64(0), Kind: Enum.Parse<JournalKind>(row.GetString(1)), Minor: row.GetInt64(2)),
            cancellationToken);
        return rows.GroupBy(row => row.Month).ToDictionary(group => group.Key, group => (
            group.Where(row => !IsPayout(row.Kind)).Sum(row => row.Minor), group.Where(row => IsPayout(row.Kind)).Sum(row => row.Minor)));

        static bool IsPayout(JournalKind kind) => kind is JournalKind.Payout or JournalKind.PayoutFailure or JournalKind.PayoutReturn;
    }

    private sealed class Row
    {
        public required LedgerAccount Account { get; init; }
        public required Entry Entry { get; init; }
        public required Journal Journal { get; init; }
    }
}
