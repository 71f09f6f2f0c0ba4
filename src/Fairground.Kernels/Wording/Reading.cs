using System.Buffers;
using Fairground.Kernels.Wording.Lexicons;

namespace Fairground.Kernels.Wording;

/// <summary>A phrase that was found, with its place in the text as it was given.</summary>
internal readonly record struct FoundPhrase(int Kind, double Weight, string Language, int Start, int End)
{
    public bool Overlaps(FoundPhrase other) => Start < other.End && other.Start < End;
}

/// <summary>What the readers of wording have in common.</summary>
internal static class Reading
{
    /// <summary>The kind of phrases that take others away.</summary>
    public const int Excuse = -1;

    private const int DenialReachMax = 40;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?;\n。！？；؟");

    public static Lexicon Lexicon(Func<string, int> kindOf, IEnumerable<(string Language, string Words, string Phrases)> languages)
    {
        var reader = new LexiconReader(kindOf);
        reader.Add("any", AnyLanguage.Words);
        foreach (var (language, words, phrases) in languages)
        {
            reader.Add(language, words);
            reader.Add(language, phrases);
        }
        return reader.Build();
    }

    /// <summary>All phrases of a lexicon in a text, without those that an excuse takes away; and the places of disguised words.</summary>
    public static List<FoundPhrase> Find(ReadOnlySpan<char> text, Lexicon lexicon, List<(int Start, int End)>? disguised = null)
    {
        using var plain = new TokenSequence(text.Length);
        using var tokens = new TokenSequence(text.Length);
        Tokenizer.Read(text, plain);
        Disguise.Undo(plain, tokens, lexicon);
        var found = new List<FoundPhrase>();
        foreach (var match in PhraseSearch.Find(tokens, lexicon))
        {
            var phrase = lexicon.Phrases[match.Phrase];
            found.Add(new FoundPhrase(
                phrase.Kind, phrase.Weight, phrase.Language, tokens[match.First].Start, tokens[match.End - 1].End));
        }
        for (var i = 0; disguised is not null && i < tokens.Count; i++)
        {
            if (tokens[i].Is(TokenMarks.Disguised))
            {
                disguised.Add((tokens[i].Start, tokens[i].End));
            }
        }
        return Unexcused(text, found);
    }

    /// <summary>The strongest of the phrases of each place, in the order of the text.</summary>
    public static List<FoundPhrase> Strongest(IEnumerable<FoundPhrase> found)
    {
        var kept = new List<FoundPhrase>();
        foreach (var phrase in found.OrderByDescending(phrase => phrase.Weight).ThenBy(phrase => phrase.Start).ThenBy(phrase => phrase.End))
        {
            if (!kept.Exists(phrase.Overlaps))
            {
                kept.Add(phrase);
            }
        }
        kept.Sort((left, right) => left.Start.CompareTo(right.Start));
        return kept;
    }

    /// <summary>Evidence that adds up but never to more than one: 1 − Π(1 − weight).</summary>
    public static double Together(IEnumerable<FoundPhrase> found) =>
        1 - found.Aggregate(1.0, (rest, phrase) => rest * (1 - phrase.Weight));

    private static List<FoundPhrase> Unexcused(ReadOnlySpan<char> text, List<FoundPhrase> found)
    {
        var excuses = found.FindAll(phrase => phrase.Kind == Excuse);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var phrase = found[i];
            var isExcused = phrase.Kind == Excuse;
            foreach (var excuse in excuses)
            {
                isExcused |= excuse.Weight >= phrase.Weight && (excuse.Overlaps(phrase) || Denies(text, excuse, phrase));
            }
            if (isExcused)
            {
                found.RemoveAt(i);
            }
        }
        return found;
    }

    /// <summary>A denial reaches a little beyond its own words: "I was not given anything … for this review".</summary>
    private static bool Denies(ReadOnlySpan<char> text, FoundPhrase excuse, FoundPhrase phrase) => excuse.Weight >= 1
        && phrase.Start >= excuse.End && phrase.Start - excuse.End <= DenialReachMax
        && !text[excuse.End..phrase.Start].ContainsAny(SentenceEnds);
}
