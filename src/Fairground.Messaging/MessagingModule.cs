using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Messaging;

public static class MessagingModule
{
    public static IServiceCollection AddMessaging(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapMessaging(this IEndpointRouteBuilder routes) => routes;
}
