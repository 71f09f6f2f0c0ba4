using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Fairground.Web;

/// <summary>Section <c>RateLimits</c>: how much one address may ask of one node in a minute.</summary>
public sealed class RateLimitOptions
{
    [Range(1, 100_000_000)]
    public int RequestsPerMinute { get; set; } = 1200;

    /// <summary>For what guesses or costs: signing in, registering, resetting, paying.</summary>
    [Range(1, 100_000_000)]
    public int SensitivePerMinute { get; set; } = 30;
}

internal static class RateLimits
{
    private static readonly string[] Sensitive =
        ["/sign-in", "/register", "/account", "/api/account", "/forgot-password", "/reset-password", "/api/sessions", "/api/accounts",
        "/api/password-resets", "/api/passkeys", "/api/account-exports", "/api/account-deletions", "/checkout", "/api/orders",
        "/cart/coupons", "/api/carts/current/coupons"];

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection("RateLimits")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => Requests.ShowsProblem(context)
                    ? RateLimitPartition.GetNoLimiter("")
                    : Window("all", context, options => options.RequestsPerMinute)),
                PartitionedRateLimiter.Create<HttpContext, string>(context => IsSensitive(context.Request)
                    ? Window("sensitive", context, options => options.SensitivePerMinute)
                    : RateLimitPartition.GetNoLimiter("")));
            limiter.OnRejected = (rejected, _) =>
            {
                RetryLater.Say(rejected.HttpContext, rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute);
                throw new Refusal(PlatformProblems.TooMany);
            };
        });
    }

    private static bool IsSensitive(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && Array.Exists(Sensitive, path => request.Path.StartsWithSegments(path));

    private static RateLimitPartition<string> Window(string name, HttpContext context, Func<RateLimitOptions, int> limit)
    {
        var permits = limit(context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value);
        return RateLimitPartition.GetFixedWindowLimiter($"{name} {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Minute });
    }
}
