using System.Text.Json;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Stores;

/// <summary>How far a parcel goes.</summary>
public enum Zone
{
    Domestic,
    Region,
    World,
}

/// <summary>What a store asks to send goods into a zone, in its own currency, and how many days the way takes at most.</summary>
public sealed class ShippingRate
{
    public required Zone Zone { get; init; }
    public required long FirstMinor { get; init; }
    public required long MoreMinor { get; init; }

    /// <summary>Goods worth this much or more are sent free; null for never.</summary>
    public long? FreeFromMinor { get; init; }

    public required int Days { get; init; }

    public static IReadOnlyList<ShippingRate> Read(string json) => JsonSerializer.Deserialize<List<ShippingRate>>(json) ?? [];

    public static string Write(IEnumerable<ShippingRate> rates) => JsonSerializer.Serialize(rates.DistinctBy(rate => rate.Zone));

    /// <summary>The price of sending so many pieces worth so much.</summary>
    public Money Price(int pieces, Money goods) => FreeFromMinor <= goods.Minor
        ? Money.Zero(goods.Currency)
        : new Money(checked(FirstMinor + (MoreMinor * (pieces - 1))), goods.Currency);
}
