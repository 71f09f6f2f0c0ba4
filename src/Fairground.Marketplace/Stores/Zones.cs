using System.Collections.Frozen;

namespace Fairground.Marketplace.Stores;

/// <summary>Which zone a parcel from one country to another crosses. Regions are customs unions and free-trade areas for goods.</summary>
internal static class Zones
{
    private static readonly FrozenDictionary<string, string> Regions = new Dictionary<string, string>
    {
        ["EU"] = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK",
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
}
