using System.Net;
using System.Web;
using Fairground.Platform.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Platform;

/// <summary>Registering, signing in, sessions, passwords, tokens and roles.</summary>
public sealed class AccountTests : IDisposable
{
    private const string Another = "quite another battery";
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Registering_an_address_twice_tells_nobody_but_its_owner()
    {
        using var first = await server.RegisterAsync("Anna First");
        using var second = server.Guest();

        using var again = await second.Http.PostAsync("/api/accounts", System.Net.Http.Json.JsonContent.Create(
            new { email = first.Email.ToUpperInvariant(), displayName = "Somebody", password = Another }));
        await server.SettleAsync();

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal("wrong-credentials", (await second.RefusedPostAsync("/api/sessions", new { first.Email, password = Another })).Type);
        Assert.Equal(2, server.MailsTo(first.Email).Count);
    }

    [Theory]
    [InlineData("not an address", "Anna", People.Password, "Email")]
    [InlineData("anna@example.test", "", People.Password, "DisplayName")]
    [InlineData("anna@example.test", "Anna", "", "Password")]
    public async Task Registering_says_field_by_field_what_is_wrong(string email, string displayName, string password, string field)
    {
        using var guest = server.Guest();

        var refused = await guest.RefusedPostAsync("/api/accounts", new { email, displayName, password });

        Assert.Equal((400, "invalid-input"), (refused.Status, refused.Type));
        Assert.Equal([field], refused.Fields);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password123")]
    public async Task A_password_that_is_easily_guessed_is_refused(string password)
    {
        using var guest = server.Guest();

        var refused = await guest.RefusedPostAsync("/api/accounts", new { email = "anna@example.test", displayName = "Anna", password });

        Assert.Equal("weak-password", refused.Type);
        Assert.Equal(0, await server.InDbAsync(db => db.Set<Account>().CountAsync(account => account.Email == "anna@example.test")));
    }

    [Fact]
    public async Task Guessing_a_password_locks_the_door_for_a_while()
    {
        using var owner = await server.RegisterAsync("Otto Owner");
        using var thief = server.Guest();

        Refused? refused = null;
        for (var i = 0; i < 20 && refused?.Type != "locked-out"; i++)
        {
            refused = await thief.RefusedPostAsync("/api/sessions", new { owner.Email, password = $"guess number {i}" });
        }

        Assert.Equal("locked-out", refused!.Type);
        Assert.Equal("locked-out", (await thief.RefusedPostAsync("/api/sessions", new { owner.Email, People.Password })).Type);
        var until = await server.InDbAsync(db => db.Set<Account>().Select(account => account.LockoutEnd).SingleAsync());
        // The framework counts by the machine's clock.
        Assert.InRange(until!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_once_and_ends_every_session()
    {
        using var owner = await server.RegisterAsync("Otto Owner");
        using var guest = server.Guest();
        await guest.PostAsync("/api/password-resets", new { owner.Email });
        await guest.PostAsync("/api/password-resets", new { email = "nobody@example.test" });
        await server.SettleAsync();
        var link = HttpUtility.ParseQueryString(new Uri("https://localhost" + server.LinkTo(owner.Email, "/reset-password")).Query);
        var reset = new { account = link["account"], code = link["code"], password = Another };

        using var answer = await guest.Http.PutAsync("/api/password-resets", System.Net.Http.Json.JsonContent.Create(reset));

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(401, (await owner.RefusedAsync(HttpMethod.Get, "/api/account")).Status);
        Assert.Equal("link-expired", (await guest.RefusedAsync(HttpMethod.Put, "/api/password-resets", reset)).Type);
        Assert.Equal("wrong-credentials", (await guest.RefusedPostAsync("/api/sessions", new { owner.Email, People.Password })).Type);
        await guest.PostAsync("/api/sessions", new { owner.Email, password = Another });
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one_and_everywhere()
    {
        using var here = await server.RegisterAsync("Sam Sessions");
        using var there = new Person(server.CreateClient(), here.Email);
        using var elsewhere = new Person(server.CreateClient(), here.Email);
        await there.SignInAgainAsync();
        await elsewhere.SignInAgainAsync();

        var sessions = await here.GetAsync<List<SessionView>>("/api/sessions");
        Assert.Equal(3, sessions.Count);
        Assert.Single(sessions, session => session.IsThisOne);
        var last = (await elsewhere.GetAsync<List<SessionView>>("/api/sessions")).Single(session => session.IsThisOne);
        await here.DeleteAsync($"/api/sessions/{last.Id}");
        Assert.Equal(401, (await elsewhere.RefusedAsync(HttpMethod.Get, "/api/account")).Status);
        await there.GetAsync<object>("/api/account");
        await here.DeleteAsync("/api/sessions");
        Assert.Equal(401, (await there.RefusedAsync(HttpMethod.Get, "/api/account")).Status);
        await here.DeleteAsync("/api/sessions/current");
        Assert.Equal(401, (await here.RefusedAsync(HttpMethod.Get, "/api/account")).Status);
    }

    [Fact]
    public async Task A_session_of_somebody_else_cannot_be_ended()
    {
        using var victim = await server.RegisterAsync("Vic Victim");
        using var other = await server.RegisterAsync("Olga Other");
        var session = (await victim.GetAsync<List<SessionView>>("/api/sessions")).Single();

        await other.DeleteAsync($"/api/sessions/{session.Id}");

        await victim.GetAsync<object>("/api/account");
    }

    [Fact]
    public async Task A_token_opens_what_its_scopes_name_and_nothing_else_and_is_kept_hashed()
    {
        using var person = await server.RegisterAsync("Tina Token");
        var made = await person.PostAsync<MadeToken>(
            "/api/tokens", new { name = "Reads the account", scopes = new[] { "account:read" }, days = 1 });
        using var program = new Person(server.CreateClient());
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", made.Key);

        await program.GetAsync<object>("/api/account");
        Assert.Equal(403, (await program.RefusedAsync(HttpMethod.Put, "/api/account", new { displayName = "X", language = "en" })).Status);
        Assert.Equal(403, (await program.RefusedAsync(HttpMethod.Get, "/api/orders")).Status);
        Assert.Equal(403, (await program.RefusedPostAsync("/api/tokens", new { name = "More", scopes = new[] { "orders:read" } })).Status);
        var kept = await server.InDbAsync(db => db.Set<ApiToken>().AsNoTracking().SingleAsync());
        Assert.DoesNotContain(made.Key, System.Text.Json.JsonSerializer.Serialize(kept, FairgroundServer.Json), StringComparison.Ordinal);
        server.Time.Pass(TimeSpan.FromHours(25));
        Assert.Equal(401, (await program.RefusedAsync(HttpMethod.Get, "/api/account")).Status);
    }

    [Fact]
    public async Task An_ended_token_opens_nothing()
    {
        using var person = await server.RegisterAsync("Tina Token");
        using var program = await server.ProgramOfAsync(person, "account:read");
        await program.GetAsync<object>("/api/account");

        var token = (await person.GetAsync<List<TokenView>>("/api/tokens")).Single();
        await person.DeleteAsync($"/api/tokens/{token.Id}");

        Assert.Equal(401, (await program.RefusedAsync(HttpMethod.Get, "/api/account")).Status);
        Assert.Equal("unknown-scope", (await person.RefusedPostAsync("/api/tokens", new { name = "X", scopes = new[] { "all" } })).Type);
    }

    [Fact]
    public async Task A_role_is_given_with_a_reason_works_at_once_and_ends_with_a_reason()
    {
        using var admin = await server.AdminAsync();
        using var person = await server.RegisterAsync("Rita Role");
        Assert.Equal(403, (await person.RefusedAsync(HttpMethod.Get, "/api/role-grants")).Status);

        Assert.Equal("reason-too-short", (await admin.RefusedPostAsync(
            "/api/role-grants", new { person.Email, role = Roles.Admin, reason = "Why not" })).Type);
        Assert.Equal("unknown-role", (await admin.RefusedPostAsync(
            "/api/role-grants", new { person.Email, role = "king", reason = "She has been elected by everybody." })).Type);
        await admin.PostAsync(
            "/api/role-grants", new { person.Email, role = Roles.Admin, reason = "She keeps the market while I am away." });
        var grants = await person.GetAsync<List<GrantView>>("/api/role-grants");
        Assert.Contains(grants, grant => grant.Reason == "She keeps the market while I am away.");

        var own = grants.Single(grant => grant.Reason == "She keeps the market while I am away.");
        await admin.PostAsync("/api/role-grant-endings", new { grant = own.Id, reason = "I am back and keep the market myself." });
        Assert.Equal(403, (await person.RefusedAsync(HttpMethod.Get, "/api/role-grants")).Status);
        var last = (await admin.GetAsync<List<GrantView>>("/api/role-grants")).Single(grant => grant.Reason == "Granted at the console.");
        Assert.Equal("last-admin", (await admin.RefusedPostAsync(
            "/api/role-grant-endings", new { grant = last.Id, reason = "Nobody shall keep the market." })).Type);
    }

    public void Dispose() => server.Dispose();

    private sealed record SessionView(string Id, bool IsThisOne);

    private sealed record MadeToken(string Key);

    private sealed record TokenView(string Id);

    private sealed record GrantView(string Id, string Reason);
}
