using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Ledger;

/// <summary>What an audit of the whole ledger found; an empty list of faults means that every invariant holds.</summary>
internal sealed record LedgerVerdict(long Journals, long Entries, IReadOnlyList<InspectionFault> Faults);

/// <summary>
/// Checks the whole ledger in the database: every journal sums to zero in each currency and has entries; every currency sums to zero over
/// all accounts; available, reserved, frozen and store credit are never negative, what sellers owe is never positive; every hold's money is
/// where it says; refunds of a part never exceed what was paid for it.
/// </summary>
internal sealed class LedgerAudit(FairgroundDb db)
{
    private const int FaultsMax = 100;

    public async Task<LedgerVerdict> RunAsync(CancellationToken cancellationToken)
    {
        var (journals, entries, accounts) = (db.Table<Journal>(), db.Table<Entry>(), db.Table<LedgerAccount>());
        var faults = new List<InspectionFault>();

        await FindAsync("journal-off",
            $"select e.journal, a.currency, sum(e.minor) from {entries} e join {accounts} a on a.id = e.account " +
            "group by e.journal, a.currency having sum(e.minor) <> 0");
        await FindAsync("journal-empty",
            $"select j.id, j.key, 0 from {journals} j where not exists (select 1 from {entries} e where e.journal = j.id)");
        await FindAsync("currency-off",
            $"select a.currency, '', sum(e.minor) from {entries} e join {accounts} a on a.id = e.account group by a.currency having " +
            "sum(e.minor) <> 0");
        await FindAsync("account-negative",
            $"select a.id, a.kind, sum(e.minor) from {entries} e join {accounts} a on a.id = e.account " +
            $"where a.kind in ('{LedgerKind.Available}', '{LedgerKind.Reserved}', '{LedgerKind.Frozen}', '{LedgerKind.StoreCredit}') " +
            "group by a.id, a.kind having " +
            "sum(e.minor) < 0");
        await FindAsync("receivable-positive",
            $"select a.id, a.kind, sum(e.minor) from {entries} e join {accounts} a on a.id = e.account " +
            $"where a.kind = '{LedgerKind.Receivable}' group by a.id, a.kind having sum(e.minor) > 0");
        const string Paid = "p.goods_paid_minor + p.shipping_paid_minor + p.duty_paid_minor + p.import_tax_paid_minor";
        await FindAsync("refund-excess",
            $"select {db.IdEnding("r.part")}, '', sum(r.amount_minor) - max({Paid}) from {db.Table<Refund>()} r " +
            $"join {db.Table<SellerOrder>()} p on p.id = r.part group by r.part having sum(r.amount_minor) > max({Paid})");
        await FindAsync("hold-off",
            $"select a.id, a.kind, coalesce((select sum(e.minor) from {entries} e where e.account = a.id), 0) - coalesce((select " +
            "sum(h.amount_minor) " +
            $"from {db.Table<Hold>()} h where h.seller = a.owner and h.kind = a.kind and h.currency = a.currency and h.released_at is " +
            "null), 0) " +
            $"from {accounts} a where a.kind in ('{LedgerKind.Reserved}', '{LedgerKind.Frozen}') and " +
            $"coalesce((select sum(e.minor) from {entries} e where e.account = a.id), 0) <> coalesce((select sum(h.amount_minor) " +
            $"from {db.Table<Hold>()} h where h.seller = a.owner and h.kind = a.kind and h.currency = a.currency and h.released_at is " +
            "null), 0)");

        var counts = await new SqlText(db).Add($"select (select count(*) from {journals}), (select count(*) from {entries})")
            .ReadAsync(row => (Journals: row.GetInt64(0), Entries: row.GetInt64(1)), cancellationToken);
        return new LedgerVerdict(counts[0].Journals, counts[0].Entries, faults);

        async Task FindAsync(string kind, string query) =>
            faults.AddRange(await new SqlText(db).Add($"{query} limit {FaultsMax}").ReadAsync(
            row => InspectionFault.Of(Text, kind, row.GetValue(0), row.GetValue(1), row.GetValue(2)), cancellationToken));
    }
}

/// <summary>Looks over the ledger, as one of the market's books.</summary>
internal static class LedgerInspector
{
    public const string Kind = "ledger";

    public static readonly Inspector Inspector = new(Kind, "/admin/ledger", () => Text["inspection.ledger"], GoOnAsync);

    private static async Task<InspectionProgress> GoOnAsync(
        IServiceProvider services, InspectionProgress progress, CancellationToken cancellationToken)
    {
        var verdict = await services.GetRequiredService<LedgerAudit>().RunAsync(cancellationToken);
        return new InspectionProgress(verdict.Entries, verdict.Entries, [], verdict.Faults, IsOver: true);
    }
}
