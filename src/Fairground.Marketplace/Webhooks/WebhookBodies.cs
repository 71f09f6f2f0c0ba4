using System.Text.Json;
using System.Text.Json.Serialization;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Webhooks;

/// <summary>What messages say: ids, amounts, times and states. Of the buyer they say nothing; who needs more asks the API.</summary>
internal static class WebhookBodies
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new IdJsonConverterFactory(), new CurrencyJsonConverter(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(string type, DateTimeOffset at, object data) =>
        JsonSerializer.Serialize(new Message(type, at.UtcDateTime, data), Options);

    public static object Of(SellerOrder part) => new OrderData(
        part.Order, Order.NumberOf(part.Order), part.Id, part.Store, part.Status, part.Goods, part.Shipping, part.Commission, part.Fees,
        part.Net, part.ShipBy, part.DeliverBy, part.PaidAt, part.ShippedAt, part.DeliveredAt, part.CancelledAt, part.CancelledBy,
        [.. part.Lines.Select(line => new LineData(
            line.Id, line.Offer, line.Product, line.Variant, line.Quantity, new Money(line.UnitMinor, part.Currency)))]);

    public static object Of(Payout payout) =>
        new PayoutData(payout.Id, payout.Status, payout.Amount, payout.RequestedAt, payout.SettledAt, payout.ReturnedAt);

    public static object Of(Hold hold) =>
        new HoldData(hold.Id, hold.Kind, hold.Amount, hold.PlacedAt, hold.ReviewAt, hold.ReleasedAt);

    private sealed record Message(string Type, DateTime Timestamp, object Data);

    private sealed record OrderData(
        OrderId Order, string Number, SellerOrderId Part, StoreId Store, SellerOrderStatus Status, Money Goods, Money Shipping,
        Money Commission, Money Fees, Money Net, DateTimeOffset ShipBy, DateTimeOffset DeliverBy, DateTimeOffset? PaidAt,
        DateTimeOffset? ShippedAt, DateTimeOffset? DeliveredAt, DateTimeOffset? CancelledAt, CancelledBy? CancelledBy,
        IReadOnlyList<LineData> Lines);

    private sealed record LineData(OrderLineId Line, OfferId Offer, ProductId Product, VariantId Variant, int Quantity, Money Unit);

    private sealed record PayoutData(
        PayoutId Payout, PayoutStatus Status, Money Amount, DateTimeOffset RequestedAt, DateTimeOffset? SettledAt,
        DateTimeOffset? ReturnedAt);

    private sealed record HoldData(
        HoldId Hold, LedgerKind Kind, Money Amount, DateTimeOffset PlacedAt, DateTimeOffset ReviewAt, DateTimeOffset? ReleasedAt);
}
