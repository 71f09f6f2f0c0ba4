using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Fairground.Marketplace.Sheets;

namespace Fairground.Marketplace.Exports;

/// <summary>Writes offers in one of the formats, as they come.</summary>
internal abstract class ExportWriter : IAsyncDisposable
{
    public virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public abstract Task WriteAsync(ExportedOffer offer);

    public abstract Task FlushAsync(CancellationToken cancellationToken);

    public virtual Task EndAsync(CancellationToken cancellationToken) => FlushAsync(cancellationToken);

    public abstract ValueTask DisposeAsync();
}

/// <summary>A column of a table, and what stands in it.</summary>
internal sealed record ExportColumn(string Name, Func<ExportedOffer, string> Read);

internal static class OwnColumns
{
    public static readonly IReadOnlyList<ExportColumn> All =
    [
        new("sku", offer => offer.Sku), new("group", offer => offer.Group), new("gtin", offer => offer.Gtin),
        new("title", offer => offer.Title), new("description", offer => offer.Description), new("language", offer => offer.Language),
        new("category", offer => offer.Category), new("brand", offer => offer.Brand), new("price", offer => offer.Price),
        new("currency", offer => offer.Currency.Code), new("stock", offer => offer.Stock.ToString(null, null)),
        new("active", offer => offer.IsActive ? "yes" : "no"),
        new("options", offer => ExportedOffer.Pairs(offer.Options.Select(option => (option.Code, option.Value)))),
        new("attributes", offer => ExportedOffer.Pairs(offer.Attributes)), new("store", offer => offer.StoreSlug),
        new("pictures", offer => string.Join(' ', offer.Pictures)), new("link", offer => offer.Link),
    ];

    public static IEnumerable<ExportColumn> TextsIn(IEnumerable<string> languages) => languages.SelectMany(language => new ExportColumn[]
    {
        new($"title:{language}", offer => offer.Translations.FirstOrDefault(text => text.Language == language)?.Title ?? ""),
        new($"description:{language}", offer => offer.Translations.FirstOrDefault(text => text.Language == language)?.Description ?? ""),
    });
}

/// <summary>Google's columns by their specification; those it does not know, it passes over.</summary>
internal static class MerchantColumns
{
    private const int PicturesBesideMax = 10;

    public static readonly IReadOnlyList<ExportColumn> All =
    [
        new("id", offer => offer.Sku), new("title", offer => offer.Title), new("description", offer => offer.Description),
        new("link", offer => offer.Link), new("image_link", offer => offer.Pictures is [var first, ..] ? first : ""),
        new("additional_image_link", offer => string.Join(',', offer.Pictures.Skip(1).Take(PicturesBesideMax))),
        new("availability", offer => offer.Availability), new("quantity", offer => offer.Stock.ToString(null, null)),
        new("price", offer => $"{offer.Price} {offer.Currency}"), new("brand", offer => offer.Brand), new("gtin", offer => offer.Gtin),
        new("condition", _ => "new"), new("product_type", offer => offer.CategoryPath), new("category", offer => offer.Category),
        new("item_group_id", offer => offer.Group), new("color", offer => Look(offer, "color")), new("size", offer => Look(offer, "size")),
        new("material", offer => Look(offer, "material")), new("pattern", offer => Look(offer, "pattern")),
        new("options", offer => ExportedOffer.Pairs(offer.Options.Select(option => (option.Code, option.Value)))),
        new("product_detail", offer => string.Join(',', offer.Attributes.Select(pair => $":{pair.Code}:{pair.Value}"))),
        new("language", offer => offer.Language), new("active", offer => offer.IsActive ? "yes" : "no"),
    ];

    private static string Look(ExportedOffer offer, string name) => offer.GoogleLooks.FirstOrDefault(look => look.Name == name).Value ?? "";
}

