using System.Buffers;

namespace Fairground.Kernels.Wording;

/// <summary>Finds web addresses and says what kind of place they lead to.</summary>
internal static class AddressScan
{
    public const string Shop = "<shop>";
    public const string Chat = "<chat>";
    public const string Other = "<address>";
    public const string Product = "<product>";
    public const string Mail = "<mail>";
    public const string Asin = "<asin>";
    private const int AsinLength = 10;
    private const int LengthMax = 500;
    private const int HostLengthMax = 40;

    private static readonly SearchValues<char> AsinLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly string[] Starts = ["https://", "http://", "www.", "hxxps://", "hxxp://"];

    private static readonly string[] Hosts =
    [
        "amzn.to/", "amzn.eu/", "amzn.asia/", "a.co/", "amazon.", "shope.ee/", "s.shopee.", "shopee.", "lazada.", "tiki.vn/", "tokopedia.",
        "tokopedia.link/", "s.lazada.", "noon.com/", "temu.com/", "aliexpress.", "ebay.", "otto.de/", "cdiscount.com/", "item.jd.com/",
        "detail.tmall.com/", "item.taobao.com/", "m.tb.cn/", "bukalapak.com/", "souq.com/", "etsy.com/", "walmart.com/", "bit.ly/",
        "tinyurl.com/", "t.me/", "telegram.me/", "wa.me/", "chat.whatsapp.com/", "discord.gg/", "discord.com/invite/", "m.me/", "zalo.me/",
        "fb.com/groups/", "facebook.com/groups/", "forms.gle/", "u.wechat.com/",
    ];

    private static readonly string[] Shops =
    [
        "amzn.", "a.co/", "amazon.", "shope.ee", "shopee.", "lazada.", "tiki.vn", "tokopedia.", "noon.com", "temu.com", "aliexpress.",
        "ebay.", "otto.de", "cdiscount.com", "jd.com", "tmall.com", "taobao.com", "tb.cn", "bukalapak.com", "souq.com", "etsy.com",
        "walmart.com",
    ];

    private static readonly string[] Chats =
    [
        "t.me/", "telegram.me/", "wa.me/", "whatsapp.com/", "discord.gg/", "discord.com/", "m.me/", "zalo.me/", "facebook.com/groups/",
        "fb.com/groups/", "u.wechat.com/",
    ];

    /// <summary>The length of the address that begins at a place, or 0, and its kind.</summary>
    public static int Length(ReadOnlySpan<char> text, int at, out string kind)
    {
        kind = Other;
        if (!char.IsAsciiLetter(text[at]) && text[at] != '/')
        {
            return 0;
        }
        var rest = text.Slice(at, Math.Min(LengthMax, text.Length - at));
        if (rest.StartsWith("/p/") && rest.Length > 3 && char.IsAsciiLetterOrDigit(rest[3]))
        {
            kind = Product;
            return End(rest);
        }
        if (IsAsin(rest))
        {
            kind = Asin;
            return AsinLength;
        }
        if (rest[..Math.Min(HostLengthMax, rest.Length)].IndexOfAny('.', '/', '@') < 0)
        {
            return 0;
        }
        foreach (var start in Starts)
        {
            if (rest.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                var whole = rest[..End(rest)];
                kind = Kind(whole);
                return whole.Length > start.Length ? whole.Length : 0;
            }
        }
        foreach (var host in Hosts)
        {
            if (rest.StartsWith(host, StringComparison.OrdinalIgnoreCase) && HasPath(rest, host.Length))
            {
                var whole = rest[..End(rest)];
                kind = Kind(whole);
                return whole.Length;
            }
        }
        return MailLength(rest, out kind);
    }

    /// <summary>Whether an article number of Amazon begins here: B0 and eight more capitals or digits, and no more letters.</summary>
    public static bool IsAsin(ReadOnlySpan<char> rest) => rest.Length >= AsinLength && rest.StartsWith("B0", StringComparison.Ordinal)
        && !rest[..AsinLength].ContainsAnyExcept(AsinLetters)
        && (rest.Length == AsinLength || !char.IsAsciiLetterOrDigit(rest[AsinLength]));

    private static bool HasPath(ReadOnlySpan<char> rest, int length) =>
        rest.Length > length && char.IsAsciiLetterOrDigit(rest[length]) && (rest[length - 1] == '/' || rest[..End(rest)].Contains('/'));

    private static string Kind(ReadOnlySpan<char> address)
    {
        if (Any(address, Chats))
        {
            return Chat;
        }
        return Any(address, Shops) ? Shop : address.Contains("/p/", StringComparison.Ordinal) ? Product : Other;
    }

    private static bool Any(ReadOnlySpan<char> address, string[] parts)
    {
        foreach (var part in parts)
        {
            // At the beginning of the host or of one of its labels: "mya.co/" is not "a.co/".
            var at = address.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && address[at - 1] is '/' or '.'))
            {
                return true;
            }
        }
        return false;
    }

    private static int End(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length
            && rest[end] is > ' ' and < '\u007f' and not ('<' or '>' or '"' or '\'' or '`' or ')' or ']' or '|' or ';'))
        {
            end++;
        }
        while (end > 0 && rest[end - 1] is '.' or ',' or '!' or '?' or ':')
        {
            end--;
        }
        return end;
    }

    /// <summary>Mail addresses, so that their parts are no words.</summary>
    private static int MailLength(ReadOnlySpan<char> rest, out string kind)
    {
        kind = Mail;
        const int nameMax = 64;
        var at = 0;
        while (at < Math.Min(nameMax, rest.Length) && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '.' or '-' or '_' or '+'))
        {
            at++;
        }
        if (at == 0 || at >= rest.Length || rest[at] != '@')
        {
            return 0;
        }
        var end = at + 1;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '.' or '-'))
        {
            end++;
        }
        var host = rest[(at + 1)..end].TrimEnd('.');
        return host.Contains('.') ? at + 1 + host.Length : 0;
    }
}
