using System.Net;
using System.Net.Http.Json;
using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Storefront;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Consents;
using Fairground.Platform.Languages;
using Fairground.Platform.Notices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Platform;

/// <summary>People end their accounts; what must stay says nothing about them any more.</summary>
public sealed class AccountDeletionTests : IDisposable
{
    private const string Path = "/api/account-deletions";
    private static readonly object ByPassword = new { password = People.Password };
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_deleted_account_is_nowhere_but_in_its_orders()
    {
        var (market, stall, lamp) = await OpenAsync();
        using var person = await server.LiveAsync("Zebulon Quux", stall, lamp);
        var account = await server.IdOfAsync(person);
        Assert.Contains("zebulon.quux@", await TestDatabases.DumpAsync(server), StringComparison.Ordinal);

        await person.PostAsync(Path, ByPassword);
        await server.SettleAsync();

        var everything = await TestDatabases.DumpAsync(server);
        foreach (var trace in new[] { "Zebulon", "Quux", Lives.PasskeyName })
        {
            Assert.DoesNotContain(trace, everything, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("Bea Buyer", everything, StringComparison.Ordinal);
        Assert.Equal(0, await server.InDbAsync(async db =>
            await db.Set<Session>().CountAsync(row => row.Account == account) +
            await db.Set<ApiToken>().CountAsync(row => row.Account == account) +
            await db.Set<IdentityUserPasskey<AccountId>>().CountAsync(row => row.UserId == account) +
            await db.Set<Notice>().CountAsync(row => row.Account == account) +
            await db.Set<Cart>().CountAsync(row => row.Account == account) +
            await db.Set<ViewedProduct>().CountAsync(row => row.Account == account)));
        var states = await server.InDbAsync(db => db.Set<ConsentRecord>().Where(row => row.Principal == account)
            .OrderBy(row => row.Sequence).Select(row => row.State).ToListAsync());
        Assert.Equal([ConsentState.Given, ConsentState.Withdrawn], states);
        var review = Assert.Single((await person.GetAsync<Reviews>($"/api/reviews?product={lamp.Product}")).Items);
        Assert.Equal("Somebody who has left", review.Author);
        Assert.Empty((await market.Admin.GetAsync<Audit>("/api/ledger-audit")).Faults);
        await RequireWholeChainsAsync(account);
    }

    [Fact]
    public async Task Whoever_deletes_an_account_is_out_everywhere_at_once_and_told_by_a_last_letter()
    {
        using var person = await server.RegisterAsync("Zebulon Quux");
        using var elsewhere = new Person(server.CreateClient(), person.Email);
        await elsewhere.SignInAgainAsync();
        using var program = await server.ProgramOfAsync(person, "account:read");
        await person.PostAsync("/api/password-resets", new { person.Email });
        await server.SettleAsync();
        var reset = server.LinkTo(person.Email, "/reset-password");

        await person.PostAsync(Path, ByPassword);
        await server.SettleAsync();

        foreach (var known in new[] { person, elsewhere, program })
        {
            Assert.Equal(401, (await known.RefusedAsync(HttpMethod.Get, "/api/account")).Status);
        }
        Assert.Equal("wrong-credentials", (await person.RefusedPostAsync("/api/sessions", new { person.Email, People.Password })).Type);
        var code = System.Web.HttpUtility.ParseQueryString(new Uri("https://localhost" + reset).Query);
        Assert.Equal("link-expired", (await person.RefusedAsync(HttpMethod.Put, "/api/password-resets",
            new { account = code["account"], code = code["code"], password = "quite another battery" })).Type);
        Assert.Contains("your account is deleted", server.MailsTo(person.Email)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_can_register_anew_and_finds_nothing_of_before()
    {
        var (_, stall, lamp) = await OpenAsync();
        using var person = await server.LiveAsync("Zebulon Quux", stall, lamp);
        await person.PostAsync(Path, ByPassword);
        await server.SettleAsync();

        using var again = await server.RegisterAsync("Zebulon Quux");

        Assert.Empty(await again.GetAsync<List<object>>("/api/orders"));
        Assert.Empty(await again.GetAsync<List<object>>("/api/consents"));
        Assert.Empty(await again.GetAsync<List<object>>("/api/notices"));
        Assert.Empty(await again.GetAsync<List<object>>("/api/viewed-products"));
    }

    [Fact]
    public async Task An_order_under_way_goes_on_and_opens_by_the_link_of_its_letter()
    {
        var (_, stall, lamp) = await OpenAsync();
        using var person = await server.RegisterAsync("Zebulon Quux");
        var order = await (await person.FillCartAsync((lamp.Offer, 1))).OrderAsync();
        await person.PostAsync(Path, ByPassword);
        await server.SettleAsync();
        using var guest = server.Guest();

        var page = await guest.OpenAsync(server.LinkTo("bea@example.test", "/orders/"));
        await stall.Owner.PostAsync(
            $"{stall.Desk}/shipments", new { order = order.Parts.Single().Id, carrier = "La Poste", trackingNumber = "6A123" });
        await server.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(order.Number, page.Text, StringComparison.Ordinal);
        Assert.Contains(server.MailsTo("bea@example.test"), mail =>
            mail.Contains("6A123", StringComparison.Ordinal) && mail.Contains("?key=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_changes_nothing()
    {
        var (_, stall, lamp) = await OpenAsync();
        using var person = await server.LiveAsync("Zebulon Quux", stall, lamp);
        var mails = server.MailsTo(person.Email).Count;

        Assert.Equal("wrong-credentials", (await person.RefusedPostAsync(Path, new { password = "correct horse batterie" })).Type);
        Assert.Equal("wrong-credentials", (await person.RefusedPostAsync(Path, new { })).Type);
        Assert.Equal("wrong-credentials", (await person.RefusedPostAsync(Path, new { email = person.Email })).Type);
        await server.SettleAsync();

        Assert.Equal("Zebulon Quux", (await person.GetAsync<AccountView>("/api/account")).DisplayName);
        Assert.Equal(2, (await person.GetAsync<List<object>>("/api/orders")).Count);
        Assert.Single(await person.GetAsync<List<object>>("/api/viewed-products"));
        Assert.Single(await person.GetAsync<List<object>>("/api/tokens"));
        Assert.Equal(mails, server.MailsTo(person.Email).Count);
    }

    [Fact]
    public async Task Neither_a_guest_nor_a_token_deletes_anything()
    {
        using var guest = server.Guest();
        using var person = await server.RegisterAsync("Zebulon Quux");
        using var program = await server.ProgramOfAsync(person, "account:read", "account:write");

        Assert.Equal(401, (await guest.RefusedPostAsync(Path, ByPassword)).Status);
        Assert.Equal("not-allowed", (await program.RefusedPostAsync(Path, ByPassword)).Type);
        Assert.StartsWith("/sign-in", (await guest.OpenAsync("/account/deletion")).Location, StringComparison.Ordinal);
        await person.GetAsync<object>("/api/account");
    }

    [Fact]
    public async Task The_sole_owner_of_a_seller_in_business_stays_until_somebody_else_answers_for_it_or_it_is_over()
    {
        var (market, stall, lamp) = await OpenAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync();
        var owner = stall.Owner;
        var refused = await owner.RefusedPostAsync(Path, ByPassword);
        Assert.Equal((409, "sole-owner"), (refused.Status, refused.Type));
        Assert.Contains("Lyon SARL", refused.Detail, StringComparison.Ordinal);
        var page = await owner.OpenAsync("/account/deletion");
        Assert.Contains(refused.Detail, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.Password", page.Html, StringComparison.Ordinal);

        // Without a store open, there is still money to settle.
        await market.Admin.PostAsync(
            "/api/store-closures", new { stores = new[] { stall.Store }, reason = "The seller gives up and has asked for it." });
        Assert.Equal("sole-owner", (await owner.RefusedPostAsync(Path, ByPassword)).Type);
        using var heir = await server.RegisterAsync("Henri Heir");
        var (old, next) = (await server.IdOfAsync(owner), await server.IdOfAsync(heir));
        await server.InDbAsync(db =>
        {
            db.Add(new Member { Seller = stall.Seller, Account = next, Role = SellerRole.Owner, Since = server.Time.GetUtcNow() });
            return db.SaveChangesAsync();
        });
        await owner.PostAsync(Path, ByPassword);

        var members = await server.InDbAsync(db => db.Set<Member>().Select(member => member.Account).ToListAsync());
        Assert.Equal([next], members);
        Assert.Equal("sole-owner", (await heir.RefusedPostAsync(Path, ByPassword)).Type);
        Assert.NotEqual(old, next);
    }

    [Fact]
    public async Task A_seller_without_stores_and_money_holds_nobody()
    {
        var (market, stall, _) = await OpenAsync();
        await market.Admin.PostAsync(
            "/api/store-closures", new { stores = new[] { stall.Store }, reason = "The seller gives up and has asked for it." });

        await stall.Owner.PostAsync(Path, ByPassword);
        await server.SettleAsync();

        Assert.Equal(401, (await stall.Owner.RefusedAsync(HttpMethod.Get, "/api/account")).Status);
        await market.Admin.GetAsync<object>("/api/seller-records");
    }

    [Fact]
    public async Task The_last_admin_stays_until_there_is_another()
    {
        using var admin = await server.AdminAsync();
        Assert.Equal("last-admin", (await admin.RefusedPostAsync(Path, ByPassword)).Type);
        using var next = await server.RegisterAsync("Nina Next");
        await admin.PostAsync("/api/role-grants", new { next.Email, role = Roles.Admin, reason = "She keeps the market from now on." });

        await admin.PostAsync(Path, ByPassword);

        var grant = Assert.Single(await next.GetAsync<List<GrantView>>("/api/role-grants"));
        Assert.Equal(next.Email, grant.Email);
        Assert.Equal("Deleted account", grant.GrantedBy);
        foreach (var page in new[] { "/admin/audit", "/admin/roles" })
        {
            Assert.Equal(HttpStatusCode.OK, (await next.OpenAsync(page)).Status);
        }
        Assert.Equal("last-admin", (await next.RefusedPostAsync(Path, ByPassword)).Type);
    }

    [Fact]
    public async Task Deleting_twice_deletes_once()
    {
        using var person = await server.RegisterAsync("Zebulon Quux");
        using var elsewhere = new Person(server.CreateClient(), person.Email);
        await elsewhere.SignInAgainAsync();

        var answers = await Task.WhenAll(
            person.Http.PostAsJsonAsync(Path, ByPassword), elsewhere.Http.PostAsJsonAsync(Path, ByPassword));
        await server.SettleAsync();

        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NoContent, HttpStatusCode.Unauthorized }));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal(401, (await person.RefusedPostAsync(Path, ByPassword)).Status);
        Assert.Equal(1, await server.InDbAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "account.deleted")));
        Assert.Single(server.MailsTo(person.Email), mail => mail.Contains("is deleted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_password_the_address_is_typed_soon_after_signing_in()
    {
        using var person = await server.RegisterAsync("Zebulon Quux");
        await server.InDbAsync(db => db.Set<Account>().ExecuteUpdateAsync(
            set => set.SetProperty(account => account.PasswordHash, (string?)null)));
        Assert.Equal("wrong-credentials", (await person.RefusedPostAsync(Path, new { email = "somebody@example.test" })).Type);
        var page = await person.OpenAsync("/account/deletion");
        Assert.Contains("Typed.Email", page.Html, StringComparison.Ordinal);
        server.Time.Pass(TimeSpan.FromMinutes(11));
        var refused = await person.RefusedPostAsync(Path, new { email = person.Email });
        Assert.Equal((403, "sign-in-again"), (refused.Status, refused.Type));
        server.Time.Pass(-TimeSpan.FromMinutes(11));

        var done = await page.SubmitAsync("delete-by-email", new() { ["Typed.Email"] = person.Email.ToUpperInvariant() });

        Assert.Equal("/sign-in?deleted=1", done.Location);
        Assert.Equal(401, (await person.RefusedAsync(HttpMethod.Get, "/api/account")).Status);
    }

    [Fact]
    public async Task The_page_says_what_goes_and_what_stays_and_deletes()
    {
        using var person = await server.RegisterAsync("Zebulon Quux");
        foreach (var language in Language.All)
        {
            Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync("/account/deletion", language.Code)).Status);
        }
        Assert.Contains("href=\"/account/deletion\"", (await person.OpenAsync("/account/privacy")).Html, StringComparison.Ordinal);
        var page = await person.OpenAsync("/account/deletion");
        Assert.Contains("GDPR, article 7(1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("ten years", page.Text, StringComparison.Ordinal);

        var refused = await page.SubmitAsync("delete", new() { ["Form.Password"] = "correct horse batterie" });
        var done = await page.SubmitAsync("delete", new() { ["Form.Password"] = People.Password });

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Contains("password is not right", refused.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in?deleted=1", done.Location);
        Assert.Contains("Your account is deleted", (await person.OpenAsync(done.Location!)).Text, StringComparison.Ordinal);
    }

    private async Task<(Market Market, Stall Stall, Goods Lamp)> OpenAsync()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        return (market, stall, await stall.ListAsync("Lamp", 1_000, stock: 20));
    }

    private async Task RequireWholeChainsAsync(AccountId account)
    {
        await using var scope = server.Services.CreateAsyncScope();
        Assert.Null((await scope.ServiceProvider.GetRequiredService<AuditLog>().VerifyAsync(CancellationToken.None)).BrokenAt);
        Assert.True(await scope.ServiceProvider.GetRequiredService<Consents>().VerifyAsync(account, CancellationToken.None));
    }

    public void Dispose() => server.Dispose();

    private sealed record AccountView(string DisplayName);

    private sealed record GrantView(string Email, string? GrantedBy);

    private sealed record Reviews(List<ReviewView> Items);

    private sealed record ReviewView(string Author);

    private sealed record Audit(List<string> Faults);
}
