using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fairground.Marketplace.Webhooks;

namespace Fairground.Tests.Marketplace;

/// <summary>Sellers' programs are told of events, signed, and again where they did not hear; one that is gone is left alone.</summary>
public sealed class WebhookTests
{
    /// <summary>The example that the specification's own libraries are tested with.</summary>
    [Fact]
    public void A_signature_is_the_one_of_the_specification() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(
            Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330,
            "{\"test\": 2432232314}"));

    [Fact]
    public async Task A_paid_order_arrives_once_signed_and_without_a_word_of_its_buyer()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, receiver.Url);

        var part = await Hooks.SellAsync(server, lamp);
        await server.SettleAsync();
        await server.SettleAsync();

        var post = Assert.Single(receiver.Posts);
        Assert.Equal(("POST", "/hook?shop=1"), (post.Method, post.Path));
        Assert.Equal("application/json", post.Headers["content-type"]);
        Assert.StartsWith("Fairground-Webhooks/", post.Headers["user-agent"], StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", post.Headers.Keys);
        Assert.Equal(SignatureOf(made.Secret, post), post.Headers["webhook-signature"]);
        var sentAt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(post.Headers["webhook-timestamp"], CultureInfo.InvariantCulture));
        Assert.InRange(server.Time.GetUtcNow() - sentAt, TimeSpan.Zero, TimeSpan.FromMinutes(1));

        using var body = JsonDocument.Parse(post.Body);
        Assert.Equal("order.paid", body.RootElement.GetProperty("type").GetString());
        Assert.True(body.RootElement.GetProperty("timestamp").TryGetDateTimeOffset(out _));
        var data = body.RootElement.GetProperty("data");
        Assert.Equal(part.Id.ToString(), data.GetProperty("part").GetString());
        Assert.Equal(12_900, data.GetProperty("goods").GetProperty("minor").GetInt64());
        Assert.Equal("EUR", data.GetProperty("goods").GetProperty("currency").GetString());
        Assert.Equal(1, data.GetProperty("lines")[0].GetProperty("quantity").GetInt32());
        foreach (var word in new[] { "Bea", "example.test", "Bellecour", "69002" })
        {
            Assert.DoesNotContain(word, post.Body, StringComparison.OrdinalIgnoreCase);
        }

        var delivery = Assert.Single(await Hooks.LogAsync(stall, made.Webhook.Id));
        Assert.Equal((post.Id, "Delivered", 1, (int?)204), (delivery.Id, delivery.State, delivery.Attempts, delivery.LastStatus));
        Assert.Equal(post.Body, delivery.Body);
    }

    [Fact]
    public async Task A_webhook_is_told_of_what_it_asked_for_from_payment_to_payout()
    {
        await using var all = await WebhookReceiver.StartAsync();
        await using var some = await WebhookReceiver.StartAsync();
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        await Hooks.AddAsync(stall, all.Url);
        await Hooks.AddAsync(stall, some.Url, "order.cancelled", "payout.settled");

        var part = await Hooks.SellAsync(server, lamp);
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste" });
        await server.SettleAsync();
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = part.Id });
        await server.SettleAsync();
        var cancelled = await Hooks.SellAsync(server, lamp);
        await stall.Owner.PostAsync($"{stall.Desk}/cancellations", new { order = cancelled.Id, reason = "It broke when it was packed." });
        server.Time.Pass(TimeSpan.FromDays(8));
        await server.SettleAsync();
        var admin = stall.Market.Admin;
        var hold = await admin.PostAsync<string>("/api/holds", new
        {
            seller = stall.Seller, amount = new { minor = 500, currency = "EUR" }, freeze = false,
            reviewAt = server.Time.GetUtcNow().AddDays(10), reason = "A dispute about a parcel is open.",
        });
        await server.SettleAsync();
        await admin.PostAsync("/api/hold-releases", new { hold, reason = "The dispute about the parcel is over." });
        await server.SettleAsync();
        var payout = await stall.Owner.PostAsync<PayoutView>(
            $"{stall.Desk}/payouts", new { amount = new { minor = 1_000, currency = "EUR" } });
        await admin.PostAsync("/api/payout-settlements", new { payout = payout.Id, paid = true });
        await server.SettleAsync();

        Assert.Equal(
            ["order.paid", "order.shipped", "order.delivered", "order.paid", "order.cancelled", "refund.created", "hold.placed",
                "hold.released",
                "payout.settled"],
            all.Posts.Select(TypeOf));
        Assert.Equal(["order.cancelled", "payout.settled"], some.Posts.Select(TypeOf));
        Assert.Equal(all.Posts.Count, all.Posts.Select(post => post.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_does_not_arrive_is_tried_again_with_growing_pauses_under_its_id_then_given_up_with_a_notice()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = 503;
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, receiver.Url);
        await Hooks.SellAsync(server, lamp);

        var pauses = new List<TimeSpan>();
        for (var attempt = 1; attempt <= WebhookDelivery.Pauses.Count; attempt++)
        {
            Assert.Equal(attempt, receiver.Posts.Count);
            var waiting = Assert.Single(await Hooks.LogAsync(stall, made.Webhook.Id));
            Assert.Equal(("Waiting", 503, "Answer"), (waiting.State, waiting.LastStatus, waiting.LastFailure));
            var pause = waiting.NextAt!.Value - server.Time.GetUtcNow();
            pauses.Add(pause);
            server.Time.Pass(pause - TimeSpan.FromSeconds(1));
            await server.SettleAsync();
            Assert.Equal(attempt, receiver.Posts.Count);
            server.Time.Pass(TimeSpan.FromSeconds(1));
            await server.SettleAsync();
        }

        Assert.All(pauses.Zip(WebhookDelivery.Pauses), pair => Assert.InRange(
            pair.First.TotalSeconds, (pair.Second.TotalSeconds * 0.99) - 1, pair.Second.TotalSeconds * 1.11));
        Assert.Equal(10, receiver.Posts.Count);
        Assert.Single(receiver.Posts.Select(post => post.Id).Distinct());
        Assert.Equal(10, receiver.Posts.Select(post => post.Headers["webhook-timestamp"]).Distinct().Count());
        Assert.All(receiver.Posts, post => Assert.Equal(SignatureOf(made.Secret, post), post.Headers["webhook-signature"]));
        Assert.Equal("Failed", Assert.Single(await Hooks.LogAsync(stall, made.Webhook.Id)).State);

        // Nothing else arrived meanwhile, so the webhook is off, and its people know.
        Assert.Equal("Failing", (await stall.Owner.GetAsync<Hooks.WebhookView>($"{stall.Desk}/webhooks/{made.Webhook.Id}")).DisabledFor);
        await stall.Owner.SignInAgainAsync();
        Assert.Contains("127.0.0.1", (await stall.Owner.OpenAsync("/account/notices")).Text, StringComparison.Ordinal);
        Assert.Contains(server.MailsTo(stall.Owner.Email), mail => mail.Contains($"/webhooks/{made.Webhook.Id}", StringComparison.Ordinal));
        await Hooks.SellAsync(server, lamp);
        Assert.Equal(10, receiver.Posts.Count);
    }

    [Fact]
    public async Task A_message_that_is_given_up_where_others_arrive_is_told_of_and_switches_nothing_off()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = 500;
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, receiver.Url);
        await Hooks.SellAsync(server, lamp);
        receiver.Answer = 200;
        server.Time.Pass(TimeSpan.FromSeconds(1));
        await Hooks.SellAsync(server, lamp);
        receiver.Answer = 500;
        for (var attempt = 0; attempt < WebhookDelivery.Pauses.Count; attempt++)
        {
            server.Time.Pass(TimeSpan.FromHours(27));
            await server.SettleAsync();
        }

        Assert.Equal(["Delivered", "Failed"], (await Hooks.LogAsync(stall, made.Webhook.Id)).Select(row => row.State));
        Assert.Null((await stall.Owner.GetAsync<Hooks.WebhookView>($"{stall.Desk}/webhooks/{made.Webhook.Id}")).DisabledFor);
        Assert.Single(server.MailsTo(stall.Owner.Email), mail => mail.Contains("is not tried any more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_replay_delivers_again_under_the_same_id_one_or_all_that_failed()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, receiver.Url);
        var replays = $"{stall.Desk}/webhooks/{made.Webhook.Id}/replays";
        await Hooks.SellAsync(server, lamp);
        var first = receiver.Posts.Single();

        await stall.Owner.PostAsync(replays, new { delivery = first.Id });
        await server.SettleAsync();
        Assert.Equal([first.Id, first.Id], receiver.Posts.Select(post => post.Id));
        Assert.Equal(first.Body, receiver.Posts[1].Body);
        Assert.Equal(2, (await Hooks.LogAsync(stall, made.Webhook.Id)).Single().Attempts);

        // Gone: the webhook is off at once; what failed is sent again when it is back.
        receiver.Answer = 410;
        var since = server.Time.GetUtcNow();
        await Hooks.SellAsync(server, lamp);
        Assert.Equal("webhook-disabled", (await stall.Owner.RefusedPostAsync(replays, new { failedSince = since })).Type);
        receiver.Answer = 200;
        await stall.Owner.PutAsync(
            $"{stall.Desk}/webhooks/{made.Webhook.Id}", new { url = receiver.Url, types = Hooks.AllTypes, enabled = true });
        Assert.Equal(1, (await stall.Owner.PostAsync<Replayed>(replays, new { failedSince = since })).Count);
        Assert.Equal(0, (await stall.Owner.PostAsync<Replayed>(replays, new { failedSince = since })).Count);
        await server.SettleAsync();

        Assert.Equal(receiver.Posts[2].Id, receiver.Posts[3].Id);
        Assert.Equal(["Delivered", "Delivered"], (await Hooks.LogAsync(stall, made.Webhook.Id)).Select(row => row.State));
        Assert.Equal("invalid-input", (await stall.Owner.RefusedPostAsync(replays, new { })).Type);
    }

    [Fact]
    public async Task A_webhook_that_is_gone_is_switched_off_and_a_redirect_is_not_followed()
    {
        await using var gone = await WebhookReceiver.StartAsync();
        await using var moved = await WebhookReceiver.StartAsync();
        await using var elsewhere = await WebhookReceiver.StartAsync();
        (gone.Answer, moved.Answer, moved.Location) = (410, 302, elsewhere.Url);
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, gone.Url);
        await Hooks.AddAsync(stall, moved.Url);

        await Hooks.SellAsync(server, lamp);
        await Hooks.SellAsync(server, lamp);

        Assert.Single(gone.Posts);
        Assert.Equal("Gone", (await stall.Owner.GetAsync<Hooks.WebhookView>($"{stall.Desk}/webhooks/{made.Webhook.Id}")).DisabledFor);
        Assert.NotEmpty(moved.Posts);
        Assert.Empty(elsewhere.Posts);
    }

    [Fact]
    public async Task A_webhook_that_fails_or_is_slow_holds_up_no_other()
    {
        await using var slow = await WebhookReceiver.StartAsync();
        await using var failing = await WebhookReceiver.StartAsync();
        await using var well = await WebhookReceiver.StartAsync();
        var answer = new TaskCompletionSource();
        (slow.Until, failing.Answer) = (answer.Task, 500);
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        foreach (var receiver in new[] { slow, failing, well })
        {
            await Hooks.AddAsync(stall, receiver.Url);
        }

        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync();
        var settling = Task.Run(server.SettleAsync);
        await UntilAsync(() => well.Posts.Count == 1 && failing.Posts.Count == 1 && slow.Posts.Count == 1);
        Assert.False(settling.IsCompleted);
        answer.SetResult();
        await settling;

        Assert.Single(slow.Posts);
        Assert.Single(well.Posts);
    }

    [Fact]
    public async Task A_change_of_secrets_signs_with_both_for_a_day()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, receiver.Url);

        var next = await stall.Owner.PostAsync<Hooks.MadeSecret>($"{stall.Desk}/webhooks/{made.Webhook.Id}/secrets", new { });
        await Hooks.SellAsync(server, lamp);
        server.Time.Pass(TimeSpan.FromDays(2));
        await Hooks.SellAsync(server, lamp);

        var (during, after) = (receiver.Posts[0], receiver.Posts[1]);
        Assert.NotEqual(made.Secret, next.Secret);
        Assert.Equal($"{SignatureOf(next.Secret, during)} {SignatureOf(made.Secret, during)}", during.Headers["webhook-signature"]);
        Assert.Equal(SignatureOf(next.Secret, after), after.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task What_was_sent_is_forgotten_after_thirty_days()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, receiver.Url);
        await Hooks.SellAsync(server, lamp);
        server.Time.Pass(TimeSpan.FromDays(31));
        await server.SettleAsync();

        await stall.Owner.SignInAgainAsync();
        Assert.Empty(await Hooks.LogAsync(stall, made.Webhook.Id));
    }

    /// <summary>What a receiver computes, by itself, to know who has written.</summary>
    private static string SignatureOf(string secret, ReceivedPost post)
    {
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret["whsec_".Length..]));
        var signed = Encoding.UTF8.GetBytes($"{post.Id}.{post.Headers["webhook-timestamp"]}.{post.Body}");
        return "v1," + Convert.ToBase64String(hmac.ComputeHash(signed));
    }

    private static string? TypeOf(ReceivedPost post)
    {
        using var body = JsonDocument.Parse(post.Body);
        return body.RootElement.GetProperty("type").GetString();
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var i = 0; i < 200 && !happened(); i++)
        {
            await Task.Delay(50);
        }
        Assert.True(happened());
    }

    private sealed record PayoutView(string Id);

    private sealed record Replayed([property: JsonPropertyName("replayed")] int Count);
}
