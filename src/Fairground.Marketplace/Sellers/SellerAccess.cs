using System.Security.Claims;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Sellers;

/// <summary>Policies of routes and pages below one seller: their path has a <c>{seller}</c>, and its members alone may use them.</summary>
public static class SellerPolicies
{
    public const string Viewer = "seller:viewer";
    public const string Manager = "seller:manager";
    public const string Owner = "seller:owner";

    public static TBuilder ForMembers<TBuilder>(this TBuilder routes, string policy) where TBuilder : IEndpointConventionBuilder =>
        routes.ForPolicy(policy, Scopes.Desk);

    internal static IServiceCollection AddSellerPolicies(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, SellerCheck>();
        return services.AddAuthorizationBuilder()
            .AddPolicy(Viewer, policy =>
                policy.RequireAuthenticatedUser().AddRequirements(new ScopeRequirement(), new SellerRequirement(SellerRole.Viewer)))
            .AddPolicy(Manager, policy =>
                policy.RequireAuthenticatedUser().AddRequirements(new ScopeRequirement(), new SellerRequirement(SellerRole.Manager)))
            .AddPolicy(Owner, policy =>
                policy.RequireAuthenticatedUser().AddRequirements(new ScopeRequirement(), new SellerRequirement(SellerRole.Owner)))
            .Services;
    }
}

internal sealed record SellerRequirement(SellerRole AtLeast) : IAuthorizationRequirement;

internal sealed class SellerCheck(IHttpContextAccessor http, FairgroundDb db) : AuthorizationHandler<SellerRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, SellerRequirement requirement)
    {
        if (http.HttpContext is { } request &&
            SellerId.TryParse(request.GetRouteValue("seller") as string, out var seller) &&
            AccountId.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account) &&
            await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(
                row => row.Seller == seller && row.Account == account) is { } member &&
            member.Role >= requirement.AtLeast)
        {
            request.Items[typeof(Member)] = member;
            context.Succeed(requirement);
        }
    }
}
