using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Fairground.Demo.Drawing;

/// <summary>Path data as an interpolated string, whose numbers are written short: at most one decimal, with a point.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PathText
{
    private readonly StringBuilder text;

    public PathText(int literalLength, int formattedCount) => text = new StringBuilder(literalLength + (formattedCount * 5));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(double number) => text.Append(Short(number));

    public void AppendFormatted(string part) => text.Append(part);

    public override string ToString() => text.ToString();

    public static string Short(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
