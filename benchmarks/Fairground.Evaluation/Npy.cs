using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Fairground.Evaluation;

/// <summary>
/// Arrays as NumPy keeps them (NEP 1, "A simple file format for NumPy arrays"), alone or in an .npz archive; read as rows, whatever their
/// order in the file.
/// </summary>
internal static class Npy
{
    private static readonly byte[] Magic = [0x93, .. "NUMPY"u8];

    public static (T[] Values, int[] Shape) Read<T>(string archive, string name) where T : unmanaged
    {
        using var zip = ZipFile.OpenRead(archive);
        using var stream = (zip.GetEntry(name + ".npy") ?? throw new InvalidDataException($"{archive} has no {name}.")).Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Parse<T>(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>Writes rows of values for a peer to read.</summary>
    public static void Write<T>(string file, ReadOnlySpan<T> values, params ReadOnlySpan<int> shape) where T : unmanaged
    {
        var type = default(T) switch
        {
            float => "<f4",
            double => "<f8",
            int => "<i4",
            long => "<i8",
            bool => "|b1",
            _ => throw new NotSupportedException(),
        };
        var header = new StringBuilder($"{{'descr': '{type}', 'fortran_order': False, 'shape': (");
        foreach (var length in shape)
        {
            header.Append(CultureInfo.InvariantCulture, $"{length}, ");
        }
        header.Append("), }").Append(' ', 63 - ((Magic.Length + 4 + header.Length) % 64)).Append('\n');
        using var stream = File.Create(file);
        stream.Write(Magic);
        stream.Write([1, 0, (byte)header.Length, (byte)(header.Length >> 8)]);
        stream.Write(Encoding.ASCII.GetBytes(header.ToString()));
        stream.Write(MemoryMarshal.AsBytes(values));
    }

    private static (T[] Values, int[] Shape) Parse<T>(ReadOnlySpan<byte> bytes) where T : unmanaged
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new InvalidDataException("This is no NumPy array.");
        }
        var length = bytes[6] == 1
            ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]) : BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var begin = bytes[6] == 1 ? 10 : 12;
        var header = Encoding.ASCII.GetString(bytes.Slice(begin, length));
        var shape = Between(header, "'shape': (", ")").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var body = bytes[(begin + length)..];
        T[] values = (Between(header, "'descr': '", "'"), default(T)) switch
        {
            ("<f4", float) or ("<i8", long) or ("|b1", bool) or ("<f8", double) or ("<i4", int) =>
                MemoryMarshal.Cast<byte, T>(body).ToArray(),
            ("<i8", int) => (T[])(object)Array.ConvertAll(MemoryMarshal.Cast<byte, long>(body).ToArray(), value => checked((int)value)),
            var (type, _) => throw new InvalidDataException($"{type} cannot be read as {typeof(T).Name}."),
        };
        return (header.Contains("'fortran_order': True", StringComparison.Ordinal) ? Transposed(values, shape) : values, shape);
    }

    private static T[] Transposed<T>(T[] values, int[] shape)
    {
        var rows = new T[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            rows[((i % shape[0]) * shape[1]) + (i / shape[0])] = values[i];
        }
        return rows;
    }

    private static string Between(string text, string before, string after)
    {
        var begin = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[begin..text.IndexOf(after, begin, StringComparison.Ordinal)];
    }
}
