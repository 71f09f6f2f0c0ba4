namespace Fairground.Kernels.Text;

/// <summary>
/// Takes endings off folded words so that singular and plural meet: the S-stemmer for English (Harman, "How effective is suffixing?",
/// JASIS 1991), the plural x of French, and for Arabic the article and the plural endings of the light10 stemmer (Larkey et al., 2007).
/// Light on purpose: it serves texts of five languages at once, and errs on the same side for documents and queries.
/// </summary>
public static class Stemming
{
    private const int ArabicStemMin = 3;
    private static readonly string[] ArabicPrefixes = ["وال", "بال", "كال", "فال", "لل", "ال"];
    private static readonly string[] ArabicSuffixes = ["ات", "ون", "ين", "ها", "يه", "ه"];

    public static string Stem(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Length > 0 && token[0] is >= '\u0600' and <= '\u06ff' ? Arabic(token) : Latin(token);
    }

    private static string Latin(string token) => token switch
    {
        { Length: > 4 } when token.EndsWith("ies", StringComparison.Ordinal) && token[^4] is not ('a' or 'e') => token[..^3] + "y",
        { Length: > 4 } when token.EndsWith("aux", StringComparison.Ordinal) => token[..^1],
        { Length: > 3 } when token[^1] == 's' && token[^2] is not ('s' or 'u' or 'i') => token[..^1],
        _ => token,
    };

    private static string Arabic(string token)
    {
        foreach (var prefix in ArabicPrefixes)
        {
            if (token.Length - prefix.Length >= ArabicStemMin && token.StartsWith(prefix, StringComparison.Ordinal))
            {
                token = token[prefix.Length..];
                break;
            }
        }
        foreach (var suffix in ArabicSuffixes)
        {
            if (token.Length - suffix.Length >= ArabicStemMin && token.EndsWith(suffix, StringComparison.Ordinal))
            {
                return token[..^suffix.Length];
            }
        }
        return token;
    }
}
