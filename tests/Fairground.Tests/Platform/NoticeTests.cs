using System.Net;
using Fairground.Platform.Languages;
using Fairground.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Platform;

/// <summary>People are told where they want to be told, and always of what must reach them.</summary>
public sealed class NoticeTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_kind_that_is_switched_off_is_told_nowhere_and_one_by_mail_alone_only_there()
    {
        var (stall, lamp) = await ShopAsync();
        using var buyer = await server.RegisterAsync("Bea Buyer");
        await ChooseAsync(buyer, "order-shipped", inProduct: false, byMail: false);
        await ChooseAsync(buyer, "order-delivered", inProduct: false, byMail: true);

        await BuyAsync(buyer, stall, lamp);

        var kinds = (await buyer.GetAsync<List<NoticeView>>("/api/notices")).ConvertAll(notice => notice.Kind);
        Assert.Contains("order-paid", kinds);
        Assert.DoesNotContain("order-shipped", kinds);
        Assert.DoesNotContain("order-delivered", kinds);
        Assert.DoesNotContain(server.MailsTo(buyer.Email), mail => mail.Contains("La Poste", StringComparison.Ordinal));
        Assert.Contains(server.MailsTo(buyer.Email), mail => mail.Contains("arrived", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_must_reach_its_reader_cannot_be_switched_off_and_nothing_else_is_changed_with_it()
    {
        using var buyer = await server.RegisterAsync("Bea Buyer");

        var refused = await buyer.RefusedAsync(HttpMethod.Put, "/api/notice-preferences", new
        {
            mailsDaily = true,
            kinds = new[]
            {
                new { kind = "order-shipped", inProduct = false, byMail = false },
                new { kind = "order-cancelled", inProduct = true, byMail = false },
            },
        });
        var unknown = await buyer.RefusedAsync(HttpMethod.Put, "/api/notice-preferences", new
        {
            kinds = new[] { new { kind = "no-such-kind", inProduct = true, byMail = false } },
        });

        Assert.Equal((409, "notice-needed"), (refused.Status, refused.Type));
        Assert.Equal((400, "unknown-notice-kind"), (unknown.Status, unknown.Type));
        var preferences = await buyer.GetAsync<PreferencesView>("/api/notice-preferences");
        Assert.False(preferences.MailsDaily);
        var kinds = preferences.Groups.SelectMany(group => group.Kinds).ToDictionary(kind => kind.Kind);
        Assert.True(kinds["order-shipped"] is { InProduct: true, ByMail: true, CanBeSwitchedOff: true, Why: null });
        Assert.True(kinds["order-cancelled"] is { InProduct: true, ByMail: true, CanBeSwitchedOff: false, Why.Length: > 20 });
        Assert.DoesNotContain("sold", kinds.Keys);
    }

    [Fact]
    public async Task The_page_saves_what_is_ticked_and_shows_sellers_what_concerns_sellers()
    {
        var (stall, _) = await ShopAsync();

        var page = await stall.Owner.OpenAsync("/account/notices/preferences");
        Assert.Contains("You sold something", page.Text, StringComparison.Ordinal);
        Assert.Contains("Always sent: it is a decision about your money", page.Text, StringComparison.Ordinal);
        var saved = await page.SubmitAsync("/account/notices/preferences", new Dictionary<string, string>
        {
            ["product"] = "sold", ["mail"] = "webhook-gone", ["daily"] = "yes",
        });

        Assert.Equal("/account/notices/preferences?done=preferences-saved", saved.Location);
        var preferences = await stall.Owner.GetAsync<PreferencesView>("/api/notice-preferences");
        Assert.True(preferences.MailsDaily);
        var kinds = preferences.Groups.SelectMany(group => group.Kinds).ToDictionary(kind => kind.Kind);
        Assert.True(kinds["sold"] is { InProduct: true, ByMail: false });
        Assert.True(kinds["webhook-gone"] is { InProduct: false, ByMail: true });
        Assert.True(kinds["hold-placed"] is { InProduct: true, ByMail: true });
    }

    [Fact]
    public async Task One_click_ends_letters_of_a_kind_without_signing_in_and_a_look_at_the_link_ends_nothing()
    {
        var (stall, lamp) = await ShopAsync();
        using var buyer = await server.RegisterAsync("Bea Buyer");
        await BuyAsync(buyer, stall, lamp);

        var letters = Directory.GetFiles(Path.Combine(server.Folder, "mail")).Select(File.ReadAllText)
            .Where(mail => mail.Contains($"To: {buyer.Email}", StringComparison.OrdinalIgnoreCase)).ToList();
        var shipped = letters.Single(mail => OffLink(mail)?.Contains("kind=order-shipped&", StringComparison.Ordinal) == true);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", shipped, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", shipped, StringComparison.Ordinal);
        var link = new Uri(OffLink(shipped)!).PathAndQuery;
        // No letter offers to end what must reach its reader.
        Assert.DoesNotContain(letters, mail => OffLink(mail)?.Contains("order-paid", StringComparison.Ordinal) == true);

        using var stranger = server.Guest();
        using var look = await stranger.Http.GetAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, look.StatusCode);
        Assert.True(await IsMailedAsync(buyer, "order-shipped"));
        using var forged = await ClickAsync(stranger, link.Replace("order-shipped", "order-delivered", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Gone, forged.StatusCode);

        using var click = await ClickAsync(stranger, link);
        using var again = await ClickAsync(stranger, link);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (click.StatusCode, again.StatusCode));
        Assert.False(await IsMailedAsync(buyer, "order-shipped"));
        Assert.True(await IsMailedAsync(buyer, "order-delivered"));
    }

    [Fact]
    public async Task The_link_at_the_foot_of_a_letter_leads_to_a_page_that_asks_once()
    {
        var (stall, lamp) = await ShopAsync();
        using var buyer = await server.RegisterAsync("Bea Buyer");
        await BuyAsync(buyer, stall, lamp);
        using var guest = server.Guest();

        var page = await guest.OpenAsync(server.LinkTo(buyer.Email, "/unsubscribe"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var done = await page.SubmitAsync("end");
        var told = await guest.OpenAsync(done.Location!);
        var wrong = await guest.OpenAsync("/unsubscribe?account=x&kind=order-shipped&key=y");

        Assert.Contains("No more letters of this kind", told.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, wrong.Status);
        var choices = (await buyer.GetAsync<PreferencesView>("/api/notice-preferences")).Groups.SelectMany(group => group.Kinds);
        Assert.Single(choices, kind => !kind.ByMail);
    }

    [Fact]
    public async Task Who_wants_one_letter_a_day_gets_one_and_what_must_reach_them_comes_at_once()
    {
        var (stall, lamp) = await ShopAsync();
        using var buyer = await server.RegisterAsync("Bea Buyer");
        await buyer.PutAsync("/api/notice-preferences", new
        {
            mailsDaily = true, kinds = new[] { new { kind = "order-delivered", inProduct = false, byMail = true } },
        });

        await BuyAsync(buyer, stall, lamp);
        Assert.Contains(server.MailsTo(buyer.Email), mail => mail.Contains("Everything should be with you", StringComparison.Ordinal));
        Assert.DoesNotContain(server.MailsTo(buyer.Email), mail => mail.Contains("La Poste", StringComparison.Ordinal));
        var before = server.MailsTo(buyer.Email).Count;

        server.Time.Pass(TimeSpan.FromDays(1));
        await server.SettleAsync();
        await server.SettleAsync();

        Assert.Equal(before + 1, server.MailsTo(buyer.Email).Count);
        var letter = server.MailsTo(buyer.Email)[^1];
        Assert.Contains("has sent its part", letter, StringComparison.Ordinal);
        Assert.Contains("has arrived", letter, StringComparison.Ordinal);
        // What its reader did not want to see in the market was there for the letter alone.
        Assert.Equal(2, await server.InDbAsync(db => db.Set<Notice>().CountAsync(notice => notice.Path.StartsWith("/orders"))));
    }

    [Fact]
    public async Task Notices_are_read_one_by_one_or_all_together_and_listed_in_pages()
    {
        var (stall, lamp) = await ShopAsync();
        using var buyer = await server.RegisterAsync("Bea Buyer");
        await BuyAsync(buyer, stall, lamp);

        using var first = await buyer.Http.GetAsync("/api/notices?limit=2&group=orders");
        var next = Assert.Single(first.Headers.GetValues("Link"));
        Assert.Equal("</api/notices?limit=2&group=orders&page=2>; rel=\"next\"", next);
        Assert.Single(await buyer.GetAsync<List<NoticeView>>("/api/notices?limit=2&group=orders&page=2"));
        Assert.Empty(await buyer.GetAsync<List<NoticeView>>("/api/notices?group=account"));
        Assert.Equal("page-out-of-range", (await buyer.RefusedAsync(HttpMethod.Get, "/api/notices?limit=201")).Type);
        Assert.Equal("page-out-of-range", (await buyer.RefusedAsync(HttpMethod.Get, "/api/notices?page=0")).Type);

        var all = await buyer.GetAsync<List<NoticeView>>("/api/notices?unread=true");
        await buyer.PostAsync("/api/notices/readings", new { notices = new[] { all[0].Id } });
        Assert.Equal(all.Count - 1, (await buyer.GetAsync<List<NoticeView>>("/api/notices?unread=true")).Count);
        // Somebody else's notice is not theirs to read.
        await stall.Owner.PostAsync("/api/notices/readings", new { notices = new[] { all[1].Id } });
        Assert.Equal(all.Count - 1, (await buyer.GetAsync<List<NoticeView>>("/api/notices?unread=true")).Count);
        var page = await buyer.OpenAsync("/account/notices?unread=1");
        await page.SubmitAsync("/account/notices?unread=1");
        Assert.Empty(await buyer.GetAsync<List<NoticeView>>("/api/notices?unread=true"));
    }

    [Fact]
    public void Every_kind_of_notice_is_declared_in_a_group_that_there_is()
    {
        var kinds = server.Services.GetRequiredService<NoticeKinds>();
        var told = new[] { "Platform", "Marketplace", "Integrity" }.SelectMany(module => new System.Resources.ResourceManager(
                $"Fairground.{module}.Languages.Texts", System.Reflection.Assembly.Load($"Fairground.{module}"))
            .GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, false)!.Cast<System.Collections.DictionaryEntry>())
            .Select(entry => (string)entry.Key).Where(key => key.StartsWith("notice.", StringComparison.Ordinal))
            .Select(key => key["notice.".Length..]).ToList();

        Assert.DoesNotContain(told, kind => kinds.Find(kind) is null);
        Assert.Empty(kinds.All.Where(kind => !told.Contains(kind.Name)).Select(kind => kind.Name));
        Assert.Empty(kinds.All.Where(kind => kinds.Groups.All(group => group.Name != kind.Group)).Select(kind => kind.Name));
        using var _ = Language.English.Use();
        Assert.All(kinds.All, kind => Assert.NotEmpty(kind.Title));
    }

    public void Dispose() => server.Dispose();

    private async Task<(Stall Stall, Goods Lamp)> ShopAsync()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        return (stall, await stall.ListAsync("Brass desk lamp", 12_900));
    }

    /// <summary>An order that is paid, sent and has arrived.</summary>
    private async Task BuyAsync(Person buyer, Stall stall, Goods lamp)
    {
        await buyer.FillCartAsync((lamp.Offer, 1));
        var order = await buyer.OrderAsync(details: Buying.Details(email: buyer.Email));
        await server.SettleAsync();
        await stall.Owner.PostAsync(
            $"{stall.Desk}/shipments", new { order = order.Parts[0].Id, carrier = "La Poste", trackingNumber = "6A12345678901" });
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = order.Parts[0].Id });
        await server.SettleAsync();
    }

    private static Task ChooseAsync(Person person, string kind, bool inProduct, bool byMail) =>
        person.PutAsync("/api/notice-preferences", new { kinds = new[] { new { kind, inProduct, byMail } } });

    private static async Task<bool> IsMailedAsync(Person person, string kind) =>
        (await person.GetAsync<PreferencesView>("/api/notice-preferences")).Groups.SelectMany(group => group.Kinds)
        .Single(choice => choice.Kind == kind).ByMail;

    /// <summary>What a mail program sends when its reader asks for no more (RFC 8058, 3.1).</summary>
    private static Task<HttpResponseMessage> ClickAsync(Person person, string link) => person.Http.PostAsync(
        link, new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" }));

    /// <summary>The address in the head of a letter that ends letters of its kind.</summary>
    private static string? OffLink(string mail) =>
        System.Text.RegularExpressions.Regex.Match(mail, @"^List-Unsubscribe:\s*<([^>]+)>",
            System.Text.RegularExpressions.RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : null;

    private sealed record NoticeView(NoticeId Id, string Kind, string Sentence, bool IsRead);

    private sealed record KindView(string Kind, string Title, bool InProduct, bool ByMail, bool CanBeSwitchedOff, string? Why);

    private sealed record GroupView(string Group, string Title, List<KindView> Kinds);

    private sealed record PreferencesView(bool MailsDaily, List<GroupView> Groups);
}
