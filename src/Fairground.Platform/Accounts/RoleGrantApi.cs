using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Accounts;

internal static class RoleGrantApi
{
    public static void MapRoleGrants(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/role-grants", List).WholeList(RoleGrants.CountMax).WithSummary("Who holds which role, since when, and why.");
        admin.MapPost("/role-grants", Grant).WithSummary("Gives an account a role, with a reason that its holder reads.")
            .Refuses(PlatformProblems.UnknownRole, PlatformProblems.ReasonTooShort, PlatformProblems.NotFound);
        admin.MapPost("/role-grant-endings", End).WithSummary("Ends a role grant, with a reason that its holder reads.")
            .Refuses(PlatformProblems.LastAdmin, PlatformProblems.ReasonTooShort);
    }

    public sealed record GrantRequest(
        [property: Needed, Email] string Email, [property: Needed, Lengths(1, 20)] string Role, string? Reason);

    public sealed record EndRequest(RoleGrantId Grant, string? Reason);

    public sealed record GrantView(
        RoleGrantId Id, AccountId Account, string Email, string Name, string Role, string Reason, bool Automated, string? GrantedBy,
        DateTimeOffset GrantedAt);

    private static async Task<Ok<List<GrantView>>> List(RoleGrants grants, CancellationToken cancellationToken) =>
        TypedResults.Ok(await grants.ListAsync(cancellationToken));

    private static async Task<NoContent> Grant(
        GrantRequest request, RoleGrants grants, Visitor visitor, CancellationToken cancellationToken)
    {
        await grants.GiveAsync(request.Email, request.Role, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> End(EndRequest request, RoleGrants grants, Visitor visitor, CancellationToken cancellationToken)
    {
        await grants.EndAsync(request.Grant, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }
}
