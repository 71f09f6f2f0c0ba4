using System.Numerics;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.DataProtection;

namespace Fairground.Marketplace.Sellers;

/// <summary>Where a seller's money goes. The number is encrypted; only its last four characters can be read.</summary>
internal sealed class PayoutAccount
{
    private const string Purpose = "payout-account";
    private const int LengthMin = 6;
    private const int LengthMax = 34;

    private PayoutAccount()
    {
    }

    public string Holder { get; private init; } = "";

    public string Hint { get; private init; } = "";

    public string SealedNumber { get; private init; } = "";

    /// <summary>Takes an IBAN (ISO 13616, whose check digits must be right) or another bank's account number.</summary>
    public static PayoutAccount Create(string holder, string number, IDataProtectionProvider protection)
    {
        var plain = new string([.. number.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        var looksLikeIban = plain.Length > 4 && char.IsAsciiLetter(plain[0]) && char.IsAsciiLetter(plain[1]) && char.IsAsciiDigit(plain[2]);
        if (plain.Length is < LengthMin or > LengthMax || !plain.All(char.IsAsciiLetterOrDigit) || (looksLikeIban && !IsIban(plain)))
        {
            throw new Refusal(MarketplaceProblems.PayoutAccountInvalid);
        }
        return new PayoutAccount
        {
            Holder = holder.Trim(),
            Hint = plain[^4..],
            SealedNumber = protection.CreateProtector(Purpose).Protect(plain),
        };
    }

    public string Open(IDataProtectionProvider protection) => Open(SealedNumber, protection);

    /// <summary>The number, as it was sealed for a payout.</summary>
    public static string Open(string sealedNumber, IDataProtectionProvider protection) =>
        protection.CreateProtector(Purpose).Unprotect(sealedNumber);

    /// <summary>The remainder test of ISO 7064 MOD 97-10: letters count as 10 to 35, the first four characters last.</summary>
    private static bool IsIban(string text)
    {
        var digits = string.Concat((text[4..] + text[..4]).Select(c => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10));
        return text.Length >= 15 && BigInteger.Parse(digits, null) % 97 == 1;
    }
}
