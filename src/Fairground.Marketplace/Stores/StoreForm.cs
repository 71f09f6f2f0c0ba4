using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;

namespace Fairground.Marketplace.Stores;

/// <summary>What a seller types about a store.</summary>
internal sealed class StoreForm
{
    private const int HandlingDaysMax = 30;

    [Needed, Lengths(2, Store.NameLengthMax)]
    public string Name { get; set; } = "";

    [Lengths(0, Store.AboutLengthMax)]
    public string About { get; set; } = "";

    [Needed, CurrencyCode]
    public string CurrencyCode { get; set; } = "";

    [Needed, Country]
    public string ShipsFrom { get; set; } = "";

    [Needed, Within(0, HandlingDaysMax)]
    public string HandlingDays { get; set; } = "";

    [Within(0, Store.ReturnDaysMax)]
    public string ReturnDays { get; set; } = "";

    /// <summary>A row a zone, in the order of the zones.</summary>
    public List<RateForm> Rates { get; set; } = [];

    public static StoreForm Fresh(Currency currency, string country) => new()
    {
        CurrencyCode = currency.Code,
        ShipsFrom = country,
        HandlingDays = "2",
    };

    public static StoreForm Of(Store store) => new()
    {
        Name = store.Name,
        About = store.About,
        CurrencyCode = store.Currency.Code,
        ShipsFrom = store.ShipsFrom,
        HandlingDays = store.HandlingDays.ToString(null, null),
        ReturnDays = store.ReturnDays == 0 ? "" : store.ReturnDays.ToString(null, null),
        Rates = [.. Enum.GetValues<Zone>().Select(
            zone => store.Rates.FirstOrDefault(rate => rate.Zone == zone) is { } rate ? RateForm.Of(rate, store.Currency) : new())],
    };

    /// <summary>Gives every zone its row and every row its currency: that of the store, whatever was posted.</summary>
    public void Complete(Currency? storeCurrency)
    {
        Rates ??= [];
        Rates = [.. Enum.GetValues<Zone>().Select((_, i) => i < Rates.Count ? Rates[i] : new RateForm())];
        CurrencyCode = storeCurrency?.Code ?? CurrencyCode;
        foreach (var rate in Rates)
        {
            rate.In(Currency.TryParse(CurrencyCode, out var currency) ? currency : null);
        }
    }

    public StoreApi.StoreRequest Request() => new(
        Name, About, CurrencyCode, ShipsFrom, (int)Digits.Whole(HandlingDays)!.Value,
        [.. Enum.GetValues<Zone>().Where(zone => Rates[(int)zone].First.Length > 0).Select(zone => Rates[(int)zone].Request(zone))],
        (int)(Digits.Whole(ReturnDays) ?? 0));
}

/// <summary>What sending into one zone costs. A zone without a price for the first piece is not served.</summary>
internal sealed class RateForm : IInCurrency
{
    private const int DaysMax = 90;

    [Amount(0, Offer.PriceMinorMax), NeededWith(nameof(More), nameof(FreeFrom), nameof(Days))]
    public string First { get; set; } = "";

    [Amount(0, Offer.PriceMinorMax)]
    public string More { get; set; } = "";

    [Amount(0, Offer.PriceMinorMax)]
    public string FreeFrom { get; set; } = "";

    [Within(0, DaysMax), NeededWith(nameof(First))]
    public string Days { get; set; } = "";

    public Currency? Currency { get; private set; }

    public void In(Currency? currency) => Currency = currency;

    public static RateForm Of(ShippingRate rate, Currency currency) => new()
    {
        First = new Money(rate.FirstMinor, currency).ToInputString(),
        More = new Money(rate.MoreMinor, currency).ToInputString(),
        FreeFrom = rate.FreeFromMinor is { } free ? new Money(free, currency).ToInputString() : "",
        Days = rate.Days.ToString(null, null),
    };

    public StoreApi.RateRequest Request(Zone zone) => new(
        zone, Read(First) ?? 0, Read(More) ?? 0, Read(FreeFrom), (int)(Digits.Whole(Days) ?? 0));

    private long? Read(string text) =>
        Money.TryParse(text, Currency!.Value, System.Globalization.CultureInfo.CurrentCulture, out var amount) ? amount.Minor : null;
}
