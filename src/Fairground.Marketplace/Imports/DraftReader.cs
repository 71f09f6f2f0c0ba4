using Fairground.Kernels.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sheets;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Languages;

namespace Fairground.Marketplace.Imports;

/// <summary>Reads rows as what they ask for. It looks at one row alone: what the market holds is not its matter.</summary>
internal sealed class DraftReader(Store store, OfferImport import, CatalogueFrame frame, CategoryNames categories)
{
    public const int SkuLengthMax = 64;
    private const int ShownMax = 60;

    private static readonly (Field Field, string Code)[] Looks =
        [(Field.Colour, "colour"), (Field.Size, "size"), (Field.Material, "material"), (Field.Pattern, "pattern")];

    private readonly PriceReader prices = new(store.Currency, import.DecimalSign);

    public RowDraft Read(SheetRow row)
    {
        var draft = new RowDraft(row, row[Field.Sku] ?? "");
        if (row.Fault is { } fault)
        {
            draft.Refuse(fault);
            return draft.Close();
        }
        if (draft.Sku.Length is 0 or > SkuLengthMax)
        {
            draft.Refuse(draft.Sku.Length == 0 ? "sku-missing" : "sku-long", Field.Sku, SkuLengthMax.ToString(null, null));
        }
        ReadStore(draft);
        ReadTexts(draft);
        ReadKind(draft);
        draft.PriceMinor = prices.Read(draft);
        ReadStock(draft);
        ReadLooks(draft);
        return draft.Close();
    }

    internal static string Shown(string text) => text.Length > ShownMax ? $"{text[..ShownMax]}…" : text;

    private void ReadStore(RowDraft draft)
    {
        if (draft.Row[Field.Store] is { } told && told != store.Slug && told != store.Id.ToString())
        {
            draft.Refuse("store-other", Field.Store, Shown(told));
        }
    }

    private static void ReadTexts(RowDraft draft)
    {
        var language = draft.Row[Field.Language]?.ToLowerInvariant().Split('-', '_')[0];
        if (language is not null && Language.Find(language) is null)
        {
            draft.Refuse("language-unknown", Field.Language, Shown(language));
        }
        AddText(draft, language ?? "", (int)Field.Title, (int)Field.Description);
        for (var i = 0; i < Language.All.Count; i++)
        {
            AddText(draft, Language.All[i].Code, Fields.TitleIn(i), Fields.DescriptionIn(i));
        }
    }

    private static void AddText(RowDraft draft, string language, int titleField, int descriptionField)
    {
        var title = draft.Row.Cells[titleField] is { } told ? OneLine(told) : null;
        var description = draft.Row.Cells[descriptionField] is { } text ? text == SheetRow.Nothing ? "" : text : null;
        if (title is not null && title.Length is < 2 or > Product.TitleLengthMax)
        {
            draft.Refuse(new RowFault("title-length", Fields.Names[titleField], $"2–{Product.TitleLengthMax}"));
        }
        if (description?.Length > Product.DescriptionLengthMax)
        {
            draft.Refuse(new RowFault(
                "text-long", Fields.Names[descriptionField], Product.DescriptionLengthMax.ToString(null, null)));
        }
        if (title is not null || description is not null)
        {
            draft.Texts.Add(new DraftText(language, title, description));
        }
    }

    private void ReadKind(RowDraft draft)
    {
        var row = draft.Row;
        draft.Category = categories.Find(row, draft);
        if (row[Field.Brand] is { } brand)
        {
            draft.Brand = brand == SheetRow.Nothing ? "" : OneLine(brand);
            if (draft.Brand.Length > Product.BrandLengthMax)
            {
                draft.Refuse("text-long", Field.Brand, Product.BrandLengthMax.ToString(null, null));
            }
        }
        if (row[Field.Group] is { } group)
        {
            draft.Group = group;
            if (draft.Group.Length > SkuLengthMax)
            {
                draft.Refuse("text-long", Field.Group, SkuLengthMax.ToString(null, null));
            }
        }
        if (row[Field.Gtin] is { } gtin)
        {
            draft.Gtin = gtin == SheetRow.Nothing ? "" : Gtin.Read(gtin, draft);
        }
    }

