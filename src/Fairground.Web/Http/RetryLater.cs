using System.Globalization;

namespace Fairground.Web;

/// <summary>Tells how long to wait before trying again (RFC 9110, Retry-After), whatever page or problem the answer becomes.</summary>
internal static class RetryLater
{
    public static void Say(HttpContext context, TimeSpan wait) => context.Response.OnStarting(() =>
    {
        context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    });
}
