using System.Buffers;
using System.Text;

namespace Fairground.Marketplace.Sheets;

/// <summary>
/// Finds out what encoding a file without a mark is in, from all its bytes as they go by. A file with letters beyond ASCII of which none is
/// UTF-8 is taken to be Windows-1252; where some are, it is UTF-8 with broken places, which its rows will tell of.
/// </summary>
internal sealed class EncodingProbe
{
    private const int HeadBytes = 256;
    private readonly byte[] rest = new byte[4];
    private readonly byte[] head = new byte[HeadBytes];
    private int restLength;
    private int headLength;
    private long whole;
    private long broken;

    public SheetEncoding Encoding
    {
        get
        {
            var start = head.AsSpan(0, headLength);
            if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || HasZeros(start))
            {
                return SheetEncoding.Utf16;
            }
            return broken + restLength > 0 && whole == 0 && !start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])
                ? SheetEncoding.Windows1252
                : SheetEncoding.Utf8;
        }
    }

    public void Look(ReadOnlySpan<byte> bytes)
    {
        if (headLength < HeadBytes)
        {
            var some = bytes[..Math.Min(bytes.Length, HeadBytes - headLength)];
            some.CopyTo(head.AsSpan(headLength));
            headLength += some.Length;
        }
        bytes = Complete(bytes);
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)127) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == OperationStatus.NeedMoreData)
            {
                bytes.CopyTo(rest);
                restLength = bytes.Length;
                return;
            }
            Count(status);
            bytes = bytes[consumed..];
        }
    }

    /// <summary>Puts what was left of the last bytes before these.</summary>
    private ReadOnlySpan<byte> Complete(ReadOnlySpan<byte> bytes)
    {
        while (restLength > 0 && bytes.Length > 0)
        {
            rest[restLength++] = bytes[0];
            var status = Rune.DecodeFromUtf8(rest.AsSpan(0, restLength), out _, out var consumed);
            if (status == OperationStatus.NeedMoreData)
            {
                bytes = bytes[1..];
                continue;
            }
            Count(status);
            // The byte that did not belong to it may begin another letter.
            bytes = consumed == restLength ? bytes[1..] : bytes;
            restLength = 0;
        }
        return bytes;
    }

    private void Count(OperationStatus status) => (whole, broken) =
        status == OperationStatus.Done ? (whole + 1, broken) : (whole, broken + 1);

    /// <summary>UTF-16 of western letters without its mark: every other byte is zero.</summary>
    private static bool HasZeros(ReadOnlySpan<byte> start) => start.Length >= 8 && start.Count((byte)0) * 3 >= start.Length;
}
