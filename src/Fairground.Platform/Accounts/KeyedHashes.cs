using System.Security.Cryptography;
using System.Text;

namespace Fairground.Platform.Accounts;

/// <summary>
/// Names of values that tell whether two are the same, and nothing else: HMAC-SHA-256 (RFC 2104) under a key of each purpose, which comes
/// of the market's master key in the same way; the first 128 bits. Whoever has the database without the master key cannot try values out,
/// and names of one purpose say nothing about those of another.
/// </summary>
public sealed class KeyedHashes
{
    private const int Bytes = 16;
    private readonly MasterKey master;

    internal KeyedHashes(MasterKey master) => this.master = master;

    public Guid Of(string purpose, string value)
    {
        var key = HMACSHA256.HashData(master.Bytes, Encoding.UTF8.GetBytes($"keyed-hash\n{purpose}"));
        return new Guid(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value)).AsSpan(0, Bytes), bigEndian: true);
    }
}
