using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Consents;
using Fairground.Platform.Events;
using Fairground.Platform.Mail;
using Fairground.Platform.Media;
using Fairground.Platform.Monies;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Programmes;
using Fairground.Platform.Routes;
using Fairground.Platform.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform;

/// <summary>What every module stands on.</summary>
public static class PlatformModule
{
    private const string AnyScheme = "Any";

    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MarketOptions>().Bind(configuration.GetSection("Market"))
            .Configure<MarketSettings>((market, settings) => market.Settings = settings).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail")).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddValidation();

        services.AddSingleton<Subscriptions>().AddSingleton<OutboxSignal>().AddSingleton<Leases>();
        services.AddSingleton<OutboxRelay>().AddHostedService(provider => provider.GetRequiredService<OutboxRelay>());
        services.AddSingleton<DatabaseReadiness>();
        services.AddSingleton<ProblemCatalogue>().AddSingleton(new ProblemSet(typeof(PlatformProblems)));
        services.AddSingleton<IDatabaseSetup, AppendOnlyGuards>();
        services.AddSingleton<Exchange>();
        services.AddSingleton<Purposes>().AddScoped<Consents.Consents>();
        services.AddTelling();
        // The first of the background services is the last to stop: it gives back the leases of all works.
        services.AddHostedService<WorkPulse>();
        services.AddScoped<ParkedEvents>().AddScoped<WorkDesk>().AddWork<Housekeeping>();
        services.AddScoped<ExchangeRateDesk>();
        services.AddAdministration();
        services.AddSettings();
        services.AddRouteRules();
        services.AddScoped<AuditLog>().AddScoped<MediaStore>();
        services.AddScoped<ReadingTurns>();
        services.AddScoped<Mailbox>().AddScoped<ParkedMails>().AddSingleton<MailTransport>().AddWork<MailSender>();

