using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Accounts;

/// <summary>What the button "Sign out" of the pages posts to; for everyone, because a session may have ended meanwhile.</summary>
internal static class SignOutForm
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", LeaveAsync).ExcludeFromDescription().DisableAntiforgery().ForEveryone();

    private static async Task<RedirectHttpResult> LeaveAsync(
        [FromForm(Name = "return")] string? @return, SignIns signIns, HttpContext context)
    {
        await signIns.EndAsync(context);
        return TypedResults.LocalRedirect(LocalPath.OrHome(@return));
    }
}
