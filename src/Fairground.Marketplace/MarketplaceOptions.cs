using System.ComponentModel.DataAnnotations;
using Fairground.Platform.Settings;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace;

/// <summary>Section <c>Marketplace</c> of the configuration; shown to sellers on the terms page.</summary>
public sealed class MarketplaceOptions
{
    internal static readonly NumberSetting MaturitySetting = new(
        "maturity-days", Text, 100, 7, 0, 90, "Marketplace:MaturityDays", IsPublic: true);
    internal static readonly SwitchSetting ApplicationsSetting = new(
        "applications-open", Text, 110, true, "Marketplace:ApplicationsOpen", IsPublic: true);

    private int maturityDays = 7;

    /// <summary>
    /// Days from delivery until a seller's earnings are available: a setting, so that what an admin has set counts where the configuration
    /// is silent.
    /// </summary>
    [Range(0, 90)]
    public int MaturityDays
    {
        get => Settings?.Known(MaturitySetting) ?? maturityDays;
        set => maturityDays = value;
    }

    /// <summary>
    /// Who pays sellers: <c>manual</c> (a person at the operator's bank, who says so on the admin page), or the name of a provider, such as
    /// <c>test</c>.
    /// </summary>
    [Required, StringLength(12)]
    public string PayoutProvider { get; set; } = "manual";

    /// <summary>Whether the test provider takes payments. A real provider's module replaces it.</summary>
    public bool TestPayments { get; set; } = true;

    internal MarketSettings? Settings { get; set; }
}
