namespace Fairground.Web;

internal static class Requests
{
    /// <summary>Whether this is the second run of a request, which only shows the problem that ended the first.</summary>
    public static bool ShowsProblem(HttpContext context) => context.Request.Path == Components.ProblemPage.Path;

    /// <summary>Whether a person's browser asks for a page, rather than a program for data.</summary>
    public static bool WantsPage(HttpContext context) => !context.Request.Path.StartsWithSegments("/api") &&
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
