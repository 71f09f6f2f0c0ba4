using System.Text;

namespace Fairground.Marketplace.Sheets;

/// <summary>How the bytes of a file stand for letters.</summary>
public enum SheetEncoding
{
    /// <summary>By its byte order mark, or else by whether it can be UTF-8.</summary>
    Detect,
    Utf8,
    Utf16,
    Windows1252,
}

/// <summary>
/// Reads a seller's file row by row, in memory that is bounded whatever the file holds. A row that is none comes with its fault, and the
/// next one is read all the same. Reading the same file again gives the same rows.
/// </summary>
internal abstract class SheetReader : IDisposable
{
    /// <summary>More rows than this are not taken from one file.</summary>
    public const int RowsMax = 200_000;

    public const int CellLengthMax = 32_767;
    public const int RowLengthMax = 256 * 1024;
    public const int ColumnsMax = 200;
    private const int RawLengthMax = 2_000;

    /// <summary>The names of the columns as a file of refused rows has them.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>The columns that hold nothing we know.</summary>
    public abstract IReadOnlyCollection<string> Unknown { get; }

    /// <summary>The next row; null at the end.</summary>
    public abstract SheetRow? Read();

    /// <summary>Finds out by its beginning what the file is, and opens it. The stream is the reader's from then on.</summary>
    public static SheetReader Open(Stream file, SheetEncoding encoding)
    {
        Span<byte> head = stackalloc byte[512];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        RefuseForeign(head);
        var resolved = Resolve(head, encoding);
        var first = First(head, resolved);
        if (first == '<')
        {
            return new MerchantXmlReader(file);
        }
        var text = new CharSource(new StreamReader(file, resolved, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024));
        return first switch
        {
            '{' => new JsonLinesReader(text),
            '[' => throw new SheetException("json-array"),
            null => throw new SheetException("empty"),
            _ => new DelimitedReader(text),
        };
    }

    public abstract void Dispose();

    /// <summary>A text short enough to be kept and shown.</summary>
    protected static string Shortened(string text) => text.Length > RawLengthMax ? $"{text[..RawLengthMax]}…" : text;

    /// <summary>The cells as a file of refused rows has them, for formats without cells.</summary>
    protected static string[] Raw(string?[] cells) =>
        Array.ConvertAll(cells, cell => cell == SheetRow.Nothing ? SheetRow.NothingCell : Shortened(cell ?? ""));

    /// <summary>What any cell may not hold: it is far too long, or its bytes stand for no letters.</summary>
    protected static RowFault? FaultOf(string column, string text) =>
        text.Length > CellLengthMax ? new RowFault("cell-too-long", column, CellLengthMax.ToString(null, null))
        : text.Contains('\uFFFD', StringComparison.Ordinal) ? new RowFault("broken-letters", column)
        : text.AsSpan().ContainsAny(Controls) ? new RowFault("control-characters", column)
        : null;

    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r'))]);

    private static void RefuseForeign(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new SheetException("workbook");
        }
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("BZh"u8) || head.StartsWith("7z"u8))
        {
            throw new SheetException("compressed");
        }
        if (head.StartsWith("%PDF"u8))
        {
            throw new SheetException("not-text");
        }
    }

    private static Encoding Resolve(ReadOnlySpan<byte> head, SheetEncoding encoding) => encoding switch
    {
        SheetEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        SheetEncoding.Utf16 => IsBigEndian(head) ? Encoding.BigEndianUnicode : Encoding.Unicode,
        _ => Encoding.UTF8,
    };

    private static bool IsBigEndian(ReadOnlySpan<byte> head) => head is [0xFE, 0xFF, ..] or [0, not 0, ..];

    /// <summary>The first letter that is no space.</summary>
    private static char? First(ReadOnlySpan<byte> head, Encoding encoding)
    {
        var marked = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => encoding,
        };
        var text = marked.GetString(head).TrimStart('\uFEFF').TrimStart();
        return text.Length > 0 ? text[0] : null;
    }
}
