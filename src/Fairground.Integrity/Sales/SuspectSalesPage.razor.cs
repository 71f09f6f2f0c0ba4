using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Sales;

public sealed partial class SuspectSalesPage
{
    private const int PageSize = 10;
    private const int SalesMax = 50;
    private static readonly int Shown = (int)SaleRules.Window.TotalDays;

    private readonly List<(SuspectSaleState State, int Count)> counts = [];
    private SuspectSaleState state;
    private List<SellerSales> found = [];
    private Dictionary<ProductId, ProductLabel> labels = [];
    private Dictionary<ReasonId, Reason> reasons = [];
    private Dictionary<AccountId, string> people = [];
    private int pages = 1;

    protected override async Task ReadAsync()
    {
        state = Enum.TryParse<SuspectSaleState>(Asked("state"), out var asked) && Enum.IsDefined(asked) ? asked : SuspectSaleState.Found;
        var byState = await Db.Set<SuspectSale>().GroupBy(sale => sale.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.State, row => row.Count, Aborted);
        counts.Clear();
        counts.AddRange(Enum.GetValues<SuspectSaleState>().Select(one => (one, byState.GetValueOrDefault(one))));
        var sellers = Db.Set<SuspectSale>().Where(sale => sale.State == state).GroupBy(sale => sale.Seller)
            .Select(group => new
            {
                Seller = group.Key, Count = group.Count(), LeftOut = group.Count(sale => sale.LeftOutFor != null),
            });
        pages = Platform.Components.PageNumber.Count(await sellers.CountAsync(Aborted), PageSize);
        var shown = await sellers.OrderByDescending(row => row.Count).ThenBy(row => row.Seller)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(Aborted);
        var names = await Sellers.NamesAsync([.. shown.Select(row => row.Seller)], Aborted);
        found = [];
        foreach (var row in shown)
        {
            var sales = await Db.Set<SuspectSale>().AsNoTracking().Where(sale => sale.Seller == row.Seller && sale.State == state)
                .OrderByDescending(sale => sale.PaidAt).Take(SalesMax).ToListAsync(Aborted);
            found.Add(new SellerSales(
                row.Seller, names[row.Seller], row.Count, row.LeftOut, sales, await DaysAsync(row.Seller)));
        }
        var all = found.SelectMany(seller => seller.Sales).ToList();
        labels = await Labels.OfAsync([.. all.Select(sale => sale.Product).Distinct()], Aborted);
        reasons = await Reasons.OfAsync(Db, all.Select(sale => sale.DecidedFor ?? sale.LeftOutFor), Aborted);
        people = await Reasons.PeopleAsync(Db, reasons.Values.Select(reason => reason.DecidedBy), Aborted);
    }

    private async Task<IReadOnlyList<(DateOnly Day, int Count, int Suspect)>> DaysAsync(SellerId seller)
    {
        var first = DateOnly.FromDateTime(Db.Time.GetUtcNow().UtcDateTime).AddDays(1 - Shown);
        var since = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var all = (await Records.TimesAsync(seller, since, Aborted)).ToLookup(DayOf);
        var suspect = (await Db.Set<SuspectSale>()
            .Where(sale => sale.Seller == seller && sale.PaidAt >= since && sale.State != SuspectSaleState.Cleared)
            .Select(sale => sale.PaidAt).ToListAsync(Aborted)).ToLookup(DayOf);
        return [.. Enumerable.Range(0, Shown).Select(i => first.AddDays(i)).Select(day => (day, all[day].Count(), suspect[day].Count()))];
    }

    private Task DecideAsync()
    {
        var isConfirmed = Typed("decision") == nameof(SuspectSaleState.Confirmed);
        return DoAsync(
            isConfirmed ? "sales-confirmed" : "sales-cleared",
            () => Desk.DecideAsync(
                [.. Context.Request.Form["sale"].Select(text => SuspectSaleId.TryParse(text, out var id)
                    ? id : throw new Refusal(PlatformProblems.NotFound))],
                isConfirmed ? SuspectSaleState.Confirmed : SuspectSaleState.Cleared, Typed("reason"), Visitor.SignedIn, Aborted));
    }

    private bool IsTyped(SuspectSaleId id) => Context.Request.Form["sale"].Contains(id.ToString());

    private string? NameOf(Reason reason) => reason.DecidedBy is { } by ? people.GetValueOrDefault(by) : null;

    private static string WordOf(SuspectSale sale) =>
        sale.LeftOutFor is null ? Text["suspect-sales.counted"] : Text["suspect-sales.left-out"];

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private sealed record SellerSales(
        SellerId Id, string Name, int Count, int LeftOut, List<SuspectSale> Sales,
        IReadOnlyList<(DateOnly Day, int Count, int Suspect)> Days);
}
