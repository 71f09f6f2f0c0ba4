using System.Buffers;

namespace Fairground.Kernels.Wording;

/// <summary>The tokens of a text and their folded letters, in rented memory.</summary>
internal sealed class TokenSequence(int length) : IDisposable
{
    private char[] letters = ArrayPool<char>.Shared.Rent((2 * length) + 64);
    private Token[] tokens = ArrayPool<Token>.Shared.Rent(Math.Max(16, length / 3));
    private int letterCount;

    public int Count { get; private set; }

    public int LetterCount => letterCount;

    public Token this[int index] => tokens[index];

    public ReadOnlySpan<char> Letters(Token token) => letters.AsSpan(token.Letter, token.Length);

    public ReadOnlySpan<char> Letters(int index) => Letters(tokens[index]);

    public ReadOnlySpan<char> LettersFrom(int letter) => letters.AsSpan(letter, letterCount - letter);

    public void Append(char letter)
    {
        if (letterCount == letters.Length)
        {
            letters = Larger(letters, letterCount);
        }
        letters[letterCount++] = letter;
    }

    /// <summary>Adds letters and gives where they begin.</summary>
    public int Append(ReadOnlySpan<char> more)
    {
        var begin = letterCount;
        foreach (var letter in more)
        {
            Append(letter);
        }
        return begin;
    }

    public void Add(Token token)
    {
        if (Count == tokens.Length)
        {
            tokens = Larger(tokens, Count);
        }
        tokens[Count++] = token;
    }

    /// <summary>Takes the letters behind a place away again.</summary>
    public void CutLetters(int count) => letterCount = count;

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<Token>.Shared.Return(tokens);
        (letters, tokens, letterCount, Count) = ([], [], 0, 0);
    }

    private static T[] Larger<T>(T[] full, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, 2 * count));
        full.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(full);
        return larger;
    }
}
