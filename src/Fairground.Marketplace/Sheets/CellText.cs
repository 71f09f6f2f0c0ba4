using System.Buffers;
using System.Text;

namespace Fairground.Marketplace.Sheets;

/// <summary>
/// Texts in cells of a spreadsheet. What begins like a formula is written with an apostrophe before it, so that no program runs it; so is
/// what does after a sign at which some programs begin another cell, whatever stands between. An apostrophe before such a beginning is
/// taken away when it is read, so that a text comes back as it went.
/// </summary>
internal static class CellText
{
    private const string Signs = "=+-@";
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(Signs + "\t\r\n");
    private static readonly SearchValues<char> Breaks = SearchValues.Create(";|\t\r\n");

    public static string Read(string cell)
    {
        var text = cell.Length > 1 && cell[0] == '\'' && IsFormula(cell) ? cell[1..] : cell;
        return Rewrite(text, (written, rest) => written.Append(rest.StartsWith('\'') ? rest[1..] : rest));
    }

    /// <summary>The text as a cell between separators: without danger, and in quotes where it needs them.</summary>
    public static string Write(string text, char separator)
    {
        var within = Rewrite(text, (written, rest) => written.Append('\'').Append(rest));
        var safe = IsFormula(text) ? $"'{within}" : within;
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

    /// <summary>Puts the text together from its pieces, each up to a sign at which a cell may begin that begins like a formula.</summary>
    private static string Rewrite(string text, Action<StringBuilder, string> join)
    {
        if (!text.AsSpan().ContainsAny(Breaks) || !text.AsSpan().ContainsAny(Signs))
        {
            return text;
        }
        var written = new StringBuilder(text.Length + 8);
        var begin = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Breaks.Contains(text[i]))
            {
                continue;
            }
            var start = i + 1;
            while (start < text.Length && text[start] is ' ' or '"')
            {
                start++;
            }
            var sign = start;
            while (sign < text.Length && text[sign] == '\'')
            {
                sign++;
            }
            if (sign < text.Length && Signs.Contains(text[sign], StringComparison.Ordinal))
            {
                written.Append(text, begin, start - begin);
                join(written, text[start..(sign + 1)]);
                begin = sign + 1;
                i = sign;
            }
        }
        return written.Append(text, begin, text.Length - begin).ToString();
    }
}
