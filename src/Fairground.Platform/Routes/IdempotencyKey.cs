using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Routes;

/// <summary>A route whose POST may come twice without harm, so that it takes no <c>Idempotency-Key</c>, and why.</summary>
public sealed record RepeatsFreely(string Why);

/// <summary>A route that keeps its own account of keys.</summary>
public sealed record KeepsKeys;

public static class IdempotentRoutes
{
    /// <summary>Says that sending a POST again does no harm, and why: signing in, reading, asking for a letter.</summary>
    public static TBuilder RepeatsFreely<TBuilder>(this TBuilder route, string why) where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new RepeatsFreely(why)));
        return route;
    }

    /// <summary>Says that the route remembers by itself what was done under which key.</summary>
    public static TBuilder KeepsKeys<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new KeepsKeys()));
        return route;
    }
}

/// <summary>
/// The <c>Idempotency-Key</c> of a request, with what tells it from others: who asks, which route, and what is asked. It is worked out
/// before anything reads the body.
/// </summary>
public sealed class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const string ReplayHeader = "Idempotent-Replay";
    public const int LengthMax = 255;

    private IdempotencyKey(byte[] id, byte[] bodyHash) => (Id, BodyHash) = (id, bodyHash);

    public byte[] Id { get; }

    public byte[] BodyHash { get; }

    /// <summary>A number for a lock of the database.</summary>
    public long LockNumber => BinaryPrimitives.ReadInt64LittleEndian(Id);

    /// <summary>Whether a route's POST remembers keys.</summary>
    public static bool IsTakenBy(EndpointMetadataCollection metadata, string method, PathString path)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return HttpMethods.IsPost(method) && path.StartsWithSegments("/api", StringComparison.Ordinal) &&
            metadata.GetMetadata<RepeatsFreely>() is null && metadata.GetMetadata<KeepsKeys>() is null;
    }

    /// <summary>Reads the key of a request, if it has one and its route takes it, and keeps it with the request.</summary>
    public static async Task PrepareAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.Request.Headers.TryGetValue(Header, out var values) && context.GetEndpoint() is { } endpoint &&
            IsTakenBy(endpoint.Metadata, context.Request.Method, context.Request.Path))
        {
            var key = values.ToString();
            if (key.Length is 0 or > LengthMax || !key.All(c => c is >= ' ' and <= '~'))
            {
                throw new Refusal(PlatformProblems.IdempotencyKeyInvalid, LengthMax);
            }
            context.Features.Set(await ReadAsync(context, key));
        }
        await next(context);
    }

    public static IdempotencyKey? Of(HttpContext context) => context?.Features.Get<IdempotencyKey>();

    private static async Task<IdempotencyKey> ReadAsync(HttpContext context, string key)
    {
        var request = context.Request;
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.ContentType}\n{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            hash.AppendData(buffer.AsSpan(0, read));
        }
        request.Body.Position = 0;
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"{WhoAsks(context)}\n{request.Method} {request.Path}\n{key}"));
        return new IdempotencyKey(id, hash.GetHashAndReset());
    }

    /// <summary>
    /// A key is its sender's own. Guests have no account; what they hold (the key of a cart or an order) and where they ask from tells them
    /// apart.
    /// </summary>
    private static string WhoAsks(HttpContext context) =>
        context.RequestServices.GetRequiredService<Visitor>().Account is { } account
            ? account.ToString()
            : string.Join('\n', context.Connection.RemoteIpAddress, context.Request.Headers["Cart-Key"],
                context.Request.Headers["Order-Key"], context.Request.Cookies["cart"]);
}
