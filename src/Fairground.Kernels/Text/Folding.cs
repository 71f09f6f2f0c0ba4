using System.Globalization;
using System.Text;

namespace Fairground.Kernels.Text;

/// <summary>
/// Makes texts that people take for the same equal, for searching: lower case, no accents (Unicode TR 15, form D without marks), đ as d,
/// Arabic without vowel signs and tatweel, with one form of alef, yaa, waw and taa marbuta, and all digits as ASCII.
/// </summary>
public static class Folding
{
    public const int TokenLengthMax = 40;
    private const char Tatweel = '\u0640';

    /// <summary>Folds a text; what is neither letter nor digit becomes a space.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            Append(folded, c);
        }
        return folded.ToString();
    }

    /// <summary>The words of a text, folded, in order; longer ones are cut at <see cref="TokenLengthMax"/> letters.</summary>
    public static IEnumerable<string> Tokens(string text) => Fold(text)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(token => token.Length > TokenLengthMax ? token[..TokenLengthMax] : token);

    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case Tatweel or '\'' or '’':
                return;
            case 'đ' or 'Đ' or 'ð' or 'Ð':
                folded.Append('d');
                return;
            case 'ł' or 'Ł':
                folded.Append('l');
                return;
            case 'ø' or 'Ø':
                folded.Append('o');
                return;
            case 'ß':
                folded.Append("ss");
                return;
            case 'æ' or 'Æ':
                folded.Append("ae");
                return;
            case 'œ' or 'Œ':
                folded.Append("oe");
                return;
            case 'ı':
                folded.Append('i');
                return;
            case '\u0671':
                folded.Append('\u0627');
                return;
            case '\u0649' or '\u06cc':
                folded.Append('\u064a');
                return;
            case '\u0629' or '\u06c1':
                folded.Append('\u0647');
                return;
            case '\u06a9':
                folded.Append('\u0643');
                return;
            case '\u0621':
                return;
        }
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return;
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
                return;
            default:
                folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
                return;
        }
    }
}
