using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Fairground.Platform.Accounts;

/// <summary>
/// Names of the authorisation policies; a page wears one as <c>[Authorize(Policy = …)]</c>, a route by the methods below.
/// </summary>
public static class Policies
{
    public const string SignedIn = "signed-in";
    public const string Admin = "role:" + Roles.Admin;
    public const string Staff = "staff";

    /// <summary>Who looks into suspicions: investigators, and admins of markets that have none.</summary>
    public const string Trust = "trust";

    public static string Role(string role) => $"role:{role}";
}

/// <summary>The area of scopes that an API token needs for this route.</summary>
public sealed record ScopeArea(string Name);

/// <summary>Says who may use a route. Every route must say it: one that does not is refused to everyone, and a test names it.</summary>
public static class Access
{
    public static TBuilder ForEveryone<TBuilder>(this TBuilder routes) where TBuilder : IEndpointConventionBuilder =>
        routes.AllowAnonymous();

    public static TBuilder ForSignedIn<TBuilder>(this TBuilder routes, string scope) where TBuilder : IEndpointConventionBuilder =>
        routes.ForPolicy(Policies.SignedIn, scope);

    public static TBuilder ForRole<TBuilder>(this TBuilder routes, string role, string scope) where TBuilder : IEndpointConventionBuilder =>
        routes.ForPolicy(Policies.Role(role), scope);

    public static TBuilder ForPolicy<TBuilder>(this TBuilder routes, string policy, string scope) where TBuilder
        : IEndpointConventionBuilder =>
        routes.RequireAuthorization(policy).WithMetadata(new ScopeArea(scope));
}

/// <summary>A token needs the route's scope: <c>:read</c> for GET and HEAD, <c>:write</c> for the rest.</summary>
public sealed class ScopeRequirement : IAuthorizationRequirement;

internal sealed class ScopeCheck(IHttpContextAccessor http) : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (!context.User.HasClaim(claim => claim.Type == TokenAuthentication.ScopeClaim))
        {
            context.Succeed(requirement);
        }
        else if (http.HttpContext is { } request && request.GetEndpoint()?.Metadata.GetMetadata<ScopeArea>() is { } area)
        {
            var verb = HttpMethods.IsGet(request.Request.Method) || HttpMethods.IsHead(request.Request.Method) ? "read" : "write";
            if (context.User.HasClaim(TokenAuthentication.ScopeClaim, $"{area.Name}:{verb}"))
            {
                context.Succeed(requirement);
            }
        }
        return Task.CompletedTask;
    }
}
