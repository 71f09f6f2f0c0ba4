using System.Globalization;
using Fairground.Platform.Languages;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Scores;

/// <summary>Figures of the trust desk as people read them.</summary>
internal static class FigureText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    // Up to here a number is easier to read than a power of ten.
    private const double PlainTo = 6;

    private const double Sure = 0.99;

    public static string Percent(double share) => double.IsNaN(share) ? "–" : PercentText.Of((decimal)share, 0);

    /// <summary>A chance; what is nearly certain is not called certain.</summary>
    public static string Chance(double chance) =>
        chance > Sure ? $">{Percent(Sure)}" : chance < 1 - Sure ? $"<{Percent(1 - Sure)}" : Percent(chance);

    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    public static string Days(double days) => days.ToString("0.#", CultureInfo.CurrentCulture);

    public static string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.UtcDateTime));

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A share with one decimal, for figures that lie close together.</summary>
    public static string Fine(double share) => double.IsNaN(share) ? "–" : PercentText.Of((decimal)share, 1);

    /// <summary>A number with its sign, which is told even where it adds.</summary>
    public static string Signed(double value, string format)
    {
        var figure = Math.Abs(value).ToString(format, CultureInfo.CurrentCulture);
        var isNothing = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture).All(letter => letter is '0' or '.');
        return Figures.Isolated(isNothing ? figure : value < 0 ? $"\u2212{figure}" : $"+{figure}", CultureInfo.CurrentCulture);
    }

    /// <summary>A chance as one in how many.</summary>
    /// <param name="log10">Its logarithm to base 10.</param>
    public static string OneIn(double log10)
    {
        var power = Math.Max(0, -log10);
        return Text["rings.one-in", power <= PlainTo
            ? Math.Round(Math.Pow(10, power)).ToString("N0", CultureInfo.CurrentCulture)
            : $"10{Raised((int)power)}"];
    }

    private static string Raised(int power) =>
        string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']));

    /// <summary>A coordinate of a drawing.</summary>
    public static string Place(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
