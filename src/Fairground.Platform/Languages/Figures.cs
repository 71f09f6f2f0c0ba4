using System.Globalization;

namespace Fairground.Platform.Languages;

/// <summary>Amounts and shares within a text.</summary>
public static class Figures
{
    /// <summary>
    /// The figure with its sign, kept together where the text around it goes from right to left (UAX #9, isolates): of two figures side by
    /// side there, the signs would else end up beside the wrong ones.
    /// </summary>
    public static string Isolated(string figure, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TextInfo.IsRightToLeft ? $"\u2066{figure}\u2069" : figure;
    }
}
