using Fairground.Marketplace;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fairground.Tests.Platform;

/// <summary>What the operator may set while the market runs: with a reason, from a day on, and with its history.</summary>
public sealed class SettingTests : IDisposable
{
    private const string Why = "Buyers send back more than we thought, and later.";
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_setting_counts_from_its_day_and_its_history_says_what_was_before()
    {
        using var admin = await server.AdminAsync();
        using var guest = server.Guest();
        var soon = server.Time.GetUtcNow().AddDays(10);

        await SetAsync(admin, "maturity-days", "14");
        await SetAsync(admin, "maturity-days", "21", soon);

        Assert.Equal(14, MaturityDays(server));
        server.Time.Pass(TimeSpan.FromDays(11));
        await guest.OpenAsync("/terms");
        Assert.Equal(21, MaturityDays(server));
        await admin.SignInAgainAsync();
        var setting = await admin.GetAsync<SettingView>("/api/settings/maturity-days");
        Assert.Equal(("21", "7", false), (setting.Value, setting.Default, setting.IsPinned));
        Assert.Equal([("14", "21"), ("7", "14")], setting.History.ConvertAll(change => (change.Before, change.After)));
        Assert.All(setting.History, change => Assert.Equal((Why, "Ada Admin"), (change.Reason, change.By)));
    }

    [Fact]
    public async Task The_terms_show_what_concerns_the_public_with_its_reasons_but_not_who_decided()
    {
        using var admin = await server.AdminAsync();
        using var guest = server.Guest();

        await SetAsync(admin, "maturity-days", "14");
        var terms = await guest.OpenAsync("/terms");

        Assert.Contains("can be paid out 14 days after delivery", terms.Text, StringComparison.Ordinal);
        Assert.Contains(Why, terms.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Admin", terms.Text, StringComparison.Ordinal);
        var published = await guest.GetAsync<List<SettingView>>("/api/published-settings");
        Assert.DoesNotContain(published, setting => setting.Setting == "market-name");
        Assert.Equal("14", published.Single(setting => setting.Setting == "maturity-days").Value);
    }

    [Fact]
    public async Task A_change_reaches_every_server_of_the_market_within_a_minute()
    {
        using var admin = await server.AdminAsync();
        using var second = server.OnTheSameDatabase([]);
        using var guest = second.Guest();
        Assert.Contains("Fairground", (await guest.OpenAsync("/cart")).Text, StringComparison.Ordinal);

        await SetAsync(admin, "market-name", "The Night Market");
        second.Time.Pass(TimeSpan.FromMinutes(1));

        Assert.Contains("The Night Market", (await guest.OpenAsync("/cart")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_configuration_pins_no_page_changes()
    {
        using var pinned = new FairgroundServer(new Dictionary<string, string> { ["Marketplace:MaturityDays"] = "30" });
        using var admin = await pinned.AdminAsync();

        var refused = await admin.RefusedPostAsync("/api/setting-versions", new { setting = "maturity-days", value = "14", reason = Why });

        Assert.Equal((409, "setting-pinned"), (refused.Status, refused.Type));
        Assert.Equal(30, MaturityDays(pinned));
        Assert.Contains(
            "Marketplace:MaturityDays", (await admin.OpenAsync("/admin/settings/maturity-days")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_a_past_day_no_reason_and_no_change_are_refused()
    {
        using var admin = await server.AdminAsync();
        using var buyer = await server.RegisterAsync("Bea Buyer");

        foreach (var (setting, value) in new[]
        {
            ("maturity-days", "91"), ("maturity-days", "-1"), ("maturity-days", "soon"), ("market-contact", "nobody"),
            ("registration-open", "perhaps"), ("market-name", "two\nlines"), ("review-authors", "robots"),
        })
        {
            Assert.Equal("setting-invalid", await RefusedAsync(admin, setting, value));
        }
        Assert.Equal("setting-unchanged", await RefusedAsync(admin, "maturity-days", "7"));
        Assert.Equal("setting-date-invalid", await RefusedAsync(admin, "maturity-days", "8", server.Time.GetUtcNow().AddDays(-2)));
        Assert.Equal("setting-date-invalid", await RefusedAsync(admin, "maturity-days", "8", server.Time.GetUtcNow().AddDays(400)));
        Assert.Equal("not-found", await RefusedAsync(admin, "no-such-setting", "8"));
        Assert.Equal("reason-too-short", (await admin.RefusedPostAsync(
            "/api/setting-versions", new { setting = "maturity-days", value = "8", reason = "so" })).Type);
        Assert.Equal(403, (await buyer.RefusedPostAsync(
            "/api/setting-versions", new { setting = "maturity-days", value = "8", reason = Why })).Status);
    }

    [Fact]
    public async Task Where_registration_or_applications_are_closed_it_is_said_before_anything_is_typed()
    {
        using var admin = await server.AdminAsync();
        using var guest = server.Guest();
        await SetAsync(admin, "registration-open", "no");
        await SetAsync(admin, "applications-open", "no");

        Assert.Contains("No new accounts for now", (await guest.OpenAsync("/register")).Text, StringComparison.Ordinal);
        Assert.Equal("registration-closed", (await guest.RefusedPostAsync(
            "/api/accounts", new { email = "new@example.test", displayName = "New", password = People.Password })).Type);
        Assert.Contains("No new sellers for now", (await guest.OpenAsync("/sell")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_sets_it_and_the_log_has_it()
    {
        using var admin = await server.AdminAsync();

        var page = await admin.OpenAsync("/admin/settings/maturity-days");
        var done = await page.SubmitAsync("set", new Dictionary<string, string> { ["value"] = "10", ["reason"] = Why });

        Assert.Equal("/admin/settings/maturity-days?done=setting-set", done.Location);
        Assert.Contains("10 days", (await admin.OpenAsync("/admin/settings")).Text, StringComparison.Ordinal);
        var entry = Assert.Single(await admin.GetAsync<List<Entry>>("/api/audit-entries?subject=setting%2Fmaturity-days"));
        Assert.StartsWith("7 → 10", entry.Detail, StringComparison.Ordinal);
        var refused = await (await admin.OpenAsync("/admin/settings/maturity-days")).SubmitAsync(
            "set", new Dictionary<string, string> { ["value"] = "1000", ["reason"] = Why });
        Assert.Contains("A whole number from 0 to 90", refused.Text, StringComparison.Ordinal);
    }

    public void Dispose() => server.Dispose();

    private static int MaturityDays(FairgroundServer server) =>
        server.Services.GetRequiredService<IOptions<MarketplaceOptions>>().Value.MaturityDays;

    private static Task SetAsync(Person admin, string setting, string value, DateTimeOffset? from = null) =>
        admin.PostAsync("/api/setting-versions", new { setting, value, from, reason = Why });

    private static async Task<string> RefusedAsync(Person admin, string setting, string value, DateTimeOffset? from = null) =>
        (await admin.RefusedPostAsync("/api/setting-versions", new { setting, value, from, reason = Why })).Type;

    private sealed record ChangeView(string Before, string After, string Reason, string? By);

    private sealed record SettingView(string Setting, string Value, string? Default, bool IsPinned, List<ChangeView> History);

    private sealed record Entry(string Action, string Detail);
}
