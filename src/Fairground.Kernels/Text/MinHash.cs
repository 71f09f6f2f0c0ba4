using System.Numerics;
using System.Runtime.InteropServices;

namespace Fairground.Kernels.Text;

/// <summary>What a signature stands for.</summary>
public enum SignatureKind
{
    /// <summary>The text is too short to be like another by more than chance: its signature is all zeros and like no other.</summary>
    None,

    /// <summary>The text is short: its signature is that of the whole, like another only if all words are the same in order.</summary>
    Whole,

    /// <summary>The share of equal hashes in two signatures estimates how much the texts have in common.</summary>
    Shingles,
}

/// <summary>
/// Signatures of texts that tell how much two of them have in common without either (MinHash; Broder, "On the resemblance and containment
/// of documents", 1997), and the keys under which texts that are alike meet (banding; Leskovec, Rajaraman and Ullman, "Mining of Massive
/// Datasets", chapter 3).
/// </summary>
/// <remarks>
/// A text is a row of units: words where words are spaced, single characters in the scripts that do not space them (Chinese, Japanese,
/// Thai, Lao, Khmer, Burmese, Tibetan). A shingle is three units in a row. Signatures are kept in databases: for the same folded text they
/// are the same for good, on every machine. Whoever changes anything here, or <see cref="Folding"/>, raises <see cref="Version"/>, and
/// those who keep signatures make them anew.
/// </remarks>
public static class MinHash
{
    public const int Version = 1;

    /// <summary>How many units make a shingle.</summary>
    public const int ShingleUnits = 3;

    /// <summary>A text with fewer different shingles is compared as a whole.</summary>
    public const int ShinglesMin = 8;

    /// <summary>A text to be compared as a whole that has fewer units is not compared: many write "very good, thank you".</summary>
    public const int UnitsMin = 6;

    /// <summary>How much of a text is read, in characters.</summary>
    public const int LengthMax = 20_000;

    /// <summary>The longest signature.</summary>
    public const int HashesMax = 256;

    private const ulong WholeStart = 0x57484f4c45544558; // "WHOLETEX": a whole is never a shingle.
    private const ulong BandStart = 0x42414e444b455953; // "BANDKEYS"
    private static readonly uint[] Seeds = [.. Enumerable.Range(1, HashesMax).Select(i => (uint)(Mix((ulong)i) >> 32))];

    /// <summary>Writes a text's signature, without allocating; a signature begins like a longer one of the same text.</summary>
    /// <param name="folded">The text as <see cref="Folding.Fold"/> gives it; what is behind <see cref="LengthMax"/> is not read.</param>
    /// <param name="signature">One hash an element, 1 to <see cref="HashesMax"/> of them; none is zero, unless all are.</param>
    public static SignatureKind Sign(ReadOnlySpan<char> folded, Span<uint> signature)
    {
        ArgumentOutOfRangeException.ThrowIfZero(signature.Length, nameof(signature));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(signature.Length, HashesMax, nameof(signature));
        signature.Fill(uint.MaxValue);
        var shingles = new Shingles(signature, stackalloc ulong[ShinglesMin]);
        var word = 0UL;
        foreach (var c in folded[..Math.Min(folded.Length, LengthMax)])
        {
            var spaced = c != ' ' && !StandsAlone(c);
            if (!spaced && word != 0)
            {
                shingles.Add(word);
                word = 0;
            }
            if (c != ' ')
            {
                word = Mix(word + c);
            }
            if (c != ' ' && !spaced)
            {
                shingles.Add(word);
                word = 0;
            }
        }
        if (word != 0)
        {
            shingles.Add(word);
        }
        return shingles.End();
    }

    /// <summary>The estimated share that two texts have in common of all their shingles (Jaccard's index), from 0 to 1.</summary>
    /// <exception cref="ArgumentException">The signatures differ in length.</exception>
    public static double Similarity(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        if (left.Length != right.Length || left.IsEmpty)
        {
            throw new ArgumentException("Signatures are compared with others of their length.", nameof(right));
        }
        if (left[0] == 0 || right[0] == 0)
        {
            return 0;
        }
        var equal = 0;
        for (var i = 0; i < left.Length; i++)
        {
            equal += left[i] == right[i] ? 1 : 0;
        }
        return (double)equal / left.Length;
    }

