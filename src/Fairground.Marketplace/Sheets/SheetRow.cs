namespace Fairground.Marketplace.Sheets;

/// <summary>
/// Why a row, or a column of it, cannot be taken: a stable code, whose sentence is the text <c>imports.fault.CODE</c>, and
/// what it is about.
/// </summary>
public sealed record RowFault(string Code, string Column = "", string Detail = "");

/// <summary>A row of a seller's file as its format has it: texts, in the places of <see cref="Fields"/>.</summary>
/// <param name="Number">Counts the rows of the file from 1; the header is none.</param>
/// <param name="Line">The line of the file that the row begins in.</param>
/// <param name="Cells">A text a field; null where the file has no such column or an empty cell.</param>
/// <param name="Raw">The row as it stands in the file, in the order of the reader's header.</param>
/// <param name="Fault">Why it is no row at all; null if it can be read.</param>
internal sealed record SheetRow(int Number, long Line, string?[] Cells, IReadOnlyList<string> Raw, RowFault? Fault)
{
    /// <summary>A cell that says: nothing, where an empty one says nothing at all. No file can hold it.</summary>
    public const string Nothing = "\u0001";

    /// <summary>What <see cref="Nothing"/> is in cells between separators.</summary>
    public const string NothingCell = "-";

    public string? this[Field field] => Cells[(int)field];
}

/// <summary>A file that cannot be read at all: a stable code, whose sentence is <c>imports.stop.CODE</c>, and what it is about.</summary>
internal sealed class SheetException(string code, string detail = "") : Exception($"{code} {detail}")
{
    public string Code { get; } = code;

    public string Detail { get; } = detail;
}
