using System.Net;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>Store credit: given, spent once, given back as what it was.</summary>
public sealed class StoreCreditTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Credit_pays_a_part_and_the_card_the_rest()
    {
        var (market, stall, lamp) = await OpenAsync();
        using var buyer = await RichAsync(market, 4_000);

        await buyer.FillCartAsync((lamp.Offer, 1));
        var order = await buyer.OrderAsync(details: Details(4_000));

        Assert.Equal(OrderStatus.Paid, order.Status);
        Assert.Equal(6_490, await server.InDbAsync(db => db.Set<TestCharge>().SumAsync(charge => charge.AmountMinor)));
        Assert.Empty(await CreditAsync(buyer));
        // Credit is money like any: the seller gets all, less the usual tenth of the goods.
        Assert.Equal(9_490, (await stall.BalanceAsync()).Pending.Minor);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task Credit_that_suffices_needs_no_card()
    {
        var (market, _, lamp) = await OpenAsync();
        using var buyer = await RichAsync(market, 20_000);

        await buyer.FillCartAsync((lamp.Offer, 1));
        var order = await buyer.OrderAsync(details: Details(10_490, card: null));

        Assert.Equal(OrderStatus.Paid, order.Status);
        Assert.Equal(0, await server.InDbAsync(db => db.Set<TestCharge>().CountAsync()));
        Assert.Equal(9_510, Assert.Single(await CreditAsync(buyer)).Balance.Minor);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task Of_many_tabs_that_spend_the_same_credit_one_does()
    {
        var (market, _, lamp) = await OpenAsync();
        using var buyer = await RichAsync(market, 10_490);
        await buyer.FillCartAsync((lamp.Offer, 1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(tab => buyer.SendOrderAsync(
            $"tab-{tab}", Details(10_490, card: null))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Empty(await CreditAsync(buyer));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_declined_card_gives_the_credit_back()
    {
        var (market, _, lamp) = await OpenAsync();
        using var buyer = await RichAsync(market, 4_000);
        await buyer.FillCartAsync((lamp.Offer, 1));

        var refused = await buyer.RefusedOrderAsync(Details(4_000, TestPayments.Declined));

        Assert.Equal("payment-declined", refused.Type);
        Assert.Equal(4_000, Assert.Single(await CreditAsync(buyer)).Balance.Minor);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task Credit_is_spoken_for_while_a_payment_is_undecided_and_comes_back_when_it_fails()
    {
        var (market, _, lamp) = await OpenAsync();
        using var buyer = await RichAsync(market, 4_000);
        await buyer.FillCartAsync((lamp.Offer, 1));

        await buyer.OrderAsync(details: Details(4_000, TestPayments.TimesOutThenDeclines));
        Assert.Empty(await CreditAsync(buyer));
        server.Time.Pass(TimeSpan.FromSeconds(10));
        await server.SettleAsync();

        Assert.Equal(4_000, Assert.Single(await CreditAsync(buyer)).Balance.Minor);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task On_cancellation_credit_comes_back_as_credit_and_the_card_gets_the_rest()
    {
        var (market, _, lamp) = await OpenAsync();
        using var buyer = await RichAsync(market, 4_000);
        await buyer.FillCartAsync((lamp.Offer, 1));
        var order = await buyer.OrderAsync(details: Details(4_000));

        await buyer.PostAsync($"/api/orders/{order.Id}/cancellations", new { part = order.Parts.Single().Id });
        await server.SettleAsync();

        Assert.Equal(4_000, Assert.Single(await CreditAsync(buyer)).Balance.Minor);
        Assert.Equal(6_490, await server.SentBackAsync());
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_partial_refund_comes_back_in_the_shares_it_was_paid_in()
    {
        var (market, stall, lamp) = await OpenAsync();
        using var buyer = await RichAsync(market, 5_245);
        var (_, order, part) = await stall.DeliveredAsync(lamp, buyer: buyer, details: Details(5_245));

        await stall.RefundAsync(new { order = part.Id, amount = Eur(3_001), reason = Returning.Why });
        Assert.Equal(1_500, Assert.Single(await CreditAsync(buyer)).Balance.Minor);
        Assert.Equal(1_501, await server.SentBackAsync());
        await stall.RefundAsync(new { order = part.Id, amount = Eur(7_489), reason = Returning.Why });

        Assert.Equal(10_490, order.Total.Minor);
        Assert.Equal(5_245, Assert.Single(await CreditAsync(buyer)).Balance.Minor);
        Assert.Equal(5_245, await server.SentBackAsync());
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_buyer_takes_a_return_as_credit_and_spends_it()
    {
        var (market, stall, lamp) = await OpenAsync();
        using var buyer = await server.RegisterAsync("Cora Credit");
        var (_, order, part) = await stall.DeliveredAsync(lamp, buyer: buyer);
        var asked = await buyer.AskAsync(order, part, to: RefundTo.StoreCredit);

        await stall.ComeBackAsync(buyer, asked);

        Assert.Equal(0, await server.SentBackAsync());
        var credit = Assert.Single(await CreditAsync(buyer));
        Assert.Equal(10_490, credit.Balance.Minor);
        Assert.Equal(JournalKind.CreditRefund, Assert.Single(credit.Movements).Kind);
        await buyer.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync(details: Details(10_490, card: null));
        Assert.Empty(await CreditAsync(buyer));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task More_than_there_is_another_currency_and_a_guests_credit_are_refused()
    {
        var (market, _, lamp) = await OpenAsync();
        using var buyer = await RichAsync(market, 1_000);
        await buyer.FillCartAsync((lamp.Offer, 1));
        using var guest = await server.FillCartAsync((lamp.Offer, 1));

        Assert.Equal("credit-too-low", (await buyer.RefusedOrderAsync(Details(1_001))).Type);
        Assert.Equal("credit-invalid", (await buyer.RefusedOrderAsync(Details(20_000))).Type);
        Assert.Equal("credit-invalid", (await buyer.RefusedOrderAsync(DetailsOf(new Money(100, Currency.Usd)))).Type);
        Assert.Equal("payment-method-needed", (await buyer.RefusedOrderAsync(Details(1_000, card: null))).Type);
        Assert.Equal(401, (await guest.RefusedOrderAsync(Details(100))).Status);
        Assert.Equal(20, await server.StockAsync(lamp.Offer));
    }

    [Fact]
    public async Task A_gift_has_a_reason_is_given_once_and_only_by_the_operator()
    {
        var (market, stall, _) = await OpenAsync();
        using var buyer = await server.RegisterAsync("Cora Credit");
        using var other = await server.RegisterAsync("Otto Other");

        await market.GrantAsync(buyer, Eur(700), "gift");
        await market.GrantAsync(buyer, Eur(700), "gift");
        await server.SettleAsync();

        var credit = Assert.Single(await CreditAsync(buyer));
        Assert.Equal(700, credit.Balance.Minor);
        Assert.Equal("Sorry for the long wait at the help desk.", Assert.Single(credit.Movements).Reason);
        Assert.Equal("idempotency-key-reused", (await RefusedGrantAsync(buyer, Eur(800))).Type);
        Assert.Equal("idempotency-key-reused", (await RefusedGrantAsync(other, Eur(700))).Type);
        Assert.Equal(403, (await stall.Owner.RefusedPostAsync("/api/credit-grants", new { })).Status);
        Assert.Equal(403, (await buyer.RefusedPostAsync("/api/credit-grants", new { })).Status);
        var page = await buyer.OpenAsync("/account/credit");
        Assert.Contains("Sorry for the long wait", page.Text, StringComparison.Ordinal);
        await market.AssertSoundAsync();

        async Task<Refused> RefusedGrantAsync(Person to, Money amount) => await market.Admin.RefusedAsync(
            HttpMethod.Post, "/api/credit-grants", new { account = await server.AccountOfAsync(to), amount, reason = Returning.Why },
            ("Idempotency-Key", "gift"));
    }

    [Fact]
    public async Task An_account_with_credit_is_deleted_once_it_is_given_up()
    {
        var (market, _, _) = await OpenAsync();
        using var buyer = await RichAsync(market, 700);

        var refused = await buyer.RefusedPostAsync("/api/account-deletions", new { password = People.Password });
        Assert.Equal("credit-left", refused.Type);
        await buyer.PostAsync("/api/credit-waivers", new { });
        await buyer.PostAsync("/api/account-deletions", new { password = People.Password });

        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task The_checkout_page_shows_what_credit_pays_and_lets_the_buyer_keep_it()
    {
        var (market, _, lamp) = await OpenAsync();
        using var buyer = await RichAsync(market, 20_000);
        await buyer.FillCartAsync((lamp.Offer, 1));

        var page = await buyer.OpenAsync("/checkout");
        Assert.DoesNotContain("Form.Card", page.Html, StringComparison.Ordinal);
        Assert.Contains("Form.Card", (await buyer.OpenAsync("/checkout?credit=keep")).Html, StringComparison.Ordinal);
        var done = await page.SubmitAsync("checkout", new()
        {
            ["Form.Email"] = "cora@example.test", ["Form.Name"] = "Cora Credit", ["Form.Line"] = "1 rue", ["Form.Postcode"] = "69001",
            ["Form.City"] = "Lyon", ["Form.Country"] = "FR",
        });

        Assert.True(done.Location?.StartsWith("/orders/", StringComparison.Ordinal) == true, done.Text);
        Assert.Equal(9_510, Assert.Single(await CreditAsync(buyer)).Balance.Minor);
    }

    private async Task<(Market Market, Stall Stall, Goods Lamp)> OpenAsync()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        return (market, stall, await stall.ListAsync("Brass lamp", 10_000, 20));
    }

    private async Task<Person> RichAsync(Market market, long minor)
    {
        var buyer = await server.RegisterAsync("Cora Credit");
        await market.GrantAsync(buyer, Eur(minor));
        return buyer;
    }

    private static Task<List<CreditView>> CreditAsync(Person buyer) => buyer.GetAsync<List<CreditView>>("/api/store-credits");

    private static object Details(long credit, string? card = Market.Card) => DetailsOf(Eur(credit), card);

    private static object DetailsOf(Money credit, string? card = Market.Card) => new
    {
        email = "cora@example.test", name = "Cora Credit",
        address = new { line = "2 place Bellecour", postcode = "69002", city = "Lyon", country = "FR" }, paymentMethod = card, credit,
    };

    private static Money Eur(long minor) => new(minor, Currency.Eur);

    public void Dispose() => server.Dispose();

    private sealed record MovementView(JournalKind Kind, Money Amount, string? Reason);

    private sealed record CreditView(Money Balance, List<MovementView> Movements);
}
