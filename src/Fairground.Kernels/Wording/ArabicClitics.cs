namespace Fairground.Kernels.Wording;

/// <summary>
/// Arabic writes "and", "with", "to", "like" and "the" as part of the next word (Habash, "Introduction to Arabic natural language
/// processing", 2010, on proclitics). A word can begin behind each of them.
/// </summary>
internal static class ArabicClitics
{
    private const int StemLettersMin = 3;

    /// <summary>Where the word can begin, in folded letters; the first is 0. The span needs room for five.</summary>
    public static int Beginnings(ReadOnlySpan<char> letters, Span<int> beginnings)
    {
        beginnings[0] = 0;
        if (letters.IsEmpty || !CharacterFolding.IsArabic(letters[0]))
        {
            return 1;
        }
        var (count, at) = (1, 0);
        if (letters[at] is 'و' or 'ف')
        {
            count = Add(letters, beginnings, count, ++at);
        }
        if (letters[at..].StartsWith("لل", StringComparison.Ordinal))
        {
            return Add(letters, beginnings, count, at + 2);
        }
        if (at < letters.Length && letters[at] is 'ب' or 'ل' or 'ك')
        {
            count = Add(letters, beginnings, count, at + 1);
            at += letters[(at + 1)..].StartsWith("ال", StringComparison.Ordinal) ? 1 : 0;
        }
        if (letters[at..].StartsWith("ال", StringComparison.Ordinal))
        {
            count = Add(letters, beginnings, count, at + 2);
        }
        return count;
    }

    private static int Add(ReadOnlySpan<char> letters, Span<int> beginnings, int count, int at)
    {
        if (letters.Length - at < StemLettersMin)
        {
            return count;
        }
        beginnings[count] = at;
        return count + 1;
    }
}