        services.AddProgrammes();
        services.AddAccounts();
        services.AddScoped<AccountExport>().AddScoped<AccountDeletion>();
        services.AddPersonalData<AccountData>().AddPersonalData<ConsentData>().AddPersonalData<NoticeData>()
            .AddPersonalData<AccountabilityData>();
        services.AddAccountLinks();
        services.AddKeys();
        return services;
    }

    public static IEndpointRouteBuilder MapPlatform(this IEndpointRouteBuilder routes)
    {
        routes.MapAccounts();
        routes.MapPersonalData();
        routes.MapSignOut();
        routes.MapConsents();
        routes.MapNotices();
        routes.MapRoleGrants();
        routes.MapAudit();
        routes.MapOverview();
        routes.MapEvents();
        routes.MapWorks();
        routes.MapExchangeRates();
        routes.MapProgrammes();
        routes.MapSettings();
        routes.MapMedia();
        return routes;
    }

    private static void AddAccountLinks(this IServiceCollection services) => services
        .AddSingleton(new AccountLink(
            UnreadNotices.Path, "bell", () => Text["notices.title"], () => Text["account.notices.hint"], 20))
        .AddSingleton(new AccountLink(
            "/account/privacy", "hand-heart", () => Text["privacy.title"], () => Text["account.privacy.hint"], 30))
        .AddSingleton(new AccountLink(
            SecurityPage.Path, "shield", () => Text["security.title"], () => Text["account.security.hint"], 40));

    private static void AddTelling(this IServiceCollection services)
    {
        services.AddScoped<UnreadNotices>().AddSingleton<NoticeKinds>().AddScoped<NoticePreferences>().AddWork<DigestWork>();
        services.AddScoped(provider => new NoticeDesk(
            provider.GetRequiredService<FairgroundDb>(), provider.GetRequiredService<Mailbox>(), provider.GetRequiredService<NoticeKinds>(),
            provider.GetRequiredService<NoticePreferences>()));
        services.AddNotices(new NoticeGroup("account", Text, 90),
            new NoticeKind("role-granted", Text, "account", NoticeDuty.Rights),
            new NoticeKind("role-ended", Text, "account", NoticeDuty.Rights),
            new NoticeKind("programme-terms", Text, "account", NoticeDuty.Rights),
            new NoticeKind("programme-withdrawn", Text, "account", NoticeDuty.Rights),
            new NoticeKind("membership-kept", Text, "account"),
            new NoticeKind("membership-ended", Text, "account", NoticeDuty.Rights));
    }

    private static void AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<WaitingTasks>().AddScoped<HealthReader>();
        services.AddScoped<Inspections>().AddSingleton(AuditInspector.Inspector).AddWork<InspectionWork>();
        services
            .AddSingleton(new AdminLink("/admin", "gauge", () => Text["overview.link"], 0, Policies.Staff, AdminArea.Overview))
            .AddSingleton(new AdminLink("/admin/rates", "arrow-right-left", () => Text["rates.title"], 30, Policies.Admin, AdminArea.Rules))
            .AddSingleton(new AdminLink("/admin/roles", "user-cog", () => Text["roles.title"], 10, Policies.Admin, AdminArea.System))
            .AddSingleton(new AdminLink("/admin/events", "inbox", () => Text["events.title"], 20, Policies.Admin, AdminArea.System))
            .AddSingleton(new AdminLink("/admin/jobs", "timer", () => Text["jobs.title"], 30, Policies.Admin, AdminArea.System))
            .AddSingleton(new AdminLink("/admin/audit", "book-lock", () => Text["audit.title"], 40, Policies.Admin, AdminArea.System))
            .AddSingleton(new AdminTask("/admin/events", () => Text["task.parked-events"], 80, Policies.Admin, (db, cancellationToken) =>
                db.Set<OutboxMessage>().CountAsync(message => message.ParkedAt != null, cancellationToken)))
            .AddSingleton(new AdminTask("/admin/events", () => Text["task.parked-mails"], 90, Policies.Admin, (db, cancellationToken) =>
                db.Set<OutgoingMail>().CountAsync(mail => mail.ParkedAt != null, cancellationToken)))
            .AddSingleton(new AdminPanel(typeof(HealthPanel), 50, Policies.Admin));
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = "";
                // Length beats composition rules (NIST SP 800-63B, 3.1.1.2); the list of common passwords does the rest.
                identity.Password = new PasswordOptions
                {
                    RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
            })
            .AddEntityFrameworkStores<FairgroundDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<IPasswordValidator<Account>, UncommonPassword>();
        services.AddScoped<SignIns>().AddScoped<Visitor>().AddScoped<AccountDesk>().AddScoped<RoleGrants>();
        services.AddSingleton(AccountCommands.MakeAdmin).AddSingleton(AccountCommands.VerifyAudit);

        services.AddAuthentication(AnyScheme)
            .AddPolicyScheme(AnyScheme, null, policy => policy.ForwardDefaultSelector = context =>
                context.Request.Headers.ContainsKey("Authorization") ? TokenAuthentication.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                cookie.Cookie.Name = "session";
                cookie.ExpireTimeSpan = Session.Lifetime;
                cookie.SlidingExpiration = false;
                cookie.LoginPath = "/sign-in";
                cookie.AccessDeniedPath = "/not-allowed";
                cookie.ReturnUrlParameter = "return";
                cookie.Events.OnValidatePrincipal = SignIns.ValidateAsync;
                // A program gets the status; only a browser's page is sent to sign in.
                cookie.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
                cookie.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            .AddCookie(IdentityConstants.ExternalScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                // Holds a passkey ceremony between its two steps.
                cookie.Cookie.Name = "passkey";
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<MarketOptions>>((cookie, market) => cookie.Cookie.SecurePolicy =
                market.Value.Address.StartsWith("https:", StringComparison.Ordinal) ? CookieSecurePolicy.Always
                    : CookieSecurePolicy.SameAsRequest);

        services.AddSingleton<IAuthorizationHandler, ScopeCheck>();
        services.AddAuthorization(authorization =>
        {
            var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new ScopeRequirement()).Build();
            authorization.DefaultPolicy = signedIn;
            authorization.AddPolicy(Policies.SignedIn, signedIn);
            authorization.AddPolicy(Policies.Staff, new AuthorizationPolicyBuilder(signedIn)
                .RequireRole(Roles.OfStaff).Build());
            authorization.AddPolicy(
                Policies.Trust, new AuthorizationPolicyBuilder(signedIn).RequireRole(Roles.Admin, Roles.Investigator).Build());
            foreach (var role in Roles.All)
            {
                authorization.AddPolicy(Policies.Role(role), new AuthorizationPolicyBuilder(signedIn).RequireRole(role).Build());
            }
            // A route that says nothing is for nobody; an address or a method without a route is nobody's secret.
            authorization.FallbackPolicy = new AuthorizationPolicyBuilder()
                .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build();
        });
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<MasterKey>();
        services.AddSingleton(provider => new LinkKeys(provider.GetRequiredService<MasterKey>()));
        services.AddSingleton(provider => new KeyedHashes(provider.GetRequiredService<MasterKey>()));
        services.AddDataProtection().SetApplicationName("Fairground");
        // The framework would read the keys as the server starts, before the database has its shape; they are read when it has.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory, MasterKey>((keys, scopes, master) =>
        {
            keys.XmlRepository = new StoredKeys(scopes);
            keys.XmlEncryptor = new KeyEncryption(master);
        });
    }

    private static Task Redirect(
        RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }
        return Task.CompletedTask;
    }
}
