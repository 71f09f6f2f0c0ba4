using Fairground.Kernels.Text;

namespace Fairground.Kernels.Wording;

/// <summary>A phrase with gaps, and what it means.</summary>
/// <param name="Steps">Its parts, in order.</param>
/// <param name="Kind">What it means: a number of the reader's own enumeration.</param>
/// <param name="Weight">How strongly it speaks, 0 to 1.</param>
/// <param name="Language">Its language.</param>
/// <param name="Window">0, or within how many tokens its parts have to occur, in any order.</param>
internal sealed record Phrase(PhraseStep[] Steps, int Kind, double Weight, string Language, int Window);

/// <param name="Element">Which element has to occur.</param>
/// <param name="Gap">How many tokens may stand before it.</param>
/// <param name="CrossesSentences">Whether a sentence may end before it.</param>
internal readonly record struct PhraseStep(int Element, int Gap, bool CrossesSentences);

/// <summary>One way to say an element: a few words in a row.</summary>
/// <param name="Element">The element.</param>
/// <param name="Words">Its words; the first is the key it is found by.</param>
internal sealed record Wording(int Element, WordPattern[] Words);

/// <param name="Letters">The folded letters; "#" for any number.</param>
/// <param name="IsPrefix">Whether more letters may follow.</param>
internal readonly record struct WordPattern(string Letters, bool IsPrefix)
{
    public bool Fits(ReadOnlySpan<char> letters, bool isNumber) => Letters is "#"
        ? isNumber
        : IsPrefix ? letters.StartsWith(Letters, StringComparison.Ordinal) : letters.SequenceEqual(Letters);
}

/// <summary>The phrases of one reader in all languages, ready to be looked for. Built once; not changed afterwards.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, Wording[]> whole;
    private readonly Dictionary<string, Wording[]> prefixes;
    private readonly HashSet<string> words = [];
    private readonly HashSet<string> wordPrefixes = [];
    private readonly string[] often;
    private readonly int prefixLengthMax;

    internal Lexicon(IReadOnlyList<Wording> wordings, IReadOnlyList<Phrase> phrases, int elementCount, IEnumerable<string> often)
    {
        this.often = [.. often];
        ElementCount = elementCount;
        Phrases = [.. phrases];
        ByFirst = new int[elementCount][];
        for (var element = 0; element < elementCount; element++)
        {
            ByFirst[element] = [.. Enumerable.Range(0, Phrases.Length)
                .Where(i => Phrases[i].Steps[0].Element == element && Phrases[i].Window == 0)];
        }
        whole = Index(wordings.Where(wording => !wording.Words[0].IsPrefix));
        prefixes = Index(wordings.Where(wording => wording.Words[0].IsPrefix));
        foreach (var word in wordings.SelectMany(wording => wording.Words).Concat(this.often.Select(word => new WordPattern(word, false))))
        {
            (word.IsPrefix ? wordPrefixes : words).Add(word.Letters);
        }
        prefixLengthMax = wordPrefixes.Count == 0 ? 0 : wordPrefixes.Max(prefix => prefix.Length);
    }

    public Phrase[] Phrases { get; }

    /// <summary>The phrases that begin with an element.</summary>
    public int[][] ByFirst { get; }

    public int ElementCount { get; }

    /// <summary>Whether any phrase has this word.</summary>
    public bool Knows(ReadOnlySpan<char> letters)
    {
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters))
        {
            return true;
        }
        const int prefixLengthMin = 4;
        var lookup = wordPrefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = prefixLengthMin; length <= Math.Min(letters.Length, prefixLengthMax); length++)
        {
            if (lookup.Contains(letters[..length]) && letters.IndexOfAnyInRange('0', '9') < 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a word is one of those that filters look for.</summary>
    public bool IsOftenDisguised(ReadOnlySpan<char> letters)
    {
        foreach (var word in often)
        {
            if (letters.SequenceEqual(word))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The word often disguised that a word is a slip away from, with the same first letter; else the word itself.</summary>
    public ReadOnlySpan<char> Slip(ReadOnlySpan<char> letters, int lettersMin)
    {
        if (letters.Length < lettersMin - 1 || !char.IsAsciiLetterLower(letters[0]))
        {
            return letters;
        }
        foreach (var word in often)
        {
            if (word.Length >= lettersMin && word[0] == letters[0] && EditDistance.Within(letters, word, 1) <= 1)
            {
                return word;
            }
        }
        return letters;
    }

    /// <summary>The word often disguised that stands behind one with asterisks for letters, or nothing.</summary>
    public ReadOnlySpan<char> Unmasked(ReadOnlySpan<char> letters)
    {
        foreach (var word in often)
        {
            var fits = word.Length == letters.Length && letters.Contains('*');
            for (var i = 0; fits && i < word.Length; i++)
            {
                fits = letters[i] == word[i] || letters[i] == '*';
            }
            if (fits)
            {
                return word;
            }
        }
        return [];
    }

    /// <summary>The wordings that can begin with a word.</summary>
    public void Candidates(ReadOnlySpan<char> letters, bool isNumber, List<Wording> into)
    {
        if (whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var found))
        {
            into.AddRange(found);
        }
        if (isNumber && whole.TryGetValue("#", out var numbers))
        {
            into.AddRange(numbers);
        }
        var lookup = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= Math.Min(letters.Length, prefixLengthMax); length++)
        {
            if (lookup.TryGetValue(letters[..length], out found))
            {
                into.AddRange(found);
            }
        }
    }

    private static Dictionary<string, Wording[]> Index(IEnumerable<Wording> wordings) => wordings
        .GroupBy(wording => wording.Words[0].Letters)
        .ToDictionary(group => group.Key, group => group.ToArray());
}
