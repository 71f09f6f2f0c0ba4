using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Integrity;

public static class IntegrityModule
{
    public static IServiceCollection AddIntegrity(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapIntegrity(this IEndpointRouteBuilder routes) => routes;
}
