using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Imports;

/// <summary>An order as Olist's files tell it, gathered from four of them.</summary>
internal sealed record OrderDraft(
    ImportRow Row, Guid Key, Guid Customer, string Status, DateTimeOffset PlacedAt, DateTimeOffset? ApprovedAt, DateTimeOffset? CarrierAt,
    DateTimeOffset? DeliveredAt, DateTimeOffset EstimatedAt)
{
    private static readonly string[] Statuses =
        ["created", "approved", "processing", "invoiced", "shipped", "delivered", "canceled", "unavailable"];

    public List<ItemDraft> Items { get; } = [];

    public List<PaymentDraft> Payments { get; } = [];

    /// <summary>Null where the files do not have the customer.</summary>
    public BuyerDraft? Buyer { get; set; }

    /// <summary>Why the order cannot be taken; null while nothing speaks against it.</summary>
    public (string Reason, string Detail)? Trouble { get; private set; }

    /// <summary>When the money came; a delivered order was paid for, even where the data does not say when.</summary>
    public DateTimeOffset? PaidAt => ApprovedAt ?? (DeliveredAt is null && CarrierAt is null ? null : PlacedAt);

    public bool IsCancelled => Status is "canceled" or "unavailable";

    public Money Total => Items.Select(item => item.Price + item.Freight).Aggregate(Money.Zero(OlistRate.Real), Money.Add);

    public Money Paid => Payments.Select(payment => payment.Amount).Aggregate(Money.Zero(OlistRate.Real), Money.Add);

    /// <summary>Whether the payments make the order's sum, but for a cent that a division into instalments leaves.</summary>
    public bool IsPaidExactly => Math.Abs(Paid.Minor - Total.Minor) <= 1;

    public void Spoil(string reason, string detail) => Trouble ??= (reason, detail);

    /// <summary>Looks for what speaks against the order in what was gathered of it.</summary>
    public (string Reason, string Detail)? FindTrouble(int itemsMax)
    {
        if (Items.Find(item => item.Row.Trouble is not null) is { } bad)
        {
            Spoil("refused item", $"line {bad.Row.Line}");
        }
        if (Items.Count == 0)
        {
            Spoil("order without items", Key.ToString("N"));
        }
        if (Items.Count > itemsMax)
        {
            Spoil("too many items", Key.ToString("N"));
        }
        if (!Statuses.Contains(Status))
        {
            Spoil("unknown status", Status);
        }
        if (Status == "delivered" && DeliveredAt is null)
        {
            Spoil("delivered without a time", Key.ToString("N"));
        }
        return Trouble;
    }
}

internal sealed record BuyerDraft(Guid Key, string Postcode, string City, string State);

internal sealed record ItemDraft(
    ImportRow Row, int Number, Guid Product, Guid Seller, DateTimeOffset ShipBy, Money Price, Money Freight);

internal sealed record PaymentDraft(ImportRow Row, int Number, string Type, Money Amount);