    /// <summary>
    /// Writes one key a band: two texts that share any key are worth comparing. With b bands of r hashes that happens to texts of
    /// similarity s with the chance 1 - (1 - s^r)^b; for 8 bands of 4 that is .04 at .27, .5 at .54 and .99 at .82. Keys of different
    /// bands differ.
    /// </summary>
    /// <returns>The number of keys written: none for a text that is not compared.</returns>
    /// <exception cref="ArgumentException">The signature cannot be cut into as many bands as there is room for.</exception>
    public static int BandKeys(ReadOnlySpan<uint> signature, Span<ulong> keys)
    {
        if (keys.IsEmpty || signature.Length < keys.Length || signature.Length % keys.Length != 0)
        {
            throw new ArgumentException("A signature is cut into bands of equal length.", nameof(keys));
        }
        if (signature[0] == 0)
        {
            keys.Clear();
            return 0;
        }
        var rows = signature.Length / keys.Length;
        for (var band = 0; band < keys.Length; band++)
        {
            keys[band] = BandKey(signature.Slice(band * rows, rows), band);
        }
        return keys.Length;
    }

    internal static ulong BandKey(ReadOnlySpan<uint> band, int number)
    {
        var key = Mix(BandStart + (ulong)number);
        foreach (var hash in band)
        {
            key = Mix(key + hash);
        }
        return key;
    }

    /// <summary>Steele, Lea and Flood's SplitMix64: one step and its finish.</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9e3779b97f4a7c15;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }

    /// <summary>Whether a character is of a script that puts no spaces between words.</summary>
    private static bool StandsAlone(char c) => c >= '\u0e00' && c is
        <= '\u109f' or (>= '\u1780' and <= '\u17ff') or (>= '\u3040' and <= '\u30ff') or (>= '\u31f0' and <= '\u31ff')
        or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff66' and <= '\uff9d');

    private ref struct Shingles(Span<uint> signature, Span<ulong> different)
    {
        private readonly Span<uint> signature = signature;
        private readonly Span<ulong> different = different;
        private ulong before;
        private ulong last;
        private ulong whole = WholeStart;
        private int units;
        private int count;

        public void Add(ulong unit)
        {
            whole = Mix(whole + unit);
            if (++units >= ShingleUnits)
            {
                var shingle = Mix(Mix(before + Mix(last)) + unit);
                if (count < different.Length && !different[..count].Contains(shingle))
                {
                    different[count++] = shingle;
                }
                Include(shingle);
            }
            (before, last) = (last, unit);
        }

        public readonly SignatureKind End()
        {
            if (count == ShinglesMin)
            {
                return SignatureKind.Shingles;
            }
            if (units < UnitsMin)
            {
                signature.Clear();
                return SignatureKind.None;
            }
            signature.Fill(uint.MaxValue);
            Include(whole);
            return SignatureKind.Whole;
        }

        /// <summary>Keeps the least of each hash: MurmurHash3's 32-bit finish of the shingle under each seed.</summary>
        private readonly void Include(ulong shingle)
        {
            var value = (uint)(shingle >> 32);
            var wide = MemoryMarshal.Cast<uint, Vector<uint>>(signature);
            var seeds = MemoryMarshal.Cast<uint, Vector<uint>>(Seeds.AsSpan());
            for (var i = 0; i < wide.Length; i++)
            {
                var hash = new Vector<uint>(value) ^ seeds[i];
                hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
                hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
                wide[i] = Vector.Min(wide[i], Vector.Max(hash ^ (hash >>> 16), Vector<uint>.One));
            }
            for (var i = wide.Length * Vector<uint>.Count; i < signature.Length; i++)
            {
                var hash = value ^ Seeds[i];
                hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
                hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
                signature[i] = Math.Min(signature[i], Math.Max(hash ^ (hash >>> 16), 1));
            }
        }
    }
}
