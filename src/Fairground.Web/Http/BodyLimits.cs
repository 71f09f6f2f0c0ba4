using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Fairground.Web;

/// <summary>How large a body may be: little for forms and JSON, more where files come.</summary>
internal static class BodyLimits
{
    public const long FilesBytesMax = 12 * 1024 * 1024;
    public const long PlainBytesMax = 512 * 1024;

    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // A route that takes larger files says so itself.
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
            ?? (IsPlain(context.Request.ContentType) ? PlainBytesMax : FilesBytesMax);
        if (context.Request.ContentLength > limit)
        {
            throw new Refusal(PlatformProblems.TooLarge);
        }
        // For bodies that do not say their length.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit;
        }
        return next(context);
    });

    private static bool IsPlain(string? contentType) => contentType is not null &&
        (contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) ||
            contentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase));
}
