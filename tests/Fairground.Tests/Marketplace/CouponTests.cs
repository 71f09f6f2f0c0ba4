using System.Net;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>Coupons of sellers and of the market: what they take off of what, who bears it, and how often they may.</summary>
public sealed class CouponTests : IDisposable
{
    private const int Racers = 64;
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_sellers_coupon_never_touches_other_sellers_lines()
    {
        var (market, lyon, berlin, lamp, kettle) = await TwoStallsAsync();
        await lyon.Owner.PostAsync($"{lyon.Desk}/coupons", new { code = "summer10", kind = "Percent", basisPoints = 1_000 });
        using var buyer = await server.FillCartAsync((lamp.Offer, 2), (kettle.Offer, 1));

        var cart = await buyer.EnterAsync(" Summer10 ");
        var order = await buyer.OrderAsync();

        Assert.Equal((CouponState.Applied, 2_000L), (cart.Coupons.Single().State, cart.Discount.Minor));
        Assert.Equal([lamp.Offer], cart.Coupons.Single().Lines.Select(line => line.Offer));
        Assert.Equal(cart.Total, order.Total);
        Assert.Equal(cart.Goods.Minor + cart.Shipping.Minor - 2_000, cart.Total.Minor);
        // The seller bears it: 180.00 of goods and 5.90 of sending, less a tenth of the goods that were paid.
        Assert.Equal(18_000 + 590 - 1_800, (await PendingAsync(lyon)).Minor);
        Assert.Equal(5_000 + 990 - 500, (await PendingAsync(berlin)).Minor);
        await AuditAsync(market);
    }

    [Fact]
    public async Task A_coupon_of_the_markets_is_split_without_losing_a_cent_and_sellers_get_the_full_price()
    {
        var (market, lyon, berlin, lamp, kettle) = await TwoStallsAsync();
        await market.Admin.PostAsync("/api/coupons", new { code = "FAIR", kind = "Amount", amount = new Money(1_000, Currency.Eur) });
        using var buyer = await (await server.RegisterAsync("Bea Buyer")).FillCartAsync((lamp.Offer, 1), (kettle.Offer, 1));

        var cart = await buyer.EnterAsync("FAIR");
        var order = await buyer.OrderAsync();

        // 100.00 and 50.00 share 10.00 as 6.67 and 3.33.
        Assert.Equal([333, 667], cart.Coupons.Single().Lines.Select(line => line.Off.Minor).Order());
        Assert.Equal(-1_000, await BalanceAsync(LedgerKind.Promotions));
        Assert.Equal(10_000 + 490 - 1_000, (await PendingAsync(lyon)).Minor);
        Assert.Equal(5_000 + 990 - 500, (await PendingAsync(berlin)).Minor);
        Assert.Equal(order.Total.Minor, await server.InDbAsync(
            db => db.Set<TestCharge>().Select(charge => charge.AmountMinor).SingleAsync()));

        foreach (var part in order.Parts)
        {
            await buyer.PostAsync($"/api/orders/{order.Id}/cancellations", new { part = part.Id });
        }
        await server.SettleAsync();
        Assert.Equal(0, await BalanceAsync(LedgerKind.Promotions));
        Assert.Equal(order.Total.Minor, await server.InDbAsync(
            db => db.Set<TestCharge>().Select(charge => charge.RefundedMinor).SingleAsync()));
        await AuditAsync(market);
    }

    [Fact]
    public async Task The_sellers_coupon_counts_first_and_the_markets_takes_of_what_remains()
    {
        var (market, lyon, _, lamp, _) = await TwoStallsAsync();
        await market.Admin.PostAsync("/api/coupons", new { code = "TENTH", kind = "Percent", basisPoints = 1_000 });
        await lyon.Owner.PostAsync($"{lyon.Desk}/coupons", new { code = "HALF", kind = "Percent", basisPoints = 5_000 });
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        await buyer.EnterAsync("TENTH");
        var cart = await buyer.EnterAsync("HALF");
        var order = await buyer.OrderAsync();

        Assert.Equal([("HALF", 5_000L), ("TENTH", 500L)], cart.Coupons.Select(coupon => (coupon.Code, coupon.Off.Minor)));
        var line = await server.InDbAsync(db => db.Set<OrderLine>().SingleAsync());
        Assert.Equal((5_500, 5_500, 500), (line.DiscountMinor, line.DiscountPaidMinor, line.PromotionMinor));
        Assert.Equal(4_500 + 490, order.Total.Minor);
        Assert.Equal(5_000 + 490 - 500, (await PendingAsync(lyon)).Minor);
        await AuditAsync(market);
    }

