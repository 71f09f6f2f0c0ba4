using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Fairground.Browser.Tests;

/// <summary>A picture to upload: a disc on a ground, as a PNG file (ISO/IEC 15948).</summary>
internal static class Painting
{
    private const int Side = 320;
    private const int BytesPerPixel = 3;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    public static byte[] Of(int seed)
    {
        var random = new Random(seed);
        var disc = new byte[BytesPerPixel];
        random.NextBytes(disc);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        (header[8], header[9]) = (8, 2);
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Compress(Rows(disc, random.Next(60, 140))));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Rows(byte[] disc, int radius)
    {
        var rows = new byte[Side * (1 + (Side * BytesPerPixel))];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var (dx, dy) = (x - (Side / 2), y - (Side / 2));
                ReadOnlySpan<byte> colour = (dx * dx) + (dy * dy) < radius * radius ? disc : [240, 232, 216];
                colour.CopyTo(rows.AsSpan((y * (1 + (Side * BytesPerPixel))) + 1 + (x * BytesPerPixel)));
            }
        }
        return rows;
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            packer.Write(bytes);
        }
        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(body));
        file.Write(number);
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
            }
        }
        return ~crc;
    }
}
