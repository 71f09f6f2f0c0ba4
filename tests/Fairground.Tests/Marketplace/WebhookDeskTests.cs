using System.Net;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Webhooks;
using Fairground.Platform.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>Who may do what with webhooks, and what the desk shows of them.</summary>
public sealed class WebhookDeskTests
{
    [Fact]
    public async Task The_secret_is_shown_once_and_kept_nowhere_in_plain_text()
    {
        using var server = new FairgroundServer();
        var (stall, _) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, "https://shop.example/hooks");

        Assert.StartsWith("whsec_", made.Secret, StringComparison.Ordinal);
        var secret = made.Secret["whsec_".Length..];
        var bytes = Convert.FromBase64String(secret);
        Assert.Equal(32, bytes.Length);
        var everything = await TestDatabases.DumpAsync(server);
        Assert.DoesNotContain(secret, everything, StringComparison.Ordinal);
        var kept = await server.InDbAsync(db => db.Set<WebhookEndpoint>().SingleAsync());
        Assert.Equal(-1, kept.SealedSecret.AsSpan().IndexOf(bytes));
        foreach (var path in new[] { "/webhooks", $"/webhooks/{made.Webhook.Id}" })
        {
            Assert.DoesNotContain(secret, await stall.Owner.Http.GetStringAsync(stall.Desk + path), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, (await stall.Owner.OpenAsync($"/desk/{stall.Seller}{path}")).Html, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(secret, server.Logs.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_seller_finds_nothing_and_a_viewer_changes_nothing()
    {
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        await using var receiver = await WebhookReceiver.StartAsync();
        var (stall, lamp) = await Hooks.StallAsync(server);
        var other = await stall.Market.StallAsync("Kettles Kassel");
        var made = await Hooks.AddAsync(stall, receiver.Url);
        var theirs = await Hooks.AddAsync(other, receiver.Url);
        await Hooks.SellAsync(server, lamp);
        var (id, delivery) = (made.Webhook.Id, Assert.Single(await Hooks.LogAsync(stall, made.Webhook.Id)).Id);
        using var viewer = await server.RegisterAsync("Vera Viewer");
        await server.InDbAsync(async db =>
        {
            var account = await db.Set<Account>().SingleAsync(row => row.Email == viewer.Email);
            db.Add(new Member { Seller = stall.Seller, Account = account.Id, Role = SellerRole.Viewer, Since = server.Time.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        var change = new { url = receiver.Url, types = Hooks.AllTypes };

        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, $"/{id}", null), (HttpMethod.Put, $"/{id}", change), (HttpMethod.Delete, $"/{id}", null),
            (HttpMethod.Post, $"/{id}/secrets", new { }), (HttpMethod.Get, $"/{id}/deliveries", null),
            (HttpMethod.Post, $"/{id}/replays", new { delivery }), (HttpMethod.Post, $"/{theirs.Webhook.Id}/replays", new { delivery }),
        })
        {
            Assert.Equal(404, (await other.Owner.RefusedAsync(method, $"{other.Desk}/webhooks{path}", body)).Status);
        }
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Post, "", change), (HttpMethod.Put, $"/{id}", change), (HttpMethod.Delete, $"/{id}", null),
            (HttpMethod.Post, $"/{id}/secrets", new { }), (HttpMethod.Post, $"/{id}/replays", new { delivery }),
        })
        {
            Assert.Equal(403, (await viewer.RefusedAsync(method, $"{stall.Desk}/webhooks{path}", body)).Status);
        }
        Assert.Single(await viewer.GetAsync<List<Hooks.WebhookView>>($"{stall.Desk}/webhooks"));
        Assert.Equal(HttpStatusCode.OK, (await viewer.OpenAsync($"/desk/{stall.Seller}/webhooks/{id}")).Status);
        var posted = await viewer.PostFormAsync($"/desk/{stall.Seller}/webhooks/{id}", new Dictionary<string, string>
        {
            ["_handler"] = "rotate",
        });
        Assert.Equal(HttpStatusCode.Forbidden, posted.Status);
        Assert.DoesNotContain("whsec_", posted.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Owner.OpenAsync($"/desk/{other.Seller}/webhooks/{id}")).Status);
    }

