using Fairground.Platform;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Fairground.Web;

/// <summary>What a visitor chooses for this browser: language, place and colours. Each is a cookie, set only by choosing.</summary>
internal static class Preferences
{
    public const string ThemeCookie = "theme";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>The colours this browser has chosen; null for those of the device.</summary>
    public static string? ThemeOf(HttpRequest request) =>
        request.Cookies[ThemeCookie] is "light" or "dark" ? request.Cookies[ThemeCookie] : null;

    public static void MapPreferences(this IEndpointRouteBuilder routes) => routes.MapPost("/preferences", Set)
        .ExcludeFromDescription().DisableAntiforgery().ForEveryone();

    private static RedirectHttpResult Set([FromForm] string? language, [FromForm] string? country, [FromForm] string? currency,
        [FromForm] string? theme, [FromForm(Name = "return")] string? @return, HttpContext context, IOptions<MarketOptions> market)
    {
        if (Language.Find(language) is { } chosen)
        {
            Keep(LanguageChoice.Cookie, chosen.Code);
        }
        if (country is not null && market.Value.Destinations.Contains(country) && Currency.TryParse(currency, out var money))
        {
            Keep(Visitor.PlaceCookie, $"{country}-{money}");
        }
        if (theme is "light" or "dark")
        {
            Keep(ThemeCookie, theme);
        }
        else if (theme is "auto")
        {
            context.Response.Cookies.Delete(ThemeCookie);
        }
        return TypedResults.LocalRedirect(LocalPath.OrHome(@return), permanent: false, preserveMethod: false);

        void Keep(string name, string value) => context.Response.Cookies.Append(name, value, new CookieOptions
        {
            MaxAge = Kept,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
    }
}
