using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Devices;

public static class DevicesModule
{
    public static IServiceCollection AddDevices(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapDevices(this IEndpointRouteBuilder routes) => routes;
}