    [Fact]
    public async Task Coupons_that_are_not_to_be_combined_keep_off_each_others_goods()
    {
        var (market, lyon, _, lamp, kettle) = await TwoStallsAsync();
        await market.Admin.PostAsync("/api/coupons", new { code = "TENTH", kind = "Percent", basisPoints = 1_000 });
        await lyon.Owner.PostAsync(
            $"{lyon.Desk}/coupons", new { code = "ALONE", kind = "Percent", basisPoints = 2_000, withMarkets = false });
        await lyon.Owner.PostAsync($"{lyon.Desk}/coupons", new { code = "SECOND", kind = "Percent", basisPoints = 9_000 });
        using var buyer = await server.FillCartAsync((lamp.Offer, 1), (kettle.Offer, 1));

        await buyer.EnterAsync("TENTH");
        await buyer.EnterAsync("ALONE");
        var cart = await buyer.EnterAsync("SECOND");

        var coupons = cart.Coupons.ToDictionary(coupon => coupon.Code);
        Assert.Equal(2_000, coupons["ALONE"].Off.Minor);
        Assert.Equal([kettle.Offer], coupons["TENTH"].Lines.Select(line => line.Offer));
        Assert.Equal((CouponState.NotCombinable, 0L), (coupons["SECOND"].State, coupons["SECOND"].Off.Minor));
        Assert.Contains("cannot be combined", coupons["SECOND"].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_below_zero_and_sending_is_left_alone()
    {
        var (market, lyon, _, lamp, _) = await TwoStallsAsync();
        await lyon.Owner.PostAsync(
            $"{lyon.Desk}/coupons", new { code = "MUCH", kind = "Amount", amount = new Money(99_999, Currency.Eur) });
        await market.Admin.PostAsync("/api/coupons", new { code = "MORE", kind = "Amount", amount = new Money(99_999, Currency.Eur) });
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        await buyer.EnterAsync("MUCH");
        var cart = await buyer.EnterAsync("MORE");
        var order = await buyer.OrderAsync(details: Buying.Details(expectedTotal: cart.Total));

        Assert.Equal((490, 10_000), (cart.Total.Minor, cart.Discount.Minor));
        Assert.Equal(CouponState.NothingFits, cart.Coupons.Single(coupon => coupon.Code == "MORE").State);
        Assert.Equal(490, order.Total.Minor);
        await AuditAsync(market);
    }

    [Fact]
    public async Task Free_shipping_is_borne_by_whoever_gives_it()
    {
        var (market, lyon, berlin, lamp, kettle) = await TwoStallsAsync();
        await lyon.Owner.PostAsync($"{lyon.Desk}/coupons", new { code = "SENT", kind = "FreeShipping" });
        await market.Admin.PostAsync("/api/coupons", new { code = "CARRIED", kind = "FreeShipping" });
        using var buyer = await server.FillCartAsync((lamp.Offer, 1), (kettle.Offer, 1));

        await buyer.EnterAsync("SENT");
        var cart = await buyer.EnterAsync("CARRIED");
        var order = await buyer.OrderAsync();

        Assert.Equal(15_000, order.Total.Minor);
        Assert.Equal(cart.Total, order.Total);
        Assert.Equal(10_000 - 1_000, (await PendingAsync(lyon)).Minor);
        Assert.Equal(5_000 + 990 - 500, (await PendingAsync(berlin)).Minor);
        Assert.Equal(-990, await BalanceAsync(LedgerKind.Promotions));
        await AuditAsync(market);
    }

    [Fact]
    public async Task An_amount_is_converted_at_the_published_rates_and_each_currency_keeps_its_decimals()
    {
        var market = await Market.OpenAsync(server);
        var kuwait = await market.StallAsync("Kuwait", "KWD", "KW");
        var lamp = await kuwait.ListAsync("Lamp", 33_333);
        await market.Admin.PostAsync("/api/coupons", new { code = "TEN", kind = "Amount", amount = new Money(1_000, Currency.Eur) });
        await kuwait.Owner.PostAsync($"{kuwait.Desk}/coupons", new { code = "SEVENTH", kind = "Percent", basisPoints = 1_429 });
        using var buyer = await server.FillCartAsync((lamp.Offer, 3));
        buyer.Http.DefaultRequestHeaders.Add("Cookie", "place=JP-JPY");

        await buyer.EnterAsync("TEN");
        await buyer.EnterAsync("SEVENTH");
        var order = await buyer.OrderAsync(details: Buying.Details(country: "JP"));

        var (line, part) = await server.InDbAsync(async db => (
            await db.Set<OrderLine>().SingleAsync(), await db.Set<SellerOrder>().SingleAsync()));
        // 33.333 dinars are 16,666 yen (16,666.5, to the even yen); a seventh of 49,998 is 7,145; ten euros are 1,650 yen.
        Assert.Equal(16_666, line.UnitPaidMinor);
        Assert.Equal(7_145 + 1_650, line.DiscountPaidMinor);
        Assert.Equal(part.GoodsMinor, (line.UnitMinor * 3) - line.DiscountMinor + line.PromotionMinor);
        Assert.Equal(part.GoodsPaidMinor, (line.UnitPaidMinor * 3) - line.DiscountPaidMinor);
        Assert.InRange(line.PromotionMinor, 3_290, 3_310);
        Assert.Equal(order.Total.Minor, part.GoodsPaidMinor + part.ShippingPaidMinor + part.CustomsPaid.Minor);
        await AuditAsync(market);
    }

    [Fact]
    public async Task A_coupon_says_why_it_does_not_apply()
    {
        var (market, lyon, berlin, lamp, kettle) = await TwoStallsAsync();
        var books = await lyon.ListAsync("Atlas", 3_000, category: "books");
        var kettles = (await lyon.Owner.GetAsync<List<CategoryView>>("/api/categories")).Single(category => category.Slug == "kettles");
        foreach (var coupon in new object[]
        {
            new { code = "BIG", kind = "Percent", basisPoints = 1_000, minimum = new Money(50_000, Currency.Eur) },
            new { code = "LATER", kind = "Percent", basisPoints = 1_000, from = server.Time.GetUtcNow().AddDays(2) },
            new { code = "SHORT", kind = "Percent", basisPoints = 1_000, until = server.Time.GetUtcNow().AddHours(1) },
            new { code = "KETTLES", kind = "Percent", basisPoints = 1_000, scope = "Categories", targets = new[] { kettles.Id } },
        })
        {
            await lyon.Owner.PostAsync($"{lyon.Desk}/coupons", coupon);
        }
        await berlin.Owner.PostAsync($"{berlin.Desk}/coupons", new { code = "BERLIN", kind = "Percent", basisPoints = 1_000 });
        server.Time.Pass(TimeSpan.FromHours(2));
        using var buyer = await server.FillCartAsync((lamp.Offer, 1), (books.Offer, 1));

        foreach (var code in new[] { "BIG", "LATER", "SHORT", "KETTLES", "BERLIN" })
        {
            await buyer.EnterAsync(code);
        }
        var cart = await buyer.GetAsync<CartView>("/api/carts/current");

        Assert.Equal(
            [("BERLIN", CouponState.OtherSeller), ("BIG", CouponState.TooLittle), ("KETTLES", CouponState.NothingFits),
                ("LATER", CouponState.NotYet), ("SHORT", CouponState.Expired)],
            cart.Coupons.Select(coupon => (coupon.Code, coupon.State)).OrderBy(coupon => coupon.Code, StringComparer.Ordinal));
        Assert.Contains("€370.00", cart.Coupons.Single(coupon => coupon.Code == "BIG").Why, StringComparison.Ordinal);
        Assert.Equal(0, cart.Discount.Minor);
        Assert.Equal("coupon-unknown", (await buyer.RefusedPostAsync("/api/carts/current/coupons", new { code = "NOBODY" })).Type);
        await buyer.DeleteAsync("/api/carts/current/coupons/berlin");
        var page = await buyer.OpenAsync("/cart");
        Assert.Contains("It does not hold yet.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("BERLIN", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coupon_raced_by_many_carts_is_used_exactly_as_often_as_it_may()
    {
        const int Uses = 20;
        var market = await Market.OpenAsync(server);
        var lyon = await market.StallAsync("Lyon");
        var lamp = await lyon.ListAsync("Lamp", 10_000, stock: 500);
        await market.Admin.PostAsync("/api/coupons", new { code = "RUSH", kind = "Percent", basisPoints = 1_000, usesMax = Uses });
        var buyers = new List<Person>();
        for (var i = 0; i < Racers; i++)
        {
            var buyer = await server.FillCartAsync((lamp.Offer, 1));
            await buyer.EnterAsync("RUSH");
            buyers.Add(buyer);
        }

        var answers = await Task.WhenAll(buyers.Select((buyer, i) =>
            buyer.SendOrderAsync("key", Buying.Details(email: $"racer{i}@example.test"))));

        Assert.Equal(Uses, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(Racers - Uses, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        var refused = await answers.First(answer => !answer.IsSuccessStatusCode).Content.ReadAsStringAsync();
        Assert.Contains("/problems/coupon-not-applicable", refused, StringComparison.Ordinal);
        Assert.Equal(Uses, await UsedAsync("RUSH"));
        Assert.Equal(500 - Uses, await server.StockAsync(lamp.Offer));
        Assert.Equal(-Uses * 1_000, await BalanceAsync(LedgerKind.Promotions));

        // Whoever came too late buys at the full price, knowing it.
        var late = buyers[Array.FindIndex(answers, answer => !answer.IsSuccessStatusCode)];
        var cart = await late.GetAsync<CartView>("/api/carts/current");
        Assert.Equal((CouponState.UsedUp, 10_490L), (cart.Coupons.Single().State, cart.Total.Minor));
        Assert.Equal(10_490, (await late.OrderAsync(details: Buying.Details(expectedTotal: cart.Total))).Total.Minor);
        await AuditAsync(market);
        buyers.ForEach(buyer => buyer.Dispose());
    }

    [Fact]
    public async Task A_coupon_used_up_between_cart_and_checkout_is_told_before_anything_is_charged()
    {
        var (market, _, _, lamp, _) = await TwoStallsAsync();
        await market.Admin.PostAsync("/api/coupons", new { code = "ONCE", kind = "Percent", basisPoints = 1_000, usesMax = 1 });
        using var quick = await server.FillCartAsync((lamp.Offer, 1));
        using var slow = await server.FillCartAsync((lamp.Offer, 1));
        await quick.EnterAsync("ONCE");
        var seen = await slow.EnterAsync("ONCE");
        var checkout = await slow.OpenAsync("/checkout");
        await quick.OrderAsync();

        var refused = await slow.RefusedOrderAsync(Buying.Details(expectedTotal: seen.Total));
        var answer = await checkout.SubmitAsync("checkout", Filled());
        var again = await answer.SubmitAsync("checkout", Filled());

        Assert.Equal("coupon-not-applicable", refused.Type);
        Assert.Contains("as often as it may be", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("as often as it may be", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Pay €104.90", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(2, await server.InDbAsync(db => db.Set<TestCharge>().CountAsync()));
    }

    [Fact]
    public async Task A_use_is_given_back_when_no_money_comes_and_when_the_whole_order_is_cancelled()
    {
        var (market, _, _, lamp, kettle) = await TwoStallsAsync();
        await market.Admin.PostAsync(
            "/api/coupons", new { code = "ONCE", kind = "Percent", basisPoints = 1_000, usesMax = 1, usesPerCustomerMax = 1 });
        using var buyer = await (await server.RegisterAsync("Bea Buyer")).FillCartAsync((lamp.Offer, 1), (kettle.Offer, 1));
        await buyer.EnterAsync("ONCE");

        await buyer.RefusedOrderAsync(Buying.Details(TestPayments.Declined));
        Assert.Equal(0, await UsedAsync("ONCE"));
        var order = await buyer.OrderAsync();
        Assert.Equal(1, await UsedAsync("ONCE"));
        await buyer.PostAsync($"/api/orders/{order.Id}/cancellations", new { part = order.Parts[0].Id });
        Assert.Equal(1, await UsedAsync("ONCE"));
        await buyer.PostAsync($"/api/orders/{order.Id}/cancellations", new { part = order.Parts[1].Id });
        Assert.Equal(0, await UsedAsync("ONCE"));
        await server.SettleAsync();

        await buyer.FillCartAsync((lamp.Offer, 1));
        var cart = await buyer.EnterAsync("ONCE");
        Assert.Equal(CouponState.Applied, cart.Coupons.Single().State);
        Assert.Contains("can be used again", (await buyer.OpenAsync($"/orders/{order.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await BalanceAsync(LedgerKind.Promotions));
        await AuditAsync(market);
    }

    [Fact]
    public async Task Once_a_customer_is_once_by_account_and_once_by_address()
    {
        var (market, _, _, lamp, _) = await TwoStallsAsync();
        await market.Admin.PostAsync(
            "/api/coupons", new { code = "WELCOME", kind = "Percent", basisPoints = 1_000, usesPerCustomerMax = 1 });
        using var buyer = await (await server.RegisterAsync("Bea Buyer")).FillCartAsync((lamp.Offer, 1));
        await buyer.EnterAsync("WELCOME");
        await buyer.OrderAsync(details: Buying.Details(email: "bea@example.test"));
        using var guest = await server.FillCartAsync((lamp.Offer, 1));
        await guest.EnterAsync("WELCOME");
        using var stranger = await server.FillCartAsync((lamp.Offer, 1));
        await stranger.EnterAsync("WELCOME");

        await buyer.FillCartAsync((lamp.Offer, 1));
        var again = await buyer.EnterAsync("WELCOME");
        var asGuest = await guest.RefusedOrderAsync(Buying.Details(email: "BEA@example.test"));
        await stranger.OrderAsync(details: Buying.Details(email: "sam@example.test"));

        Assert.Equal(CouponState.UsedByYou, again.Coupons.Single().State);
        Assert.Equal("coupon-not-applicable", asGuest.Type);
        Assert.Equal(1, await UsesAsync("WELCOME", "bea@example.test"));
    }

    [Fact]
    public async Task The_operator_pauses_a_sellers_coupon_with_a_reason_and_alone_resumes_it()
    {
        var (market, lyon, _, lamp, _) = await TwoStallsAsync();
        var made = await lyon.Owner.PostAsync<CouponView>(
            $"{lyon.Desk}/coupons", new { code = "TRICK", kind = "Percent", basisPoints = 1_000 });
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await buyer.EnterAsync("TRICK");

        var short_ = await market.Admin.RefusedPostAsync($"/api/coupons/{made.Id}/pauses", new { reason = "Because." });
        await market.Admin.PostAsync(
            $"/api/coupons/{made.Id}/pauses", new { reason = "It was given to buyers in return for reviews, which is against the rules." });
        await server.SettleAsync();

        Assert.Equal("reason-too-short", short_.Type);
        Assert.Equal(CouponState.Paused, (await buyer.GetAsync<CartView>("/api/carts/current")).Coupons.Single().State);
        Assert.Equal("coupon-paused-by-operator",
            (await lyon.Owner.RefusedPostAsync($"{lyon.Desk}/coupons/{made.Id}/resumptions", new { })).Type);
        Assert.Contains(await lyon.Owner.GetAsync<List<Notice>>("/api/notices"), notice =>
            notice.Sentence.Contains("TRICK", StringComparison.Ordinal));
        Assert.Contains(
            "in return for reviews", (await lyon.Owner.OpenAsync($"/desk/{lyon.Seller}/coupons")).Text, StringComparison.Ordinal);
        await market.Admin.PostAsync($"/api/coupons/{made.Id}/resumptions", new { });
        Assert.Equal(CouponState.Applied, (await buyer.GetAsync<CartView>("/api/carts/current")).Coupons.Single().State);
    }

    [Fact]
    public async Task Coupons_are_given_out_entered_and_seen_on_pages_without_scripts()
    {
        var (market, lyon, _, lamp, _) = await TwoStallsAsync();
        var desk = await lyon.Owner.OpenAsync($"/desk/{lyon.Seller}/coupons");
        var made = await desk.SubmitAsync("coupon", new()
        {
            ["Form.Code"] = "spring", ["Form.Kind"] = "Amount", ["Form.Amount"] = "12.50", ["Form.Minimum"] = "20",
            ["Form.CurrencyCode"] = "EUR", ["Form.Scope"] = "Products", ["Form.Products"] = $"https://localhost/p/{lamp.Slug}",
            ["Form.UsesMax"] = "3", ["Form.Until"] = "2040-12-24",
        });
        var admin = await market.Admin.OpenAsync("/admin/coupons");
        await admin.SubmitAsync("coupon", new() { ["Form.Code"] = "fair", ["Form.Percent"] = "5" });
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        Assert.Contains("done=coupon-given-out", made.Location, StringComparison.Ordinal);
        var wrong = await (await buyer.OpenAsync("/cart")).SubmitAsync("/cart/coupons", new() { ["code"] = "sprung" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("“sprung”", wrong.Text, StringComparison.Ordinal);
        foreach (var code in new[] { "spring", "FAIR" })
        {
            var entered = await (await buyer.OpenAsync("/cart")).SubmitAsync("/cart/coupons", new() { ["code"] = code });
            Assert.Equal("/cart", entered.Location);
        }
        // 100.00 less 12.50, less a twentieth of 87.50 (4.38, to the even cent), and 4.90 for sending.
        var cart = await buyer.OpenAsync("/cart");
        Assert.Contains("€88.02", cart.Text, StringComparison.Ordinal);
        Assert.Contains("May be combined with one of the market's.", cart.Text, StringComparison.Ordinal);
        var placed = await (await buyer.OpenAsync("/checkout")).SubmitAsync("checkout", Filled());
        var order = await buyer.OpenAsync(placed.Location!);
        Assert.Contains("Coupon SPRING: €12.50 less", order.Text, StringComparison.Ordinal);
        Assert.Contains("Coupon FAIR: €4.38 less", order.Text, StringComparison.Ordinal);
        await server.SettleAsync();
        Assert.Contains("took off €16.88", server.MailsTo("bea@example.test")[0], StringComparison.Ordinal);
        Assert.Contains("1 of 3", (await lyon.Owner.OpenAsync($"/desk/{lyon.Seller}/coupons")).Text, StringComparison.Ordinal);
        Assert.Contains("SPRING", (await market.Admin.OpenAsync("/admin/coupons?of=sellers")).Text, StringComparison.Ordinal);
        var part = await server.InDbAsync(db => db.Set<SellerOrder>().SingleAsync());
        var sale = await lyon.Owner.OpenAsync($"/desk/{lyon.Seller}/orders/{part.Id}");
        Assert.Contains("The market paid €4.38 of this", sale.Text, StringComparison.Ordinal);
        await AuditAsync(market);
    }

    [Theory]
    [InlineData("{\"kind\":\"Percent\"}")]
    [InlineData("{\"kind\":\"Amount\"}")]
    [InlineData("{\"kind\":\"Percent\",\"basisPoints\":100,\"scope\":\"Stores\",\"targets\":[\"sto_01m7zn5pabexyrzn5q32rhpjw2\"]}")]
    [InlineData("{\"kind\":\"Percent\",\"basisPoints\":100,\"scope\":\"Products\",\"targets\":[]}")]
    [InlineData("{\"kind\":\"Percent\",\"basisPoints\":100,\"until\":\"2020-01-01T00:00:00Z\"}")]
    [InlineData("{\"kind\":\"Percent\",\"basisPoints\":100,\"code\":\"a b!\"}")]
    [InlineData("{\"kind\":\"Amount\",\"amount\":{\"minor\":100,\"currency\":\"CHF\"}}")]
    public async Task A_coupon_that_makes_no_sense_is_refused(string body)
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");

        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await stall.Owner.Http.PostAsync($"{stall.Desk}/coupons", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("/problems/coupon-invalid", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_belongs_to_its_owner_and_another_seller_may_have_the_same()
    {
        var (market, lyon, berlin, lamp, kettle) = await TwoStallsAsync();
        object coupon = new { code = "WELCOME", kind = "Percent", basisPoints = 1_000 };
        await lyon.Owner.PostAsync($"{lyon.Desk}/coupons", coupon);
        await berlin.Owner.PostAsync($"{berlin.Desk}/coupons", coupon);
        await market.Admin.PostAsync("/api/coupons", coupon);
        var random = await lyon.Owner.PostAsync<CouponView>($"{lyon.Desk}/coupons", new { kind = "FreeShipping" });

        Assert.Equal("coupon-code-taken", (await lyon.Owner.RefusedPostAsync($"{lyon.Desk}/coupons", coupon)).Type);
        Assert.Equal("coupon-code-taken", (await market.Admin.RefusedPostAsync("/api/coupons", coupon)).Type);
        Assert.Matches("^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$", random.Code);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1), (kettle.Offer, 1));
        var cart = await buyer.EnterAsync("welcome");
        Assert.Equal([1_000, 500, 1_350], cart.Coupons.Select(one => one.Off.Minor).OrderBy(off => off == 1_350 ? 2 : off == 500 ? 1 : 0));
        Assert.Equal(404, (await berlin.Owner.RefusedPostAsync($"{berlin.Desk}/coupons/{random.Id}/endings", new { })).Status);
        await lyon.Owner.PostAsync($"{lyon.Desk}/coupons/{random.Id}/endings", new { });
    }

    public void Dispose() => server.Dispose();

    private static Dictionary<string, string> Filled() => new()
    {
        ["Form.Email"] = "bea@example.test", ["Form.Name"] = "Bea Buyer", ["Form.Line"] = "2 place Bellecour", ["Form.Postcode"] = "69002",
        ["Form.City"] = "Lyon", ["Form.Country"] = "FR", ["Form.Card"] = "4242 4242 4242 4242",
    };

    private async Task<(Market Market, Stall Lyon, Stall Berlin, Goods Lamp, Goods Kettle)> TwoStallsAsync()
    {
        var market = await Market.OpenAsync(server);
        var (lyon, berlin) = (await market.StallAsync("Lyon"), await market.StallAsync("Berlin", country: "DE"));
        return (market, lyon, berlin, await lyon.ListAsync("Lamp", 10_000), await berlin.ListAsync("Kettle", 5_000, category: "kettles"));
    }

    private static async Task<Money> PendingAsync(Stall stall) =>
        (await stall.Owner.GetAsync<List<Balance>>($"{stall.Desk}/balances")).Single().Pending;

    private Task<long> BalanceAsync(LedgerKind kind) => server.InDbAsync(db => (
        from account in db.Set<LedgerAccount>()
        where account.Kind == kind
        join entry in db.Set<Entry>() on account.Id equals entry.Account
        select entry.Minor).SumAsync());

    private Task<int> UsedAsync(string code) => server.InDbAsync(async db =>
    {
        var coupon = await db.Set<Coupon>().SingleAsync(row => row.Code == code);
        Assert.Equal(coupon.Used, await db.Set<CouponUse>().CountAsync(use => use.Coupon == coupon.Id && use.ReturnedAt == null));
        return coupon.Used;
    });

    private Task<int> UsesAsync(string code, string email) => server.InDbAsync(async db =>
    {
        var coupon = await db.Set<Coupon>().SingleAsync(row => row.Code == code);
        var hash = new Customer(null, email).Hashes().Single();
        return await db.Set<CouponCustomer>().Where(row => row.Coupon == coupon.Id && row.Customer == hash).Select(row => row.Uses)
            .SingleAsync();
    });

    private static async Task AuditAsync(Market market) =>
        Assert.Empty((await market.Admin.GetAsync<Audit>("/api/ledger-audit")).Faults);

    private sealed record Audit(List<string> Faults);

    private sealed record Balance(Money Pending, Money Available);

    private sealed record Notice(string Sentence);

    private sealed record CouponView(CouponId Id, string Code);

    private sealed record CategoryView(CategoryId Id, string Slug);
}

/// <summary>What carts say of coupons.</summary>
internal static class CouponBuying
{
    public static Task<CartView> EnterAsync(this Person person, string code) =>
        person.PostAsync<CartView>("/api/carts/current/coupons", new { code });
}

internal sealed record CartView(
    List<CartCoupon> Coupons, Money Goods, Money Shipping, Money Discount, Money Total, bool CanBeOrdered, bool CanBeOrderedInPart);

internal sealed record CartCoupon(string Code, CouponState State, string? Why, Money Off, List<CouponLineView> Lines);

internal sealed record CouponLineView(OfferId Offer, Money Off);
