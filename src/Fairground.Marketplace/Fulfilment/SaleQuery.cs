using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Stores;
using Microsoft.AspNetCore.Http;

namespace Fairground.Marketplace.Fulfilment;

/// <summary>The views of a seller's orders: by state, and those to send that are late.</summary>
public enum SaleView
{
    ToShip,
    Late,
    Shipped,
    Delivered,
    Cancelled,
    All,
}

/// <summary>What a list of a seller's orders is asked for. Each view is a link, so that one can be kept.</summary>
internal sealed record SaleQuery(SaleView View, string Text, StoreId? Store, int Page)
{
    private const int TextLengthMax = 100;

    public IReadOnlyDictionary<string, string?> Kept => new Dictionary<string, string?>
    {
        ["status"] = View.ToString(),
        ["store"] = Store?.ToString(),
    };

    public static SaleQuery Of(IQueryCollection query)
    {
        var text = query["q"].ToString().Trim();
        return new SaleQuery(
            Enum.TryParse<SaleView>(query["status"], out var view) && Enum.IsDefined(view) ? view : SaleView.ToShip,
            text.Length > TextLengthMax ? text[..TextLengthMax] : text,
            StoreId.TryParse(query["store"], out var store) ? store : null,
            int.TryParse(query["page"], out var page) ? Math.Max(1, page) : 1);
    }

    public string Address(string root) => $"{root}/orders?status={View}" +
        (Text.Length > 0 ? $"&q={Uri.EscapeDataString(Text)}" : "") + (Store is { } store ? $"&store={store}" : "") +
        (Page > 1 ? $"&page={Page}" : "");

    public IQueryable<SellerOrder> See(IQueryable<SellerOrder> parts, DateTimeOffset now) => View switch
    {
        SaleView.ToShip => parts.Where(part => part.Status == SellerOrderStatus.ToShip).OrderBy(part => part.ShipBy),
        SaleView.Late => parts.Where(part => part.Status == SellerOrderStatus.ToShip && part.ShipBy < now).OrderBy(part => part.ShipBy),
        SaleView.Shipped => parts.Where(part => part.Status == SellerOrderStatus.Shipped).OrderByDescending(part => part.PaidAt),
        SaleView.Delivered => parts.Where(part => part.Status == SellerOrderStatus.Delivered).OrderByDescending(part => part.PaidAt),
        SaleView.Cancelled => parts.Where(part => part.Status == SellerOrderStatus.Cancelled).OrderByDescending(part => part.PaidAt),
        _ => parts.OrderByDescending(part => part.PaidAt),
    };
}
