using Fairground.Marketplace.Sheets;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Global Trade Item Numbers (GS1 General Specifications, 7.9): 8, 12, 13 or 14 digits, the last of which checks the others.
/// </summary>
internal static class Gtin
{
    private const int LengthMax = 14;
    private const int LengthMin = 8;
    private static readonly int[] Lengths = [8, 12, 13, 14];

    /// <summary>
    /// The number in the shortest of its lengths, so that one thing has one number; null, and the row refused, if it is none.
    /// </summary>
    public static string? Read(string text, RowDraft draft)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (!digits.All(char.IsAsciiDigit))
        {
            var isRounded = NumberText.Read(digits, DecimalSign.Detect, out _) == NumberFault.Exponent;
            draft.Refuse(isRounded ? "gtin-rounded" : "gtin", Field.Gtin, DraftReader.Shown(text));
            return null;
        }
        var bare = digits.TrimStart('0');
        if (digits.Length is < LengthMin or > LengthMax || bare.Length == 0 || !IsRight(digits))
        {
            draft.Refuse("gtin", Field.Gtin, DraftReader.Shown(text));
            return null;
        }
        return bare.PadLeft(Lengths.First(length => length >= bare.Length), '0');
    }

    private static bool IsRight(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            // From the right: 1, 3, 1, 3 …, the check digit first.
            sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
