using System.Buffers;

namespace Fairground.Kernels.Wording;

/// <summary>
/// Undoes what is done to words so that a filter does not find them: letters apart (r.e.v.i.e.w, r e v i e w), digits and signs for
/// letters (rev1ew, p@ypal, g!ft), letters of other scripts, single slips. A token is only changed into a word that the phrases know,
/// so that honest numbers, names and abbreviations stay as they are.
/// </summary>
internal static class Disguise
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Parting = SearchValues.Create("$@!|*€");
    private const int JoinedLettersMax = 40;
    private const int WordLettersMax = 16;
    private const int ShortPartMax = 3;
    private const int SlipLettersMin = 6;
    private const string Signs = "013457@$!|€";
    private const string SignLetters = "oieastasile";

    /// <summary>Copies tokens, with the disguised ones as what they stand for.</summary>
    public static void Undo(TokenSequence from, TokenSequence into, Lexicon lexicon)
    {
        for (var i = 0; i < from.Count;)
        {
            var joined = JoinLetters(from, i, into, lexicon);
            if (joined > 0)
            {
                i += joined;
                continue;
            }
            Copy(from, from[i], into, lexicon);
            i++;
        }
    }

    /// <summary>Joins parts of a word that stand apart; how many tokens were used, or 0.</summary>
    private static int JoinLetters(TokenSequence from, int first, TokenSequence into, Lexicon lexicon)
    {
        var mark = first + 1 < from.Count ? from[first + 1].Marks & TokenMarks.Space : TokenMarks.None;
        var isSpaced = mark != TokenMarks.None;
        if (isSpaced && from[first].Length != 1)
        {
            return 0;
        }
        var (end, letters, singles, hyphens, shortest) = (first, 0, 0, 0, int.MaxValue);
        while (end < from.Count && CanJoin(from, end, end > first, isSpaced) && letters + from[end].Length <= JoinedLettersMax)
        {
            letters += from[end].Length;
            singles += from[end].Length == 1 ? 1 : 0;
            shortest = Math.Min(shortest, from[end].Length);
            hyphens += end > first && from[end].Is(TokenMarks.Hyphen) ? 1 : 0;
            end++;
        }
        if (end - first < 2)
        {
            return 0;
        }
        Span<char> whole = stackalloc char[JoinedLettersMax];
        var length = 0;
        for (var i = first; i < end; i++)
        {
            from.Letters(i).CopyTo(whole[length..]);
            length += from[i].Length;
        }
        for (var i = 0; i < length; i++)
        {
            whole[i] = CharacterFolding.LookAlike(whole[i]);
        }

        // Two parts with a hyphen are a usual way of writing; so are long words with a dash between; so are parts that the phrases know.
        var isUsual = shortest > ShortPartMax || (end - first == 2 && hyphens == 1 && singles == 0)
            || (singles < 2 && lexicon.Knows(from.Letters(first)) && lexicon.Knows(from.Letters(first + 1)));
        if (isUsual && !lexicon.IsOftenDisguised(whole[..length]))
        {
            return 0;
        }
        var isPlain = hyphens == end - first - 1 && end - first == 2;
        return AddWords(whole[..length], from, first, end, into, lexicon, isPlain);
    }

    private static bool CanJoin(TokenSequence from, int index, bool isInner, bool isSpaced)
    {
        var token = from[index];
        var letters = from.Letters(index);
        if (!char.IsLetter(letters[0]) || CharacterFolding.IsIdeograph(letters[0]) || token.Length > 12)
        {
            return false;
        }
        return !isInner ? !isSpaced || token.Length == 1
            : isSpaced ? token.Is(TokenMarks.Space) && token.Length == 1 : !token.Is(TokenMarks.Space | TokenMarks.Sentence);
    }

    /// <summary>Adds the known words that letters are made of, longest first; nothing if they are not made of known words alone.</summary>
    private static int AddWords(
        ReadOnlySpan<char> whole, TokenSequence from, int first, int end, TokenSequence into, Lexicon lexicon, bool isPlain)
    {
        const int wordsMax = 8;
        const int lettersMin = 4;
        Span<int> ends = stackalloc int[wordsMax];
        var (at, words) = (0, 0);
        while (at < whole.Length && words < wordsMax)
        {
            var length = Math.Min(WordLettersMax, whole.Length - at);
            while (length >= lettersMin && !lexicon.Knows(whole.Slice(at, length)))
            {
                length--;
            }
            if (length < lettersMin)
            {
                break;
            }
            at += length;
            ends[words++] = at;
        }
        if (words == 0 || (at < whole.Length && at < lettersMin + 2))
        {
            return 0;
        }
        // The tokens of each word: their lengths sum up to its end. A word may end only where a token does.
        var (token, letters, begun) = (first, 0, 0);
        for (var word = 0; word < words; word++)
        {
            var start = token;
            while (token < end && letters < ends[word])
            {
                letters += from[token++].Length;
            }
            if (letters != ends[word])
            {
                return word == 0 ? 0 : start - first;
            }
            var marks = (from[start].Marks & ~TokenMarks.Mixed) | (isPlain || token - start < 2 ? TokenMarks.None : TokenMarks.Disguised);
            var text = whole[begun..ends[word]];
            into.Add(new Token(into.Append(text), text.Length, from[start].Start, from[token - 1].End, marks));
            begun = ends[word];
        }
        return token - first;
    }

    private static void Copy(TokenSequence from, Token token, TokenSequence into, Lexicon lexicon)
    {
        var letters = from.Letters(token);
        if (token.Is(TokenMarks.Number) || token.Length < 2 || letters[0] == '<' || letters[0] == '★')
        {
            Add(letters, token, token.Start, token.End, token.Marks, into);
            return;
        }
        Span<char> plain = stackalloc char[letters.Length];
        var marks = token.Marks & ~TokenMarks.Mixed;
        if (lexicon.Knows(letters))
        {
            Add(letters, token, token.Start, token.End, marks, into);
        }
        else if (Plain(letters, plain, 'i') && lexicon.Knows(plain))
        {
            Add(plain, token, token.Start, token.End, marks | TokenMarks.Disguised, into);
        }
        else if (Plain(letters, plain, 'l') && lexicon.Knows(plain))
        {
            Add(plain, token, token.Start, token.End, marks | TokenMarks.Disguised, into);
        }
        else if (token.Is(TokenMarks.Mixed))
        {
            AddMixed(letters, token, into, lexicon);
        }
        else if (letters.IndexOfAnyExcept(Digits) is var digits and > 0 && letters[digits..].IndexOfAnyInRange('0', '9') < 0)
        {
            // 5stars, 30eur, 25k.
            Add(letters[..digits], token, token.Start, token.Start + digits, marks | TokenMarks.Number, into);
            Add(letters[digits..], token, token.Start + digits, token.End, TokenMarks.None, into);
        }
        else if (letters.IndexOfAnyInRange('0', '9') is var tail and > 1 && letters[tail..].IndexOfAnyExcept(Digits) < 0
            && letters[..tail] is "rp" or "usd" or "eur" or "gbp" or "idr" or "vnd")
        {
            Add(letters[..tail], token, token.Start, token.Start + tail, marks, into);
            Add(letters[tail..], token, token.Start + tail, token.End, TokenMarks.Number, into);
        }
        else
        {
            Add(lexicon.Slip(letters, SlipLettersMin), token, token.Start, token.End, marks & ~TokenMarks.Disguised, into);
        }
    }

    /// <summary>Signs within a word: either one of them hides a letter (rev*ew), or they part words.</summary>
    private static void AddMixed(ReadOnlySpan<char> letters, Token token, TokenSequence into, Lexicon lexicon)
    {
        var masked = lexicon.Unmasked(letters);
        if (masked.Length > 0)
        {
            Add(masked, token, token.Start, token.End, (token.Marks & ~TokenMarks.Mixed) | TokenMarks.Disguised, into);
            return;
        }
        for (var at = 0; at < letters.Length;)
        {
            var length = letters[at..].IndexOfAny(Parting);
            length = length < 0 ? letters.Length - at : length;
            if (length > 0)
            {
                var marks = at == 0 ? token.Marks & ~TokenMarks.Mixed : TokenMarks.None;
                Add(letters.Slice(at, length), token, token.Start, token.End, marks, into);
            }
            at += length + 1;
        }
    }

    /// <summary>Writes letters for digits, signs and look-alikes; false if there were none.</summary>
    private static bool Plain(ReadOnlySpan<char> letters, Span<char> plain, char one)
    {
        var hasLetter = false;
        for (var i = 0; i < letters.Length; i++)
        {
            var c = letters[i];
            hasLetter |= char.IsLetter(c);
            var sign = Signs.IndexOf(c);
            plain[i] = sign < 0 ? CharacterFolding.LookAlike(c) : c is '1' or '!' or '|' ? one : SignLetters[sign];
        }
        return hasLetter && !letters.SequenceEqual(plain);
    }

    private static void Add(ReadOnlySpan<char> letters, Token token, int start, int end, TokenMarks marks, TokenSequence into) =>
        into.Add(token with { Letter = into.Append(letters), Length = letters.Length, Start = start, End = end, Marks = marks });
}
