using System.ComponentModel.DataAnnotations;
using Fairground.Platform.Monies;
using Fairground.Platform.Settings;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform;

/// <summary>
/// What an operator decides about the market as a whole; section <c>Market</c> of the configuration. Its name, its operator and its
/// address for letters are settings as well: where the configuration is silent, they are what an admin has set, now.
/// </summary>
public sealed class MarketOptions
{
    internal static readonly TextSetting NameSetting = new("market-name", Text, 10, "Fairground", 60, "Market:Name");
    internal static readonly TextSetting OperatorSetting = new(
        "market-operator", Text, 20, "The operator of this market", 200, "Market:Operator", IsPublic: true);
    internal static readonly TextSetting ContactSetting = new(
        "market-contact", Text, 30, "market@localhost.localdomain", 254, "Market:ContactEmail", IsEmail: true, IsPublic: true);
    internal static readonly SwitchSetting RegistrationSetting = new(
        "registration-open", Text, 40, true, "Market:RegistrationOpen", IsPublic: true);

    private string name = NameSetting.Default;
    private string @operator = OperatorSetting.Default;
    private string contactEmail = ContactSetting.Default;

    [Required, StringLength(60)]
    public string Name
    {
        get => Settings?.Known(NameSetting) ?? name;
        set => name = value;
    }

    /// <summary>The legal person that runs the market: shown on receipts, consents and statements of reasons.</summary>
    [Required, StringLength(200)]
    public string Operator
    {
        get => Settings?.Known(OperatorSetting) ?? @operator;
        set => @operator = value;
    }

    /// <summary>Its postal address, in one line; shown on statements.</summary>
    [StringLength(300)]
    public string OperatorAddress { get; set; } = "";

    [Required, EmailAddress]
    public string ContactEmail
    {
        get => Settings?.Known(ContactSetting) ?? contactEmail;
        set => contactEmail = value;
    }

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

    /// <summary>What is set now; without it, as in tools, the configuration alone counts.</summary>
    internal MarketSettings? Settings { get; set; }

    public Currency BaseCurrency => Monies.Currency.Parse(Currency);
}
