using System.Globalization;
using System.Net;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Marketplace;

/// <summary>
/// Payouts through a provider: paid, failed, lost on the way, told twice, and come back days later; money leaves and comes once.
/// </summary>
public sealed class PayoutTests : IDisposable
{
    private readonly FairgroundServer server = new(Earnings.TestProvider);

    [Fact]
    public async Task A_payout_is_sent_to_the_provider_and_paid_when_it_says_so()
    {
        var (market, stall) = await EarnAsync("FR76 3000 6000 0112 3456 7890 189");
        var available = await stall.StandingAsync();

        await stall.RequestPayoutAsync(5_000);
        await server.SettleAsync();
        var sent = (await stall.PayoutsAsync()).Single();
        await PassAsync(TimeSpan.FromSeconds(10));
        var paid = (await stall.PayoutsAsync()).Single();

        Assert.Equal("Sent", sent.Status);
        Assert.Equal("Paid", paid.Status);
        Assert.NotNull(paid.SentAt);
        Assert.Equal(available - 5_000, await stall.StandingAsync());
        Assert.Equal(5_000, await ProviderPaidAsync());
        var page = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/payouts");
        Assert.Contains("€50.00", page.Text, StringComparison.Ordinal);
        Assert.Contains("Paid", page.Text, StringComparison.Ordinal);
        Assert.Null(await server.InDbAsync(db => db.Set<Payout>().Select(payout => payout.SealedNumber).SingleAsync()));
        await market.AssertSoundAsync();
    }

    [Theory]
    [InlineData(TestPayouts.AccountClosed, "The account is closed")]
    [InlineData(TestPayouts.NoAccount, "no account with this number")]
    public async Task A_payout_that_fails_brings_the_money_back_and_says_why(string number, string why)
    {
        var (market, stall) = await EarnAsync(number);
        var available = await stall.StandingAsync();

        await stall.RequestPayoutAsync(5_000);
        await server.SettleAsync();
        await PassAsync(TimeSpan.FromSeconds(10));

        var failed = (await stall.PayoutsAsync()).Single();
        Assert.Equal("Failed", failed.Status);
        Assert.Contains(why, failed.Reason, StringComparison.Ordinal);
        Assert.Equal(available, await stall.StandingAsync());
        Assert.Contains(server.MailsTo(stall.Owner.Email), mail => mail.Contains("failed", StringComparison.Ordinal));
        Assert.Contains(why, (await stall.Owner.OpenAsync($"/desk/{stall.Seller}/payouts")).Text, StringComparison.Ordinal);
        await market.AssertSoundAsync();
    }

    [Theory]
    [InlineData(TestPayouts.ReturnsLate)]
    [InlineData(TestPayouts.RepeatsWebhooks)]
    public async Task A_payout_that_was_reported_paid_and_comes_back_brings_the_money_back_once(string number)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var own = new FairgroundServer(new Dictionary<string, string>(Earnings.TestProvider)
        {
            ["Webhooks:AllowPrivateAddresses"] = "true",
        });
        var (market, stall) = await EarnAsync(number, own);
        await Hooks.AddAsync(stall, receiver.Url, "payout.settled", "payout.returned");
        var available = await stall.StandingAsync();

        await stall.RequestPayoutAsync(5_000);
        await own.SettleAsync();
        await PassAsync(TimeSpan.FromSeconds(10), own);
        var paid = (await stall.PayoutsAsync()).Single();
        await PassAsync(TimeSpan.FromDays(3), own);
        await PassAsync(TimeSpan.FromDays(20), own);
        await stall.Owner.SignInAgainAsync();

