using System.Buffers;

namespace Fairground.Marketplace.Sheets;

/// <summary>
/// Texts in cells of a spreadsheet. What begins like a formula is written with an apostrophe before it, so that no program runs it; an
/// apostrophe before such a beginning is taken away when it is read, so that a text comes back as it went.
/// </summary>
internal static class CellText
{
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r\n");

    public static string Read(string cell) => cell.Length > 1 && cell[0] == '\'' && IsFormula(cell) ? cell[1..] : cell;

    /// <summary>The text as a cell between separators: without danger, and in quotes where it needs them.</summary>
    public static string Write(string text, char separator)
    {
        var safe = IsFormula(text) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny('"', '\r', '\n') || safe.Contains(separator, StringComparison.Ordinal) ||
            (safe.Length > 0 && (safe[0] == ' ' || safe[^1] == ' '))
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>Whether it begins like a formula, or like one that was made harmless.</summary>
    private static bool IsFormula(string text)
    {
        var start = text.AsSpan().TrimStart('\'');
        return start.Length > 0 && Beginnings.Contains(start[0]);
    }
}
