using System.Data.Common;
using System.Net;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Platform;

/// <summary>The operator's desk: who gets in, and what the server's own pages do.</summary>
public sealed class AdministrationTests : IDisposable
{
    private const string Why = "She has run this market's books for ten years.";
    private readonly Trouble trouble = new();
    private readonly FairgroundServer server;

    public AdministrationTests() => server = new FairgroundServer { Interceptors = [trouble] };

    [Fact]
    public async Task Every_page_of_the_rail_opens_for_an_admin_whole_and_without_inline_code()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await stall.ListAsync("Lamp", 1_000);

        foreach (var path in Pages(stall))
        {
            foreach (var language in new[] { "en", "ar" })
            {
                var page = await market.Admin.OpenAsync(path, language);
                Assert.True(page.Status == HttpStatusCode.OK, $"{path} answered {(int)page.Status}: {page.Text}");
                Assert.Contains("<h1", page.Html, StringComparison.Ordinal);
                Assert.Contains("</html>", page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain(" style=", page.Html, StringComparison.Ordinal);
                Assert.DoesNotMatch("<script(?![^>]*src=)", page.Html);
                Assert.DoesNotMatch(" on[a-z]+=\"", page.Html);
            }
        }
    }

    [Fact]
    public async Task No_page_of_it_opens_for_a_buyer_a_seller_or_a_guest()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        using var buyer = await server.RegisterAsync("Bea Buyer");
        using var guest = server.Guest();

