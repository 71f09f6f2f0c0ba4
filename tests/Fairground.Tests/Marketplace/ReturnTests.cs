using System.Net;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>Goods that go back: asked for, answered, sent, looked at and refunded, by people or by the published deadlines.</summary>
public sealed class ReturnTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_guest_sends_a_lamp_back_and_gets_what_was_paid_with_the_shipping()
    {
        var (market, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);

        var asked = await buyer.AskAsync(order, part);
        Assert.Equal((ReturnStatus.Requested, order.Total), (asked.Status, asked.Due));
        await stall.ComeBackAsync(buyer, asked, restock: true);

        var back = await ReadAsync(buyer, asked);
        Assert.Equal((ReturnStatus.Refunded, order.Total), (back.Status, back.Refunded));
        Assert.Equal(
            [ReturnStepKind.Requested, ReturnStepKind.Approved, ReturnStepKind.Sent, ReturnStepKind.Refunded],
            back.Steps.Select(step => step.Kind));
        Assert.Contains("1 rue du Marché", back.Address, StringComparison.Ordinal);
        Assert.Equal(order.Total.Minor, await server.SentBackAsync());
        Assert.Equal(20, await server.StockAsync(lamp.Offer));
        Assert.Equal(0, (await stall.BalanceAsync()).Pending.Minor);
        var mails = server.MailsTo("bea@example.test");
        foreach (var words in new[] { "has been told that you want to send something back", "1 rue du Marché", "you get" })
        {
            Assert.Contains(mails, mail => mail.Contains(words, StringComparison.Ordinal));
        }
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task What_was_given_back_meanwhile_is_not_given_again_and_stops_no_deadline()
    {
        var (market, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp, quantity: 2);
        var asked = await buyer.AskAsync(order, part, quantity: 2);
        await stall.Owner.PostAsync($"{stall.Desk}/return-approvals", new { @return = asked.Id });
        await buyer.PostAsync("/api/return-shipments", new { @return = asked.Id, carrier = "La Poste", trackingNumber = "6A2" });
        await stall.RefundAsync(new
        {
            order = part.Id, lines = new[] { new { line = part.Lines[0].Id, quantity = 1 } }, reason = Returning.Why,
        });

        server.Time.Pass(TimeSpan.FromDays(90));
        await server.SettleAsync();

        Assert.Equal(ReturnStatus.Refunded, (await ReadAsync(buyer, asked)).Status);
        Assert.Equal(order.Total.Minor, await server.SentBackAsync());
        await market.Admin.SignInAgainAsync();
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_deduction_has_a_reason_that_the_buyer_reads_and_is_never_more_than_was_paid()
    {
        var (market, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp, quantity: 2);
        var asked = await buyer.AskAsync(order, part);
        await stall.Owner.PostAsync($"{stall.Desk}/return-approvals", new { @return = asked.Id });

        Assert.Equal("reason-too-short", (await stall.Owner.RefusedPostAsync(
            $"{stall.Desk}/return-receipts", new { @return = asked.Id, deduction = Eur(1), reason = "worn" })).Type);
        Assert.Equal("deduction-too-high", (await stall.Owner.RefusedPostAsync(
            $"{stall.Desk}/return-receipts", new { @return = asked.Id, deduction = Eur(10_001), reason = Returning.Why })).Type);
        await stall.ReceiveAsync(asked, Eur(2_500));
        await server.SettleAsync();

        var back = await ReadAsync(buyer, asked);
        // One of two pieces: no shipping.
        Assert.Equal((Eur(7_500), Eur(2_500)), (back.Refunded, back.Deducted));
        Assert.Equal(Returning.Why, back.Steps[^1].Reason);
        Assert.Equal(7_500, await server.SentBackAsync());
        Assert.Equal(18, await server.StockAsync(lamp.Offer));
        Assert.Contains(server.MailsTo("bea@example.test"), mail => mail.Contains(Returning.Why, StringComparison.Ordinal));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task Receiving_twice_refunds_and_restocks_once()
    {
        var (market, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);
        var asked = await buyer.AskAsync(order, part);
        await stall.Owner.PostAsync($"{stall.Desk}/return-approvals", new { @return = asked.Id });
        var body = new { @return = asked.Id, restock = asked.Lines.Select(line => line.Line) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            stall.Owner.Http, $"{stall.Desk}/return-receipts", body, FairgroundServer.Json)));
        await server.SettleAsync();

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.Equal(order.Total.Minor, await server.SentBackAsync());
        Assert.Equal(20, await server.StockAsync(lamp.Offer));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task What_nobody_answers_sends_or_looks_at_goes_on_by_the_rule_after_a_reminder()
    {
        var (market, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp, quantity: 2);
        var (first, second) = (await buyer.AskAsync(order, part), await buyer.AskAsync(order, part));

        await PassAsync(2.5);
        Assert.Equal(2, await NoticesAsync(stall, "sale-return-due"));
        await PassAsync(1);
        Assert.All(new[] { await ReadAsync(buyer, first), await ReadAsync(buyer, second) }, row =>
        {
            Assert.Equal((ReturnStatus.Approved, ReturnParty.Rule), (row.Status, row.Steps[^1].By));
            Assert.Contains("did not answer within 3 days", row.Steps[^1].Reason, StringComparison.Ordinal);
        });
        await buyer.PostAsync("/api/return-shipments", new { @return = first.Id, carrier = "La Poste" });
        await PassAsync(13);
        Assert.Equal(ReturnStatus.Refunded, (await ReadAsync(buyer, first)).Status);
        await PassAsync(2);
        Assert.Equal(ReturnStatus.Lapsed, (await ReadAsync(buyer, second)).Status);

        Assert.Equal(10_000, await server.SentBackAsync());
        Assert.Equal(18, await server.StockAsync(lamp.Offer));
        await market.AssertSoundAsync();
    }

    [Theory]
    [InlineData(DisputeOutcome.Full, 10_490)]
    [InlineData(DisputeOutcome.Partial, 6_000)]
    [InlineData(DisputeOutcome.None, 0)]
    public async Task The_operator_decides_about_a_refused_return_once(DisputeOutcome outcome, long given)
    {
        var (market, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);
        var asked = await buyer.AskAsync(order, part, cause: ReturnCause.Faulty);
        await stall.Owner.PostAsync(
            $"{stall.Desk}/return-refusals", new { @return = asked.Id, reason = "It was tested before it left, and it worked." });
        await buyer.PostAsync("/api/disputes", new { @return = asked.Id, reason = "It never worked, not once, see the film." });
        var dispute = (await ReadAsync(buyer, asked)).Dispute!;
        var body = new { dispute = dispute.Id, outcome, amount = Eur(6_000), reason = "The photographs show a broken wire inside." };

        await market.Admin.PostAsync("/api/dispute-decisions", body);
        Assert.Equal("dispute-decided", (await market.Admin.RefusedPostAsync("/api/dispute-decisions", body)).Type);
        await server.SettleAsync();

        var decided = await ReadAsync(buyer, asked);
        Assert.Equal(given, decided.Refunded.Minor);
        Assert.Equal(given > 0 ? ReturnStatus.Refunded : ReturnStatus.Refused, decided.Status);
        Assert.Equal((outcome, body.reason), (decided.Dispute!.Outcome, decided.Dispute.Reason));
        Assert.Equal(given, await server.SentBackAsync());
        Assert.Equal("return-not-disputable", (await buyer.RefusedPostAsync(
            "/api/disputes", new { @return = asked.Id, reason = "I would like to ask once more." })).Type);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_disputed_deduction_is_given_back_and_what_was_given_stays()
    {
        var (market, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);
        var asked = await buyer.AskAsync(order, part);
        await stall.ComeBackAsync(buyer, asked, Eur(4_000));
        await buyer.PostAsync("/api/disputes", new { @return = asked.Id, reason = "It was like new when I packed it." });

        await market.Admin.PostAsync("/api/dispute-decisions", new
        {
            dispute = (await ReadAsync(buyer, asked)).Dispute!.Id, outcome = DisputeOutcome.Partial, amount = Eur(8_490),
            reason = "Half of the damage came from the way, which nobody can help.",
        });
        await server.SettleAsync();

        Assert.Equal(8_490, (await ReadAsync(buyer, asked)).Refunded.Minor);
        Assert.Equal(8_490, await server.SentBackAsync());
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_dispute_stops_the_deadlines()
    {
        var (_, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);
        var asked = await buyer.AskAsync(order, part);
        await stall.Owner.PostAsync($"{stall.Desk}/return-approvals", new { @return = asked.Id });
        await buyer.PostAsync("/api/return-shipments", new { @return = asked.Id, carrier = "La Poste" });
        await stall.Owner.PostAsync($"{stall.Desk}/disputes", new { @return = asked.Id, reason = "The box that came was empty." });

        await PassAsync(40);

        Assert.Equal(ReturnStatus.Disputed, (await ReadAsync(buyer, asked)).Status);
        Assert.Equal(0, await server.SentBackAsync());
    }

    [Fact]
    public async Task Too_late_too_many_and_twice_are_refused()
    {
        var (_, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);

        Assert.Equal("pieces-invalid", (await buyer.RefusedPostAsync("/api/returns", Returning.AskFor(order, part, 2))).Type);
        Assert.Equal("credit-needs-account", (await buyer.RefusedPostAsync(
            "/api/returns", Returning.AskFor(order, part, to: RefundTo.StoreCredit))).Type);
        var asked = await buyer.AskAsync(order, part);
        Assert.Equal("pieces-invalid", (await buyer.RefusedPostAsync("/api/returns", Returning.AskFor(order, part))).Type);
        await buyer.PostAsync("/api/return-cancellations", new { @return = asked.Id });
        server.Time.Pass(TimeSpan.FromDays(14.1));
        Assert.Equal("return-too-late", (await buyer.RefusedPostAsync("/api/returns", Returning.AskFor(order, part))).Type);
        Assert.Equal("return-went-on", (await buyer.RefusedPostAsync(
            "/api/return-shipments", new { @return = asked.Id, carrier = "La Poste" })).Type);
    }

    [Fact]
    public async Task A_store_that_gives_more_days_keeps_its_word_for_orders_made_then()
    {
        var (_, stall, lamp) = await OpenAsync(returnDays: 60);
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);
        Assert.Contains("60 days", (await buyer.OpenAsync($"/p/{lamp.Slug}")).Text, StringComparison.Ordinal);
        await SetReturnDaysAsync(stall, 0);
        server.Time.Pass(TimeSpan.FromDays(50));

        Assert.Equal(ReturnStatus.Requested, (await buyer.AskAsync(order, part)).Status);
    }

    [Fact]
    public async Task Photographs_are_checked_and_seen_by_the_two_sides_and_the_operator_alone()
    {
        var (market, stall, lamp) = await OpenAsync();
        var other = await market.StallAsync("Other");
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);
        var asked = await buyer.AskAsync(order, part);
        using var stranger = await server.RegisterAsync("Sam Stranger");
        using var guest = server.Guest();

        foreach (var _ in Enumerable.Range(0, 6))
        {
            using var added = await buyer.AddPictureAsync(asked.Id, Pixel);
            Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);
        }
        using var seventh = await buyer.AddPictureAsync(asked.Id, Pixel);
        Assert.Contains("too-many-photographs", await seventh.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var foreign = await stranger.AddPictureAsync(asked.Id, Pixel);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);

        await StatusAsync(HttpStatusCode.OK, buyer, $"/api/returns/{asked.Id}/pictures/0");
        await StatusAsync(HttpStatusCode.OK, stall.Owner, $"{stall.Desk}/returns/{asked.Id}/pictures/0");
        await StatusAsync(HttpStatusCode.NotFound, stranger, $"/api/returns/{asked.Id}/pictures/0");
        await StatusAsync(HttpStatusCode.NotFound, guest, $"/api/returns/{asked.Id}/pictures/0");
        await StatusAsync(HttpStatusCode.NotFound, stall.Owner, $"/api/returns/{asked.Id}/pictures/0");
        await StatusAsync(HttpStatusCode.NotFound, other.Owner, $"{other.Desk}/returns/{asked.Id}/pictures/0");
        await buyer.PostAsync("/api/return-cancellations", new { @return = asked.Id });
        var key = await server.InDbAsync(db => db.Set<ReturnPicture>().Select(picture => picture.MediaKey).FirstAsync());
        await StatusAsync(HttpStatusCode.NotFound, guest, $"/media/{key}-640.webp");
        using var late = await buyer.AddPictureAsync(asked.Id, Pixel);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused()
    {
        var (_, stall, lamp) = await OpenAsync();
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);
        var asked = await buyer.AskAsync(order, part);

        using var answer = await buyer.AddPictureAsync(asked.Id, "<svg onload='alert(1)'/>"u8.ToArray());

        Assert.Contains("not-an-image", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_buyer_that_seller_and_the_operator_sees_or_moves_a_return()
    {
        var (market, stall, lamp) = await OpenAsync();
        var other = await market.StallAsync("Other");
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);
        var asked = await buyer.AskAsync(order, part);
        using var stranger = await server.RegisterAsync("Sam Stranger");
        using var guest = server.Guest();

        foreach (var person in new[] { stranger, guest, other.Owner, stall.Owner })
        {
            await StatusAsync(HttpStatusCode.NotFound, person, $"/api/returns/{asked.Id}");
            Assert.Equal(404, (await person.RefusedPostAsync("/api/returns", Returning.AskFor(order, part))).Status);
            Assert.Equal(404, (await person.RefusedPostAsync("/api/return-shipments", new { @return = asked.Id, carrier = "Post" }))
                .Status);
            Assert.Equal(404, (await person.RefusedPostAsync("/api/return-cancellations", new { @return = asked.Id })).Status);
            Assert.Equal(404, (await person.RefusedPostAsync("/api/disputes", new { @return = asked.Id, reason = Returning.Why })).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/returns/{asked.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/orders/{order.Id}/return")).Status);
        }
        foreach (var path in new[] { "return-approvals", "return-refusals", "return-receipts", "disputes" })
        {
            Assert.Equal(404, (await other.Owner.RefusedPostAsync(
                $"{other.Desk}/{path}", new { @return = asked.Id, reason = Returning.Why })).Status);
        }
        await StatusAsync(HttpStatusCode.NotFound, other.Owner, $"{other.Desk}/returns/{asked.Id}");
        Assert.Empty(await other.Owner.GetAsync<List<Returning.ReturnView>>($"{other.Desk}/returns"));
        await StatusAsync(HttpStatusCode.OK, stall.Owner, $"{stall.Desk}/returns/{asked.Id}");
        Assert.Equal(ReturnStatus.Requested, (await ReadAsync(buyer, asked)).Status);
    }

    [Fact]
    public async Task A_seller_is_told_by_webhook_and_in_the_product()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var own = new FairgroundServer(new Dictionary<string, string> { ["Webhooks:AllowPrivateAddresses"] = "true" });
        var market = await Market.OpenAsync(own);
        var stall = await market.StallAsync("Lyon");
        await stall.Owner.PostAsync($"{stall.Desk}/webhooks", new
        {
            url = receiver.Url, types = new[] { "return.requested", "return.received", "refund.created" },
        });
        var lamp = await stall.ListAsync("Brass lamp", 10_000);
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);

        await stall.ComeBackAsync(buyer, await buyer.AskAsync(order, part));

        var types = receiver.Posts.Select(message => System.Text.Json.JsonDocument.Parse(message.Body).RootElement.GetProperty("type")
            .GetString()).ToHashSet();
        Assert.Equal(["refund.created", "return.received", "return.requested"], types.Order());
    }

    [Fact]
    public async Task The_pages_lead_from_the_order_to_the_money_without_scripts()
    {
        var (market, stall, lamp) = await OpenAsync();
        using var buyer = await server.RegisterAsync("Bea Buyer");
        var (_, order, part) = await stall.DeliveredAsync(lamp, buyer: buyer);
        var line = part.Lines[0].Id;

        Assert.Contains($"/orders/{order.Id}/return", (await buyer.OpenAsync($"/orders/{order.Id}")).Html, StringComparison.Ordinal);
        var form = await buyer.OpenAsync($"/orders/{order.Id}/return?part={part.Id}");
        var asked = await form.SubmitAsync("return", new() { [$"pieces-{line}"] = "1", ["cause"] = "DoesNotFit", ["to"] = "StoreCredit" });
        var path = asked.Location!.Split('?')[0];
        var desk = await stall.Owner.OpenAsync($"/desk/{stall.Seller}{path}");
        await desk.SubmitAsync("approve", new() { ["address"] = "Warehouse 7\n69007 Lyon" });
        await server.SettleAsync();
        Assert.Contains("Warehouse 7", (await buyer.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains("Warehouse 7", (await buyer.OpenAsync($"{path}/slip")).Text, StringComparison.Ordinal);
        await (await buyer.OpenAsync(path)).SubmitAsync("send", new() { ["carrier"] = "La Poste", ["tracking"] = "6A2" });
        var receive = await stall.Owner.OpenAsync($"/desk/{stall.Seller}{path}");
        var done = await receive.SubmitAsync("receive", new() { ["deduction"] = "25.00", ["why"] = Returning.Why });
        Assert.Contains("return-received", done.Location, StringComparison.Ordinal);
        await server.SettleAsync();

        var end = await buyer.OpenAsync(path);
        Assert.Contains(Returning.Why, end.Text, StringComparison.Ordinal);
        Assert.Contains("79.90", end.Text, StringComparison.Ordinal);
        Assert.Contains(Returning.Why, (await buyer.OpenAsync($"/orders/{order.Id}")).Text, StringComparison.Ordinal);
        await (await buyer.OpenAsync(path)).SubmitAsync("dispute", new() { ["reason"] = "It was whole when I packed it." });
        var dispute = await server.InDbAsync(db => db.Set<Dispute>().Select(row => row.Id).SingleAsync());
        Assert.Contains("It was whole", (await market.Admin.OpenAsync($"/admin/disputes/{dispute}")).Text, StringComparison.Ordinal);
        var decide = await market.Admin.OpenAsync($"/admin/disputes/{dispute}");
        await decide.SubmitAsync("decide", new() { ["outcome"] = "Full", ["reason"] = "The photographs show that it was whole." });
        Assert.Equal(104.90m, Assert.Single(await buyer.GetAsync<List<CreditView>>("/api/store-credits")).Balance.Major);
        await market.AssertSoundAsync();
    }

    private async Task<(Market Market, Stall Stall, Goods Lamp)> OpenAsync(int returnDays = 0)
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        if (returnDays > 0)
        {
            await SetReturnDaysAsync(stall, returnDays);
        }
        return (market, stall, await stall.ListAsync("Brass lamp", 10_000, 20));
    }

    private static Task SetReturnDaysAsync(Stall stall, int days) => stall.Owner.PutAsync($"{stall.Desk}/stores/{stall.Store}", new
    {
        name = "Lyon", currency = "EUR", shipsFrom = "FR", handlingDays = 2, returnDays = days,
        rates = new[] { new { zone = "Domestic", firstMinor = 490, moreMinor = 100, days = 3 } },
    });

    private async Task PassAsync(double days)
    {
        server.Time.Pass(TimeSpan.FromDays(days));
        await server.SettleAsync();
    }

    private Task<int> NoticesAsync(Stall stall, string kind) => server.InDbAsync(db => (
        from notice in db.Set<Notice>()
        join account in db.Set<Account>() on notice.Account equals account.Id
        where account.Email == stall.Owner.Email && notice.Kind == kind
        select notice).CountAsync());

    private static Task<Returning.ReturnView> ReadAsync(Person buyer, Returning.ReturnView asked) =>
        buyer.GetAsync<Returning.ReturnView>($"/api/returns/{asked.Id}");

    private static async Task StatusAsync(HttpStatusCode expected, Person person, string path)
    {
        using var answer = await person.Http.GetAsync(path);
        Assert.True(expected == answer.StatusCode, $"{path} answers {answer.StatusCode}");
    }

    private static byte[] Pixel => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Money Eur(long minor) => new(minor, Currency.Eur);

    public void Dispose() => server.Dispose();

    private sealed record CreditView(Money Balance);
}
