using System.Buffers;
using Fairground.Kernels.Learning;

namespace Fairground.Kernels.Text;

public enum GramKind
{
    /// <summary>Runs of words; a mark that is neither letter nor digit is a word of its own.</summary>
    Words,

    /// <summary>Runs of UTF-16 units, over the spaces between words.</summary>
    Characters,
}

/// <param name="Min">The fewest words or characters of a run.</param>
/// <param name="Max">The most.</param>
/// <param name="Bits">There are 2 to the power of this many columns; runs that fall into one by chance count as one.</param>
public sealed record GramOptions(GramKind Kind, int Min = 1, int Max = 2, int Bits = 20);

/// <summary>
/// Counts runs of words or characters (n-grams) of texts in columns that their hashes name, so that there is no dictionary to keep
/// (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009, without signs). Texts are read in lower case, with one
/// space for each run of white space. The columns are the same on every machine.
/// </summary>
public static class TextFeatures
{
    private const int BitsMax = 22;
    private const int LengthMax = 64;
    private const ulong Basis = 0xcbf29ce484222325;

    /// <summary>A row a text: how often each run occurs in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for runs of no length, or for too many columns.</exception>
    public static SparseRows Count(IReadOnlyList<string> texts, GramOptions options)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Min);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Max, options.Min);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Max, LengthMax);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Bits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Bits, BitsMax);
        var (offsets, columns, values) = (new int[texts.Count + 1], new List<int>(), new List<float>());
        for (var text = 0; text < texts.Count; text++)
        {
            Add(texts[text], options, columns, values);
            offsets[text + 1] = columns.Count;
        }
        return new SparseRows(1 << options.Bits, offsets, [.. columns], [.. values]);
    }

    private static void Add(string text, GramOptions options, List<int> columns, List<float> values)
    {
        var characters = ArrayPool<char>.Shared.Rent(text.Length);
        var units = ArrayPool<ulong>.Shared.Rent(text.Length);
        var runs = ArrayPool<int>.Shared.Rent(Math.Max(1, text.Length * (options.Max - options.Min + 1)));
        try
        {
            var length = Read(text, characters);
            var count = options.Kind == GramKind.Words
                ? Words(characters.AsSpan(..length), units) : Characters(characters.AsSpan(..length), units);
            var found = runs.AsSpan(..Runs(units.AsSpan(..count), options, runs));
            found.Sort();
            for (var begin = 0; begin < found.Length;)
            {
                var end = begin + 1;
                while (end < found.Length && found[end] == found[begin])
                {
                    end++;
                }
                columns.Add(found[begin]);
                values.Add(end - begin);
                begin = end;
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
            ArrayPool<ulong>.Shared.Return(units);
            ArrayPool<int>.Shared.Return(runs);
        }
    }

    /// <summary>Lower case, one space for each run of white space, none at the ends.</summary>
    private static int Read(string text, Span<char> characters)
    {
        var length = 0;
        foreach (var one in text)
        {
            if (!char.IsWhiteSpace(one))
            {
                characters[length++] = char.ToLowerInvariant(one);
            }
            else if (length > 0 && characters[length - 1] != ' ')
            {
                characters[length++] = ' ';
            }
        }
        return length > 0 && characters[length - 1] == ' ' ? length - 1 : length;
    }

    private static int Words(ReadOnlySpan<char> characters, Span<ulong> units)
    {
        var count = 0;
        for (var i = 0; i < characters.Length;)
        {
            var (hash, begin) = (Basis, i);
            while (i < characters.Length && (char.IsLetterOrDigit(characters[i]) || characters[i] == '_'))
            {
                hash = Mixed(hash, characters[i++]);
            }
            if (i == begin)
            {
                hash = Mixed(hash, characters[i++]);
            }
            if (characters[begin] != ' ')
            {
                units[count++] = hash;
            }
        }
        return count;
    }

    private static int Characters(ReadOnlySpan<char> characters, Span<ulong> units)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            units[i] = characters[i];
        }
        return characters.Length;
    }

    private static int Runs(ReadOnlySpan<ulong> units, GramOptions options, Span<int> runs)
    {
        var count = 0;
        for (var begin = 0; begin < units.Length; begin++)
        {
            var hash = Basis;
            for (var length = 1; length <= options.Max && begin + length <= units.Length; length++)
            {
                hash = Mixed(hash, units[begin + length - 1]);
                if (length >= options.Min)
                {
                    runs[count++] = (int)(hash >> (64 - options.Bits));
                }
            }
        }
        return count;
    }

    /// <summary>The next state of a hash: the finaliser of SplitMix64 (Steele, Lea and Flood, 2014) over the state and the unit.</summary>
    private static ulong Mixed(ulong hash, ulong unit)
    {
        var mixed = unchecked((hash * 0x9e3779b97f4a7c15) + unit);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94d049bb133111eb);
        return mixed ^ (mixed >> 31);
    }
}
