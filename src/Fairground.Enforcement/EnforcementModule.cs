using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Enforcement;

public static class EnforcementModule
{
    public static IServiceCollection AddEnforcement(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapEnforcement(this IEndpointRouteBuilder routes) => routes;
}
