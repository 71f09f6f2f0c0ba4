namespace Fairground.Demo.Loading;

/// <summary>What goods are by customs, and about what they weigh, aisle by aisle.</summary>
internal static class CustomsData
{
    private const int LightestGrams = 60;

    private static readonly Dictionary<string, (string HsCode, int GramsPerEuro)> Aisles = new()
    {
        ["lamps"] = ("940521", 18), ["kettles"] = ("732393", 22), ["climate"] = ("903210", 4), ["bicycles"] = ("871200", 16),
        ["books"] = ("490199", 22), ["tea"] = ("090210", 20), ["textiles"] = ("630260", 20), ["toys"] = ("950300", 18),
        ["tools"] = ("820559", 30), ["speakers"] = ("851822", 9), ["ceramics"] = ("691200", 26), ["garden"] = ("820110", 40),
        ["stationery"] = ("482010", 20), ["bags"] = ("420222", 8), ["watches"] = ("910211", 2), ["music"] = ("920590", 8),
        ["pets"] = ("420100", 20), ["knives"] = ("821192", 4), ["outdoor"] = ("630622", 14), ["soaps"] = ("340111", 18),
    };

    public static string? HsCodeOf(string aisle) => Aisles.TryGetValue(aisle, out var data) ? data.HsCode : null;

    public static int? WeightOf(string aisle, long priceCents) => Aisles.TryGetValue(aisle, out var data)
        ? (int)Math.Max(LightestGrams, data.GramsPerEuro * priceCents / 1000 * 10)
        : null;
}
