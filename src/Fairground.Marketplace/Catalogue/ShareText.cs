using System.Globalization;
using Fairground.Platform.Languages;

namespace Fairground.Marketplace.Catalogue;

/// <summary>Shares in basis points (parts of 10,000) as people read and type them: in per cent, with two decimals at most.</summary>
internal static class ShareText
{
    public const int PartsOfPercent = 100;

    public static string Of(int basisPoints) => PercentText.Of(basisPoints / 10_000m);

    /// <summary>The figure alone, as a form shows it and <see cref="Parse"/> reads it.</summary>
    public static string Input(int basisPoints) => ((decimal)basisPoints / PartsOfPercent).ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>The basis points of a percentage; −1, which no rule takes, where it is none.</summary>
    public static int Parse(string text) =>
        DecimalText.Parts(text, PartsOfPercent) is { } parts and >= 0 and <= int.MaxValue ? (int)parts : -1;
}
