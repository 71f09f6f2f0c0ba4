using System.ComponentModel.DataAnnotations;

namespace Fairground.Marketplace;

/// <summary>Section <c>Marketplace</c> of the configuration; shown to sellers on the terms page.</summary>
public sealed class MarketplaceOptions
{
    /// <summary>Days from delivery until a seller's earnings are available.</summary>
    [Range(0, 90)]
    public int MaturityDays { get; set; } = 7;

    /// <summary>Whether the test provider takes payments. A real provider's module replaces it.</summary>
    public bool TestPayments { get; set; } = true;
}
