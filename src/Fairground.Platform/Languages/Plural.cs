namespace Fairground.Platform.Languages;

/// <summary>The plural form of a whole number by the Unicode CLDR plural rules (Unicode TS 35, part 3) of the market's languages.</summary>
public static class Plural
{
    public static string Form(string language, long count)
    {
        var n = Math.Abs(count);
        return language switch
        {
            "ar" => n switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ => (n % 100) switch
                {
                    >= 3 and <= 10 => "few",
                    >= 11 => "many",
                    _ => "other",
                },
            },
            "fr" => n <= 1 ? "one" : "other",
            "vi" or "id" => "other",
            _ => n == 1 ? "one" : "other",
        };
    }
}
