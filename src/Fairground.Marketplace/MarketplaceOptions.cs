using System.ComponentModel.DataAnnotations;

namespace Fairground.Marketplace;

/// <summary>Section <c>Marketplace</c> of the configuration; shown to sellers on the terms page.</summary>
public sealed class MarketplaceOptions
{
    /// <summary>Days from delivery until a seller's earnings are available.</summary>
    [Range(0, 90)]
    public int MaturityDays { get; set; } = 7;

    /// <summary>
    /// Who pays sellers: <c>manual</c> (a person at the operator's bank, who says so on the admin page), or the name of a provider, such as
    /// <c>test</c>.
    /// </summary>
    [Required, StringLength(12)]
    public string PayoutProvider { get; set; } = "manual";

    /// <summary>Whether the test provider takes payments. A real provider's module replaces it.</summary>
    public bool TestPayments { get; set; } = true;
}
