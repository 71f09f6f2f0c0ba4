namespace Fairground.Web;

internal static class SecurityHeaders
{
    // The one inline style is that of Turbo's progress bar, by the hash of its text; pages of ours have none.
    private const string TurboStyle = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' " + TurboStyle + "; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; media-src " +
        "'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    });
}
