using System.Diagnostics;
using System.Globalization;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Benchmarks;

/// <summary>
/// Makes a ledger of so many entries in bulk, as that many orders would have left it: each paid for, sold for a tenth of commission and a
/// fee, matured, and half of it paid out, by a thousand sellers. Every tenth payout came back; of every seventh order a fifth was refunded.
/// Then audits it, plants a fault of one cent, and audits it again.
/// </summary>
internal static class LedgerLoad
{
    private const int EntriesPerOrder = 13;
    private const int JournalsPerOrder = 7;
    private const int SellersCount = 1000;
    private const int Runs = 5;

    public static Task<int> RunAsync(Server server, string name, int entries) => server.InScopeAsync(async (services, db) =>
    {
        var orders = (entries + EntriesPerOrder - 1) / EntriesPerOrder;
        await FillAsync(db, orders);
        var audit = services.GetRequiredService<LedgerAudit>();
        var times = new List<double>();
        LedgerVerdict verdict = null!;
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            verdict = await audit.RunAsync(CancellationToken.None);
            times.Add(watch.Elapsed.TotalSeconds);
        }
        Print("entries", verdict.Entries, "entries");
        Print("audit_s", times.Order().ElementAt(Runs / 2), "s");
        Print("audit_min_s", times.Min(), "s");
        Print("audit_max_s", times.Max(), "s");
        Print("faults", verdict.Faults.Count, "faults");
        await PlantAsync(db);
        var planted = await audit.RunAsync(CancellationToken.None);
        Print("planted_faults_found", planted.Faults.Count, "faults");
        return verdict.Faults.Count == 0 && verdict.Entries >= entries && planted.Faults.Count > 0 ? 0 : 1;

        void Print(string figure, double value, string unit) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ledger.{name}.{figure} {value:0.###} {unit}"));
    });

    private static async Task FillAsync(FairgroundDb db, int orders)
    {
        await OpenAccountsAsync(db);
        var at = new SqlText(db);
        // The same statements on both databases: numbers counted up in SQL, so that nothing crosses the wire a million times.
        var count = $"with recursive n(i) as (select 1 union all select i + 1 from n where i < {orders})";
        await at.Add($"{count} insert into {db.Table<Journal>()} (id, key, kind, cause, reason, at) ")
            .Add($"select (n.i - 1) * {JournalsPerOrder} + k.k, k.kind || k.k || ':' || n.i, k.kind, 'bench-' || n.i, null, ")
            .Add($"{at.Value(db.Time.GetUtcNow())} from n join (select 1 as k, 'Payment' as kind, 1 as every ")
            .Add("union all select 2, 'Sale', 1 ")
            .Add("union all select 3, 'Maturity', 1 union all select 4, 'Payout', 1 union all select 5, 'PayoutReturn', 10 ")
            .Add("union all select 6, 'Refund', 7 union all select 7, 'Refund', 7) k on n.i % k.every = 0 order by 1")
            .ExecuteAsync(CancellationToken.None);
        // Accounts: 1 clearing, 2 orders, 3 commission, 4 fees; then pending and available of each seller.
        var seller = $"(5 + 2 * (n.i % {SellersCount}))";
        var price = "(1000 + n.i % 9000)";
        await new SqlText(db).Add($"{count} insert into {db.Table<Entry>()} (journal, account, kind, minor) ")
            .Add($"select (n.i - 1) * {JournalsPerOrder} + e.j, e.fixed + e.mine * ").Add(seller).Add(", e.kind, e.units * (").Add(price)
            .Add(" / 10) + e.cents from n join (")
            .Add("select 1 as j, 1 as fixed, 0 as mine, 3 as kind, -10 as units, -490 as cents, 1 as every ")
            .Add("union all select 1, 2, 0, 3, 10, 490, 1 union all select 2, 2, 0, 3, -10, -490, 1 ")
            .Add("union all select 2, 0, 1, 0, 10, 0, 1 union all select 2, 0, 1, 1, 0, 490, 1 ")
            .Add("union all select 2, 0, 1, 2, -1, 0, 1 union all select 2, 3, 0, 2, 1, 0, 1 ")
            .Add("union all select 2, 0, 1, 10, 0, -25, 1 union all select 2, 4, 0, 10, 0, 25, 1 ")
            .Add("union all select 3, 0, 1, 7, -9, -465, 1 union all select 3, 1, 1, 7, 9, 465, 1 ")
            .Add("union all select 4, 1, 1, 9, -5, 0, 1 union all select 4, 1, 0, 9, 5, 0, 1 ")
            .Add("union all select 5, 1, 0, 9, -5, 0, 10 union all select 5, 1, 1, 9, 5, 0, 10 ")
            .Add("union all select 6, 1, 1, 6, -2, 0, 7 union all select 6, 2, 0, 6, 2, 0, 7 ")
            .Add("union all select 7, 2, 0, 6, -2, 0, 7 union all select 7, 1, 0, 6, 2, 0, 7) e on n.i % e.every = 0 ")
            .Add("order by 1").ExecuteAsync(CancellationToken.None);
        if (db.ForUpdate.Length > 0)
        {
            // What autovacuum does within a minute of such a load.
            await db.Database.ExecuteSqlRawAsync($"analyze {db.Table<Journal>()}, {db.Table<Entry>()}, {db.Table<LedgerAccount>()}");
        }
    }

    private static async Task OpenAccountsAsync(FairgroundDb db)
    {
        var platform = new[] { LedgerKind.PspClearing, LedgerKind.OrderClearing, LedgerKind.Commission, LedgerKind.Fees }
            .Select(kind => new LedgerAccount { Owner = LedgerOwner.Platform, Kind = kind, Currency = Currency.Eur });
        var sellers = Enumerable.Range(0, SellersCount).Select(_ => Id.New<SellerId>(db.Time)).SelectMany(
            id => new[] { LedgerKind.Pending, LedgerKind.Available },
            (id, kind) => new LedgerAccount { Owner = id, Kind = kind, Currency = Currency.Eur });
        foreach (var account in platform.Concat(sellers))
        {
            // One by one: their numbers must be in this order.
            db.Add(account);
            await db.SaveChangesAsync();
        }
        var numbers = await db.Set<LedgerAccount>().OrderBy(account => account.Id).Select(account => account.Id).ToListAsync();
        if (numbers[0] != 1 || numbers[^1] != 4 + (2 * SellersCount))
        {
            throw new InvalidOperationException("The database is not fresh.");
        }
    }

    /// <summary>A cent too much for a seller, as a bug or a hand at the console would enter it.</summary>
    private static Task<int> PlantAsync(FairgroundDb db) => new SqlText(db)
        .Add($"insert into {db.Table<Entry>()} (journal, account, kind, minor) values (2, 5, 0, 1)").ExecuteAsync(CancellationToken.None);
}
