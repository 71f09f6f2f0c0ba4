namespace Fairground.Marketplace.Orders;

/// <summary>Something that a buyer can do with a delivered line, brought by another module: a link on the order's page.</summary>
public sealed record OrderLineAction(Func<string> Text, Func<OrderId, OrderLineId, string?, string> Path);
