using System.Globalization;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Media;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Exports;

/// <summary>An offer with its product, said in the words of files. Importing what it says changes nothing.</summary>
internal sealed class ExportedOffer(Offer offer, Product product, Variant variant, Store store, CatalogueFrame frame, string address)
{
    private static readonly (string Code, string Google)[] Looks =
        [("colour", "color"), ("size", "size"), ("material", "material"), ("pattern", "pattern")];

    private readonly ProductText? text = product.Text(product.OriginalLanguage);

    /// <summary>Offers that were made without a SKU are called by their ids.</summary>
    public string Sku => offer.Sku ?? offer.Id.ToString();

    public string Group => product.Code ?? (product.Variants.Count > 1 ? product.Id.ToString() : "");

    public string Gtin => variant.Gtin ?? "";
    public string Title => text?.Title ?? "";
    public string Description => text?.Description ?? "";
    public string Language => text?.Language ?? product.OriginalLanguage;
    public string Category => frame.Find(product.Category)?.Slug ?? "";

    /// <summary>The way to the category, in the language of the title.</summary>
    public string CategoryPath => string.Join(" > ", frame.Path(product.Category).Select(category => category.Name(Language)));

    public string Brand => product.Brand;

    /// <summary>
    /// With a point, and all its decimals. Three of them could be a group of thousands to whoever reads the file, so that a fourth is
    /// added.
    /// </summary>
    public string Price => offer.Price.Currency.Decimals == 3
        ? offer.Price.Major.ToString("F4", CultureInfo.InvariantCulture)
        : offer.Price.Major.ToString($"F{offer.Price.Currency.Decimals}", CultureInfo.InvariantCulture);

    public decimal PriceNumber => offer.Price.Major;
    public Currency Currency => offer.Price.Currency;
    public int Stock => offer.Stock;
    public string Availability => offer.Stock > 0 ? "in_stock" : "out_of_stock";
    public bool IsActive => offer.IsActive;
    public string StoreSlug => store.Slug;
    public string Link => $"{address}/p/{product.Slug}?variant={variant.Id}";

    public IReadOnlyList<string> Pictures => [.. product.Pictures.OrderBy(picture => picture.Position)
        .Select(picture => address + MediaFile.Address(picture.MediaKey, picture.IsDrawing, MediaFile.Widths[^1]))];

    public IReadOnlyList<VariantOption> Options => variant.Options;

    public IReadOnlyList<(string Code, string Value)> Attributes =>
        [.. product.Attributes.OrderBy(attribute => attribute.Code, StringComparer.Ordinal)
            .Select(attribute => (attribute.Code, attribute.Value))];

    /// <summary>The texts in other languages than that of <see cref="Title"/>.</summary>
    public IEnumerable<ProductText> Translations => product.Texts.Where(row => row.Language != Language)
        .OrderBy(row => row.Language, StringComparer.Ordinal);

    /// <summary>What tells the variant of a group apart, or else describes the product, in Google's words for it.</summary>
    public IEnumerable<(string Name, string Value)> GoogleLooks => Looks
        .Select(look => (look.Google, Value: variant.Options.FirstOrDefault(option => option.Code == look.Code)?.Value
            ?? (Group.Length > 0 ? null : product.Attributes.FirstOrDefault(attribute => attribute.Code == look.Code)?.Value)))
        .Where(look => look.Value is not null)!;

    public static string Pairs(IEnumerable<(string Code, string Value)> pairs) =>
        string.Join("; ", pairs.Select(pair => $"{pair.Code}={pair.Value}"));
}
