using System.Buffers;

namespace Fairground.Kernels.Wording;

/// <summary>Collects what a post refers to.</summary>
internal static class References
{
    /// <summary>How many of each kind are collected.</summary>
    private const int EachMax = 100;
    private const int KeywordLengthMax = 80;
    private const int SlugLengthMax = 200;
    private static readonly SearchValues<char> KeywordEnds = SearchValues.Create("\r\n.。;；,，\"“”»");
    private const string Openings = "\"“„«「『";
    private const string Closings = "\"””»」』";

    public static PostReferences Of(ReadOnlySpan<char> text, List<FoundPhrase> found)
    {
        var (addresses, asins, slugs) = (new List<string>(), new List<string>(), new List<string>());
        for (var at = 0; at < text.Length;)
        {
            var isInWord = at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);
            var length = isInWord ? 0 : AddressScan.Length(text, at, out var kind) is var found2 && kind != AddressScan.Mail ? found2 : 0;
            if (length == 0)
            {
                at++;
                continue;
            }
            var address = text.Slice(at, length);
            if (AddressScan.IsAsin(address))
            {
                Add(asins, address);
            }
            else
            {
                if (address[0] != '/')
                {
                    Add(addresses, address);
                }
                AddAsins(address, asins);
                AddSlug(address, slugs);
            }
            at += length;
        }
        return new PostReferences(addresses, asins, slugs, Keywords(text, found), Amounts(text, found));
    }

    private static void AddAsins(ReadOnlySpan<char> address, List<string> asins)
    {
        for (var at = 1; at < address.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(address[at - 1]) && AddressScan.IsAsin(address[at..]))
            {
                Add(asins, address.Slice(at, 10));
            }
        }
    }

    private static void AddSlug(ReadOnlySpan<char> address, List<string> slugs)
    {
        var at = address.IndexOf("/p/", StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }
        var slug = address[(at + 3)..];
        var end = slug.IndexOfAny('/', '?', '#');
        slug = end < 0 ? slug : slug[..end];
        if (slug.Length is > 0 and <= SlugLengthMax)
        {
            Add(slugs, slug);
        }
    }

    private static List<string> Keywords(ReadOnlySpan<char> text, List<FoundPhrase> found)
    {
        var keywords = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var quote = Openings.IndexOf(text[at]);
            if (quote < 0)
            {
                continue;
            }
            var rest = text.Slice(at + 1, Math.Min(KeywordLengthMax, text.Length - at - 1));
            var end = quote == 2 ? rest.IndexOfAny('“', '”', '"') : rest.IndexOfAny(Closings[quote], '\n');
            if (end > 0 && rest[end] != '\n')
            {
                Add(keywords, rest[..end].Trim());
                at += end + 1;
            }
        }
        foreach (var label in found)
        {
            if (label.Kind == RecruitingPost.KeywordLabel)
            {
                AddLabelled(text[label.End..], keywords);
            }
        }
        return keywords;
    }

    /// <summary>What follows a label and a colon, up to the end of the line.</summary>
    private static void AddLabelled(ReadOnlySpan<char> rest, List<string> keywords)
    {
        rest = rest[..Math.Min(rest.Length, KeywordLengthMax)].TrimStart(' ');
        if (rest.IsEmpty || rest[0] is not (':' or '：' or '='))
        {
            return;
        }
        rest = rest[1..].Trim();
        var end = rest.IndexOfAny(KeywordEnds);
        var keyword = (end < 0 ? rest : rest[..end]).Trim();
        if (keyword.Length > 0 && !keyword.StartsWith("http"))
        {
            Add(keywords, keyword);
        }
    }

    private static List<string> Amounts(ReadOnlySpan<char> text, List<FoundPhrase> found)
    {
        var amounts = new List<string>();
        var end = 0;
        foreach (var amount in found.Where(phrase => phrase.Kind == RecruitingPost.Amount).OrderBy(phrase => phrase.Start))
        {
            // "$20 USD" is found twice, and one sum.
            if (amount.Start >= end)
            {
                Add(amounts, text[amount.Start..amount.End]);
                end = amount.End;
            }
        }
        return amounts;
    }

    private static void Add(List<string> list, ReadOnlySpan<char> item)
    {
        if (list.Count < EachMax && item.Length > 0)
        {
            var text = item.ToString();
            if (!list.Contains(text))
            {
                list.Add(text);
            }
        }
    }
}
