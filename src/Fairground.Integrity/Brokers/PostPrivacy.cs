using System.Text;
using System.Text.RegularExpressions;
using Fairground.Platform.Accounts;

namespace Fairground.Integrity.Brokers;

/// <summary>A text in which people cannot be reached, and where its pieces have gone.</summary>
internal sealed record MaskedText(string Text, IReadOnlyList<(int Start, int Length, int NewLength)> Masks)
{
    /// <summary>Where a piece of the text as it came is now. A piece that ends within a mask takes in the whole of it.</summary>
    public (int Start, int Length) Moved(int start, int length)
    {
        var (from, to) = (Moved(start, isEnd: false), Moved(start + length, isEnd: true));
        return (from, Math.Max(0, to - from));
    }

    private int Moved(int place, bool isEnd)
    {
        var shift = 0;
        foreach (var (start, length, newLength) in Masks)
        {
            if (place <= start)
            {
                break;
            }
            if (place < start + length)
            {
                return start + shift + (isEnd ? newLength : 0);
            }
            shift += newLength - length;
        }
        return place + shift;
    }
}

/// <summary>
/// Takes out of posts how their writers can be reached, before anything is kept: e-mail addresses, telephone numbers, names on networks and
/// messengers. Each becomes its kind and a pseudonym under the market's key, so that the same number in two posts is seen to be the same
/// and nobody can dial it.
/// </summary>
internal sealed partial class PostPrivacy(LinkKeys keys)
{
    private const string Purpose = "broker-contact";
    private const int PseudonymLength = 6;
    private const int PhoneDigitsMin = 9;
    private const int PhoneDigitsMax = 15;

    /// <summary>Parts of addresses that stand where a name might, and are none.</summary>
    private static readonly HashSet<string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        "groups", "group", "joinchat", "share", "sharer", "posts", "permalink.php", "story.php", "profile.php", "events", "watch", "reel",
        "reels", "photo", "photos", "hashtag", "addlist", "pages", "marketplace", "search", "home", "intent", "status", "send",
    };

    /// <param name="text">A post as it came.</param>
    /// <param name="kept">Numbers that are goods' and not people's, as they stand in the text.</param>
    public MaskedText Mask(string text, IReadOnlySet<string>? kept = null)
    {
        var found = new List<(int Start, int Length, string Kind)>();
        Find(found, Email(), text, "e-mail", 0);
        // Behind a plus stands the invitation to a group.
        Find(found, Profile(), text, "handle", 1, (_, name) => !Places.Contains(name) && !name.StartsWith('+'));
        Find(found, PhoneAddress(), text, "phone", 1);
        Find(found, Messenger(), text, "handle", 1);
        Find(found, Handle(), text, "handle", 0);
        var addresses = Address().Matches(text).Select(match => (match.Index, End: match.Index + match.Length)).ToList();
        Find(found, Phone(), text, "phone", 0, (match, number) => IsPhone(number) && kept?.Contains(number.Trim()) != true &&
            !addresses.Exists(address => match.Index >= address.Index && match.Index < address.End));
        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        var (masked, masks, end) = (new StringBuilder(text.Length), new List<(int, int, int)>(), 0);
        foreach (var (start, length, kind) in found)
        {
            var mask = $"[{kind} {Pseudonym(kind, text.Substring(start, length))}]";
            masked.Append(text, end, start - end).Append(mask);
            masks.Add((start, length, mask.Length));
            end = start + length;
        }
        return new MaskedText(masked.Append(text, end, text.Length - end).ToString(), masks);
    }

    private static void Find(
        List<(int Start, int Length, string Kind)> found, Regex pattern, string text, string kind, int group,
        Func<Match, string, bool>? isMeant = null)
    {
        foreach (Match match in pattern.Matches(text))
        {
            var piece = match.Groups[group];
            var isTaken = found.Exists(other => piece.Index < other.Start + other.Length && other.Start < piece.Index + piece.Length);
            if (!isTaken && piece.Length > 0 && isMeant?.Invoke(match, piece.Value) != false)
            {
                found.Add((piece.Index, piece.Length, kind));
            }
        }
    }

    private static bool IsPhone(string number)
    {
        var digits = number.Count(char.IsDigit);
        return digits is >= PhoneDigitsMin and <= PhoneDigitsMax && !DateLike().IsMatch(number) && !Thousands().IsMatch(number);
    }

    /// <summary>However it is written, the same number or name has the same pseudonym.</summary>
    private string Pseudonym(string kind, string piece)
    {
        var plain = kind == "phone" ? new string([.. piece.Where(char.IsDigit)]).TrimStart('0') : piece.TrimStart('@').ToLowerInvariant();
        return keys.For(Purpose, $"{kind}\n{plain}")[..PseudonymLength];
    }

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d._%+\-]{0,63}@[\p{L}\d\-]{1,63}(?:\.[\p{L}\d\-]{1,63}){1,5}")]
    private static partial Regex Email();

    [GeneratedRegex(
        @"(?<![\w.])(?:www\.|m\.)?(?:t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|m\.me|twitter\.com|x\.com|tiktok\.com|" +
        @"vk\.com|zalo\.me|threads\.net|linkedin\.com/in|youtube\.com)/((?:@|\+)?[\w.\-]{2,64})", RegexOptions.IgnoreCase)]
    private static partial Regex Profile();

    [GeneratedRegex(
        @"(?:wa\.me/|whatsapp\.com/send\?phone=|profile\.php\?id=|tel:)\+?(\d{5,20})", RegexOptions.IgnoreCase)]
    private static partial Regex PhoneAddress();

    [GeneratedRegex(
        @"(?:\b(?:wechat|weixin|vx|wx|whats\s?app|telegram|tg|zalo|line\s?id|kakao|skype|signal|insta(?:gram)?|ig)|微信号?|威信|v信)" +
        @"\s{0,3}(?:id\s{0,2})?[:：=]\s{0,3}([A-Za-z][A-Za-z0-9_.\-]{3,31})", RegexOptions.IgnoreCase)]
    private static partial Regex Messenger();

    [GeneratedRegex(@"(?<![\w@/.])@[\p{L}\d_][\p{L}\d_.]{1,39}")]
    private static partial Regex Handle();

    [GeneratedRegex(@"(?<![\w.,/=#\-])(?:\+|00)?\(?\d(?:[\s.\-()]{0,2}\d){8,16}(?!\w)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"https?://\S{1,600}|\bwww\.\S{1,600}", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\d{4}[.\-]\d{1,2}[.\-]\d{1,2}|^\d{1,2}[.\-]\d{1,2}[.\-]\d{4}")]
    private static partial Regex DateLike();

    [GeneratedRegex(@"^\d{1,3}(?:[.\s]\d{3}){2,4}$")]
    private static partial Regex Thousands();
}
