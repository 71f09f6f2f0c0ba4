using System.Runtime.InteropServices;

namespace Fairground.Kernels.Text;

/// <summary>Two texts that are alike.</summary>
/// <param name="First">The place of the one that comes first.</param>
/// <param name="Second">The place of the other.</param>
/// <param name="Similarity">The estimated share of shingles in common, from 0 to 1.</param>
public readonly record struct NearDuplicate(int First, int Second, float Similarity);

/// <param name="Bands">How many keys a text is found by; the signature's length is a multiple of it.</param>
/// <param name="SimilarityMin">The least similarity of a pair.</param>
/// <param name="BucketMax">How many texts under one key are each compared with each.</param>
/// <param name="NeighboursMax">With how many of those behind it a text is compared where there are more under its key.</param>
public sealed record NearDuplicateOptions(int Bands = 8, double SimilarityMin = 0.7, int BucketMax = 40, int NeighboursMax = 8);

/// <param name="Pairs">By the first, then by the second.</param>
/// <param name="FullBuckets">How many keys had too many texts for all their pairs: then not every pair of a group is there.</param>
public sealed record NearDuplicateFind(NearDuplicate[] Pairs, int FullBuckets);

/// <summary>Pairs of near-duplicates among many texts, by the bands of their signatures (<see cref="MinHash"/>).</summary>
public static class NearDuplicates
{
    /// <summary>
    /// Finds the pairs. Needs 12 bytes a text and 8 a pair, and at most <c>BucketMax / 2 + NeighboursMax</c> comparisons a text and band.
    /// </summary>
    /// <param name="signatures">One behind the other, each of <paramref name="hashes"/> hashes.</param>
    /// <exception cref="ArgumentException">The signatures are not of that length, or cannot be cut into bands.</exception>
    public static NearDuplicateFind Find(ReadOnlySpan<uint> signatures, int hashes, NearDuplicateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hashes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Bands);
        if (signatures.Length % hashes != 0 || hashes % options.Bands != 0)
        {
            throw new ArgumentException("Signatures are of one length, and cut into bands of equal length.", nameof(signatures));
        }
        var texts = Enumerable.Range(0, signatures.Length / hashes).Where(Compared(signatures, hashes)).ToArray();
        var (pairs, full) = (new List<ulong>(), 0);
        for (var band = 0; band < options.Bands; band++)
        {
            full += Band(signatures, hashes, texts, band, options, pairs);
            Unique(pairs);
        }
        var found = new NearDuplicate[pairs.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var (first, second) = ((int)(pairs[i] >> 32), (int)pairs[i]);
            found[i] = new NearDuplicate(first, second, (float)Similarity(signatures, hashes, first, second));
        }
        return new NearDuplicateFind(found, full);
    }

    private static Func<int, bool> Compared(ReadOnlySpan<uint> signatures, int hashes)
    {
        var compared = new bool[signatures.Length / hashes];
        for (var text = 0; text < compared.Length; text++)
        {
            compared[text] = signatures[text * hashes] != 0;
        }
        return text => compared[text];
    }

    /// <summary>Adds the pairs that meet in a band; gives the number of buckets that were too full for all their pairs.</summary>
    private static int Band(
        ReadOnlySpan<uint> signatures, int hashes, int[] texts, int band, NearDuplicateOptions options, List<ulong> pairs)
    {
        var rows = hashes / options.Bands;
        var (keys, members) = (new ulong[texts.Length], (int[])texts.Clone());
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = MinHash.BandKey(signatures.Slice((texts[i] * hashes) + (band * rows), rows), band);
        }
        Array.Sort(keys, members);
        var full = 0;
        for (var (begin, end) = (0, 0); begin < keys.Length; begin = end)
        {
            for (end = begin + 1; end < keys.Length && keys[end] == keys[begin]; end++)
            {
            }
            var bucket = members.AsSpan(begin..end);
            bucket.Sort();
            var tooFull = bucket.Length > options.BucketMax;
            full += tooFull ? 1 : 0;
            for (var i = 0; i < bucket.Length; i++)
            {
                var reach = tooFull ? Math.Min(bucket.Length - 1, i + options.NeighboursMax) : bucket.Length - 1;
                for (var j = i + 1; j <= reach; j++)
                {
                    if (Similarity(signatures, hashes, bucket[i], bucket[j]) >= options.SimilarityMin)
                    {
                        pairs.Add(((ulong)bucket[i] << 32) | (uint)bucket[j]);
                    }
                }
            }
        }
        return full;
    }

    private static void Unique(List<ulong> pairs)
    {
        pairs.Sort();
        var kept = 0;
        var all = CollectionsMarshal.AsSpan(pairs);
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                all[kept++] = all[i];
            }
        }
        pairs.RemoveRange(kept, pairs.Count - kept);
    }

    private static double Similarity(ReadOnlySpan<uint> signatures, int hashes, int left, int right) =>
        MinHash.Similarity(signatures.Slice(left * hashes, hashes), signatures.Slice(right * hashes, hashes));
}