    [Fact]
    public async Task A_seller_has_ten_webhooks_at_most_of_events_that_there_are()
    {
        using var server = new FairgroundServer();
        var (stall, _) = await Hooks.StallAsync(server);
        for (var i = 0; i < WebhookEndpoint.PerSellerMax; i++)
        {
            await Hooks.AddAsync(stall, $"https://shop.example/{i}", "order.paid");
        }
        var path = $"{stall.Desk}/webhooks";

        var tooMany = await stall.Owner.RefusedPostAsync(path, new { url = "https://shop.example/", types = Hooks.AllTypes });
        Assert.Equal(("too-many-webhooks", 409), (tooMany.Type, tooMany.Status));
        var one = (await stall.Owner.GetAsync<List<Hooks.WebhookView>>(path))[0];
        await stall.Owner.DeleteAsync($"{path}/{one.Id}");
        Assert.Equal("webhook-type-unknown", (
            await stall.Owner.RefusedPostAsync(path, new { url = "https://shop.example/", types = new[] { "order.eaten" } })).Type);
        Assert.Equal(["Types"], (
            await stall.Owner.RefusedPostAsync(path, new { url = "https://shop.example/", types = Array.Empty<string>() })).Fields);
    }

    [Fact]
    public async Task The_desk_does_without_scripts_all_that_there_is_to_do()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var list = $"/desk/{stall.Seller}/webhooks";

        var added = await (await stall.Owner.OpenAsync(list)).SubmitAsync("webhook", new() { ["Form.Url"] = receiver.Url });
        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Contains("whsec_", added.Html, StringComparison.Ordinal);
        var id = (await stall.Owner.GetAsync<List<Hooks.WebhookView>>($"{stall.Desk}/webhooks")).Single().Id;
        var path = $"{list}/{id}";
        receiver.Answer = 410;
        await Hooks.SellAsync(server, lamp);
        receiver.Answer = 204;

        var page = await stall.Owner.OpenAsync(path);
        Assert.Contains("HTTP 410", page.Text, StringComparison.Ordinal);
        var refused = await page.SubmitAsync("replay-failed");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.StartsWith($"{path}?done=webhook-on", (await page.SubmitAsync("switch")).Location, StringComparison.Ordinal);
        var replayed = await (await stall.Owner.OpenAsync(path)).SubmitAsync("replay-failed");
        Assert.StartsWith($"{path}?done=webhook-replayed", replayed.Location, StringComparison.Ordinal);
        await server.SettleAsync();
        var delivery = Assert.Single(await Hooks.LogAsync(stall, id));
        Assert.Equal("Delivered", delivery.State);
        await page.SubmitAsync("replay", new() { ["delivery"] = delivery.Id });
        await server.SettleAsync();
        Assert.Equal(3, receiver.Posts.Count);

        Assert.Contains("whsec_", (await page.SubmitAsync("rotate")).Html, StringComparison.Ordinal);
        await page.SubmitAsync("change", new() { ["Form.Url"] = receiver.Url + "&again=1" });
        var changed = await stall.Owner.GetAsync<Hooks.WebhookView>($"{stall.Desk}/webhooks/{id}");
        Assert.EndsWith("again=1", changed.Url, StringComparison.Ordinal);
        foreach (var language in new[] { "fr", "ar", "vi", "id" })
        {
            Assert.Equal(HttpStatusCode.OK, (await stall.Owner.OpenAsync(path, language)).Status);
        }
        await page.SubmitAsync("delete");
        Assert.Equal(HttpStatusCode.NotFound, (await stall.Owner.OpenAsync(path)).Status);
    }
}
