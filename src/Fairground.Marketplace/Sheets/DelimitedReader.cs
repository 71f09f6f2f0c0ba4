using System.Text;

namespace Fairground.Marketplace.Sheets;

/// <summary>
/// Reads values between commas, semicolons, tabs or bars (RFC 4180, and what spreadsheets make of it). A quote that is never closed costs
/// the line it stands in and no more: where a row over several lines turns out to be none, reading goes on in its second line.
/// </summary>
internal sealed class DelimitedReader : SheetReader
{
    private const string Separators = ",;\t|";
    private static readonly RowFault TooLong = new("row-too-long", "", RowLengthMax.ToString(null, null));
    private readonly CharSource text;
    private readonly List<string> unknown = [];
    private readonly string[] header;
    private readonly int?[] fields;
    private readonly char separator;
    private int number;

    public DelimitedReader(CharSource text)
    {
        this.text = text;
        separator = ReadDirective() ?? Guess();
        List<string> names;
        do
        {
            var (cells, fault) = Parse();
            names = cells;
            if (fault is not null)
            {
                throw new SheetException("header-unreadable");
            }
        }
        while (names.TrueForAll(name => name.Trim().Length == 0) && text.At(0) != CharSource.End);
        while (names is [.., var last] && last.Trim().Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }
        if (names.Count == 0)
        {
            throw new SheetException("empty");
        }
        if (names.Count > ColumnsMax)
        {
            throw new SheetException("too-many-columns", ColumnsMax.ToString(null, null));
        }
        header = [.. names.Select(name => name.Trim())];
        fields = Array.ConvertAll(header, Fields.Find);
        Check();
    }

    public override IReadOnlyList<string> Header => header;

    public override IReadOnlyCollection<string> Unknown => unknown;

    public override SheetRow? Read()
    {
        while (text.At(0) != CharSource.End)
        {
            var line = text.Line;
            var (cells, fault) = Parse();
            if (fault is null && cells.TrueForAll(cell => cell.Trim().Length == 0))
            {
                continue;
            }
            return RowOf(line, cells, fault);
        }
        return null;
    }

    public override void Dispose() => text.Dispose();

    private SheetRow RowOf(long line, List<string> cells, RowFault? fault)
    {
        var known = new string?[Fields.Names.Count];
        for (var i = 0; i < Math.Min(cells.Count, header.Length); i++)
        {
            if (fields[i] is { } field && cells[i].Trim() is { Length: > 0 } cell)
            {
                known[field] = cell == SheetRow.NothingCell && Fields.MayBeNothing(field) ? SheetRow.Nothing : CellText.Read(cell);
                fault ??= FaultOf(header[i], cell);
            }
        }
        return new SheetRow(++number, line, known, [.. cells.Take(ColumnsMax).Select(RawOf)], fault);
    }

    /// <summary>The cell as it is kept: what makes formulas harmless is put on again when it is written.</summary>
    private static string RawOf(string cell) => Shortened(CellText.Read(cell) is var plain && plain == SheetRow.NothingCell ? cell : plain);

    /// <summary>A row from the mark on, which moves behind it.</summary>
    private (List<string> Cells, RowFault? Fault) Parse()
    {
        var cells = new List<string>();
        var (fault, at) = Scan(cells);
        var isOneLine = !text.Span(0, at).TrimEnd("\r\n").ContainsAny('\r', '\n');
        if (fault is null && header is not null)
        {
            fault = CountFault(cells);
        }
        if (fault is null || (isOneLine && fault.Code is "cells-missing" or "cells-many"))
        {
            text.Advance(at);
            return (cells, fault);
        }
        // What follows the first line may well be rows again.
        var first = LengthOfLine();
        var shown = text.Span(0, first).ToString();
        var isLong = text.At(first) is not (CharSource.End or '\r' or '\n');
        text.SkipLine();
        return ([.. shown.Split(separator).Take(ColumnsMax)], isLong ? TooLong : fault);
    }

