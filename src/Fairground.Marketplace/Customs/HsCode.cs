using Fairground.Platform.Languages;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Customs;

/// <summary>Codes of the Harmonized System: six digits that all countries share, and up to four that a country adds.</summary>
internal static class HsCode
{
    public const int LengthMin = 6;
    public const int LengthMax = 10;

    /// <summary>The digits of a code that people may write with points and spaces; null for what is none.</summary>
    public static string? Read(string? text)
    {
        var code = Digits.Plain(text ?? "", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        return code.Length is >= LengthMin and <= LengthMax && code.All(char.IsAsciiDigit) ? code : null;
    }

    /// <summary>The code as people read it: 9405.20, 9405.20.40.</summary>
    public static string Shown(string code) => code.Length < LengthMin ? code : string.Join('.', new[] { code[..4], code[4..6] }.Concat(
        code[6..].Chunk(2).Select(pair => new string(pair))));
}

public sealed class HsCodeAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or "" || HsCode.Read(value as string) is not null;

    public override string FormatErrorMessage(string name) => Text["validation.hs-code"];
}
