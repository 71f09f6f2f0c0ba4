using System.Security.Cryptography;

namespace Fairground.Marketplace.Coupons;

/// <summary>Codes as people type them: in any case, with spaces around; kept in capitals.</summary>
internal static class CouponCode
{
    public const int LengthMin = 3;
    public const int LengthMax = 32;
    private const int GroupLength = 4;
    private const int Groups = 4;

    // Without letters that are read as digits, or digits as letters.
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>The code as it is kept; null for what cannot be one.</summary>
    public static string? Read(string? text)
    {
        var code = text?.Trim().ToUpperInvariant() ?? "";
        return code.Length is >= LengthMin and <= LengthMax && code.All(letter => char.IsAsciiLetterUpper(letter) ||
            char.IsAsciiDigit(letter) || letter is '-') ? code : null;
    }

    /// <summary>A code of 78 random bits, in groups that can be read out.</summary>
    public static string Unguessable() => string.Join(
        '-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
}
