using System.Globalization;

namespace Fairground.Platform.Languages;

/// <summary>A language the market speaks: its texts come from resource files, its dates and numbers from a culture.</summary>
public sealed record Language(string Code, string Name, string Culture, bool RightToLeft = false)
{
    public static readonly Language English = new("en", "English", "en-GB");

    /// <summary>In the order of the language switch; each is named as its speakers name it.</summary>
    public static readonly IReadOnlyList<Language> All =
    [
        English,
        new("fr", "Français", "fr-FR"),
        new("ar", "العربية", "ar-AE", RightToLeft: true),
        new("vi", "Tiếng Việt", "vi-VN"),
        new("id", "Bahasa Indonesia", "id-ID"),
    ];

    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? English;

    public string Direction => RightToLeft ? "rtl" : "ltr";

    public static Language? Find(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>Runs what follows in this asynchronous flow in the language, as for a mail to somebody else.</summary>
    public IDisposable Use()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (
            CultureInfo.GetCultureInfo(Culture), CultureInfo.GetCultureInfo(Code));
        return new Restore(before);
    }

    private sealed class Restore((CultureInfo Culture, CultureInfo UICulture) before) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
