using System.Globalization;
using System.Text.Json;

namespace Fairground.Marketplace.Sheets;

/// <summary>Reads a JSON object a line. Numbers are as JSON has them; options and attributes may be objects.</summary>
internal sealed class JsonLinesReader(CharSource text) : SheetReader
{
    private const int UnknownMax = 50;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };
    private readonly HashSet<string> unknown = [];
    private int number;

    public override IReadOnlyList<string> Header => Fields.Names;

    public override IReadOnlyCollection<string> Unknown => unknown;

    public override SheetRow? Read()
    {
        while (text.At(0) != CharSource.End)
        {
            var (line, length) = (text.Line, 0);
            while (length < RowLengthMax && text.At(length) is not (CharSource.End or '\r' or '\n'))
            {
                length++;
            }
            var json = text.Span(0, length).ToString();
            text.SkipLine();
            if (length == RowLengthMax)
            {
                return Refused(line, json, new RowFault("row-too-long", "", RowLengthMax.ToString(null, null)));
            }
            if (!string.IsNullOrWhiteSpace(json))
            {
                return RowOf(line, json);
            }
        }
        return null;
    }

    public override void Dispose() => text.Dispose();

    private SheetRow RowOf(long line, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Refused(line, json, new RowFault("json-object"));
            }
            var cells = new string?[Fields.Names.Count];
            RowFault? fault = null;
            foreach (var member in document.RootElement.EnumerateObject())
            {
                fault ??= Take(member, cells);
            }
            return new SheetRow(++number, line, cells, Raw(cells), fault);
        }
        // A text with half a surrogate pair is found only when it is read.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Refused(line, json, new RowFault("json"));
        }
    }

    private RowFault? Take(JsonProperty member, string?[] cells)
    {
        if (Fields.Find(member.Name) is not { } field)
        {
            if (!Fields.IsSilent(member.Name) && unknown.Count < UnknownMax)
            {
                unknown.Add(Shortened(member.Name));
            }
            return null;
        }
        if (cells[field] is not null)
        {
            return new RowFault("json-twice", Fields.Names[field]);
        }
        if (TextOf(member.Value) is not { } value)
        {
            return member.Value.ValueKind == JsonValueKind.Null ? null : new RowFault("json-value", Fields.Names[field]);
        }
        if (value.Trim() is { Length: > 0 } cell)
        {
            cells[field] = cell;
            return FaultOf(Fields.Names[field], cell);
        }
        cells[field] = Fields.MayBeNothing(field) ? SheetRow.Nothing : null;
        return null;
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? Shown(number) : value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object => string.Join("; ", value.EnumerateObject()
            .Select(pair => $"{pair.Name}={TextOf(pair.Value)?.Replace(';', ',')}")),
        _ => null,
    };

    /// <summary>A number in JSON has a point before its decimals and groups nothing: written so that nobody doubts it later.</summary>
    private static string Shown(decimal number) => decimal.Truncate(number) == number
        ? number.ToString("0", CultureInfo.InvariantCulture)
        : number.ToString("0.0000############", CultureInfo.InvariantCulture);

    private SheetRow Refused(long line, string json, RowFault fault)
    {
        var raw = new string[Fields.Names.Count];
        Array.Fill(raw, "");
        raw[0] = Shortened(json);
        return new SheetRow(++number, line, new string?[Fields.Names.Count], raw, fault);
    }
}