internal sealed class DelimitedWriter(Stream stream, char separator, IReadOnlyList<ExportColumn> columns) : ExportWriter
{
    // The mark tells spreadsheets that this is UTF-8.
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 32 * 1024, leaveOpen: true);

    public override Task BeginAsync(CancellationToken cancellationToken) => WriteAsync(columns.Select(column => column.Name));

    public override Task WriteAsync(ExportedOffer offer) => WriteAsync(columns.Select(column => column.Read(offer)));

    public override Task FlushAsync(CancellationToken cancellationToken) => writer.FlushAsync(cancellationToken);

    public override ValueTask DisposeAsync() => writer.DisposeAsync();

    private Task WriteAsync(IEnumerable<string> cells) =>
        writer.WriteAsync(string.Join(separator, cells.Select(cell => CellText.Write(cell, separator))) + "\r\n");
}

internal sealed class JsonLinesWriter(Stream stream) : ExportWriter
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly StreamWriter writer = new(stream,
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 32 * 1024, leaveOpen: true);

    public override Task WriteAsync(ExportedOffer offer)
    {
        var members = new Dictionary<string, object>();
        Add("sku", offer.Sku);
        Add("group", offer.Group);
        Add("gtin", offer.Gtin);
        Add("title", offer.Title);
        Add("description", offer.Description);
        Add("language", offer.Language);
        foreach (var text in offer.Translations)
        {
            Add($"title:{text.Language}", text.Title);
            Add($"description:{text.Language}", text.Description);
        }
        Add("category", offer.Category);
        Add("brand", offer.Brand);
        members["price"] = offer.PriceNumber;
        Add("currency", offer.Currency.Code);
        members["stock"] = offer.Stock;
        members["active"] = offer.IsActive;
        if (offer.Options.Count > 0)
        {
            members["options"] = offer.Options.ToDictionary(option => option.Code, option => option.Value);
        }
        if (offer.Attributes.Count > 0)
        {
            members["attributes"] = offer.Attributes.ToDictionary(pair => pair.Code, pair => pair.Value);
        }
        Add("store", offer.StoreSlug);
        members["pictures"] = offer.Pictures;
        Add("link", offer.Link);
        return writer.WriteAsync(JsonSerializer.Serialize(members, Options) + "\n");

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                members[name] = value;
            }
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => writer.FlushAsync(cancellationToken);

    public override ValueTask DisposeAsync() => writer.DisposeAsync();
}

internal sealed class MerchantXmlWriter(Stream stream, string title, string link) : ExportWriter
{
    private const string Google = "http://base.google.com/ns/1.0";

    private readonly XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings
    {
        Async = true, Indent = true, CloseOutput = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    });

    public override async Task BeginAsync(CancellationToken cancellationToken)
    {
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "rss", null);
        await xml.WriteAttributeStringAsync(null, "version", null, "2.0");
        await xml.WriteAttributeStringAsync("xmlns", "g", null, Google);
        await xml.WriteStartElementAsync(null, "channel", null);
        await xml.WriteElementStringAsync(null, "title", null, Clean(title));
        await xml.WriteElementStringAsync(null, "link", null, link);
        await xml.WriteElementStringAsync(null, "description", null, Clean(title));
    }

    public override async Task WriteAsync(ExportedOffer offer)
    {
        await xml.WriteStartElementAsync(null, "item", null);
        foreach (var column in MerchantColumns.All.Where(column => column.Name is not ("product_detail" or "additional_image_link")))
        {
            await WriteAsync(column.Name, column.Read(offer));
        }
        foreach (var picture in offer.Pictures.Skip(1))
        {
            await WriteAsync("additional_image_link", picture);
        }
        foreach (var (code, value) in offer.Attributes)
        {
            await xml.WriteStartElementAsync("g", "product_detail", Google);
            await WriteAsync("attribute_name", code);
            await WriteAsync("attribute_value", value);
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndElementAsync();
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => xml.FlushAsync();

    public override async Task EndAsync(CancellationToken cancellationToken)
    {
        await xml.WriteEndDocumentAsync();
        await xml.FlushAsync();
    }

    public override ValueTask DisposeAsync() => xml.DisposeAsync();

    private Task WriteAsync(string name, string value) => value.Length == 0
        ? Task.CompletedTask : xml.WriteElementStringAsync("g", name, Google, Clean(value));

    /// <summary>Without letters that XML cannot hold.</summary>
    private static string Clean(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException)
        {
            return new string([.. text.Where((c, i) => XmlConvert.IsXmlChar(c) ||
                (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) ||
                (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])))]);
        }
    }
}
