using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Routes;

/// <summary>What every route of the API does without saying so: entity tags, <c>If-Match</c>, <c>Idempotency-Key</c>.</summary>
public static class RouteRules
{
    public static IServiceCollection AddRouteRules(this IServiceCollection services) => services
        .AddSingleton<KeysAtWork>().AddSingleton<ReadingTwins>().AddScoped<StoredAnswers>();

    /// <summary>The routes that are mapped to what this gives keep the rules.</summary>
    public static RouteGroupBuilder WithRouteRules(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").AddEndpointFilterFactory((handler, next) =>
        {
            var isSingle = EntityTags.IsSingle(handler.MethodInfo.ReturnType);
            return context => FilterAsync(context, next, isSingle);
        });

    private static async ValueTask<object?> FilterAsync(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, bool isSingle)
    {
        var context = invocation.HttpContext;
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method))
        {
            var result = await next(invocation);
            return isSingle && result is IResult answer && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                ? new EntityTags.Tagged(answer)
                : result;
        }
        if (IdempotencyKey.Of(context) is { } key)
        {
            return await context.RequestServices.GetRequiredService<StoredAnswers>().AnswerAsync(
                context, key, async () => await next(invocation));
        }
        return context.Request.Headers.IfMatch.Count > 0 && !HttpMethods.IsPost(method)
            ? await EntityTags.ChangeAsync(context, async () => await next(invocation))
            : await next(invocation);
    }
}
