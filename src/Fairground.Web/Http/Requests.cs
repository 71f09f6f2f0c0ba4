namespace Fairground.Web;

internal static class Requests
{
    /// <summary>Whether a person's browser asks for a page, rather than a program for data.</summary>
    public static bool WantsPage(HttpContext context) => !context.Request.Path.StartsWithSegments("/api") &&
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
