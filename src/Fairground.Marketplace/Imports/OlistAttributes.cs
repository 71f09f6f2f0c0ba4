using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Weight and longest side as attributes that lists can be narrowed by: in bands that divide Olist's products about evenly, since exact
/// grams would be thousands of choices.
/// </summary>
internal static class OlistAttributes
{
    private const string Weight = "weight";
    private const string Side = "longest-side";

    private static readonly (int Below, string Code, string Text)[] Weights =
    [
        (300, "below-300-g", "< 300 g"), (700, "from-300-g", "300 – 700 g"), (2_000, "from-700-g", "700 g – 2 kg"),
        (10_000, "from-2-kg", "2 – 10 kg"), (int.MaxValue, "from-10-kg", "≥ 10 kg"),
    ];

    private static readonly (int Below, string Code, string Text)[] Sides =
    [
        (20, "below-20-cm", "< 20 cm"), (30, "from-20-cm", "20 – 30 cm"), (50, "from-30-cm", "30 – 50 cm"),
        (int.MaxValue, "from-50-cm", "≥ 50 cm"),
    ];

    private static readonly Dictionary<string, (string Weight, string Side)> Names = new()
    {
        ["en"] = ("Weight", "Longest side"),
        ["fr"] = ("Poids", "Plus grand côté"),
        ["ar"] = ("الوزن", "أطول ضلع"),
        ["vi"] = ("Khối lượng", "Cạnh dài nhất"),
        ["id"] = ("Berat", "Sisi terpanjang"),
    };

    public static List<(string Code, string Value)> Of(ProductDraft product)
    {
        List<(string, string)> values = [];
        if (product.Grams is > 0 and var grams)
        {
            values.Add((Weight, Array.Find(Weights, band => grams < band.Below).Code));
        }
        if (product.LongestSide is > 0 and var side)
        {
            values.Add((Side, Array.Find(Sides, band => side < band.Below).Code));
        }
        return values;
    }

    /// <summary>Adds the two attributes where the market does not have them; those it has stay as they are.</summary>
    public static async Task EnsureAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var known = await db.Set<AttributeKind>().AsNoTracking().Select(kind => new { kind.Code, kind.Position })
            .ToListAsync(cancellationToken);
        var position = known.Select(kind => kind.Position).DefaultIfEmpty().Max();
        foreach (var (code, bands) in new[] { (Weight, Weights), (Side, Sides) }.Where(kind => known.All(row => row.Code != kind.Item1)))
        {
            var attribute = new AttributeKind { Code = code, Position = ++position };
            foreach (var (language, name) in Names)
            {
                attribute.Call("", language, code == Weight ? name.Weight : name.Side);
            }
            foreach (var band in bands)
            {
                attribute.Call(band.Code, "en", band.Text);
            }
            db.Add(attribute);
        }
    }
}
