using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Feed;

public static class FeedModule
{
    public static IServiceCollection AddFeed(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapFeed(this IEndpointRouteBuilder routes) => routes;
}
