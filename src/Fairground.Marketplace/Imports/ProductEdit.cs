using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sheets;

namespace Fairground.Marketplace.Imports;

/// <summary>What a row would change of a product that is there, and of the variant that it offers.</summary>
internal sealed class ProductEdit
{
    private readonly Product product;
    private readonly Variant variant;
    private readonly RowDraft draft;
    private readonly List<Action> changes = [];

    public ProductEdit(Product product, VariantId variant, RowDraft draft)
    {
        (this.product, this.draft) = (product, draft);
        this.variant = product.Variants.First(row => row.Id == variant);
        CompareKind();
        foreach (var text in draft.Texts)
        {
            Compare(text);
        }
    }

    public bool IsChange => changes.Count > 0;

    public void Apply() => changes.ForEach(change => change());

    /// <summary>Refuses what an edit cannot do: another product, other options, a text without its title.</summary>
    public void Check(IReadOnlyDictionary<string, Product> groups)
    {
        if (draft.Group is { } group && group != product.Code && group != product.Id.ToString())
        {
            if (product.Code is not null || groups.ContainsKey(group) || ProductId.TryParse(group, out _))
            {
                draft.Refuse("group-fixed", Field.Group, DraftReader.Shown(group));
            }
            else
            {
                changes.Add(() => product.Code = group);
            }
        }
        if (draft.Options is { } options && !(options.Count == variant.Options.Count && options.All(variant.Options.Contains)))
        {
            draft.Refuse("options-fixed", Field.Options);
        }
        foreach (var text in draft.Texts.Where(text => text.Title is null && Find(text) is null))
        {
            draft.Refuse("title-missing", Field.Title, text.Language);
        }
    }

    /// <summary>The text with one kind of line ends, whatever wrote them.</summary>
    public static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();

    private string LanguageOf(DraftText text) => text.Language.Length > 0 ? text.Language : product.OriginalLanguage;

    private ProductText? Find(DraftText text) => product.Texts.FirstOrDefault(known => known.Language == LanguageOf(text));

    private void CompareKind()
    {
        if (draft.Category is { } category && category.Id != product.Category)
        {
            changes.Add(() => product.Category = category.Id);
        }
        if (draft.Brand is { } brand && brand != product.Brand)
        {
            changes.Add(() => product.Brand = brand);
        }
        if (draft.Gtin is { } gtin && gtin != (variant.Gtin ?? ""))
        {
            changes.Add(() => variant.Gtin = gtin.Length > 0 ? gtin : null);
        }
        if (draft.Attributes is { } attributes &&
            !attributes.ToHashSet().SetEquals(product.Attributes.Select(attribute => (attribute.Code, attribute.Value))))
        {
            changes.Add(() => product.Set([.. attributes]));
        }
    }

    private void Compare(DraftText text)
    {
        var known = Find(text);
        var title = text.Title ?? known?.Title;
        var description = Lines(text.Description ?? known?.Description ?? "");
        if (title is not null && (known is null || known.Title != title || Lines(known.Description) != description))
        {
            changes.Add(() => product.Describe(LanguageOf(text), title, description));
        }
    }
}
