using System.Net;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Marketplace;

/// <summary>From a cart to an order that is paid exactly once, or not at all.</summary>
public sealed class CheckoutTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task One_payment_buys_from_three_sellers_and_each_gets_a_part_with_its_own_shipping()
    {
        var market = await Market.OpenAsync(server);
        var stalls = new[] { await market.StallAsync("Lyon"), await market.StallAsync("Berlin", country: "DE"), await market.StallAsync(
            "Boston", "USD", "US") };
        var goods = new List<Goods>();
        foreach (var stall in stalls)
        {
            goods.Add(await stall.ListAsync($"Lamp of {stall.Slug}", 10_000));
        }

        using var buyer = await server.FillCartAsync([.. goods.Select(lamp => (lamp.Offer, 1))]);
        var order = await buyer.OrderAsync();

        Assert.Equal(3, order.Parts.Count);
        Assert.Equal(stalls.Select(stall => stall.Seller).ToHashSet(), order.Parts.Select(part => part.Seller).ToHashSet());
        Assert.Equal([490, 990, 1843], order.Parts.Select(part => part.Shipping.Minor).Order());
        // What comes from Boston crosses a border of customs.
        var parts = await server.InDbAsync(db => db.Set<SellerOrder>().ToListAsync());
        Assert.Single(parts, part => !part.CustomsPaid.IsZero);
        Assert.Equal(order.Total.Minor, order.Parts.Sum(part => part.Goods.Minor + part.Shipping.Minor) +
            parts.Sum(part => part.CustomsPaid.Minor));
        // 100 dollars at 1.08 dollars a euro; the seller's books stay in dollars.
        Assert.Contains(order.Parts, part => part.Goods == new Money(9_259, Currency.Eur));
        Assert.Equal(1, await server.InDbAsync(db => db.Set<Payment>().CountAsync()));
        Assert.Empty((await market.Admin.GetAsync<Audit>("/api/ledger-audit")).Faults);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_order_however_often_it_comes()
    {
        var lamp = await ALampAsync(stock: 5);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        var first = await buyer.OrderAsync("a-key");
        var again = await buyer.OrderAsync("a-key");

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(4, await server.StockAsync(lamp.Offer));
    }

    [Fact]
    public async Task A_key_cannot_be_used_for_something_else()
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync("a-key");

        var refused = await buyer.RefusedOrderAsync(Buying.Details(email: "somebody.else@example.test"), "a-key");

        Assert.Equal("idempotency-key-reused", refused.Type);
    }

    [Fact]
    public async Task An_order_without_a_key_is_refused()
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        var refused = await buyer.RefusedPostAsync("/api/orders", Buying.Details());

        Assert.Equal("idempotency-key-needed", refused.Type);
    }

    [Fact]
    public async Task Many_requests_with_one_key_at_once_make_one_order()
    {
        var lamp = await ALampAsync(stock: 10);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => buyer.SendOrderAsync("one-key", Buying.Details())));

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString()));
        Assert.Equal(1, await server.InDbAsync(db => db.Set<Order>().CountAsync()));
        Assert.Equal(9, await server.StockAsync(lamp.Offer));
    }

    [Fact]
    public async Task Of_many_buyers_of_the_last_unit_one_gets_it_and_the_others_are_told()
    {
        var lamp = await ALampAsync(stock: 1);
        var buyers = new List<Person>();
        for (var i = 0; i < 12; i++)
        {
            buyers.Add(await server.FillCartAsync((lamp.Offer, 1)));
        }

        var answers = await Task.WhenAll(buyers.Select(buyer => buyer.SendOrderAsync("key", Buying.Details())));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(11, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        var text = await answers.First(answer => !answer.IsSuccessStatusCode).Content.ReadAsStringAsync();
        Assert.Contains("/problems/out-of-stock", text, StringComparison.Ordinal);
        Assert.Equal(0, await server.StockAsync(lamp.Offer));
        buyers.ForEach(buyer => buyer.Dispose());
    }

    [Fact]
    public async Task A_declined_card_charges_nothing_returns_the_goods_and_leaves_the_cart()
    {
        var lamp = await ALampAsync(stock: 2);
        using var buyer = await server.FillCartAsync((lamp.Offer, 2));

        var refused = await buyer.RefusedOrderAsync(Buying.Details(TestPayments.Declined));
        var order = await buyer.OrderAsync();

        Assert.Equal((402, "payment-declined"), (refused.Status, refused.Type));
        Assert.Equal(OrderStatus.Paid, order.Status);
        Assert.Equal(0, await server.StockAsync(lamp.Offer));
        await server.SettleAsync();
        Assert.Contains(server.MailsTo("bea@example.test"), mail => mail.Contains("did not go through", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_payment_that_times_out_and_later_succeeds_ends_as_exactly_one_paid_order()
    {
        var lamp = await ALampAsync(stock: 3);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        var order = await buyer.OrderAsync("slow", Buying.Details(TestPayments.TimesOutThenSucceeds));
        var again = await buyer.OrderAsync("slow", Buying.Details(TestPayments.TimesOutThenSucceeds));
        Assert.Equal(OrderStatus.AwaitingPayment, order.Status);
        Assert.Equal(order.Id, again.Id);

        server.Time.Pass(TimeSpan.FromSeconds(10));
        await server.SettleAsync();

        Assert.Equal([OrderStatus.Paid], await StatesAsync());
        Assert.Equal(2, await server.StockAsync(lamp.Offer));
        Assert.Equal(1, await server.InDbAsync(db => db.Set<TestCharge>().CountAsync(charge => charge.State == ProviderState.Captured)));
    }

    [Fact]
    public async Task A_payment_that_times_out_and_was_declined_ends_as_a_failed_order_with_the_goods_back()
    {
        var lamp = await ALampAsync(stock: 3);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        await buyer.OrderAsync("slow", Buying.Details(TestPayments.TimesOutThenDeclines));
        server.Time.Pass(TimeSpan.FromSeconds(10));
        await server.SettleAsync();

        Assert.Equal([OrderStatus.Failed], await StatesAsync());
        Assert.Equal(3, await server.StockAsync(lamp.Offer));
    }

    [Fact]
    public async Task A_call_that_never_arrived_is_made_again_by_the_worker()
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        var order = await buyer.OrderAsync("lost", Buying.Details(TestPayments.LosesTheFirstCall));
        Assert.Equal(OrderStatus.AwaitingPayment, order.Status);
        server.Time.Pass(TimeSpan.FromMinutes(2));
        await server.SettleAsync();

        Assert.Equal([OrderStatus.Paid], await StatesAsync());
    }

    [Fact]
    public async Task Repeated_and_reordered_webhooks_change_nothing()
    {
        var lamp = await ALampAsync(stock: 3);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        await buyer.OrderAsync("hooks", Buying.Details(TestPayments.RepeatsWebhooks));
        await server.SettleAsync();

        Assert.Equal([OrderStatus.Paid], await StatesAsync());
        Assert.Equal(2, await server.StockAsync(lamp.Offer));
        Assert.Equal(2, await server.InDbAsync(db => db.Set<ReceivedWebhook>().CountAsync()));
    }

    [Fact]
    public async Task A_webhook_without_the_providers_signature_is_refused()
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync("slow", Buying.Details(TestPayments.TimesOutThenSucceeds));
        var key = await server.InDbAsync(db => db.Set<Payment>().Select(payment => payment.Id).SingleAsync());
        var (body, header, _) = server.Services.GetRequiredService<TestPayments>().Write(
            new ProviderEvent("evt_1", key.ToString(), ProviderState.Captured));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/payment-webhooks/test") { Content = new ByteArrayContent(body) };
        request.Headers.Add(header, "0123456789abcdef");
        using var answer = await buyer.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("webhook-refused", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([OrderStatus.AwaitingPayment], await StatesAsync());
    }

    [Fact]
    public async Task A_signed_webhook_pays_a_waiting_order_over_http()
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync("slow", Buying.Details(TestPayments.TimesOutThenSucceeds));
        var key = await server.InDbAsync(db => db.Set<Payment>().Select(payment => payment.Id).SingleAsync());
        var (body, header, signature) = server.Services.GetRequiredService<TestPayments>()
            .Write(new ProviderEvent("evt_1", key.ToString(), ProviderState.Authorised));

        for (var i = 0; i < 3; i++)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post, "/api/payment-webhooks/test")
            { Content = new ByteArrayContent(body) };
            request.Headers.Add(header, signature);
            using var answer = await buyer.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        Assert.Equal([OrderStatus.Paid], await StatesAsync());
    }

    [Fact]
    public async Task An_undecided_payment_is_given_up_at_the_provider_before_the_goods_go_back()
    {
        var lamp = await ALampAsync(stock: 1);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync("lost", Buying.Details(TestPayments.LosesTheFirstCall));

        server.Time.Pass(Payment.Patience + Payment.Claim + TimeSpan.FromMinutes(1));
        await server.SettleAsync();

        Assert.Equal([OrderStatus.Failed], await StatesAsync());
        Assert.Equal(1, await server.StockAsync(lamp.Offer));
        Assert.Equal(ProviderState.Voided, await server.InDbAsync(db => db.Set<TestCharge>().Select(charge => charge.State).SingleAsync()));
    }

    [Fact]
    public async Task A_total_that_changed_is_shown_before_anything_is_paid()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var lamp = await stall.ListAsync("Brass lamp", 5_000);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await stall.Owner.PatchAsync<object>($"{stall.Desk}/offers/{lamp.Offer}", new { priceMinor = 5_500 });

        var refused = await buyer.RefusedOrderAsync(Buying.Details(expectedTotal: new Money(5_490, Currency.Eur)));

        Assert.Equal("total-changed", refused.Type);
        Assert.Contains("59.90", refused.Detail, StringComparison.Ordinal);
        Assert.Empty(await StatesAsync());
    }

    [Theory]
    [InlineData("", "Bea Buyer", "2 place Bellecour", "FR", Market.Card, "Email")]
    [InlineData("not an address", "Bea Buyer", "2 place Bellecour", "FR", Market.Card, "Email")]
    [InlineData("bea@example.test", "", "2 place Bellecour", "FR", Market.Card, "Name")]
    [InlineData("bea@example.test", "Bea Buyer", "", "FR", Market.Card, "Address.Line")]
    [InlineData("bea@example.test", "Bea Buyer", "2 place Bellecour", "France", Market.Card, "Address.Country")]
    [InlineData("bea@example.test", "Bea Buyer", "2 place Bellecour", "FR", "", "PaymentMethod")]
    public async Task Wrong_details_are_named_and_order_nothing(
        string email, string name, string line, string country, string card, string field)
    {
        var lamp = await ALampAsync(stock: 2);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        var refused = await buyer.RefusedOrderAsync(
            new { email, name, address = new { line, postcode = "69002", city = "Lyon", country }, paymentMethod = card });

        Assert.Equal(400, refused.Status);
        Assert.Contains(field, refused.Fields);
        Assert.Equal(2, await server.StockAsync(lamp.Offer));
    }

    [Fact]
    public async Task Nothing_is_sent_where_the_store_does_not_send()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await stall.Owner.PutAsync<object>($"{stall.Desk}/stores/{stall.Store}", new
        {
            name = "Lyon", currency = "EUR", shipsFrom = "FR", handlingDays = 1,
            rates = new[] { new { zone = "Domestic", firstMinor = 490, moreMinor = 0, days = 2 } },
        });
        var lamp = await stall.ListAsync("Lamp", 1_000);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        var refused = await buyer.RefusedOrderAsync(Buying.Details(country: "JP"));

        Assert.Equal("not-shipped-there", refused.Type);
    }

    [Fact]
    public async Task A_cart_opens_only_with_its_whole_key()
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        var key = buyer.Http.DefaultRequestHeaders.GetValues("Cart-Key").Single();
        using var thief = server.Guest();
        thief.Http.DefaultRequestHeaders.Add("Cart-Key", key.Split('.')[0] + ".AAAAAAAAAAAAAAAAAAAAAAAA");

        var refused = await thief.RefusedOrderAsync();

        Assert.Equal("cart-empty", refused.Type);
    }

    [Fact]
    public async Task An_order_is_seen_by_its_buyer_alone()
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        var order = await buyer.OrderAsync();
        using var stranger = await server.RegisterAsync("Sam Stranger");

        Assert.Equal(404, (await stranger.RefusedAsync(HttpMethod.Get, $"/api/orders/{order.Id}")).Status);
        Assert.Equal(404, (await stranger.RefusedAsync(HttpMethod.Get, $"/api/orders/{order.Id}", null, ("Order-Key", "guess"))).Status);
        Assert.Equal(404, (await stranger.RefusedPostAsync($"/api/orders/{order.Id}/cancellations", new { part = order.Parts[0].Id }))
            .Status);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/orders/{order.Id}");
        request.Headers.Add("Order-Key", order.Key);
        Assert.Equal(HttpStatusCode.OK, (await stranger.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_buyer_cancels_what_was_not_sent_and_gets_every_cent_back()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 1_999, stock: 4);
        using var buyer = await (await server.RegisterAsync("Bea Buyer")).FillCartAsync((lamp.Offer, 3));
        var order = await buyer.OrderAsync();

        await buyer.PostAsync($"/api/orders/{order.Id}/cancellations", new { part = order.Parts[0].Id });
        await server.SettleAsync();

        Assert.Equal(4, await server.StockAsync(lamp.Offer));
        Assert.Equal(order.Total.Minor, await server.InDbAsync(
            db => db.Set<TestCharge>().Select(charge => charge.RefundedMinor).SingleAsync()));
        Assert.Empty((await market.Admin.GetAsync<Audit>("/api/ledger-audit")).Faults);
        var balance = (await stall.Owner.GetAsync<List<Balance>>($"{stall.Desk}/balances")).Single();
        Assert.Equal((0, 0), (balance.Pending.Minor, balance.Available.Minor));
        Assert.Equal("order-not-cancellable",
            (await buyer.RefusedPostAsync($"/api/orders/{order.Id}/cancellations", new { part = order.Parts[0].Id })).Type);
        Assert.Contains(await buyer.GetAsync<List<Notice>>("/api/notices"), notice =>
            notice.Sentence.Contains("was cancelled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_sent_cannot_be_cancelled()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 1_999);
        using var buyer = await (await server.RegisterAsync("Bea Buyer")).FillCartAsync((lamp.Offer, 1));
        var order = await buyer.OrderAsync();
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = order.Parts[0].Id, carrier = "La Poste" });

        var refused = await buyer.RefusedPostAsync($"/api/orders/{order.Id}/cancellations", new { part = order.Parts[0].Id });

        Assert.Equal("order-not-cancellable", refused.Type);
    }

    [Fact]
    public async Task The_checkout_page_keeps_what_was_typed_and_says_what_is_wrong()
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        var page = await buyer.OpenAsync("/checkout");

        var answer = await page.SubmitAsync("checkout", new()
        {
            ["Form.Email"] = "bea@example.test", ["Form.Name"] = "Bea", ["Form.Line"] = "", ["Form.Postcode"] = "69002",
            ["Form.City"] = "Lyon",
            ["Form.Country"] = "FR", ["Form.Card"] = "1234",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("2 fields need another look", answer.Text, StringComparison.Ordinal);
        Assert.Contains("This is not a card number.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"bea@example.test\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_checkout_page_leads_to_the_paid_order()
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        var page = await buyer.OpenAsync("/checkout");

        var answer = await page.SubmitAsync("checkout", new()
        {
            ["Form.Email"] = "bea@example.test", ["Form.Name"] = "Bea Buyer", ["Form.Line"] = "2 place Bellecour",
            ["Form.Postcode"] = "69002",
            ["Form.City"] = "Lyon", ["Form.Country"] = "FR", ["Form.Card"] = "4242 4242 4242 4242",
        });

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var order = await buyer.OpenAsync(answer.Location!);
        Assert.Contains("Thank you! Your order is paid.", order.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/carts", """{"lines":[null]}""")]
    [InlineData("/api/orders", """{"email":"bea@example.test","name":"Bea Buyer","paymentMethod":"4242424242424242"}""")]
    [InlineData("/api/orders", """
        {"email":"bea@example.test","name":"Bea Buyer","address":{"line":"1 rue de la Paix","postcode":"75002","city":"Paris","country":"FR"},
        "paymentMethod":"4242424242424242","expectedTotal":{"minor":100}}
        """)]
    public async Task What_lacks_a_part_is_refused_in_words(string path, string body)
    {
        var lamp = await ALampAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", "a-key");

        using var answer = await buyer.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Times_are_taken_in_any_zone()
    {
        using var buyer = await server.RegisterAsync("Bea Buyer");

        Assert.Empty(await buyer.GetAsync<List<object>>("/api/orders?from=2026-01-01T00:00:00%2B02:00"));
    }

    public void Dispose() => server.Dispose();

    private async Task<Goods> ALampAsync(int stock = 10)
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        return await stall.ListAsync("Brass desk lamp", 12_900, stock);
    }

    private Task<List<OrderStatus>> StatesAsync() => server.InDbAsync(db => db.Set<Order>().Select(order => order.Status).ToListAsync());

    private sealed record Audit(List<string> Faults);

    private sealed record Balance(Money Pending, Money Available);

    private sealed record Notice(string Sentence);
}
