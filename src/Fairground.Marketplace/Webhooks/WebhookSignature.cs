using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fairground.Marketplace.Webhooks;

/// <summary>Secrets and signatures as the Standard Webhooks specification has them (symmetric, <c>v1</c>).</summary>
internal static class WebhookSignature
{
    public const int SecretBytes = 32;
    private const string SecretPrefix = "whsec_";

    public static byte[] MakeSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The secret as its owner keeps it.</summary>
    public static string Show(byte[] secret) => SecretPrefix + Convert.ToBase64String(secret);

    /// <summary>The signature of a message that is sent now: HMAC-SHA256 over its id, its time in Unix seconds, and its body.</summary>
    public static string Of(byte[] secret, string id, long timestamp, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)))}";
    }
}
