using System.Globalization;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Refunds;
using Fairground.Marketplace.Returns;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

public sealed partial class OrderPage
{
    private Order order = null!;
    private Dictionary<StoreId, Store> stores = [];
    private Dictionary<SellerOrderId, Shipment> shipments = [];
    private Dictionary<ReasonId, Reason> reasons = [];
    private List<(string Code, Money Off, bool IsReturned)> uses = [];
    private List<Return> returns = [];
    private List<RefundRecord> refunds = [];

    [Parameter]
    public string OrderText { get; set; } = "";

    internal static string ToneOf(SellerOrderStatus status) => status switch
    {
        SellerOrderStatus.Delivered => "good",
        SellerOrderStatus.Cancelled => "bad",
        SellerOrderStatus.Shipped => "plain",
        _ => "wait",
    };

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        order = OrderId.TryParse(OrderText, out var id)
            ? await Access.OpenAsync(id, Aborted)
            : throw new Refusal(PlatformProblems.NotFound);
        var (storeIds, partIds) = (order.Parts.Select(part => part.Store).ToList(), order.Parts.Select(part => part.Id).ToList());
        var reasonIds = order.Parts.Select(part => part.CancelledFor).OfType<ReasonId>().ToList();
        stores = await Db.Set<Store>().AsNoTracking().Where(store => storeIds.Contains(store.Id)).ToDictionaryAsync(
            store => store.Id, Aborted);
        shipments = await Db.Set<Shipment>().AsNoTracking().Where(shipment => partIds.Contains(shipment.Part))
            .ToDictionaryAsync(shipment => shipment.Part, Aborted);
        reasons = await Db.Set<Reason>().AsNoTracking().Where(reason => reasonIds.Contains(reason.Id)).ToDictionaryAsync(
            reason => reason.Id, Aborted);
        uses = order.Coupons.Count == 0 ? [] : (await (
            from use in Db.Set<CouponUse>().AsNoTracking()
            where use.Order == order.Id
            join coupon in Db.Set<Coupon>() on use.Coupon equals coupon.Id
            select new { coupon.Code, use }).ToListAsync(Aborted))
            .ConvertAll(row => (row.Code, row.use.Off, row.use.ReturnedAt is not null));
        returns = await ReturnsOf.OfOrderAsync(order.Id, Aborted);
        refunds = await RefundsOf.OfOrderAsync(order.Id, Aborted);
    }

    private string Key => Access.Key is { } key ? $"?key={Uri.EscapeDataString(key)}" : "";

    private string KeyMore => Key.Replace('?', '&');

    private Task CancelAsync(SellerOrderId id) => ChangeAsync(() => Fulfilment.CancelAsync(
        id, part => part.Order == order.Id, CancelledBy.Buyer, () => OrderApi.BuyersWish(Db), Aborted));

    private Task ArrivedAsync(SellerOrderId id) => ChangeAsync(() => Fulfilment.DeliverAsync(id, part => part.Order == order.Id, Aborted));

    private async Task ChangeAsync(Func<Task> change)
    {
        if (await AttemptAsync(change))
        {
            Navigation.NavigateTo(Navigation.Uri);
        }
        else
        {
            Db.ChangeTracker.Clear();
            await ReadAsync();
        }
    }

    private static string Shown(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM", CultureInfo.CurrentCulture);

    private static string? At(DateTimeOffset? time) => time is { } known ? Shown(known) : null;
}
