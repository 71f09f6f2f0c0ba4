using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

/// <summary>
/// Opens an order for its buyer: the account that placed it, or whoever has its key (the link in the mail, the <c>Order-Key</c> header).
/// To everybody else there is no such order.
/// </summary>
internal sealed class OrderAccess(FairgroundDb db, Visitor visitor, LinkKeys keys, IHttpContextAccessor http)
{
    public const string Header = "Order-Key";
    private const string Purpose = "order";

    public async Task<Order> OpenAsync(OrderId id, CancellationToken cancellationToken)
    {
        var order = await db.Set<Order>().AsNoTracking().WithParts(db).FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        return order is not null && IsBuyer(order) ? order : throw new Refusal(PlatformProblems.NotFound);
    }

    public bool IsBuyer(Order order) =>
        (visitor.Account is { } account && order.Account == account) || keys.Opens(Purpose, order.Id.ToString(), Key);

    /// <summary>The path of the order's page; with its key, so that a guest's link opens it.</summary>
    public static string PathOf(LinkKeys keys, OrderId id, bool isGuest) =>
        isGuest ? $"/orders/{id}?key={KeyOf(keys, id)}" : $"/orders/{id}";

    public static string KeyOf(LinkKeys keys, OrderId id) => keys.For(Purpose, id.ToString());

    public string? Key => http.HttpContext is { } context
        ? context.Request.Headers[Header].FirstOrDefault() ?? context.Request.Query["key"].FirstOrDefault()
        : null;
}
