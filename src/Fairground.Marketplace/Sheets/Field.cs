using System.Collections.Frozen;
using Fairground.Platform.Languages;

namespace Fairground.Marketplace.Sheets;

/// <summary>What a row of a seller's file can say, whatever its format calls it.</summary>
internal enum Field
{
    Sku,
    Group,
    Gtin,
    Title,
    Description,
    Language,
    Category,
    Brand,
    Price,
    Currency,
    Stock,
    Active,
    Options,
    Attributes,
    Store,
    ProductType,
    GoogleCategory,
    Availability,
    Colour,
    Size,
    Material,
    Pattern,
    Details,
}

/// <summary>The names that columns have in files, ours and those of Google Merchant product data.</summary>
internal static class Fields
{
    private static readonly int Own = Enum.GetValues<Field>().Length;

    private static readonly string[] OwnNames =
    [
        "sku", "group", "gtin", "title", "description", "language", "category", "brand", "price", "currency", "stock", "active", "options",
        "attributes", "store", "product_type", "google_product_category", "availability", "color", "size", "material", "pattern",
        "product_detail",
    ];

    /// <summary>The name of each field in our own formats, by its place; the texts in the market's languages come last.</summary>
    public static readonly IReadOnlyList<string> Names =
        [.. OwnNames, .. Language.All.SelectMany(language => new[] { $"title:{language.Code}", $"description:{language.Code}" })];

    private static readonly FrozenDictionary<string, int> Places = Names.Select((name, place) => (name, place))
        .Concat(new[]
        {
            ("id", Field.Sku), ("offer_id", Field.Sku), ("item_group_id", Field.Group), ("ean", Field.Gtin), ("upc", Field.Gtin),
            ("isbn", Field.Gtin), ("barcode", Field.Gtin), ("name", Field.Title), ("summary", Field.Description),
            ("quantity", Field.Stock), ("colour", Field.Colour),
        }.Select(alias => (alias.Item1, (int)alias.Item2)))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    // What we write, or Google wants, that an import has no use for.
    private static readonly FrozenSet<string> Silent = new[]
    {
        "link", "image_link", "additional_image_link", "pictures", "condition", "identifier_exists", "adult", "mobile_link", "updated",
        "published", "author", "pubdate", "guid",
        "refused_line", "refused_columns", "refused_codes", "refused_reasons",
    }.ToFrozenSet();

    public static string NameOf(Field field) => Names[(int)field];

    public static int TitleIn(int language) => Own + (2 * language);

    public static int DescriptionIn(int language) => Own + (2 * language) + 1;

    /// <summary>The field that a column with this name holds, by its place in <see cref="Names"/>; null if none does.</summary>
    public static int? Find(string column) => Places.TryGetValue(Plain(column), out var place) ? place : null;

    /// <summary>Whether a field can be taken away again.</summary>
    public static bool MayBeNothing(int field) => field >= Own
        ? (field - Own) % 2 == 1
        : (Field)field is Field.Description or Field.Brand or Field.Gtin or Field.Options or Field.Attributes;

    /// <summary>Whether a column that holds no field is worth no word.</summary>
    public static bool IsSilent(string column) => Plain(column) is var plain && (plain.Length == 0 || Silent.Contains(plain));

    /// <summary>The name as all formats write it: no case, no prefix of a namespace, one underscore for what keeps words apart.</summary>
    private static string Plain(string column)
    {
        var name = column.Trim().Trim('\uFEFF', '"').Trim().ToLowerInvariant();
        if (name.StartsWith("g:", StringComparison.Ordinal))
        {
            name = name[2..];
        }
        return string.Join('_', name.Split([' ', '-', '_', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
    }
}
