using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Ids of what an import makes: UUIDs of version 8 (RFC 9562, 5.8), the first bits of a SHA-256 over the kind of thing and Olist's own id.
/// The same row always becomes the same thing, so that an import can be run again.
/// </summary>
public static class OlistId
{
    public static TId Of<TId>(Guid key) where TId : struct, IId<TId> => Of<TId>(key.ToString("N"));

    public static TId Of<TId>(string key) where TId : struct, IId<TId>
    {
        const int VersionByte = 6;
        const int VariantByte = 8;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"olist\n{TId.Prefix}\n{key}"), hash);
        hash[VersionByte] = (byte)((hash[VersionByte] & 0x0f) | 0x80);
        hash[VariantByte] = (byte)((hash[VariantByte] & 0x3f) | 0x80);
        return new TId { Value = new Guid(hash[..16], bigEndian: true) };
    }
}
