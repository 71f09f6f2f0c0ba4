using System.Diagnostics;
using System.Text.Json;

namespace Fairground.Tests.Marketplace;

/// <summary>What arrives is verified by a library that the specification's authors wrote, in another language than ours.</summary>
public sealed class WebhookVerificationTests
{
    private const string Forged = "signature";

    [Fact]
    public async Task The_specifications_own_library_verifies_what_a_sale_sends_from_its_payment_to_its_refund()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, receiver.Url);

        var sent = await Hooks.SellAsync(server, lamp);
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = sent.Id, carrier = "La Poste" });
        await server.SettleAsync();
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = sent.Id });
        await server.SettleAsync();
        var cancelled = await Hooks.SellAsync(server, lamp);
        await stall.Owner.PostAsync(
            $"{stall.Desk}/cancellations", new { order = cancelled.Id, reason = "Zerbrochen — đã vỡ — انكسر عند التعبئة." });
        await server.SettleAsync();

        var answers = await VerifyAsync([.. receiver.Posts.Select(post => Message.Of(post, made.Secret))]);

        Assert.Equal(["order.cancelled", "order.delivered", "order.paid", "order.paid", "order.shipped", "refund.created"],
            answers.Select(answer => answer.Payload?.GetProperty("type").GetString()).Order());
    }

    [Fact]
    public async Task It_verifies_a_change_of_secrets_by_the_old_one_and_the_new_one()
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

        var answers = await VerifyAsync([
            Message.Of(during, made.Secret), Message.Of(during, next.Secret), Message.Of(after, next.Secret),
            Message.Of(after, made.Secret)]);

        Assert.Equal([true, true, true, false], answers.Select(answer => answer.Payload is not null));
    }

    [Fact]
    public async Task It_refuses_what_was_changed_on_the_way_or_comes_too_late()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var other = await WebhookReceiver.StartAsync();
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, receiver.Url);
        var stranger = await Hooks.AddAsync(stall, other.Url);
        await Hooks.SellAsync(server, lamp);
        var genuine = Message.Of(receiver.Posts.Single(), made.Secret);

        var answers = await VerifyAsync([
            genuine,
            genuine with { Body = genuine.Body.Replace("\"EUR\"", "\"USD\"", StringComparison.Ordinal) },
            genuine with { Secret = stranger.Secret },
            genuine with { Headers = new(genuine.Headers) { ["webhook-id"] = "whd_another" } },
            genuine with { Now = genuine.Now + 6 * 60 },
            genuine with { Now = genuine.Now - 6 * 60 },
        ]);

        Assert.NotNull(answers[0].Payload);
        Assert.All(answers[1..4], answer => Assert.Contains(Forged, answer.Refusal, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["Message timestamp too old", "Message timestamp too new"], answers[4..].Select(answer => answer.Refusal));
    }

    private static async Task<List<Answer>> VerifyAsync(List<Message> messages)
    {
        var start = new ProcessStartInfo("node", Path.Combine(AppContext.BaseDirectory, "Verifier", "verify.mjs"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, messages, JsonSerializerOptions.Web);
        node.StandardInput.Close();
        var answers = await JsonSerializer.DeserializeAsync<List<Answer>>(node.StandardOutput.BaseStream, JsonSerializerOptions.Web);
        await node.WaitForExitAsync();
        return answers!;
    }

    /// <summary>A message as it arrived, the secret its receiver knows, and the receiver's clock in Unix seconds.</summary>
    private sealed record Message(string Secret, Dictionary<string, string> Headers, string Body, long Now)
    {
        public static Message Of(ReceivedPost post, string secret) => new(
            secret, new(post.Headers), post.Body, long.Parse(post.Headers["webhook-timestamp"], null));
    }

    private sealed record Answer(JsonElement? Payload, string? Refusal);
}
