using System.Globalization;

namespace Fairground.Kernels.Wording;

/// <summary>
/// Reads phrases as people write them. A line is empty, a comment (<c>-- why</c>), a class of words (<c>@name: word, two words, begin*</c>,
/// in which <c>@other</c> stands for all of another class), or a phrase: <c>steps | kind | weight | where from</c>. Steps are words
/// (<c>for/after/@name</c> for any of them, <c>begin*</c> for any ending, <c>#</c> for a number), classes (<c>@name</c>) and gaps:
/// <c>_3</c> for up to three words, <c>~9</c> for up to nine words of this or the next sentences. <c>&amp;20</c> in front: all steps within
/// twenty words, in any order. <c>often: words</c> are words that are often disguised. Where from: E as seen in a cited source, G as
/// guessed; G is to be checked by a speaker.
/// </summary>
internal sealed class LexiconReader(Func<string, int> kindOf)
{
    private readonly List<Wording> wordings = [];
    private readonly List<Phrase> phrases = [];
    private readonly List<string> often = [];
    private readonly Dictionary<string, int> elements = [];
    private readonly Dictionary<string, List<WordPattern[]>> classes = [];

    public void Add(string language, string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("--", StringComparison.Ordinal))
            {
                continue;
            }
            if (line.StartsWith("often:", StringComparison.Ordinal))
            {
                often.AddRange(line[6..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
            else if (line[0] == '@' && line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && !line.Contains('|'))
            {
                AddClass(language, line[..colon], line[(colon + 1)..]);
            }
            else
            {
                AddPhrase(language, line);
            }
        }
    }

    public Lexicon Build() => new(wordings, phrases, elements.Count, often);

    private void AddClass(string language, string name, string items)
    {
        // A class of the same name in the same language is continued.
        if (!classes.TryGetValue($"{language} {name}", out var all))
        {
            classes[$"{language} {name}"] = all = [];
        }
        foreach (var item in items.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (item[0] == '@')
            {
                all.AddRange(Class(language, item));
            }
            else
            {
                all.Add(Words(item));
            }
        }
    }

    private void AddPhrase(string language, string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 4 || parts[3] is not [('E' or 'G'), ..])
        {
            throw new FormatException($"'{line}' needs steps, a kind, a weight, and E or G.");
        }
        var steps = new List<PhraseStep>();
        var (gap, crosses, window) = (0, false, 0);
        foreach (var step in parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step[0] is '_' or '~' && int.TryParse(step.AsSpan(1), CultureInfo.InvariantCulture, out var tokens))
            {
                (gap, crosses) = (tokens, step[0] == '~');
                continue;
            }
            if (step[0] == '&')
            {
                window = int.Parse(step.AsSpan(1), CultureInfo.InvariantCulture);
                continue;
            }
            steps.Add(new PhraseStep(Element(language, step), gap, crosses));
            (gap, crosses) = (0, false);
        }
        var weight = double.Parse(parts[2], CultureInfo.InvariantCulture);
        phrases.Add(new Phrase([.. steps], kindOf(parts[1]), weight, language, window));
    }

    private int Element(string language, string step)
    {
        var key = step.Contains('@', StringComparison.Ordinal) ? $"{language} {step}" : step;
        if (elements.TryGetValue(key, out var element))
        {
            return element;
        }
        elements[key] = element = elements.Count;
        foreach (var words in step.Split('/').SelectMany(either => either[0] == '@' ? Class(language, either) : [Words(either)]))
        {
            wordings.Add(new Wording(element, words));
        }
        return element;
    }

    private List<WordPattern[]> Class(string language, string name) =>
        classes.TryGetValue($"{language} {name}", out var own) || classes.TryGetValue($"any {name}", out own)
            ? own
            : throw new FormatException($"'{language}' has no words '{name}'.");

    /// <summary>Words are cut and folded as texts are.</summary>
    private static WordPattern[] Words(string item)
    {
        var words = new List<WordPattern>();
        foreach (var word in item.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isPrefix = word.Length > 1 && word[^1] == '*';
            if (word is "#" or "%" || word[0] is '<' or '★')
            {
                words.Add(new WordPattern(word, false));
                continue;
            }
            using var tokens = new TokenSequence(word.Length);
            Tokenizer.Read(isPrefix ? word.AsSpan(0, word.Length - 1) : word, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                words.Add(new WordPattern(tokens.Letters(i).ToString(), isPrefix && i == tokens.Count - 1));
            }
        }
        return words.Count > 0 ? [.. words] : throw new FormatException($"'{item}' has no words.");
    }
}
