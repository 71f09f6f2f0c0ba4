using Fairground.Platform.Languages;

namespace Fairground.Web;

/// <summary>Answers each request in the language of its cookie, else of its Accept-Language header, else in English.</summary>
internal static class LanguageChoice
{
    public const string Cookie = "language";

    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var language = Find(context.Request);
        using var _ = language.Use();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.ContentLanguage = language.Code;
            context.Response.Headers.Append("Vary", "Accept-Language");
            return Task.CompletedTask;
        });
        await next(context);
    });

    private static Language Find(HttpRequest request)
    {
        if (Language.Find(request.Cookies[Cookie]) is { } chosen)
        {
            return chosen;
        }
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => Language.Find(range.Value.Value?.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(language => language is not null) ?? Language.English;
    }
}
