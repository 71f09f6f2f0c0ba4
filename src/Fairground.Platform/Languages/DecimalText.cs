using System.Globalization;

namespace Fairground.Platform.Languages;

/// <summary>Reads numbers as people type them: with the decimal sign of their language, or a point, and none between thousands.</summary>
public static class DecimalText
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static bool TryParse(string? text, out decimal number) =>
        decimal.TryParse(text, Plain, CultureInfo.CurrentCulture, out number) ||
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out number);

    /// <summary>The number in whole parts, such as basis points of a percentage; null if it has finer ones or is none.</summary>
    public static long? Parts(string? text, int partsOfOne) =>
        TryParse(text, out var number) && number is >= 0 and <= 1_000_000_000_000m && number * partsOfOne is var parts &&
        decimal.Truncate(parts) == parts ? (long)parts : null;
}
