using System.Buffers.Text;
using System.Collections;
using System.Data;
using System.Security.Cryptography;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Fairground.Platform.Routes;

/// <summary>
/// Strong entity tags (RFC 9110, 8.8.3): the hash of what a GET of one resource answers. <c>If-None-Match</c> saves the body;
/// <c>If-Match</c> on a change is checked against what the GET of the same address answers, in the transaction of the change, so that
/// nobody overwrites what they have not read.
/// </summary>
internal static class EntityTags
{
    /// <summary>Whether a handler answers with one resource rather than a list or a file.</summary>
    public static bool IsSingle(Type answer)
    {
        var type = answer.IsGenericType && answer.GetGenericTypeDefinition() is var open &&
            (open == typeof(Task<>) || open == typeof(ValueTask<>)) ? answer.GetGenericArguments()[0] : answer;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Microsoft.AspNetCore.Http.HttpResults.Ok<>) &&
            type.GetGenericArguments()[0] is var value && (value == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(value));
    }

    /// <summary>Makes a change only if its resource is still what the sender has read.</summary>
    public static Task<object?> ChangeAsync(HttpContext context, Func<Task<object?>> change)
    {
        var db = context.RequestServices.GetRequiredService<FairgroundDb>();
        var wanted = context.Request.GetTypedHeaders().IfMatch;
        // Whoever changes it in between, by whatever way, makes this transaction begin again, and then it is no longer what was read.
        return db.TransactAsync(async () =>
        {
            var tag = await TagNowAsync(context);
            var matches = tag is not null && wanted.Any(
                asked => asked == EntityTagHeaderValue.Any || asked.Compare(new EntityTagHeaderValue(tag), useStrongComparison: true));
            return matches ? await change() : throw new Refusal(PlatformProblems.ChangedSinceRead);
        }, IsolationLevel.RepeatableRead, context.RequestAborted);
    }

    /// <summary>The tag that a GET of this address would bear; null if there is no such GET.</summary>
    private static async Task<string?> TagNowAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint changed ||
            context.RequestServices.GetRequiredService<ReadingTwins>().Of(changed) is not { RequestDelegate: { } read } twin)
        {
            return null;
        }
        var inner = new DefaultHttpContext { RequestServices = context.RequestServices, User = context.User };
        inner.Request.Method = HttpMethods.Get;
        (inner.Request.Scheme, inner.Request.Host, inner.Request.Path) = (
            context.Request.Scheme, context.Request.Host, context.Request.Path);
        foreach (var header in context.Request.Headers.Where(header => !header.Key.StartsWith("If-", StringComparison.OrdinalIgnoreCase) &&
            !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)))
        {
            inner.Request.Headers[header.Key] = header.Value;
        }
        foreach (var (from, to) in changed.RoutePattern.Parameters.Zip(twin.RoutePattern.Parameters))
        {
            inner.Request.RouteValues[to.Name] = context.Request.RouteValues[from.Name];
        }
        inner.SetEndpoint(twin);
        using var memory = new MemoryStream();
        inner.Response.Body = memory;
        await read(inner);
        return inner.Response.StatusCode == StatusCodes.Status200OK ? inner.Response.Headers.ETag.ToString() : null;
    }

    /// <summary>The answer of a GET of one resource, with its tag; or 304 where the asker has it.</summary>
    public sealed class Tagged(IResult inner) : IResult
    {
        private const int Bytes = 18;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var wire = httpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            using var memory = new MemoryStream();
            httpContext.Response.Body = memory;
            try
            {
                await inner.ExecuteAsync(httpContext);
                await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
            }
            finally
            {
                httpContext.Features.Set(wire);
            }
            memory.TryGetBuffer(out var body);
            var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, Bytes))}\"");
            httpContext.Response.Headers.ETag = tag.ToString();
            if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(
                known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false)))
            {
                httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                httpContext.Response.ContentType = null;
                return;
            }
            httpContext.Response.ContentLength = body.Count;
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}

/// <summary>Finds, for a route that changes a resource, the GET of the same address.</summary>
internal sealed class ReadingTwins(IServiceProvider services)
{
    private readonly Lazy<Dictionary<string, RouteEndpoint>> reads = new(() => services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true &&
            route.RoutePattern.RawText?.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) == true)
        .GroupBy(route => ShapeOf(route.RoutePattern)).ToDictionary(group => group.Key, group => group.First()));

    public RouteEndpoint? Of(RouteEndpoint changed) => reads.Value.GetValueOrDefault(ShapeOf(changed.RoutePattern));

    /// <summary>The pattern without the names of its parameters.</summary>
    private static string ShapeOf(RoutePattern pattern) => string.Join('/', pattern.PathSegments.Select(segment => string.Concat(
        segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "{}"))));
}