        Assert.Equal("Paid", paid.Status);
        var returned = (await stall.PayoutsAsync()).Single();
        Assert.Equal("Returned", returned.Status);
        Assert.NotNull(returned.ReturnedAt);
        Assert.Contains("account is closed", returned.Reason, StringComparison.Ordinal);
        Assert.Equal(available, await stall.StandingAsync());
        Assert.Equal(1, await own.InDbAsync(db => db.Set<Journal>().CountAsync(journal => journal.Kind == JournalKind.PayoutReturn)));
        Assert.Contains(own.MailsTo(stall.Owner.Email), mail => mail.Contains("came back", StringComparison.Ordinal));
        Assert.Equal(["payout.settled", "payout.returned"], receiver.Posts.Select(post =>
            System.Text.Json.JsonDocument.Parse(post.Body).RootElement.GetProperty("type").GetString()));
        await market.Admin.SignInAgainAsync();
        await market.AssertSoundAsync();
    }

    [Theory]
    [InlineData(TestPayouts.TimesOut)]
    [InlineData(TestPayouts.LosesTheFirstCall)]
    public async Task A_call_that_times_out_is_made_again_and_pays_once(string number)
    {
        var (market, stall) = await EarnAsync(number);

        await stall.RequestPayoutAsync(5_000);
        await server.SettleAsync();
        await PassAsync(TimeSpan.FromMinutes(2));
        await PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("Paid", (await stall.PayoutsAsync()).Single().Status);
        Assert.Equal(5_000, await ProviderPaidAsync());
        Assert.Equal(1, await server.InDbAsync(db => db.Set<TestTransfer>().CountAsync()));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task The_account_of_the_day_is_paid_whatever_the_seller_names_afterwards()
    {
        var (_, stall) = await EarnAsync(TestPayouts.ReturnsLate);

        await stall.RequestPayoutAsync(5_000);
        await stall.PayToAsync("FR76 3000 6000 0112 3456 7890 189");
        await server.SettleAsync();

        Assert.Equal(TestFate.ReturnsLate, await server.InDbAsync(db => db.Set<TestTransfer>().Select(row => row.Fate).SingleAsync()));
    }

    [Fact]
    public async Task A_webhook_that_is_not_the_providers_is_refused_and_one_from_another_time_changes_nothing()
    {
        var (market, stall) = await EarnAsync(TestPayouts.NoAccount);
        var payout = await stall.RequestPayoutAsync(5_000);
        await server.SettleAsync();
        await PassAsync(TimeSpan.FromSeconds(10));
        var available = await stall.StandingAsync();
        var (body, header, signature) = server.Services.GetRequiredService<TestPayouts>().Write(
            new TransferEvent("evt_late", payout.Id, TransferState.Paid));

        var forged = await SendAsync("/api/payout-webhooks/test", body, header, new string('0', signature.Length));
        var unknown = await SendAsync("/api/payout-webhooks/nobody", body, header, signature);
        var late = await SendAsync("/api/payout-webhooks/test", body, header, signature);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.NoContent), (forged, unknown, late));
        Assert.Equal("Failed", (await stall.PayoutsAsync()).Single().Status);
        Assert.Equal(available, await stall.StandingAsync());
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_payout_never_exceeds_what_is_available_and_leaves_held_money_alone()
    {
        var (market, stall) = await EarnAsync("FR76 3000 6000 0112 3456 7890 189");
        var available = await stall.StandingAsync();
        await market.Admin.PostAsync("/api/holds", new
        {
            seller = stall.Seller, amount = new { minor = available - 1_000, currency = "EUR" }, freeze = false,
            reviewAt = server.Time.GetUtcNow().AddDays(20), reason = "Two buyers say that nothing arrived; we look into it.",
        });

        var tooMuch = await stall.Owner.RefusedPostAsync($"{stall.Desk}/payouts", new { amount = new { minor = 1_001, currency = "EUR" } });
        var attempts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TryAsync(stall, 600)));

        Assert.Equal((409, "balance-too-low"), (tooMuch.Status, tooMuch.Type));
        Assert.Equal(1, attempts.Count(worked => worked));
        Assert.Equal(400, await stall.StandingAsync());
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task Two_nodes_send_a_payout_once()
    {
        var (market, stall) = await EarnAsync("FR76 3000 6000 0112 3456 7890 189");
        await stall.RequestPayoutAsync(5_000);
        using var other = server.OnTheSameDatabase(Earnings.TestProvider);

        await Task.WhenAll(new[] { server, other }.Select(node => node.Services.GetServices<PeriodicWork>().OfType<PayoutWorker>().Single()
            .RunAsync(CancellationToken.None)));

        Assert.Equal(1, await server.InDbAsync(db => db.Set<TestTransfer>().Select(row => row.Calls).SingleAsync()));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task What_a_provider_pays_is_not_settled_by_hand_and_what_a_person_pays_can_be_said_to_have_come_back()
    {
        var market = await Market.OpenAsync(server);
        // The test provider does not pay in this currency: it goes the manual way.
        var kuwait = await market.StallAsync("Kuwait", "KWD", "KW");
        var lyon = await market.StallAsync("Lyon");
        await kuwait.EarnAsync(40_000);
        await lyon.EarnAsync(20_000);
        var byHand = await kuwait.RequestPayoutAsync(10_000, "KWD");
        var byProvider = await lyon.RequestPayoutAsync(5_000);
        await server.SettleAsync();
        await PassAsync(TimeSpan.FromSeconds(10));
        var available = await kuwait.StandingAsync();

        var refused = await market.Admin.RefusedPostAsync("/api/payout-settlements", new { payout = byProvider.Id, paid = true });
        var early = await market.Admin.RefusedPostAsync("/api/payout-returns", new { payout = byHand.Id, reason = Why });
        await market.Admin.PostAsync("/api/payout-settlements", new { payout = byHand.Id, paid = true });
        var page = await market.Admin.OpenAsync("/admin/payouts?status=Paid");
        var returned = await page.SubmitAsync("returned", new() { ["id"] = byHand.Id, ["reason"] = Why });
        var twice = await market.Admin.RefusedPostAsync("/api/payout-returns", new { payout = byHand.Id, reason = Why });

        Assert.Equal((409, "payout-with-provider"), (refused.Status, refused.Type));
        Assert.Equal((409, "payout-not-paid"), (early.Status, early.Type));
        Assert.Contains("done=payout-returned", returned.Location, StringComparison.Ordinal);
        Assert.Equal((409, "payout-not-paid"), (twice.Status, twice.Type));
        Assert.Equal(available + 10_000, await kuwait.StandingAsync());
        Assert.Contains("Came back", (await market.Admin.OpenAsync("/admin/payouts?status=Returned")).Text, StringComparison.Ordinal);
        await market.AssertSoundAsync();
    }

    public void Dispose() => server.Dispose();

    private const string Why = "The bank sent it back after two days: the account was moved.";

    private async Task<(Market Market, Stall Stall)> EarnAsync(string number, FairgroundServer? on = null)
    {
        var market = await Market.OpenAsync(on ?? server);
        var stall = await market.StallAsync("Lyon");
        await stall.PayToAsync(number);
        await stall.EarnAsync(20_000);
        return (market, stall);
    }

    private async Task PassAsync(TimeSpan time, FairgroundServer? on = null)
    {
        (on ?? server).Time.Pass(time);
        await (on ?? server).SettleAsync();
    }

    private static async Task<bool> TryAsync(Stall stall, long minor)
    {
        using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            stall.Owner.Http, $"{stall.Desk}/payouts", new { amount = new { minor, currency = "EUR" } });
        return answer.IsSuccessStatusCode;
    }

    private async Task<HttpStatusCode> SendAsync(string path, byte[] body, string header, string signature)
    {
        using var guest = server.Guest();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Headers.Add(header, signature);
        using var answer = await guest.Http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>What the provider's own books say that it has paid and kept paid.</summary>
    private Task<long> ProviderPaidAsync() => server.InDbAsync(async db =>
    {
        var now = server.Time.GetUtcNow();
        return (await db.Set<TestTransfer>().AsNoTracking().ToListAsync())
            .Where(transfer => transfer.At(now).State == TransferState.Paid).Sum(transfer => transfer.AmountMinor);
    });
}
