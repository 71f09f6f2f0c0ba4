using System.Linq.Expressions;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Fulfilment;

public sealed partial class SalesPage
{
    private const int PageSize = 50;
    private const int StoresShownMax = 500;
    private const int CarriersShownMax = 20;
    private const int FoundMax = 500;
    private SaleQuery query = null!;
    private List<SellerOrder> rows = [];
    private Dictionary<OrderId, Order> orders = [];
    private Dictionary<SaleView, int> counts = [];
    private List<(StoreId Id, string Name)> stores = [];
    private List<string> carriers = [];
    private readonly List<(string Number, string Why)> failed = [];
    private string carrier = "";
    private int pages = 1;
    private DateTimeOffset now;

    private string EmptyTitle => (query.View, query.Text.Length) switch
    {
        (SaleView.All, 0) => Text["sales.none"],
        (_, > 0) => Text["desk.none-found"],
        _ => Text["sales.none-here"],
    };

    protected override async Task OnInitializedAsync()
    {
        query = SaleQuery.Of(Context.Request.Query);
        stores = [.. (await Db.Set<Store>().Where(store => store.Seller == SellerId).OrderBy(store => store.Name)
            .Select(store => new { store.Id, store.Name }).Take(StoresShownMax).ToListAsync(Aborted)).Select(
                store => (store.Id, store.Name))];
        carriers = await CarriersAsync(Db, SellerId, Aborted);
        await ReadAsync();
    }

    /// <summary>The carriers that the seller has used, for the field to suggest.</summary>
    internal static Task<List<string>> CarriersAsync(FairgroundDb db, SellerId seller, CancellationToken cancellationToken) =>
        (from shipment in db.Set<Shipment>()
         join part in db.Set<SellerOrder>() on shipment.Part equals part.Id
         where part.Seller == seller
         group shipment by shipment.Carrier into same
         orderby same.Count() descending
         select same.Key).Take(CarriersShownMax).ToListAsync(cancellationToken);

    /// <summary>How many orders wait to be sent.</summary>
    internal static Task<int> WaitingAsync(IServiceProvider services, SellerId seller, CancellationToken cancellationToken) =>
        services.GetRequiredService<FairgroundDb>().Set<SellerOrder>().CountAsync(
            part => part.Seller == seller && part.Status == SellerOrderStatus.ToShip, cancellationToken);

    private async Task ReadAsync()
    {
        now = Db.Time.GetUtcNow();
        var parts = Db.Set<SellerOrder>().AsNoTracking().Where(part => part.Seller == SellerId && part.PaidAt != null);
        if (query.Store is { } store)
        {
            parts = parts.Where(part => part.Store == store);
        }
        if (query.Text.Length > 0)
        {
            parts = parts.Where(await MatchAsync());
        }
        var byStatus = await parts.GroupBy(part => part.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(
            row => row.Key, row => row.Count, Aborted);
        counts = Enum.GetValues<SaleView>().ToDictionary(view => view, view => view == SaleView.All
            ? byStatus.Values.Sum()
            : Enum.TryParse<SellerOrderStatus>(view.ToString(), out var status) ? byStatus.GetValueOrDefault(status) : 0);
        counts[SaleView.Late] = await (query with { View = SaleView.Late }).See(parts, now).CountAsync(Aborted);

        pages = Math.Max(1, (counts[query.View] + PageSize - 1) / PageSize);
        query = query with { Page = Math.Min(query.Page, pages) };
        rows = await query.See(parts, now).Skip((query.Page - 1) * PageSize).Take(PageSize).Include(part => part.Lines).AsSplitQuery()
            .ToListAsync(Aborted);
        var orderIds = rows.Select(part => part.Order).Distinct().ToList();
        orders = await Db.Set<Order>().AsNoTracking().Where(order => orderIds.Contains(order.Id)).ToDictionaryAsync(
            order => order.Id, Aborted);
    }

    /// <summary>An order's number finds that order; other words are looked for in buyers' names.</summary>
    private async Task<Expression<Func<SellerOrder, bool>>> MatchAsync()
    {
        if (IdText.ReadEnding(query.Text) is { } ending)
        {
            var sql = new SqlText(Db);
            var ids = await sql.Add($"select id from {Db.Table<SellerOrder>()} where seller = {sql.Value(SellerId)} ")
                .Add($"and {Db.IdEnding("\"order\"")} = {sql.Value(ending)}").ReadAsync(row => row.ReadId<SellerOrderId>(0), Aborted);
            if (ids.Count > 0)
            {
                return part => ids.Contains(part.Id);
            }
        }
        var names = new SqlText(Db);
        var ofName = await names.Add($"select p.id from {Db.Table<SellerOrder>()} p join {Db.Table<Order>()} o on o.id = p.\"order\" ")
            .Add($"where p.seller = {names.Value(SellerId)} and {names.Contains("o.name", query.Text)} ")
            .Add($"order by p.paid_at desc limit {names.Value(FoundMax)}").ReadAsync(row => row.ReadId<SellerOrderId>(0), Aborted);
        return part => ofName.Contains(part.Id);
    }

    /// <summary>Hands the picked orders over to a carrier, each by itself: one that cannot be sent does not keep the others back.</summary>
    private async Task ShipAsync()
    {
        var form = Context.Request.Form;
        carrier = form["carrier"].ToString().Trim();
        var isDone = await AttemptAsync(SellerRole.Manager, async () =>
        {
            var picked = form["order"].Select(IdOf<SellerOrderId>).Distinct().Take(PageSize).ToList();
            if (picked.Count == 0 || carrier.Length is < 2 or > Shipment.CarrierLengthMax)
            {
                throw new Refusal(MarketplaceProblems.NothingPicked);
            }
            foreach (var id in picked)
            {
                try
                {
                    await Desk.ShipAsync(SellerId, id, carrier, "", Aborted);
                }
                catch (Refusal refusal)
                {
                    failed.Add((rows.Find(part => part.Id == id) is { } part ? Order.NumberOf(part.Order) : "–", refusal.Detail));
                }
            }
        });
        if (!isDone)
        {
            return;
        }
        if (failed.Count == 0)
        {
            GoOn($"/orders?status={query.View}", "shipped");
            return;
        }
        Context.Response.StatusCode = failed[0].Number == "–" ? PlatformProblems.NotFound.Status : 409;
        Db.ChangeTracker.Clear();
        await ReadAsync();
    }
}
