using System.Buffers;
using System.Globalization;
using System.Text;

namespace Fairground.Kernels.Wording;

/// <summary>
/// Cuts a text into tokens in one pass. Every ideograph is a token of its own; addresses become one token that says of what kind they
/// are, rows of stars one that says how many.
/// </summary>
internal ref struct Tokenizer(ReadOnlySpan<char> text, TokenSequence into)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
    private const int TokenLettersMax = 40;
    private const string LettersBeforeApostrophe = "ldjmtscn";
    private readonly ReadOnlySpan<char> text = text;
    private readonly TokenSequence into = into;
    private TokenMarks before;
    private TokenMarks within;
    private int begin = -1;
    private int firstLetter;
    private int newlines;
    private int signs;

    /// <summary>Reads the whole text.</summary>
    public static void Read(ReadOnlySpan<char> text, TokenSequence into)
    {
        var tokenizer = new Tokenizer(text, into);
        var at = 0;
        while (at < text.Length)
        {
            at = tokenizer.Step(at);
        }
        tokenizer.Finish(text.Length);
    }

    private int Step(int at)
    {
        var c = text[at];
        if (begin < 0 && AddressScan.Length(text, at, out var kind) is var length and > 0)
        {
            Emit(kind, at, at + length, TokenMarks.None);
            return at + length;
        }
        if (StarScan.Length(text, at, out var stars) is var row and > 0)
        {
            if (begin >= 0 && stars == 1 && at + row < text.Length && char.IsAsciiLetter(text[at + row]))
            {
                // A star between letters hides a word; it is no rating.
                Take(" ", at);
                return at + row;
            }
            Finish(at);
            Emit(StarScan.Name(stars), at, at + row, TokenMarks.None);
            return at + row;
        }
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            Take(CharacterFolding.Fold(new Rune(c, text[at + 1])), at);
            return at + 2;
        }
        if (char.IsWhiteSpace(c))
        {
            Finish(at);
            newlines += c == '\n' ? 1 : 0;
            before |= newlines > 1 ? TokenMarks.Space | TokenMarks.Sentence : TokenMarks.Space;
            return at + 1;
        }
        if (!char.IsAsciiLetterOrDigit(c) && Sign(c, at))
        {
            return at + 1;
        }
        Take(CharacterFolding.Fold(c), at);
        return at + 1;
    }

    /// <summary>Signs that mean something: of money, per cent, the end of a sentence, or standing for letters.</summary>
    private bool Sign(char c, int at)
    {
        var (previous, next) = (at > 0 ? text[at - 1] : ' ', at + 1 < text.Length ? text[at + 1] : ' ');
        var isInWord = begin >= 0 && char.IsLetter(previous) && char.IsLetter(next) && !CharacterFolding.IsIdeograph(next);
        switch (c)
        {
            case '$' or '@' or '!' or '|' or '*' or '€' when isInWord:
                Letter(c, at);
                within |= TokenMarks.Mixed;
                return true;
            case '$' or '€' or '£' or '¥' or '￥' or '₫' or '₹' or '%' or '％' or '٪':
                Finish(at);
                Emit(c switch { '￥' => "¥", '％' or '٪' => "%", _ => c.ToString() }, at, at + 1, TokenMarks.None);
                return true;
            case '#' when char.IsLetter(next):
                Finish(at);
                Emit("hash", at, at + 1, TokenMarks.None);
                return true;
            case '.' or ',' when begin >= 0 && char.IsDigit(previous) && char.IsDigit(next) && IsNumber():
                Letter('.', at);
                return true;
            case '\'' or '’' or '`' when begin >= 0 && EndsBeforeApostrophe():
                Finish(at);
                return true;
            case '.' or '!' or '?' or ';' or '…':
                Finish(at);
                before |= char.IsWhiteSpace(next) || next is '.' or '!' or '?' || at + 1 == text.Length
                    ? TokenMarks.Sentence : TokenMarks.None;
                signs += 2;
                return true;
            case '。' or '！' or '？' or '；' or '؟' or '؛' or '•' or '●' or '▪':
                Finish(at);
                before |= TokenMarks.Sentence;
                return true;
            default:
                return false;
        }
    }

    private void Take(string folded, int at)
    {
        if (folded.Length == 0 && begin >= 0 && char.IsAsciiLetter(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1])
            && char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format)
        {
            within |= TokenMarks.Disguised;
        }
        foreach (var letter in folded)
        {
            if (letter == ' ')
            {
                Finish(at);
                signs += text[at] is '-' or '‑' or '–' ? 1 : 2;
                before |= signs == 1 ? TokenMarks.Hyphen : TokenMarks.None;
                continue;
            }
            if (CharacterFolding.IsIdeograph(letter))
            {
                Finish(at);
                Letter(letter, at);
                Finish(at + 1);
                continue;
            }
            if (begin >= 0 && CharacterFolding.IsArabic(letter) != CharacterFolding.IsArabic(Last()))
            {
                Finish(at);
            }
            Letter(letter, at);
        }
    }

    private void Letter(char letter, int at)
    {
        if (begin < 0)
        {
            (begin, firstLetter) = (at, into.LetterCount);
        }
        if (into.LetterCount - firstLetter < TokenLettersMax)
        {
            into.Append(letter);
        }
    }

    private void Finish(int at)
    {
        if (begin < 0)
        {
            return;
        }
        var letters = into.LettersFrom(firstLetter);
        var marks = before | within | (IsNumber() ? TokenMarks.Number : TokenMarks.None);
        into.Add(new Token(firstLetter, letters.Length, begin, at, signs == 1 ? marks : marks & ~TokenMarks.Hyphen));
        (begin, before, within, newlines, signs) = (-1, TokenMarks.None, TokenMarks.None, 0, 0);
    }

    private void Emit(string name, int from, int to, TokenMarks marks)
    {
        into.Add(new Token(into.Append(name), name.Length, from, to, before | marks));
        (before, within, newlines, signs) = (TokenMarks.None, TokenMarks.None, 0, 0);
    }

    private readonly char Last() => into.LettersFrom(firstLetter)[^1];

    private readonly bool IsNumber() => into.LettersFrom(firstLetter).ContainsAnyExcept(Digits) is false;

    /// <summary>L'avis, d'un, qu'on: two words. Don't, it's: one.</summary>
    private readonly bool EndsBeforeApostrophe()
    {
        var letters = into.LettersFrom(firstLetter);
        return letters is "qu" || (letters.Length == 1 && LettersBeforeApostrophe.Contains(letters[0]));
    }
}
