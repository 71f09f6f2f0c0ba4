using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Accounts;

internal static class PersonalDataApi
{
    public static void MapPersonalData(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/account-exports", Export).WithTags("Accounts").ForSignedIn(Scopes.Account)
            .RepeatsFreely("It reads, and writes a file while it does.")
            .WithSummary("All that the market holds about the account, as a file of JSON. For sessions, not for tokens.")
            .Refuses(PlatformProblems.NotAllowed);
        routes.MapPost("/api/account-deletions", Delete).WithTags("Accounts").ForSignedIn(Scopes.Account)
            .RepeatsFreely("What is deleted cannot ask again.")
            .WithSummary(
                "Deletes the account for good and signs out everywhere, by its password; where it has none, by its address within ten " +
                "minutes of signing in. For sessions, not for tokens.")
            .Refuses(PlatformProblems.WrongCredentials, PlatformProblems.LockedOut, PlatformProblems.LastAdmin,
                PlatformProblems.SignInAgain, PlatformProblems.NotAllowed);
    }

    public sealed record DeletionRequest(
        [property: Lengths(0, AccountApi.PasswordLengthMax)] string? Password, [property: Email] string? Email);

    private static PushStreamHttpResult Export(
        AccountExport export, Visitor visitor, HttpContext context, CancellationToken cancellationToken)
    {
        RequireSession(context);
        var account = visitor.SignedIn;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            stream => export.WriteAsync(stream, account, cancellationToken), "application/json", export.FileName);
    }

    private static async Task<NoContent> Delete(
        DeletionRequest request, AccountDeletion deletion, SignIns signIns, Visitor visitor, HttpContext context,
        CancellationToken cancellationToken)
    {
        RequireSession(context);
        await deletion.DeleteAsync(visitor.SignedIn, request.Password, request.Email, cancellationToken);
        await signIns.EndAsync(context);
        return TypedResults.NoContent();
    }

    /// <summary>A token acts within its scopes; these go beyond any.</summary>
    private static void RequireSession(HttpContext context)
    {
        if (SignIns.SessionOf(context.User) is null)
        {
            throw new Refusal(PlatformProblems.NotAllowed);
        }
    }
}
