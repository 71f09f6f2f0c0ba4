using System.Text;
using System.Xml;

namespace Fairground.Marketplace.Sheets;

/// <summary>
/// Reads Google Merchant product data as RSS 2.0 (items) or Atom (entries), with or without the prefix of its namespace. Documents with a
/// DTD are refused, so that no entity grows; where the document is broken, the rows before that place count and one refused row says so.
/// </summary>
internal sealed class MerchantXmlReader(Stream file) : SheetReader
{
    private const int DepthMax = 16;
    private const int UnknownMax = 50;
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    private readonly HashSet<string> unknown = [];
    private readonly XmlReader xml = XmlReader.Create(new TagGuard(file), Settings);
    private int number;
    private bool isBroken;
    private bool hasItems;

    public override IReadOnlyList<string> Header => Fields.Names;

    public override IReadOnlyCollection<string> Unknown => unknown;

    private long Line => ((IXmlLineInfo)xml).LineNumber;

    public override SheetRow? Read()
    {
        if (isBroken)
        {
            return null;
        }
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "item" or "entry")
                {
                    hasItems = true;
                    return ReadItem();
                }
                Require(xml.Depth);
            }
            return hasItems ? null : throw new SheetException("no-items");
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or DecoderFallbackException)
        {
            isBroken = true;
            if (exception.Message.Contains("DTD", StringComparison.Ordinal))
            {
                throw new SheetException("xml-dtd");
            }
            var line = exception is XmlException { LineNumber: > 0 and var at } ? at : Line;
            return new SheetRow(++number, line, new string?[Fields.Names.Count], Blank(), new RowFault("xml-broken"));
        }
    }

    public override void Dispose()
    {
        xml.Dispose();
        file.Dispose();
    }

    private static string[] Blank() => [.. Fields.Names.Select(_ => "")];

    private SheetRow ReadItem()
    {
        var (line, depth, length) = (Line, xml.Depth, 0);
        var cells = new string?[Fields.Names.Count];
        RowFault? fault = null;
        for (var isEmpty = xml.IsEmptyElement; !isEmpty && xml.Read() && xml.Depth > depth;)
        {
            Require(xml.Depth - depth);
            // What lies deeper belongs to something we do not take, such as the price of sending.
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1)
            {
                continue;
            }
            var name = xml.LocalName;
            if (Fields.Find(name) is not { } field || (name == "id" && xml.NamespaceURI.EndsWith("Atom", StringComparison.Ordinal)
                && cells[(int)Field.Sku] is not null))
            {
                if (!Fields.IsSilent(name) && unknown.Count < UnknownMax)
                {
                    unknown.Add(Shortened(name));
                }
                continue;
            }
            var (value, isLong) = field == (int)Field.Details ? ReadDetail() : ReadText();
            length += value.Length;
            fault ??= isLong ? new RowFault("cell-too-long", Fields.Names[field], CellLengthMax.ToString(null, null))
                : length > RowLengthMax ? new RowFault("row-too-long", "", RowLengthMax.ToString(null, null)) : FaultOf(name, value);
            Keep(cells, field, value.Trim());
        }
        return new SheetRow(++number, line, cells, Raw(cells), fault);
    }

    private static void Keep(string?[] cells, int field, string value)
    {
        if (value.Length == 0)
        {
            return;
        }
        cells[field] = field == (int)Field.Details && cells[field] is { } before && before.Length < CellLengthMax
            ? $"{before}; {value}"
            // RSS and Google both have a title and a description: the last one counts.
            : value;
    }

    /// <summary>The text within the element, or as much of it as may be kept.</summary>
    private (string Text, bool IsLong) ReadText()
    {
        if (xml.IsEmptyElement)
        {
            return ("", false);
        }
        var (depth, isLong) = (xml.Depth, false);
        var text = new StringBuilder();
        var chunk = new char[4096];
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }
            for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
            {
                isLong |= text.Length + read > CellLengthMax;
                if (!isLong)
                {
                    text.Append(chunk, 0, read);
                }
            }
        }
        return (text.ToString(), isLong);
    }

    /// <summary>A product detail as <c>code=value</c>.</summary>
    private (string Text, bool IsLong) ReadDetail()
    {
        if (xml.IsEmptyElement)
        {
            return ("", false);
        }
        var (depth, name, value, isLong) = (xml.Depth, "", "", false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "attribute_name" or "attribute_value")
            {
                var isName = xml.LocalName == "attribute_name";
                var (text, isTextLong) = ReadText();
                (name, value, isLong) = (isName ? text.Trim() : name, isName ? value : text.Trim(), isLong || isTextLong);
            }
        }
        return (name.Length > 0 ? $"{name}={value.Replace(';', ',')}" : "", isLong);
    }

    private static void Require(int depth)
    {
        if (depth > DepthMax)
        {
            throw new InvalidDataException("Too deep.");
        }
    }

    /// <summary>
    /// Passes bytes on while it sees that no tag is longer than a tag can be: the framework's reader keeps a tag, with its names and
    /// attributes, in memory as a whole. In every encoding of XML that we take, the signs of tags are bytes of their own.
    /// </summary>
    private sealed class TagGuard(Stream inner) : Stream
    {
        private const int TagBytesMax = 64 * 1024;
        private int tag = -1;
        private byte quote;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            foreach (var value in buffer[..read])
            {
                if (tag < 0)
                {
                    (tag, quote) = (value == '<' ? 0 : -1, 0);
                }
                else if ((quote == 0 && value == '>') || (tag == 0 && value is (byte)'!' or (byte)'?'))
                {
                    // A comment, a text or an instruction, which are read in pieces, or a DTD, which is refused.
                    tag = -1;
                }
                else if (value != 0)
                {
                    if (++tag > TagBytesMax)
                    {
                        throw new InvalidDataException("A tag is too long.");
                    }
                    // Within quotes an angle bracket ends nothing.
                    quote = quote == value ? (byte)0 : quote == 0 && value is (byte)'"' or (byte)'\'' ? value : quote;
                }
            }
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
