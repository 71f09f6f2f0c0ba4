using System.Text;
using Fairground.Kernels.Text;

namespace Fairground.Kernels.Wording;

/// <summary>
/// One character at a time as <see cref="Folding"/> folds texts, after compatibility decomposition (Unicode TR 15, form KC), so that each
/// folded letter knows where it came from. Letters that are only drawn differently (full width, circled, mathematical, small capitals)
/// become the letters they stand for.
/// </summary>
internal static class CharacterFolding
{
    private const int PageSize = 256;
    private const string SmallCapitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡꞯ";
    private const string SmallCapitalsPlain = "abcdefghijklmnoprstuvwyzagq";

    // Letters of other scripts that look like Latin ones (a choice from Unicode TR 39), folded to lower case.
    private const string LookAlikes = "аеорсухіјѕһԁԛԝкмтвнгпιοανρτυκεχηωӏ";
    private const string LookAlikesPlain = "aeopcyxijshdqwkmtbhrnioavptukexnwl";

    // Signs of the traditional script that occur in the phrases, and their simplified forms.
    private const string Traditional = "評測価價圖換給購買單號檔優惠賣聯係繫紅現獎勵後復據訂確認請這幫長實誠獲贈滿額證鏈結關鍵詞無團隊隨機間發減費積禮開樓內說顯對應從進銷隻網";
    private const string Simplified = "评测价价图换给购买单号档优惠卖联系系红现奖励后复据订确认请这帮长实诚获赠满额证链结关键词无团队随机间发减费积礼开楼内说显对应从进销只网";

    private static readonly string[]?[] Pages = new string[]?[char.MaxValue / PageSize + 1];
    private static readonly Dictionary<char, char> Simple = Pairs(Traditional, Simplified);
    private static readonly Dictionary<char, char> Drawn = Pairs(SmallCapitals, SmallCapitalsPlain);
    private static readonly Dictionary<char, char> Alike = Pairs(LookAlikes, LookAlikesPlain);

    /// <summary>The folded form of a character of the basic plane: empty for what is dropped, a space for what is no letter.</summary>
    public static string Fold(char c)
    {
        var page = Pages[c / PageSize] ??= Page(c / PageSize);
        return page[c % PageSize];
    }

    /// <summary>The folded form of a character beyond the basic plane: letters in boxes, circles, mathematics; else a space.</summary>
    public static string Fold(Rune rune) => rune.Value switch
    {
        >= 0x1D400 and <= 0x1D7FF => Folding.Fold(rune.ToString().Normalize(NormalizationForm.FormKC)),
        >= 0x1F130 and <= 0x1F149 => Letter(rune.Value - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => Letter(rune.Value - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => Letter(rune.Value - 0x1F170),
        >= 0x1F1E6 and <= 0x1F1FF => Letter(rune.Value - 0x1F1E6),
        _ => " ",
    };

    /// <summary>Whether a folded letter is Cyrillic or Greek.</summary>
    public static bool IsOfLookAlikeScript(char c) => c is >= '\u0370' and <= '\u03ff' or >= '\u0400' and <= '\u052f';

    /// <summary>The Latin letter that a folded one looks like, or the letter itself.</summary>
    public static char LookAlike(char c) => Alike.GetValueOrDefault(c, c);

    public static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\u3040' and <= '\u30ff';

    public static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06ff';

    private static string[] Page(int page)
    {
        var folded = new string[PageSize];
        for (var i = 0; i < PageSize; i++)
        {
            var c = (char)((page * PageSize) + i);
            folded[i] = c switch
            {
                '\u3164' or '\u115f' or '\u1160' => "",
                _ when Simple.TryGetValue(c, out var simple) => simple.ToString(),
                _ when IsIdeograph(c) => c.ToString(),
                _ when Drawn.TryGetValue(c, out var plain) => plain.ToString(),
                _ when char.IsSurrogate(c) || c >= '\ufffe' || c is >= '\ufdd0' and <= '\ufdef' => " ",
                _ => Folding.Fold(c.ToString().Normalize(NormalizationForm.FormKC)),
            };
        }
        return folded;
    }

    private static string Letter(int index) => ((char)('a' + index)).ToString();

    private static Dictionary<char, char> Pairs(string from, string to)
    {
        var pairs = new Dictionary<char, char>();
        for (var i = 0; i < from.Length; i++)
        {
            pairs[from[i]] = to[i];
        }
        return pairs;
    }
}
