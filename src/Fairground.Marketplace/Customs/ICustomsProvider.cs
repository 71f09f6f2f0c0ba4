using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Customs;

/// <summary>Things of one kind in a parcel: what they are, where they were made, and what the buyer pays for them.</summary>
public sealed record CustomsItem(string? HsCode, string? Origin, Money Value);

/// <summary>What one store sends from one customs territory to another.</summary>
public sealed record CustomsParcel(string From, string To, IReadOnlyList<CustomsItem> Items, Money Shipping);

/// <summary>What is due on things of one kind, in the currency of the parcel.</summary>
public sealed record CustomsCharge(Money Duty, Money Tax);

/// <summary>What a parcel is free of, because it is worth little.</summary>
public enum CustomsFreedom
{
    None,
    Duty,
    DutyAndTax,
}

/// <summary>What is due on a parcel, an item after the other, and by which published table that is so.</summary>
/// <param name="FreeTo">The value up to which the parcel is free of what <paramref name="Freedom"/> says.</param>
public sealed record CustomsEstimate(
    IReadOnlyList<CustomsCharge> Charges, int TableVersion, string TaxName, CustomsFreedom Freedom, Money? FreeTo);

/// <summary>
/// Estimates duties and import taxes. It is asked each time a cart is shown, and once more while the order is written, so it answers from
/// what it has at hand: a provider that asks a service of others keeps its answers, and fetches new ones behind.
/// </summary>
public interface ICustomsProvider
{
    /// <summary>What is due on the parcel; null if that is not known.</summary>
    ValueTask<CustomsEstimate?> EstimateAsync(CustomsParcel parcel, CancellationToken cancellationToken);
}