        foreach (var path in Pages(stall))
        {
            Assert.StartsWith("/sign-in", (await guest.OpenAsync(path)).Location, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await buyer.OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await stall.Owner.OpenAsync(path)).Status);
        }
    }

    [Fact]
    public async Task No_route_of_it_answers_a_buyer_a_seller_or_a_guest()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        using var guest = server.Guest();

        foreach (var path in new[]
        {
            "/api/overview", "/api/audit-entries", "/api/audit-export", "/api/outbox", "/api/parked-events", "/api/works",
            "/api/role-grants",
            "/api/seller-records", "/api/seller-approvals", "/api/holds", "/api/payouts", "/api/undecided-payments", "/api/ledger-audit",
            "/api/ledger-accounts", "/api/daily-sales",
        })
        {
            Assert.Equal(401, (await guest.RefusedAsync(HttpMethod.Get, path)).Status);
            Assert.Equal(403, (await stall.Owner.RefusedAsync(HttpMethod.Get, path)).Status);
        }
        foreach (var path in new[]
        {
            "/api/role-grants", "/api/exchange-rates", "/api/ranking-weights", "/api/ranking-trials", "/api/commission-rules",
            "/api/categories", "/api/holds", "/api/hold-reviews", "/api/hold-releases", "/api/payout-settlements", "/api/payout-exports",
            "/api/store-closures", "/api/event-retries", "/api/work-runs", "/api/inspections",
        })
        {
            Assert.Equal(401, (await guest.RefusedPostAsync(path, new { })).Status);
            Assert.Equal(403, (await stall.Owner.RefusedPostAsync(path, new { })).Status);
        }
    }

    [Fact]
    public async Task A_role_is_given_and_ended_with_reasons_that_its_holder_reads()
    {
        using var admin = await server.AdminAsync();
        using var eve = await server.RegisterAsync("Eve Investigator");
        var page = await admin.OpenAsync("/admin/roles");

        var given = await page.SubmitAsync("grant", new()
        {
            ["Form.Email"] = eve.Email, ["Form.Role"] = Roles.Investigator, ["Form.Reason"] = Why,
        });
        await server.SettleAsync();

        Assert.Equal("/admin/roles?done=role-granted", given.Location);
        Assert.Contains(await eve.GetAsync<List<Notice>>("/api/notices"), notice =>
            notice.Sentence.Contains(Why, StringComparison.Ordinal));
        var grant = (await admin.GetAsync<List<Grant>>("/api/role-grants")).Single(held => held.Role == Roles.Investigator);
        var ended = await (await admin.OpenAsync("/admin/roles")).SubmitAsync("end-role", new()
        {
            ["id"] = grant.Id, ["reason"] = "She has moved to another post, as she asked for.",
        });
        await server.SettleAsync();

        Assert.Equal("/admin/roles?done=role-ended", ended.Location);
        Assert.DoesNotContain(await admin.GetAsync<List<Grant>>("/api/role-grants"), held => held.Role == Roles.Investigator);
        Assert.Contains(await eve.GetAsync<List<Notice>>("/api/notices"),
            notice => notice.Sentence.Contains("another post", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bad_input_gives_no_role_no_rate_and_no_run_and_says_why()
    {
        using var admin = await server.AdminAsync();
        using var eve = await server.RegisterAsync("Eve Investigator");
        var before = await admin.GetAsync<List<Grant>>("/api/role-grants");
        var roles = await admin.OpenAsync("/admin/roles");
        var rates = await admin.OpenAsync("/admin/rates");

        var tooShort = await roles.SubmitAsync("grant", new()
        {
            ["Form.Email"] = eve.Email, ["Form.Role"] = Roles.Investigator, ["Form.Reason"] = "because",
        });
        var unknown = await roles.SubmitAsync("grant", new()
        {
            ["Form.Email"] = eve.Email, ["Form.Role"] = "emperor", ["Form.Reason"] = Why,
        });
        var noRate = await rates.SubmitAsync("publish", new()
        {
            ["Form.Currency"] = "USD", ["Form.PerBase"] = "-1", ["Form.Reason"] = Why,
        });
        var noRun = await admin.RefusedPostAsync("/api/work-runs", new { work = "Nonsense" });
        var lastAdmin = await roles.SubmitAsync("end-role", new() { ["id"] = before.Single().Id, ["reason"] = Why });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooShort.Status);
        Assert.Contains("20", tooShort.Text, StringComparison.Ordinal);
        Assert.InRange((int)unknown.Status, 400, 499);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noRate.Status);
        Assert.InRange(noRun.Status, 400, 499);
        Assert.Equal(HttpStatusCode.Conflict, lastAdmin.Status);
        Assert.Equal(before, await admin.GetAsync<List<Grant>>("/api/role-grants"));
        Assert.Empty(await admin.GetAsync<List<object>>("/api/exchange-rates"));
    }

    [Fact]
    public async Task A_parked_event_is_seen_and_retried_and_its_effect_happens_once()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        using var admin = new Person(server.CreateClient(), "ada.admin@example.test");
        await admin.SignInAgainAsync();
        trouble.IsOn = true;
        await admin.PostAsync(
            "/api/store-closures", new { stores = new[] { stall.Store }, reason = "The address turned out to be a lake." });
        for (var attempt = 0; attempt < OutboxMessage.AttemptsMax; attempt++)
        {
            await server.SettleAsync();
            server.Time.Pass(TimeSpan.FromMinutes(5));
        }
        trouble.IsOn = false;

        var overview = await admin.OpenAsync("/admin");
        var events = await admin.OpenAsync("/admin/events");
        var parked = (await admin.GetAsync<List<Parked>>("/api/parked-events")).Single();
        var retried = await events.SubmitAsync("retry", new() { ["id"] = $"{parked.Id}" });
        var under = await admin.GetAsync<Depth>("/api/outbox");
        await server.SettleAsync();
        var again = await admin.RefusedPostAsync("/api/event-retries", new { id = parked.Id });

        Assert.Contains("parked events", overview.Text, StringComparison.Ordinal);
        Assert.Contains("StoreWasClosed", events.Text, StringComparison.Ordinal);
        Assert.Equal("/admin/events?done=event-retried", retried.Location);
        Assert.Equal(0, under.Parked);
        Assert.Equal((409, "not-parked"), (again.Status, again.Type));
        Assert.Equal(new Depth(0, 0), await admin.GetAsync<Depth>("/api/outbox"));
        Assert.Single(await stall.Owner.GetAsync<List<Notice>>("/api/notices"),
            notice => notice.Sentence.Contains("was closed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_audit_log_is_verified_at_a_press_and_shows_who_did_what_and_why()
    {
        using var admin = await server.AdminAsync();
        using var eve = await server.RegisterAsync("Eve Investigator");
        await admin.PostAsync("/api/role-grants", new { email = eve.Email, role = Roles.Investigator, reason = Why });

        var pressed = await (await admin.OpenAsync("/admin/audit")).SubmitAsync("inspect");
        var page = await admin.OpenAsync("/admin/audit?action=role.granted");

        Assert.Equal("/admin/audit?done=inspection", pressed.Location);
        Assert.Contains("Everything fits", page.Text, StringComparison.Ordinal);
        Assert.Contains(Why, page.Text, StringComparison.Ordinal);
        Assert.Contains("Ada Admin", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_background_work_runs_when_it_is_asked_for()
    {
        using var admin = await server.AdminAsync();

        var asked = await (await admin.OpenAsync("/admin/jobs")).SubmitAsync("run", new() { ["work"] = "Housekeeping" });
        var meanwhile = await admin.OpenAsync("/admin/jobs");
        await server.Services.GetServices<PeriodicWork>().Single(work => work.Name == "Housekeeping").TakeTurnAsync(
            true, CancellationToken.None);
        var history = await admin.OpenAsync("/admin/jobs/Housekeeping");

        Assert.Equal("/admin/jobs?done=work-asked", asked.Location);
        Assert.Contains("asked for", meanwhile.Text, StringComparison.Ordinal);
        Assert.Contains("went well", history.Text, StringComparison.Ordinal);
    }

    public void Dispose() => server.Dispose();

    /// <summary>Everything that the rail leads to, and the pages below.</summary>
    private List<string> Pages(Stall stall) =>
    [
        .. server.Services.GetServices<AdminLink>().Select(link => link.Path),
        "/admin/jobs/Housekeeping", $"/admin/sellers/{stall.Seller}", "/admin/categories/lamps", "/admin/holds?due=true",
        "/admin/payouts?status=Paid", "/admin/payouts?status=Failed",
    ];

    private sealed record Notice(string Sentence);

    private sealed record Grant(string Id, string Role, string Email);

    private sealed record Parked(long Id, string Event);

    private sealed record Depth(int Waiting, int Parked);

    /// <summary>While it is on, no notice can be written.</summary>
    private sealed class Trouble : DbCommandInterceptor
    {
        public bool IsOn { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Strike(command);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Strike(command);
            return new(result);
        }

        private void Strike(DbCommand command)
        {
            if (IsOn && command.CommandText.Contains("insert into", StringComparison.OrdinalIgnoreCase) &&
                command.CommandText.Contains("notices", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("Trouble.");
            }
        }
    }
}
