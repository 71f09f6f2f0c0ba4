using System.Globalization;

namespace Fairground.Platform.Languages;

/// <summary>Reads figures as people type them: in the digits of their script, grouped with spaces.</summary>
public static class Digits
{
    private const char ArabicDecimalSign = '\u066b';

    /// <summary>The figures without the spaces that group them, in digits and with a sign that the culture's parsers know.</summary>
    public static string Plain(string text, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return string.Concat(text.Where(c => c is not (' ' or '\u00a0' or '\u202f')).Select(c => c switch
        {
            ArabicDecimalSign => culture.NumberFormat.NumberDecimalSeparator,
            _ when CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit => ((char)('0' + digit)).ToString(),
            _ => c.ToString(),
        }));
    }

    /// <summary>A whole number without a sign; null for anything else.</summary>
    public static long? Whole(string? text) =>
        long.TryParse(Plain(text ?? "", CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
