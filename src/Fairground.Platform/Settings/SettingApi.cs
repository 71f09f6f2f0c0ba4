using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Settings;

internal static class SettingApi
{
    private const int SettingsMax = 200;

    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<MarketSettings>().AddHostedService<SettingsPulse>().AddScoped<SettingDesk>()
        .AddSingleton(new AdminLink(
            "/admin/settings", "settings", () => Text["settings.title"], 5, Policies.Admin, AdminArea.System))
        .AddSetting(MarketOptions.NameSetting).AddSetting(MarketOptions.OperatorSetting).AddSetting(MarketOptions.ContactSetting)
        .AddSetting(MarketOptions.RegistrationSetting);

    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/published-settings", Published).WithTags("Rules").ForEveryone().WholeList(SettingsMax)
            .WithSummary("The settings that the terms show, each with its history.");
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/settings", List).WholeList(SettingsMax)
            .WithSummary("What the operator may set while the market runs: value, default, whether the configuration pins it.");
        admin.MapGet("/settings/{code}", Get).WithSummary("A setting with its history: every change with its reason and its author.")
            .Refuses(PlatformProblems.NotFound);
        admin.MapPost("/setting-versions", Set).WithSummary("Sets something, from now or from a time on, with a reason.")
            .Refuses(PlatformProblems.SettingInvalid, PlatformProblems.SettingPinned, PlatformProblems.SettingUnchanged,
                PlatformProblems.SettingDateInvalid, PlatformProblems.ReasonTooShort, PlatformProblems.NotFound);
    }

    public sealed record ChangeView(string Before, string After, DateTimeOffset From, DateTimeOffset SetAt, string Reason, string? By);

    public sealed record PublishedChange(string Before, string After, DateTimeOffset From, string Reason);

    public sealed record SettingView(
        string Setting, string Title, string Value, string Default, string Rule, bool IsPinned, bool IsPublic,
        IReadOnlyList<ChangeView> History);

    public sealed record PublishedView(string Setting, string Title, string Value, IReadOnlyList<PublishedChange> History);

    public sealed record VersionRequest(
        [property: Needed, Lengths(1, Setting.CodeLengthMax)] string Setting,
        [property: Needed, Lengths(1, Settings.Setting.ValueLengthMax)] string Value, DateTimeOffset? From, string? Reason);

    private static async Task<Ok<List<PublishedView>>> Published(SettingDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok((await desk.ListAsync(onlyPublic: true, cancellationToken)).ConvertAll(state => new PublishedView(
            state.Setting.Code, state.Setting.Title, state.Value,
            [.. state.History.Select(change => new PublishedChange(
                change.Before, change.After, change.From, change.Reason.Statement))])));

    private static async Task<Ok<List<SettingView>>> List(SettingDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok((await desk.ListAsync(onlyPublic: false, cancellationToken)).ConvertAll(View));

    private static async Task<Ok<SettingView>> Get(string code, SettingDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.FindAsync(code, cancellationToken)));

    private static async Task<NoContent> Set(
        VersionRequest request, SettingDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.SetAsync(request.Setting, request.Value, request.From, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static SettingView View(SettingState state) => new(
        state.Setting.Code, state.Setting.Title, state.Value, state.Setting.Default, state.Setting.Rule, state.IsPinned,
        state.Setting.IsPublic, [.. state.History.Select(change => new ChangeView(
            change.Before, change.After, change.From, change.SetAt, change.Reason.Statement, change.By))]);
}