    /// <summary>Reads cells up to the end of the row; gives how far it came, behind the end of the line.</summary>
    private (RowFault? Fault, int At) Scan(List<string> cells)
    {
        var i = 0;
        while (true)
        {
            var (cell, next, fault) = text.At(i) == '"' ? ScanQuoted(i) : ScanPlain(i);
            if (fault is not null)
            {
                return (fault with { Column = header is not null && cells.Count < header.Length ? header[cells.Count] : "" }, next);
            }
            if (cells.Count <= ColumnsMax)
            {
                cells.Add(cell!);
            }
            i = next;
            switch (text.At(i))
            {
                case CharSource.End:
                    return (null, i);
                case '\r':
                    return (null, i + (text.At(i + 1) == '\n' ? 2 : 1));
                case '\n':
                    return (null, i + 1);
            }
            i++;
        }
    }

    private (string? Cell, int Next, RowFault? Fault) ScanPlain(int start)
    {
        for (var i = start; i < RowLengthMax; i++)
        {
            var c = text.At(i);
            if (c == separator || c is CharSource.End or '\r' or '\n')
            {
                return (text.Span(start, i - start).ToString(), i, null);
            }
        }
        return (null, RowLengthMax, TooLong);
    }

    private (string? Cell, int Next, RowFault? Fault) ScanQuoted(int start)
    {
        var doubled = 0;
        for (var i = start + 1; i < RowLengthMax; i++)
        {
            var c = text.At(i);
            if (c == CharSource.End)
            {
                return (null, i, new RowFault("quotes"));
            }
            if (c != '"')
            {
                continue;
            }
            if (text.At(i + 1) == '"')
            {
                (doubled, i) = (doubled + 1, i + 1);
                continue;
            }
            var cell = text.Span(start + 1, i - start - 1).ToString();
            var next = i + 1;
            for (; text.At(next) == ' ' && next < RowLengthMax; next++)
            {
            }
            var after = text.At(next);
            return after == separator || after is CharSource.End or '\r' or '\n'
                ? (doubled > 0 ? cell.Replace("\"\"", "\"", StringComparison.Ordinal) : cell, next, null)
                : (null, next, new RowFault("quotes"));
        }
        return (null, RowLengthMax, new RowFault("quotes"));
    }

    private RowFault? CountFault(List<string> cells)
    {
        // A row of empty cells is none, and empty cells at the end are the spreadsheet's.
        if (cells.TrueForAll(cell => cell.Trim().Length == 0))
        {
            return null;
        }
        while (cells.Count > header.Length && cells[^1].Trim().Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }
        return cells.Count == header.Length ? null : new RowFault(
            cells.Count < header.Length ? "cells-missing" : "cells-many", "", $"{cells.Count}/{header.Length}");
    }

    private int LengthOfLine()
    {
        var i = 0;
        while (i < RowLengthMax && text.At(i) is not (CharSource.End or '\r' or '\n'))
        {
            i++;
        }
        return i;
    }

    /// <summary>Spreadsheets write <c>sep=;</c> into a first line of its own.</summary>
    private char? ReadDirective()
    {
        if (text.At(0) is 's' or 'S' && LengthOfLine() == 5 && text.Span(0, 4).Equals("sep=", StringComparison.OrdinalIgnoreCase))
        {
            var told = (char)text.At(4);
            text.SkipLine();
            return told;
        }
        return null;
    }

    /// <summary>The separator by which the first line has most columns that we know; else the one it has most of.</summary>
    private char Guess()
    {
        while (text.At(0) is '\r' or '\n')
        {
            text.Advance(1);
        }
        var first = new StringBuilder().Append(text.Span(0, LengthOfLine())).ToString();
        return Separators.OrderByDescending(candidate => first.Split(candidate).Count(name => Fields.Find(name) is not null))
            .ThenByDescending(candidate => first.Count(c => c == candidate)).First();
    }

    private void Check()
    {
        if (!Array.Exists(fields, field => field == (int)Field.Sku))
        {
            throw new SheetException(
                Array.TrueForAll(fields, field => field is null) ? "no-columns" : "no-sku",
                    string.Join(", ", header.Take(8).Select(Shortened)));
        }
        var twice = header.Where((_, i) => fields[i] is not null).GroupBy(name => Fields.Find(name))
            .FirstOrDefault(names => names.Count() > 1);
        if (twice is not null)
        {
            throw new SheetException("column-twice", string.Join(", ", twice));
        }
        unknown.AddRange(header.Where(name => Fields.Find(name) is null && !Fields.IsSilent(name)).Select(Shortened));
    }
}
