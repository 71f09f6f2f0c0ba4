using System.Buffers;
using System.Globalization;
using System.Text;

namespace Fairground.Marketplace.Sheets;

/// <summary>Which sign stands before the decimals.</summary>
public enum DecimalSign
{
    /// <summary>Whichever it must be; a number that could be two is refused.</summary>
    Detect,
    Point,
    Comma,
}

internal enum NumberFault
{
    None,
    Unreadable,

    /// <summary>1.234 may be a thousand and some, or one and a quarter.</summary>
    Ambiguous,

    /// <summary>1E+12: a spreadsheet has rounded it.</summary>
    Exponent,
}

/// <summary>
/// Reads numbers of spreadsheets by one rule. Where points and commas both stand in a number, the last one is the decimal sign. A sign that
/// comes more than once groups thousands. A single one is the decimal sign, unless exactly three digits follow and one to three, the first
/// not 0, stand before it: that number could be two, and is none. Spaces and apostrophes group.
/// </summary>
internal static class NumberText
{
    private const int LengthMax = 30;
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,");

    public static NumberFault Read(string text, DecimalSign sign, out decimal number)
    {
        number = 0;
        var plain = Plain(text);
        if (plain.Length is 0 or > LengthMax)
        {
            return NumberFault.Unreadable;
        }
        var isNegative = plain[0] == '-';
        var digits = plain[0] is '-' or '+' ? plain[1..] : plain;
        if (digits.AsSpan().ContainsAnyExcept(Figures))
        {
            return IsExponent(digits) ? NumberFault.Exponent : NumberFault.Unreadable;
        }
        var (decimalSign, fault) = SignOf(digits, sign);
        if (fault != NumberFault.None)
        {
            return fault;
        }
        var cut = decimalSign is { } mark ? digits.LastIndexOf(mark) : -1;
        var (whole, decimals) = cut < 0 ? (digits, "") : (digits[..cut], digits[(cut + 1)..]);
        if (decimals.AsSpan().ContainsAny('.', ',') || !IsGrouped(whole) || whole.Length + decimals.Length == 0 ||
            !decimal.TryParse($"{Bare(whole)}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            return NumberFault.Unreadable;
        }
        number = isNegative ? -number : number;
        return NumberFault.None;
    }

    private static (char? Sign, NumberFault Fault) SignOf(string digits, DecimalSign told)
    {
        if (told != DecimalSign.Detect)
        {
            var mark = told == DecimalSign.Point ? '.' : ',';
            return digits.Count(c => c == mark) > 1 ? (null, NumberFault.Unreadable)
                : (digits.Contains(mark, StringComparison.Ordinal) ? mark : null, NumberFault.None);
        }
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        if (point < 0 && comma < 0)
        {
            return (null, NumberFault.None);
        }
        var last = point > comma ? '.' : ',';
        if (point >= 0 && comma >= 0)
        {
            return digits.Count(c => c == last) > 1 ? (null, NumberFault.Unreadable) : (last, NumberFault.None);
        }
        if (digits.Count(c => c == last) > 1)
        {
            return (null, NumberFault.None);
        }
        var at = Math.Max(point, comma);
        return digits.Length - at - 1 == 3 && at is >= 1 and <= 3 && digits[0] != '0'
            ? (null, NumberFault.Ambiguous) : (last, NumberFault.None);
    }

    /// <summary>Whether the signs in it, all of one kind, stand before three digits each.</summary>
    private static bool IsGrouped(string whole)
    {
        if (!whole.AsSpan().ContainsAny('.', ','))
        {
            return true;
        }
        var groups = whole.Split('.', ',');
        return whole.Where(c => c is '.' or ',').Distinct().Count() == 1 && groups[0].Length is >= 1 and <= 3 &&
            groups.Skip(1).All(group => group.Length == 3);
    }

    private static string Bare(string whole) =>
        whole.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) is { Length: > 0 } bare ? bare : "0";

    private static bool IsExponent(string digits) =>
        double.TryParse(digits.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _) &&
        digits.AsSpan().ContainsAny('e', 'E');

    /// <summary>The digits of any script as ours, without what groups them by itself.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case ' ' or '\u00a0' or '\u202f' or '\'' or '\u2019' or '\u066c' or '\u200e' or '\u200f':
                    break;
                case '\u066b':
                    plain.Append('.');
                    break;
                case '\u2212':
                    plain.Append('-');
                    break;
                default:
                    plain.Append(CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit ? (char)('0' + digit) : c);
                    break;
            }
        }
        return plain.ToString();
    }
}
