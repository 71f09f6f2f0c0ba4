using System.ComponentModel.DataAnnotations;
using Fairground.Platform.Monies;

namespace Fairground.Platform;

/// <summary>What an operator decides about the market as a whole; section <c>Market</c> of the configuration.</summary>
public sealed class MarketOptions
{
    [Required, StringLength(60)]
    public string Name { get; set; } = "Fairground";

    /// <summary>The legal person that runs the market: shown on receipts, consents and statements of reasons.</summary>
    [Required, StringLength(200)]
    public string Operator { get; set; } = "The operator of this market";

    /// <summary>Its postal address, in one line; shown on statements.</summary>
    [StringLength(300)]
    public string OperatorAddress { get; set; } = "";

    [Required, EmailAddress]
    public string ContactEmail { get; set; } = "market@localhost.localdomain";

    /// <summary>Where the market is reached from outside: links in mails begin with it.</summary>
    [Required, Url]
    public string Address { get; set; } = "http://localhost:5080";

    [Required, StringLength(3, MinimumLength = 3)]
    public string Currency { get; set; } = "EUR";

    /// <summary>The country assumed for a visitor who has not said where goods should go (ISO 3166-1 alpha-2).</summary>
    [Required, StringLength(2, MinimumLength = 2)]
    public string Country { get; set; } = "FR";

    /// <summary>Where sellers may send goods.</summary>
    [MinLength(1), MaxLength(250)]
    public string[] Destinations { get; set; } =
        ["FR", "DE", "BE", "NL", "ES", "IT", "IE", "GB", "CH", "US", "CA", "BR", "JP", "AE", "SA", "KW", "TN", "MA", "EG", "VN", "ID",
            "SG"];

    /// <summary>A folder that every node of the market can write: media files and, by default, outgoing mail and keys.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>32 bytes in base 64 that encrypt the stored keys; without it, <c>master.key</c> in the folder is made and used.</summary>
    public string? MasterKey { get; set; }

    public Currency BaseCurrency => Monies.Currency.Parse(Currency);
}
