using System.Text.RegularExpressions;
using Fairground.Platform.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Media;

internal static partial class MediaApi
{
    public static void MapMedia(this IEndpointRouteBuilder routes) => routes.MapGet("/media/{name}", Get)
        .WithTags("Media").WithSummary("Serves a picture; it never changes, so it may be kept for ever.").ForEveryone();

    private static Results<PhysicalFileHttpResult, NotFound> Get(string name, MediaStore store, HttpContext context)
    {
        if (!Name().IsMatch(name) || store.PathOf(name) is var path && !File.Exists(path))
        {
            return TypedResults.NotFound();
        }
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        // A drawing opened by itself may style itself, and do nothing else.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return TypedResults.PhysicalFile(path, name.EndsWith(".svg", StringComparison.Ordinal) ? "image/svg+xml" : "image/webp");
    }

    [GeneratedRegex(@"^[0-9a-f]{32}(\.svg|-(160|320|640|1280)\.webp)$")]
    private static partial Regex Name();
}
