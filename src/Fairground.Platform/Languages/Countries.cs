using System.Globalization;

namespace Fairground.Platform.Languages;

/// <summary>Countries by their ISO 3166-1 alpha-2 code, named in the reader's language.</summary>
public static class Countries
{
    private static readonly Lazy<string[]> Codes = new(() => [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => culture.Name.Split('-')[^1]).Where(IsCode).Distinct().Where(code => EnglishName(code) != code)]);

    /// <summary>All countries with their names, in the order of the reader's alphabet.</summary>
    public static IEnumerable<(string Code, string Name)> All =>
        Codes.Value.Select(code => (code, Name(code))).OrderBy(country => country.Item2, StringComparer.CurrentCulture);

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
