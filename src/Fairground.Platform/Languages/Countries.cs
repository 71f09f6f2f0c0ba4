using System.Globalization;

namespace Fairground.Platform.Languages;

/// <summary>Countries by their ISO 3166-1 alpha-2 code, named in the reader's language.</summary>
public static class Countries
{
    public static bool IsCode(string? code) =>
        code is { Length: 2 } && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);

    public static string Name(string code) => PlatformTexts.Text.Find($"country.{code}") ?? EnglishName(code);

    private static string EnglishName(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
