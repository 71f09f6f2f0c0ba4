namespace Fairground.Marketplace.Webhooks;

/// <summary>What webhooks tell of, by the names that receivers know.</summary>
internal static class WebhookTypes
{
    public const string OrderPaid = "order.paid";
    public const string OrderShipped = "order.shipped";
    public const string OrderDelivered = "order.delivered";
    public const string OrderCancelled = "order.cancelled";
    public const string PayoutSettled = "payout.settled";
    public const string PayoutReturned = "payout.returned";
    public const string HoldPlaced = "hold.placed";
    public const string HoldReleased = "hold.released";
    public const string ReturnRequested = "return.requested";
    public const string ReturnReceived = "return.received";
    public const string RefundCreated = "refund.created";

    public const int CountMax = 20;

    public static readonly IReadOnlyList<string> All =
    [
        OrderPaid, OrderShipped, OrderDelivered, OrderCancelled, PayoutSettled, PayoutReturned, HoldPlaced, HoldReleased, ReturnRequested,
        ReturnReceived,
        RefundCreated,
    ];
}
