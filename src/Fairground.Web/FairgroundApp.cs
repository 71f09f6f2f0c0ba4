using System.Text.Json.Serialization;
using Fairground.Devices;
using Fairground.Enforcement;
using Fairground.Feed;
using Fairground.Integrity;
using Fairground.Marketplace;
using Fairground.Messaging;
using Fairground.Platform;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Fairground.Platform.Settings;
using Fairground.Web.Components;
using Fairground.Web.Reference;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Web;

/// <summary>What the server is made of; the migrations tool adds the same services to read the same model.</summary>
public static class FairgroundApp
{
    public static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = BodyLimits.FilesBytesMax;
            kestrel.AddServerHeader = false;
        });
        // A server that was built but not published, as ./run has it, finds its assets where they were built.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders().AddJsonConsole();
        }

        services.AddSingleton(TimeProvider.System);
        services.AddFairgroundDb(builder.Configuration);
        services.AddSingleton<Migrator>().AddHostedService(provider => provider.GetRequiredService<Migrator>());
        services.AddHostedService<Telemetry>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new IdJsonConverterFactory());
            json.SerializerOptions.Converters.Add(new CurrencyJsonConverter());
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
        {
            // What the framework refuses by itself, such as a body that fails validation, gets a type of ours as well.
            if (context.ProblemDetails is HttpValidationProblemDetails)
            {
                (context.ProblemDetails.Type, context.ProblemDetails.Title) = (
                    PlatformProblems.Invalid.Type, PlatformProblems.Invalid.Title);
            }
        }).AddExceptionHandler<FaultHandler>();
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
        services.AddLimits(builder.Configuration);
        services.AddApiReference();
        services.AddRazorComponents();
        services.AddSingleton<IAntiforgery, NoFormTokens>();
        services.AddCascadingAuthenticationState();
        services.AddResponseCompression(compression => compression.EnableForHttps = true);

        services.AddPlatform(builder.Configuration);
        services.AddMarketplace(builder.Configuration);
        services.AddIntegrity();
        services.AddEnforcement();
        services.AddFeed();
        services.AddDevices();
        services.AddMessaging();
    }

    public static void MapPipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseLanguage();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = ProblemPage.Path,
            // What was rendered halfway has used up the request's own.
            CreateScopeForErrors = true,
            StatusCodeSelector = exception => Faults.Of(exception).Problem.Status,
            // FaultHandler has said what there is to say.
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseWhen(Requests.WantsPage, pages => pages.UseStatusCodePagesWithReExecute(
            ProblemPage.Path, createScopeForStatusCodePages: true));
        app.UseWhen(context => !Requests.WantsPage(context), programs => programs.UseStatusCodePages(status =>
        {
            var problem = Faults.OfStatus(status.HttpContext.Response.StatusCode);
            return FaultHandler.WriteAsync(
                status.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>(), status.HttpContext, problem,
                problem.Title);
        }));
        // Below what executes a request again, so that it is routed again.
        app.UseRouting();
        app.UseReadyGate();
        app.UseFreshSettings();
        app.UseOriginGuard();
        app.UseBodyLimits();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(ShownProblem.MakeAsync);
        app.Use(IdempotencyKey.PrepareAsync);

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapApiReference();
        app.MapPreferences();

        var routes = app.WithRouteRules();
        routes.MapPlatform();
        routes.MapMarketplace();
        routes.MapIntegrity();
        routes.MapEnforcement();
        routes.MapFeed();
        routes.MapDevices();
        routes.MapMessaging();
        app.MapRazorComponents<App>().AddAdditionalAssemblies([typeof(PlatformModule).Assembly, .. Databases.Parts]).DisableAntiforgery();
    }

    /// <summary>Until the database has the shape of this version nothing but the health checks and the assets is served.</summary>
    private static void UseReadyGate(this WebApplication app) => app.Use((context, next) =>
        app.Services.GetRequiredService<DatabaseReadiness>().IsReady || context.Request.Path.StartsWithSegments("/health") ||
        context.Request.Path.StartsWithSegments("/assets") || Requests.ShowsProblem(context)
            ? next(context)
            : throw new Refusal(PlatformProblems.DatabaseUnavailable));

    /// <summary>What the operator has set counts for this request; what needs no database goes without.</summary>
    private static void UseFreshSettings(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<MarketSettings>();
        app.Use(async (context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments("/assets") &&
                !Requests.ShowsProblem(context))
            {
                await settings.RefreshAsync(context.RequestAborted);
            }
            await next(context);
        });
    }

    /// <summary>An answer to a probe, and no fault: nothing is logged.</summary>
    private static ProblemHttpResult NotReady() => TypedResults.Problem(
        statusCode: PlatformProblems.DatabaseUnavailable.Status, type: PlatformProblems.DatabaseUnavailable.Type,
        title: PlatformProblems.DatabaseUnavailable.Title);

    private static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health").ForEveryone().DisableRateLimiting();
        health.MapGet("/live", () => TypedResults.Ok(new { status = "live" })).WithSummary("Whether the process answers.");
        health.MapGet("/ready", async (FairgroundDb db, DatabaseReadiness readiness, CancellationToken cancellationToken) =>
            readiness.IsReady && await db.Database.CanConnectAsync(cancellationToken)
                ? (IResult)TypedResults.Ok(new { status = "ready" })
                : NotReady()).WithSummary("Whether the server can serve: database reached and migrated.");
    }
}
