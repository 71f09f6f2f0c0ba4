using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Antiforgery;

namespace Fairground.Web;

/// <summary>
/// Keeps other sites from acting in a visitor's name: a browser's unsafe request must come from this origin, by Fetch Metadata
/// (W3C, Sec-Fetch-Site) or, in older browsers, by Origin. Needs no token in a form and no cookie before one is due; see docs/decisions.
/// </summary>
internal static class OriginGuard
{
    public static IApplicationBuilder UseOriginGuard(this IApplicationBuilder app) => app.Use((context, next) =>
        IsSafe(context.Request) || IsOurs(context.Request) || Requests.ShowsProblem(context) ? next(context) : throw new Refusal(
            PlatformProblems.CrossOrigin));

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    private static bool IsOurs(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        if (site is not null)
        {
            return site is "same-origin" or "none";
        }
        string? origin = request.Headers.Origin;
        // A request without either is no browser's.
        return origin is null || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}

/// <summary>
/// Forms bear no token: <see cref="OriginGuard"/> keeps other sites out without one, and the framework's would cost whoever looks at a form
/// a cookie.
/// </summary>
internal sealed class NoFormTokens : IAntiforgery
{
    private static readonly AntiforgeryTokenSet None = new(null, null, "none", null);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => None;

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => None;

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(true);

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        // There is none.
    }

    public Task ValidateRequestAsync(HttpContext httpContext) => Task.CompletedTask;
}
