using System.Text;
using System.Text.Json;
using Fairground.Platform.Problems;

namespace Fairground.Integrity.Brokers;

/// <summary>A row of a file of posts, or why it is none.</summary>
internal readonly record struct PostRow(int Line, PostCells? Cells, PostFault? Fault);

/// <summary>
/// Reads posts out of a file: values between separators (RFC 4180), or a JSON object a line. What a file is, is seen by what it holds,
/// whatever it is called. A row that is none comes with its fault, and the next one is read all the same.
/// </summary>
internal static class PostSheet
{
    public const int BytesMax = 5 * 1024 * 1024;
    public const int RowsMax = 5_000;
    private const int RowLengthMax = 100_000;
    private const int ColumnsMax = 100;
    private const string Separators = ",;\t|";
    private const char Nowhere = '\uFFFF';
    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 8 };

    /// <summary>Reads all rows.</summary>
    /// <exception cref="Refusal">It is empty, no text, or has no column with the posts.</exception>
    public static List<PostRow> Read(ReadOnlySpan<byte> bytes)
    {
        RefuseForeign(bytes);
        var text = Decode(bytes);
        var start = text.AsSpan().TrimStart();
        if (start.Length == 0)
        {
            throw new Refusal(IntegrityProblems.PostFileEmpty);
        }
        // A list of JSON as a whole and XML are no rows.
        if (start[0] is '[' or '<')
        {
            throw new Refusal(IntegrityProblems.PostFileForeign);
        }
        var rows = start[0] == '{' ? ReadLines(text) : ReadTable(text);
        return rows.Count == 0 ? throw new Refusal(IntegrityProblems.PostFileEmpty) : rows;
    }

    private static void RefuseForeign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            throw new Refusal(IntegrityProblems.PostFileEmpty);
        }
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("%PDF"u8) || bytes.StartsWith("BZh"u8) ||
            bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ||
            bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            throw new Refusal(IntegrityProblems.PostFileForeign);
        }
    }

    /// <summary>
    /// By the byte order mark, else UTF-8; a file with letters beyond ASCII of which none is UTF-8 is Windows-1252. Where some are not, the
    /// rows will tell.
    /// </summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }
        var text = Encoding.UTF8.GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) && text.All(c => c is < '\u0080' or '\uFFFD')
            ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes)
            : text;
    }

    private static void Add(List<PostRow> rows, PostRow row)
    {
        if (rows.Count == RowsMax)
        {
            throw new Refusal(IntegrityProblems.PostFileTooLong, RowsMax);
        }
        rows.Add(row);
    }

    private static List<PostRow> ReadLines(string text)
    {
        var (rows, line) = (new List<PostRow>(), 0);
        foreach (var json in text.AsSpan().EnumerateLines())
        {
            line++;
            if (!json.IsWhiteSpace())
            {
                Add(rows, json.Length > RowLengthMax
                    ? Faulty(line, "row-too-long")
                    : ReadObject(line, json.ToString()));
            }
        }
        return rows;
    }

    private static PostRow ReadObject(int line, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, JsonOptions);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Faulty(line, "json-object");
            }
            var cells = new string?[PostColumns.Count];
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (PostColumns.Find(member.Name) is { } column && cells[column] is null)
                {
                    cells[column] = member.Value.ValueKind switch
                    {
                        JsonValueKind.String => member.Value.GetString(),
                        JsonValueKind.Number => member.Value.GetRawText(),
                        _ => null,
                    };
                }
            }
            return new PostRow(line, PostColumns.CellsOf(cells), null);
        }
        // Half a pair of surrogates is found only when it is read.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Faulty(line, "json");
        }
    }

    private static List<PostRow> ReadTable(string text)
    {
        var (at, line) = (0, 1);
        while (at < text.Length && text[at] is '\r' or '\n')
        {
            line += text[at++] == '\n' ? 1 : 0;
        }
        var first = text.AsSpan(at);
        var head = first[..(first.IndexOfAny('\r', '\n') is >= 0 and var end ? end : first.Length)].ToString();
        var separator = Separators.OrderByDescending(candidate => head.Split(candidate).Count(name => PostColumns.Find(name) is not null))
            .ThenByDescending(candidate => head.Count(c => c == candidate)).First();
        // In a file of one column nothing separates: what stands in a line is the post, commas and all.
        separator = head.Contains(separator, StringComparison.Ordinal) ? separator : Nowhere;
        var (header, _) = Scan(text, ref at, ref line, separator);
        var columns = header?.ConvertAll(PostColumns.Find) ?? [];
        if (!columns.Contains(PostColumns.Text) || columns.Count > ColumnsMax)
        {
            throw new Refusal(IntegrityProblems.PostFileColumns, PostDraft.Shortened(head));
        }
        var rows = new List<PostRow>();
        while (at < text.Length)
        {
            var begin = line;
            var (cells, fault) = Scan(text, ref at, ref line, separator);
            if (fault is not null)
            {
                Add(rows, Faulty(begin, fault));
            }
            else if (!cells!.TrueForAll(string.IsNullOrWhiteSpace))
            {
                Add(rows, RowOf(begin, cells, columns));
            }
        }
        return rows;
    }

    private static PostRow RowOf(int line, List<string> cells, List<int?> columns)
    {
        // Empty cells at the end are the spreadsheet's.
        if (cells.Count > columns.Count && cells.Skip(columns.Count).Any(cell => cell.Length > 0))
        {
            return new PostRow(line, null, new PostFault(line, "cells-many", $"{cells.Count}/{columns.Count}"));
        }
        var known = new string?[PostColumns.Count];
        for (var i = 0; i < Math.Min(cells.Count, columns.Count); i++)
        {
            if (columns[i] is { } column)
            {
                known[column] ??= cells[i].Length > 0 ? cells[i] : null;
            }
        }
        return new PostRow(line, PostColumns.CellsOf(known), null);
    }

    /// <summary>
    /// Reads a row and moves behind it. A quote that is never closed, or not for very long, costs the line that it stands in and no more.
    /// </summary>
    private static (List<string>? Cells, string? Fault) Scan(string text, ref int at, ref int line, char separator)
    {
        var (cells, i, limit) = (new List<string>(), at, Math.Min(text.Length, at + RowLengthMax));
        string? fault = null;
        while (fault is null)
        {
            int end;
            if (i < limit && text[i] == '"')
            {
                var cell = new StringBuilder();
                for (i++; i < limit && (text[i] != '"' || (i + 1 < limit && text[i + 1] == '"')); i++)
                {
                    cell.Append(text[i]);
                    i += text[i] == '"' ? 1 : 0;
                }
                end = i + 1;
                while (end < limit && text[end] == ' ')
                {
                    end++;
                }
                var isClosed = i < limit && (end >= limit || text[end] == separator || text[end] is '\r' or '\n');
                fault = isClosed ? null : "quotes";
                cells.Add(cell.ToString());
            }
            else
            {
                for (end = i; end < limit && text[end] != separator && text[end] is not ('\r' or '\n'); end++)
                {
                }
                cells.Add(text[i..end]);
            }
            if (fault is null && (end >= limit || text[end] != separator))
            {
                fault = end == limit && limit < text.Length ? "row-too-long" : null;
                if (fault is null)
                {
                    Advance(text, ref at, ref line, Math.Min(end, text.Length));
                    return (cells, null);
                }
            }
            i = end + 1;
        }
        var next = text.AsSpan(at).IndexOfAny('\r', '\n');
        Advance(text, ref at, ref line, next < 0 ? text.Length : at + next);
        return (null, fault);
    }

    /// <summary>Moves to the end of a row and behind the end of its line: CR, LF and CRLF each end one.</summary>
    private static void Advance(string text, ref int at, ref int line, int end)
    {
        for (; at < end; at++)
        {
            line += text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n')) ? 1 : 0;
        }
        if (at < text.Length)
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            line++;
        }
    }

    private static PostRow Faulty(int line, string code) => new(line, null, new PostFault(line, code));
}
