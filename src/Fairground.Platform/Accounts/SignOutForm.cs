using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Accounts;

/// <summary>What the button "Sign out" of the pages posts to; for everyone, because a session may have ended meanwhile.</summary>
internal static class SignOutForm
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", LeaveAsync).ExcludeFromDescription().DisableAntiforgery().ForEveryone();

    /// <summary>A form without fields has no body, and a parameter bound to the form would be refused for that.</summary>
    private static async Task<RedirectHttpResult> LeaveAsync(SignIns signIns, HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        await signIns.EndAsync(context);
        return TypedResults.LocalRedirect(LocalPath.OrHome(form["return"]));
    }
}
