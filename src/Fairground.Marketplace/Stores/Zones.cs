using System.Collections.Frozen;

namespace Fairground.Marketplace.Stores;

/// <summary>Which zone a parcel from one country to another crosses. Regions are customs unions and free-trade areas for goods.</summary>
internal static class Zones
{
    public const string EuropeanUnion = "EU";

    private static readonly FrozenDictionary<string, string> Regions = new Dictionary<string, string>
    {
        [EuropeanUnion] = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK",
        ["EFTA"] = "CH IS LI NO",
        ["GCC"] = "AE BH KW OM QA SA",
        ["MAGHREB"] = "DZ LY MA MR TN",
        ["ASEAN"] = "BN ID KH LA MM MY PH SG TH VN",
        ["USMCA"] = "CA MX US",
        ["MERCOSUR"] = "AR BO BR PY UY",
    }.SelectMany(region => region.Value.Split(' ').Select(country => (country, region.Key))).ToFrozenDictionary(
        pair => pair.country, pair => pair.Key);

    public static Zone Between(string from, string to) => from == to
        ? Zone.Domestic
        : Regions.TryGetValue(from, out var region) && Regions.GetValueOrDefault(to) == region ? Zone.Region : Zone.World;

    /// <summary>Within which no customs are due: a country, or the European Union as one.</summary>
    public static string CustomsTerritory(string country) => Regions.GetValueOrDefault(country) == EuropeanUnion ? EuropeanUnion : country;

    public static bool AreOneCustomsTerritory(string from, string to) => from == to || CustomsTerritory(from) == CustomsTerritory(to);
}
