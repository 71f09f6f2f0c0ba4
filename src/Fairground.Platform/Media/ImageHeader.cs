using System.Buffers.Binary;

namespace Fairground.Platform.Media;

public enum ImageFormat
{
    Jpeg,
    Png,
    WebP,
}

/// <summary>What an image file says of itself in its first bytes, read before any decoder sees it.</summary>
public readonly record struct ImageHeader(ImageFormat Format, int Width, int Height)
{
    /// <summary>Reads the header of a JPEG (ITU T.81), PNG (RFC 2083) or WebP (RFC 9649) file; false for anything else.</summary>
    public static bool TryRead(ReadOnlySpan<byte> file, out ImageHeader header)
    {
        header = default;
        return file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => TryReadPng(file, out header),
            [0xff, 0xd8, 0xff, ..] => TryReadJpeg(file, out header),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                TryReadWebP(file, out header),
            _ => false,
        };
    }

    private static bool TryReadPng(ReadOnlySpan<byte> file, out ImageHeader header)
    {
        header = default;
        if (file.Length < 33 || !file.Slice(12, 4).SequenceEqual("IHDR"u8))
        {
            return false;
        }
        header = new ImageHeader(
            ImageFormat.Png, BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        return header is { Width: > 0, Height: > 0 };
    }

    private static bool TryReadJpeg(ReadOnlySpan<byte> file, out ImageHeader header)
    {
        header = default;
        var at = 2;
        while (at + 9 < file.Length && file[at] == 0xff)
        {
            var marker = file[at + 1];
            // A start of frame is C0 to CF, save the tables C4, C8 and CC that share the range.
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                header = new ImageHeader(ImageFormat.Jpeg,
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
                return header is { Width: > 0, Height: > 0 };
            }
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }
        return false;
    }

    private static bool TryReadWebP(ReadOnlySpan<byte> file, out ImageHeader header)
    {
        header = default;
        if (file.Length < 30)
        {
            return false;
        }
        var chunk = file[12..];
        if (chunk.StartsWith("VP8X"u8))
        {
            header = new ImageHeader(ImageFormat.WebP, 1 + UInt24(file[24..]), 1 + UInt24(file[27..]));
        }
        else if (chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
            header = new ImageHeader(ImageFormat.WebP, 1 + (int)(bits & 0x3fff), 1 + (int)((bits >> 14) & 0x3fff));
        }
        else if (chunk.StartsWith("VP8 "u8))
        {
            header = new ImageHeader(ImageFormat.WebP,
                BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3fff);
        }
        return header is { Width: > 0, Height: > 0 };
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
