using System.Runtime.InteropServices;
using Fairground.Kernels.Text;

namespace Fairground.Integrity.Scores;

/// <summary>What finds a text again among others: its signature, and the keys under which texts that are alike meet.</summary>
internal sealed record TextPrint(byte[] Signature, long[] Keys)
{
    public static TextPrint Of(string title, string text)
    {
        Span<uint> signature = stackalloc uint[ReviewScore.Hashes];
        Span<ulong> keys = stackalloc ulong[ReviewScore.Bands];
        var kind = MinHash.Sign(Folding.Fold($"{title}\n{text}"), signature);
        var count = kind == SignatureKind.None ? 0 : MinHash.BandKeys(signature, keys);
        return new TextPrint(
            MemoryMarshal.AsBytes(signature).ToArray(), [.. MemoryMarshal.Cast<ulong, long>(keys[..count]).ToArray().Distinct()]);
    }
}
