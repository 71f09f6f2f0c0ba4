using System.Collections.Frozen;

namespace Fairground.Platform.Monies;

/// <summary>A currency by its ISO 4217 code. It knows how many decimals its minor unit has (ISO 4217, table A.1: 0, 2 or 3).</summary>
public readonly record struct Currency : IParsable<Currency>
{
    private static readonly FrozenDictionary<string, int> KnownDecimals = new Dictionary<string, int>
    {
        ["AED"] = 2, ["AUD"] = 2, ["BHD"] = 3, ["BRL"] = 2, ["CAD"] = 2, ["CHF"] = 2, ["CLP"] = 0, ["CNY"] = 2, ["CZK"] = 2, ["DKK"] = 2,
        ["DZD"] = 2, ["EGP"] = 2, ["EUR"] = 2, ["GBP"] = 2, ["HKD"] = 2, ["HUF"] = 2, ["IDR"] = 2, ["INR"] = 2, ["IQD"] = 3, ["ISK"] = 0,
        ["JOD"] = 3, ["JPY"] = 0, ["KRW"] = 0, ["KWD"] = 3, ["LYD"] = 3, ["MAD"] = 2, ["MXN"] = 2, ["MYR"] = 2, ["NOK"] = 2, ["NZD"] = 2,
        ["OMR"] = 3, ["PHP"] = 2, ["PLN"] = 2, ["QAR"] = 2, ["RON"] = 2, ["SAR"] = 2, ["SEK"] = 2, ["SGD"] = 2, ["THB"] = 2, ["TND"] = 3,
        ["TRY"] = 2, ["TWD"] = 2, ["UGX"] = 0, ["USD"] = 2, ["VND"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["ZAR"] = 2,
    }.ToFrozenDictionary();

    public static readonly Currency Eur = Parse("EUR");
    public static readonly Currency Usd = Parse("USD");

    private Currency(string code) => Code = code;

    public string Code { get; }

    public int Decimals => KnownDecimals[Code];

    /// <summary>Minor units in one major unit: 100 for EUR, 1 for VND, 1,000 for KWD.</summary>
    public long Scale => Decimals switch { 0 => 1, 2 => 100, _ => 1000 };

    public static IEnumerable<string> Codes => KnownDecimals.Keys.Order(StringComparer.Ordinal);

    public static Currency Parse(string code) =>
        TryParse(code, out var currency) ? currency : throw new FormatException($"'{code}' is not a currency this market knows.");

    public static bool TryParse(string? code, out Currency currency)
    {
        var known = code is not null && KnownDecimals.ContainsKey(code);
        currency = known ? new Currency(code!) : default;
        return known;
    }

    public override string ToString() => Code;

    static Currency IParsable<Currency>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Currency>.TryParse(string? s, IFormatProvider? provider, out Currency result) => TryParse(s, out result);
}
