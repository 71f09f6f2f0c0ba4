using System.Globalization;

namespace Fairground.Platform.Languages;

/// <summary>Shares as people of the current culture write them, in per cent.</summary>
public static class PercentText
{
    /// <summary>The share, a part of one, with so many decimals at most.</summary>
    public static string Of(decimal share, int decimals = 2)
    {
        var culture = CultureInfo.CurrentCulture;
        var format = culture.NumberFormat;
        var percent = Math.Round(share * 100, decimals, MidpointRounding.ToEven);
        var figure = $"{(percent < 0 ? "\u2212" : "")}{Math.Abs(percent).ToString("0.####", format)}";
        // The patterns' numbers are .NET's: 0 "n %", 1 "n%".
        return Figures.Isolated(format.PercentPositivePattern == 0 ? $"{figure}\u00a0%" : $"{figure}%", culture);
    }
}