    private void ReadStock(RowDraft draft)
    {
        if (draft.Row[Field.Stock] is { } text)
        {
            var fault = NumberText.Read(text, import.DecimalSign, out var number);
            if (fault == NumberFault.None && (number < 0 || number > Offer.StockMax || decimal.Truncate(number) != number))
            {
                draft.Refuse("stock-range", Field.Stock, Shown(text));
            }
            else if (fault != NumberFault.None)
            {
                draft.Refuse(PriceReader.CodeOf(fault), Field.Stock, Shown(text));
            }
            else
            {
                draft.Stock = (int)number;
            }
        }
        if (draft.Row[Field.Availability] is { } availability)
        {
            draft.IsAvailable = Folding.Fold(availability).Trim().Replace(' ', '_') switch
            {
                "in_stock" => true,
                "out_of_stock" => false,
                _ => null,
            };
            if (draft.IsAvailable is null)
            {
                draft.Refuse("availability-unknown", Field.Availability, Shown(availability));
            }
        }
        if (draft.Row[Field.Active] is { } active)
        {
            draft.IsActive = YesOrNo(active);
            if (draft.IsActive is null)
            {
                draft.Refuse("yes-or-no", Field.Active, Shown(active));
            }
        }
    }

    private static bool? YesOrNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" or "y" or "x" or "oui" or "vrai" => true,
        "no" or "false" or "0" or "n" or "non" or "faux" => false,
        _ => null,
    };

    /// <summary>Options and attributes. Google's four looks tell variants of a group apart; else they are attributes.</summary>
    private void ReadLooks(RowDraft draft)
    {
        var row = draft.Row;
        var looks = Looks.Where(look => row[look.Field] is not null).Select(look => (look.Code, Value: row[look.Field]!))
            .ToList();
        if (row[Field.Options] is { } options)
        {
            draft.Options = Pairs(options, Field.Options, Variant.OptionsMax, draft)?.ConvertAll(
                pair => new VariantOption(pair.Code, pair.Value));
        }
        else if (draft.Group is not null && looks.Count > 0)
        {
            draft.Options = Pairs(string.Join(';', looks.Take(Variant.OptionsMax).Select(look => $"{look.Code}={look.Value}")),
                Field.Options, Variant.OptionsMax, draft)?.ConvertAll(pair => new VariantOption(pair.Code, pair.Value));
            looks = [];
        }
        if ((row[Field.Attributes] ?? Details(row)) is { } attributes)
        {
            draft.Attributes = Pairs(attributes, Field.Attributes, Product.AttributesMax, draft);
        }
        else if (looks.Count > 0 && row[Field.Options] is null)
        {
            draft.Attributes = Pairs(
                string.Join(';', looks.Select(look => $"{look.Code}={look.Value}")), Field.Attributes, Product.AttributesMax, draft);
        }
    }

    /// <summary>Google's details, as <c>section:name:value, …</c> in a table, are pairs as well.</summary>
    private static string? Details(SheetRow row) => row[Field.Details] is not { } details ? null
        : details.Contains('=', StringComparison.Ordinal) ? details
        : string.Join(';', details.Split(',').Select(detail => detail.Split(':')).Where(parts => parts.Length >= 2)
            .Select(parts => $"{parts[^2]}={parts[^1]}"));

    private List<(string Code, string Value)>? Pairs(string text, Field field, int maximum, RowDraft draft)
    {
        var pairs = new List<(string Code, string Value)>();
        if (text == SheetRow.Nothing)
        {
            return pairs;
        }
        foreach (var part in text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cut = part.IndexOfAny(['=', ':']);
            var code = cut > 0 ? CodeOf(part[..cut]) : null;
            var value = cut > 0 ? frame.Attribute(code ?? "")?.CodeOf(part[(cut + 1)..].Trim()) ?? CodeOf(part[(cut + 1)..]) : null;
            if (code is null || value is null || pairs.Exists(pair => pair.Code == code))
            {
                draft.Refuse("pairs", field, Shown(part));
                return null;
            }
            pairs.Add((code, value));
        }
        if (pairs.Count > maximum)
        {
            draft.Refuse("pairs-many", field, maximum.ToString(null, null));
            return null;
        }
        return pairs;
    }

    private static string? CodeOf(string text)
    {
        var code = string.Join('-', Folding.Tokens(text));
        return code.Length is > 0 and <= AttributeKind.CodeLengthMax ? code : null;
    }

    private static string OneLine(string text) => text.AsSpan().ContainsAny('\r', '\n', '\t')
        ? string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
}
