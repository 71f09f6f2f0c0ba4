using System.Text.Json;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Platform;

/// <summary>People take all that the market holds about them along, and nothing about anybody else.</summary>
public sealed class AccountExportTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task An_export_holds_everything_about_oneself_and_nothing_about_another()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 1_000, stock: 20);
        using var person = await server.LiveAsync("Zebulon Quux", stall, lamp);
        using var other = await server.LiveAsync("Otto Other", stall, lamp);
        await server.InDbAsync(async db =>
        {
            var account = await db.Set<Account>().SingleAsync(row => row.Email == person.Email);
            db.Add(new Member { Seller = stall.Seller, Account = account.Id, Role = SellerRole.Viewer, Since = server.Time.GetUtcNow() });
            return await db.SaveChangesAsync();
        });

        var text = await ExportAsync(person);

        using var file = JsonDocument.Parse(text);
        var sections = file.RootElement.GetProperty("sections");
        var profile = sections.GetProperty("account").GetProperty("profile");
        Assert.Equal("Zebulon Quux", profile.GetProperty("displayName").GetString());
        Assert.Equal(person.Email, profile.GetProperty("email").GetString());
        Assert.StartsWith("acc_", file.RootElement.GetProperty("account").GetString(), StringComparison.Ordinal);
        Assert.Contains(Lives.PasskeyName, sections.GetProperty("account").GetProperty("passkeys").GetRawText(), StringComparison.Ordinal);
        foreach (var (section, list, count) in new[]
        {
            ("account", "passkeys", 1), ("account", "sessions", 1), ("account", "tokens", 1), ("account", "roles", 0),
            ("consents", "records", 1), ("orders", "orders", 2), ("cart", "lines", 1), ("viewedProducts", "products", 1),
            ("memberships", "memberships", 1), ("reviews", "reviews", 1), ("accountability", "decisions", 0),
        })
        {
            Assert.Equal((list, count), (list, sections.GetProperty(section).GetProperty(list).GetArrayLength()));
        }
        Assert.True(sections.GetProperty("notices").GetProperty("notices").GetArrayLength() > 0);
        Assert.Contains("token.made", sections.GetProperty("accountability").GetProperty("audit").GetRawText(), StringComparison.Ordinal);
        var orders = await other.GetAsync<List<OrderSummary>>("/api/orders");
        foreach (var foreign in orders.Select(order => order.Id).Append(other.Email).Append("Otto").Append(
            (await server.IdOfAsync(other)).ToString()).Append(stall.Owner.Email))
        {
            Assert.DoesNotContain(foreign, text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.DoesNotContain("fgt_", text, StringComparison.Ordinal);
        Assert.DoesNotContain("passwordHash", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_export_is_a_file_that_nobody_keeps_on_the_way()
    {
        using var person = await server.RegisterAsync("Zoë Quux");

        using var answer = await person.Http.PostAsync("/api/account-exports", null);

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("account-20", answer.Content.Headers.ContentDisposition.FileName, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("Zoë Quux", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "action=\"/api/account-exports\"", (await person.OpenAsync("/account/privacy")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_exported_to_its_end()
    {
        using var person = await server.RegisterAsync("Zebulon Quux");
        var account = await server.IdOfAsync(person);
        await server.InDbAsync(db =>
        {
            for (var i = 0; i < 450; i++)
            {
                Notice.Give(
                    db, account, new Told(Texts.Of("platform"), "role-granted", "/account", $"role {i}", "For this test."),
                    isShown: true, waits: false);
            }
            return db.SaveChangesAsync();
        });

        var text = await ExportAsync(person);

        using var file = JsonDocument.Parse(text);
        var notices = file.RootElement.GetProperty("sections").GetProperty("notices").GetProperty("notices");
        Assert.Equal(450, notices.EnumerateArray().Select(notice => notice.GetProperty("sentence").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Neither_a_guest_nor_a_token_exports_anything()
    {
        using var guest = server.Guest();
        using var person = await server.RegisterAsync("Zebulon Quux");
        using var program = await server.ProgramOfAsync(person, "account:read", "account:write");

        Assert.Equal(401, (await guest.RefusedPostAsync("/api/account-exports", new { })).Status);
        Assert.Equal("not-allowed", (await program.RefusedPostAsync("/api/account-exports", new { })).Type);
    }

    [Fact]
    public async Task Exports_are_limited_as_what_costs_is()
    {
        using var narrow = new FairgroundServer(new Dictionary<string, string> { ["RateLimits:SensitivePerMinute"] = "3" });
        using var person = await narrow.RegisterAsync("Zebulon Quux");

        await ExportAsync(person);
        await ExportAsync(person);

        Assert.Equal(429, (await person.RefusedPostAsync("/api/account-exports", new { })).Status);
    }

    /// <summary>A module of later days that keeps something of an account cannot forget to hand it out and to erase it.</summary>
    [Fact]
    public async Task Every_entity_that_names_an_account_belongs_to_exactly_one_part()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<FairgroundDb>().Model;
        var parts = scope.ServiceProvider.GetServices<IPersonalData>().ToList();
        var covered = parts.SelectMany(part => part.Entities).ToList();

        var naming = model.GetEntityTypes().Where(entity => entity.GetProperties().Any(
            property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(AccountId)));

        Assert.Empty(naming.Where(entity => !covered.Contains(entity.ClrType)).Select(entity => entity.DisplayName()));
        Assert.Equal(covered.Distinct(), covered);
        Assert.DoesNotContain(covered, type => model.FindEntityType(type) is null);
        Assert.Equal(parts.Count, parts.Select(part => part.Name).Distinct().Count());
        Assert.All(parts, part => Assert.True(part.Erased is not null || part.Kept.Count > 0));
    }

    private static async Task<string> ExportAsync(Person person)
    {
        using var answer = await person.Http.PostAsync("/api/account-exports", null);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    public void Dispose() => server.Dispose();

    private sealed record OrderSummary(string Id);
}
