namespace Fairground.Kernels.Wording;

/// <summary>What is known of a token besides its letters.</summary>
[Flags]
internal enum TokenMarks : byte
{
    None = 0,

    /// <summary>A sentence ends before it.</summary>
    Sentence = 1,

    /// <summary>White space stands before it.</summary>
    Space = 2,

    /// <summary>It is a number.</summary>
    Number = 4,

    /// <summary>It was written so that a filter would not find it.</summary>
    Disguised = 8,

    /// <summary>Signs stand within it that can stand for letters.</summary>
    Mixed = 16,

    /// <summary>Nothing but a hyphen stands before it.</summary>
    Hyphen = 32,
}

/// <summary>A word, a number, an ideograph, a sign of money, a row of stars or an address.</summary>
/// <param name="Letter">Where its folded letters begin among all letters.</param>
/// <param name="Length">How many folded letters it has.</param>
/// <param name="Start">Where it begins in the text as it was given.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Marks">What else is known of it.</param>
internal readonly record struct Token(int Letter, int Length, int Start, int End, TokenMarks Marks)
{
    public bool Is(TokenMarks mark) => (Marks & mark) != 0;
}
