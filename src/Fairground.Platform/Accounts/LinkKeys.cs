using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Fairground.Platform.Accounts;

/// <summary>
/// Keys in links that open one thing to whoever holds them, such as a guest's order: HMAC-SHA-256 (RFC 2104) of its id under the market's
/// master key, 144 bits long. Nothing is stored, and any mail can hold the link.
/// </summary>
public sealed class LinkKeys
{
    private const int Bytes = 18;
    private readonly MasterKey master;

    internal LinkKeys(MasterKey master) => this.master = master;

    public string For(string purpose, string id) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(master.Bytes, Encoding.UTF8.GetBytes($"{purpose}\n{id}")).AsSpan(0, Bytes));

    public bool Opens(string purpose, string id, string? key) => key is { Length: > 0 } &&
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(For(purpose, id)));
}
