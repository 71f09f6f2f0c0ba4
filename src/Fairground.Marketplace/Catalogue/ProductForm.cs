using Fairground.Marketplace.Customs;
using Fairground.Platform.Languages;
using Fairground.Platform.Problems;

namespace Fairground.Marketplace.Catalogue;

/// <summary>What a seller types about a product: its texts, a row a language, and what it is.</summary>
public sealed class ProductForm
{
    /// <summary>How many variants a new product's form has room for; more are added one by one.</summary>
    private const int NewVariants = 6;

    public List<TextForm> Texts { get; set; } = [];

    [Needed]
    public string Category { get; set; } = "";

    [Lengths(0, Product.BrandLengthMax)]
    public string Brand { get; set; } = "";

    [HsCode]
    public string HsCode { get; set; } = "";

    [Country]
    public string Origin { get; set; } = "";

    [Within(1, Product.WeightGramsMax)]
    public string WeightGrams { get; set; } = "";

    public List<AttributeForm> Attributes { get; set; } = [];

    /// <summary>The attributes that tell a new product's variants apart.</summary>
    public List<string> Choices { get; set; } = [];

    public List<VariantForm> Variants { get; set; } = [];

    internal static ProductForm Of(Product product) => new()
    {
        Texts = [.. product.Texts.OrderBy(text => text.Language == product.OriginalLanguage ? 0 : 1)
            .Select(text => new TextForm { Language = text.Language, Title = text.Title, Description = text.Description })],
        Brand = product.Brand,
        HsCode = product.HsCode is { } code ? Customs.HsCode.Shown(code) : "",
        Origin = product.Origin ?? "",
        WeightGrams = product.WeightGrams?.ToString(null, null) ?? "",
        Attributes = [.. product.Attributes.Select(row => new AttributeForm { Code = row.Code, Value = row.Value })],
    };

    /// <summary>
    /// Gives every language and every attribute of the market its row, whatever was posted: a list of which nothing was is null.
    /// </summary>
    internal void Complete(CatalogueFrame frame, string firstLanguage)
    {
        (Texts, Attributes, Choices, Variants) = (Texts ?? [], Attributes ?? [], Choices ?? [], Variants ?? []);
        var languages = Language.All.OrderBy(language => language.Code == firstLanguage ? 0 : 1).Select(language => language.Code);
        Texts = [.. languages.Select(code => Texts.Find(text => text.Language == code) ?? new TextForm { Language = code })];
        Texts[0].IsNeeded = Texts.TrueForAll(text => text.Title.Length == 0);
        var codes = Attributes.Select(row => row.Code).Union(frame.Attributes.Select(kind => kind.Code));
        Attributes = [.. frame.Attributes.Select(kind => kind.Code).Union(codes.Where(code => code.Length > 0)).Take(Product.AttributesMax)
            .Select(code => Attributes.Find(row => row.Code == code) ?? new AttributeForm { Code = code })];
        Choices = [.. Enumerable.Range(0, Variant.OptionsMax).Select(i => i < Choices.Count ? Choices[i] : "")];
        Variants = [.. Enumerable.Range(0, NewVariants).Select(i => i < Variants.Count ? Variants[i] : new VariantForm())];
        Variants.ForEach(variant => variant.Complete());
    }

    internal ProductApi.ProductRequest Request(CatalogueFrame frame) => new(
        Category, Brand,
        [.. Texts.Where(text => text.Title.Length > 0).Select(
            text => new ProductApi.TextRequest(text.Language, text.Title, text.Description))],
        Attributes.Where(row => row.Value.Length > 0).ToDictionary(row => row.Code, row => row.Value),
        [.. Variants.Where(variant => variant.IsFilled).Select(variant => variant.Request(Choices, frame))],
        HsCode, Origin, (int?)Digits.Whole(WeightGrams));
}

public sealed class TextForm
{
    public string Language { get; set; } = "";

    [Lengths(2, Product.TitleLengthMax), NeededWith(nameof(Description), nameof(IsNeeded))]
    public string Title { get; set; } = "";

    [Lengths(0, Product.DescriptionLengthMax)]
    public string Description { get; set; } = "";

    /// <summary>Whether this is the language that is asked for, as none has been written in.</summary>
    public bool IsNeeded { get; internal set; }

    internal bool IsEmpty => Title.Length == 0 && Description.Length == 0;
}

public sealed class AttributeForm
{
    public string Code { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>A variant: a value for each of the product's choices, in the words of the reader, and the seller's own number.</summary>
public sealed class VariantForm
{
    public List<string> Values { get; set; } = [];

    [Lengths(1, 64)]
    public string Sku { get; set; } = "";

    internal bool IsFilled => Sku.Trim().Length > 0 || Values.Exists(value => value.Trim().Length > 0);

    internal void Complete()
    {
        Values ??= [];
        Values = [.. Enumerable.Range(0, Variant.OptionsMax).Select(i => i < Values.Count ? Values[i] ?? "" : "")];
    }

    internal ProductApi.VariantRequest Request(IReadOnlyList<string> choices, CatalogueFrame frame)
    {
        var options = new Dictionary<string, string>();
        foreach (var (choice, value) in choices.Zip(Values.Select(value => value.Trim())))
        {
            if (choice.Length > 0 && value.Length > 0)
            {
                options[choice] = frame.Attribute(choice)?.CodeOf(value) ?? value;
            }
        }
        return new ProductApi.VariantRequest(options, Sku.Trim() is { Length: > 0 } sku ? sku : null);
    }
}
