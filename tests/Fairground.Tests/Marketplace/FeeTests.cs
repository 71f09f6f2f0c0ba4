using System.Net;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>What sales cost: the nearest rule, bounds, fixed fees, other currencies, refunds, and how long the rest takes.</summary>
public sealed class FeeTests : IDisposable
{
    private const string Why = "Agreed at the spring meeting of the market's sellers.";

    private static readonly RateTable Rates = new(
        Currency.Eur, [Rate("USD", 1_080_000), Rate("JPY", 165_000_000), Rate("KWD", 330_000)]);

    private readonly FairgroundServer server = new();

    [Fact]
    public async Task The_nearest_rule_holds_and_a_sale_keeps_the_rules_it_was_made_under()
    {
        var market = await Market.OpenAsync(server);
        var lyon = await market.StallAsync("Lyon");
        var tours = await market.StallAsync("Tours");
        await PublishAsync(market, new { basisPoints = 1_200, reason = Why });
        await PublishAsync(market, new { category = "books", basisPoints = 500, reason = Why });
        await PublishAsync(market, new { seller = lyon.Seller, basisPoints = 800, reason = Why });
        await PublishAsync(market, new { seller = lyon.Seller, category = "books", basisPoints = 300, reason = Why });
        await server.SettleAsync();

        Assert.Equal(800, (await SellAsync(lyon, "lamps")).CommissionMinor);
        Assert.Equal(300, (await SellAsync(lyon, "books")).CommissionMinor);
        Assert.Equal(1_200, (await SellAsync(tours, "lamps")).CommissionMinor);
        Assert.Equal(500, (await SellAsync(tours, "books")).CommissionMinor);
        var before = await SellAsync(lyon, "books");

        await PublishAsync(market, new { seller = lyon.Seller, category = "books", basisPoints = 0, withdraw = true, reason = Why });
        Assert.Equal(800, (await SellAsync(lyon, "books")).CommissionMinor);
        Assert.Equal(300, (await PartAsync(before.Id)).CommissionMinor);

        Assert.Contains("A rule about what you pay", (await lyon.Owner.OpenAsync("/account/notices")).Text +
            string.Join(' ', server.MailsTo(lyon.Owner.Email)), StringComparison.Ordinal);
        var desk = await lyon.Owner.OpenAsync($"/desk/{lyon.Seller}/fees");
        Assert.Contains("For you alone", desk.Text, StringComparison.Ordinal);
        Assert.Contains(Why, desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("For you alone", (await tours.Owner.OpenAsync($"/desk/{tours.Seller}/fees")).Text, StringComparison.Ordinal);
        using var guest = server.Guest();
        Assert.Contains("Lyon SARL", (await guest.OpenAsync("/fees")).Text, StringComparison.Ordinal);
        Assert.Contains("12%", (await guest.OpenAsync("/terms")).Text, StringComparison.Ordinal);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task Minimum_maximum_and_fixed_fees_are_charged_and_posted_to_accounts_of_their_own()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await PublishAsync(market, new
        {
            basisPoints = 1_000, currency = "EUR", minimumMinor = 50, maximumMinor = 1_500, itemFeeMinor = 10, orderFeeMinor = 25,
            reason = Why,
        });

        var cheap = await SellAsync(stall, "lamps", 300);
        var dear = await SellAsync(stall, "lamps", 90_000);
        var tiny = await SellAsync(stall, "lamps", 40);

        Assert.Equal((50, 35), (cheap.CommissionMinor, cheap.FeesMinor));
        Assert.Equal((1_500, 35), (dear.CommissionMinor, dear.FeesMinor));
        // Never more than the goods.
        Assert.Equal((40, 0), (tiny.CommissionMinor, tiny.FeesMinor));
        Assert.Equal(1_590, await server.PlatformAsync(LedgerKind.Commission, "EUR"));
        Assert.Equal(70, await server.PlatformAsync(LedgerKind.Fees, "EUR"));
        var sale = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/orders/{dear.Id}");
        Assert.Contains("at least €0.50 and at most €15.00", sale.Text, StringComparison.Ordinal);
        Assert.Contains("-€0.35", sale.Text, StringComparison.Ordinal);
        await market.AssertSoundAsync();
    }

    [Theory]
    [InlineData("JPY", "JP", 10_000, 83, 41)]
    [InlineData("KWD", "KW", 10_000, 165, 82)]
    [InlineData("EUR", "FR", 10_000, 50, 25)]
    public async Task Amounts_of_a_rule_are_converted_at_the_published_rates_whatever_the_decimals(
        string currency, string country, long price, long commission, long fees)
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Stall", currency, country);
        await PublishAsync(market, new
        {
            basisPoints = 0, currency = "EUR", minimumMinor = 50, orderFeeMinor = 25, reason = Why,
        });

        var part = await SellAsync(stall, "lamps", price, country);

        // A yen is 1/165 of a euro: 82.5 rounds to the even 82, and 41.25 to 41.
        Assert.Equal((currency == "JPY" ? 82 : commission, fees), (part.CommissionMinor, part.FeesMinor));
        await market.AssertSoundAsync();
    }

    [Theory]
    [InlineData("JPY", "JP")]
    [InlineData("KWD", "KW")]
    [InlineData("EUR", "FR")]
    public async Task What_converting_leaves_over_stands_on_the_rounding_account(string currency, string country)
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Stall", currency, country);
        var goods = await stall.ListAsync("Odd", 1_240, 20);
        var paidIn = currency == "EUR" ? "US-USD" : "FR-EUR";
        using var buyer = server.Guest();
        buyer.Http.DefaultRequestHeaders.Add("Cookie", $"place={paidIn}");
        await buyer.FillCartAsync((goods.Offer, 7));

        var order = await buyer.OrderAsync(details: Buying.Details(country: paidIn[..2]));
        await server.SettleAsync();

        var part = await PartAsync(order.Parts.Single().Id);
        var exact = Rates.Convert(part.Goods + part.Shipping, part.PaidCurrency);
        Assert.Equal(part.TotalPaid - part.CustomsPaid - exact, part.RoundingPaid);
        Assert.NotEqual(0, part.RoundingPaidMinor);
        Assert.Equal(part.RoundingPaidMinor, await server.PlatformAsync(LedgerKind.Rounding, part.PaidCurrency.Code));
        Assert.Equal(exact.Minor, await server.PlatformAsync(LedgerKind.Exchange, part.PaidCurrency.Code));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_rule_may_be_published_for_a_day_to_come_and_none_for_the_past()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await PublishAsync(market, new { basisPoints = 2_000, from = server.Time.GetUtcNow().AddDays(2), reason = Why });

        var past = await market.Admin.RefusedPostAsync(
            "/api/commission-rules", new { basisPoints = 2_000, from = server.Time.GetUtcNow().AddDays(-2), reason = Why });
        var now = await SellAsync(stall, "lamps");
        var page = await market.Admin.OpenAsync("/admin/fees");
        server.Time.Pass(TimeSpan.FromDays(3));
        var later = await SellAsync(stall, "lamps");

        Assert.Equal((400, "rule-date-invalid"), (past.Status, past.Type));
        Assert.Equal((1_000, 2_000), (now.CommissionMinor, later.CommissionMinor));
        Assert.Contains("still to come", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_is_available_after_the_days_of_the_rule_under_which_it_was_sold()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var before = await stall.SellAsync(10_000);
        await market.Admin.PostAsync("/api/maturity-rules", new { category = "lamps", days = 14, reason = Why });
        await market.Admin.PostAsync("/api/maturity-rules", new { seller = stall.Seller, category = "books", days = 2, reason = Why });
        var slow = await stall.SellAsync(10_000);
        var quick = await stall.SellAsync(10_000, "books");

        var page = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/orders/{slow.Parts[0].Id}");
        var matured = new List<int>();
        for (var day = 0; day < 15; day++)
        {
            server.Time.Pass(TimeSpan.FromDays(1));
            await server.SettleAsync();
            matured.Add(await server.InDbAsync(db => db.Set<SellerOrder>().CountAsync(part => part.MaturedAt != null)));
        }

        Assert.Equal([0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3], matured);
        Assert.Contains("available on 16 July", page.Text, StringComparison.Ordinal);
        Assert.Equal([7, 14, 2], new[] { before, slow, quick }.Select(order => PartAsync(order.Parts[0].Id).Result.MaturityDays));
        using var guest = server.Guest();
        Assert.Contains("14 days after delivery", (await guest.OpenAsync("/fees")).Text, StringComparison.Ordinal);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task The_refund_rule_of_the_day_of_sale_is_kept_with_the_order()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await PublishAsync(market, new { basisPoints = 1_000, refund = "KeptUpTo", keepMinor = 75, reason = Why });
        var limited = await SellAsync(stall, "lamps");
        await PublishAsync(market, new { basisPoints = 1_000, refund = "Kept", reason = Why });
        var kept = await SellAsync(stall, "lamps");

        Assert.Equal((CommissionRefund.KeptUpTo, 75), ((await PartAsync(limited.Id)).CommissionRefund, limited.CommissionKeepMinor));
        Assert.Equal(CommissionRefund.Kept, kept.CommissionRefund);
        var page = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/orders/{limited.Id}");
        Assert.Contains("On a refund the market keeps €0.75 at most.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommissionRefund.Returned, 0, 5_000, 500, 50)]
    [InlineData(CommissionRefund.Returned, 0, 10_000, 1_000, 100)]
    [InlineData(CommissionRefund.Kept, 0, 10_000, 0, 0)]
    [InlineData(CommissionRefund.KeptUpTo, 75, 10_000, 1_000, 25)]
    [InlineData(CommissionRefund.KeptUpTo, 300, 10_000, 800, 0)]
    [InlineData(CommissionRefund.KeptUpTo, 300, 1_000, 0, 0)]
    public void What_goes_back_to_the_seller_follows_the_rule(
        CommissionRefund rule, long keep, long refunded, long commission, long fees)
    {
        var (backCommission, backFees) = CommissionReturn.Of(
            rule, Eur(keep), Eur(1_000), Eur(100), Eur(10_000), Eur(refunded));

        Assert.Equal((commission, fees), (backCommission.Minor, backFees.Minor));
    }

    /// <summary>Random rules and orders against a plain reading of the published rule.</summary>
    [Fact]
    public void Every_bill_is_what_the_published_rule_says()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var frame = Frame(out var roots, out var children);
        var seller = new SellerId(Guid.CreateVersion7());
        for (var round = 0; round < 3_000; round++)
        {
            var at = DateTimeOffset.UnixEpoch.AddDays(1_000);
            var rules = Enumerable.Range(0, random.Next(1, 9)).Select(i => RandomRule(random, i, roots, children, seller)).ToList();
            var currency = new[] { "EUR", "JPY", "KWD", "USD" }.Select(Currency.Parse).ElementAt(random.Next(4));
            var lines = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new FeeLine(
                random.Next(2) == 0 ? roots[random.Next(2)] : children[random.Next(2)], random.Next(1, 6),
                new Money(random.NextInt64(0, 200_000), currency))).ToList();

            var bill = new FeeBook(rules, [], 7).Bill(seller, currency, lines, frame, Rates, at);

            var goods = lines.Sum(line => line.Goods.Minor);
            var applied = lines.ConvertAll(line => Plainly(rules, frame, line.Category, seller, at));
            var commission = lines.Zip(applied).Sum(pair => Commission(pair.Second, pair.First.Goods));
            var order = applied.OfType<CommissionRule>().Select(rule => In(rule, rule.OrderFeeMinor, currency)).DefaultIfEmpty(0).Max();
            var items = lines.Zip(applied).Sum(pair =>
                pair.Second is { } rule ? In(rule, rule.ItemFeeMinor, currency) * pair.First.Quantity : 0);
            Assert.True(bill.Commission.Minor == commission, $"seed {seed}, round {round}: {bill.Commission.Minor} is not {commission}");
            Assert.True(bill.Fees.Minor == Math.Min(order + items, goods - commission), $"seed {seed}, round {round}: fees");
            Assert.True(bill.Total.Minor <= goods && bill.Fees.Minor >= 0, $"seed {seed}, round {round}: more than the goods");
        }
    }

    [Fact]
    public void Small_refunds_give_back_what_one_of_their_sum_would()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var (goods, commission, fees) = (random.Next(1, 50_000), random.Next(0, 5_000), random.Next(0, 300));
            var (rule, keep) = ((CommissionRefund)random.Next(3), random.Next(0, 2_000));
            var (refunded, back) = (0, 0L);
            while (refunded < goods)
            {
                refunded = Math.Min(goods, refunded + random.Next(1, goods));
                var now = CommissionReturn.Of(rule, Eur(keep), Eur(commission), Eur(fees), Eur(goods), Eur(refunded));
                var total = now.Commission.Minor + now.Fees.Minor;
                Assert.True(total >= back, $"seed {seed}, round {round}: it goes back");
                Assert.True(now.Commission.Minor <= commission && now.Fees.Minor <= fees, $"seed {seed}, round {round}: too much");
                back = total;
            }
            var kept = rule switch
            {
                CommissionRefund.Returned => 0,
                CommissionRefund.Kept => commission + fees,
                _ => Math.Min(keep, commission + fees),
            };
            Assert.True(
                commission + fees - back == kept, $"seed {seed}, round {round}: {rule} keeps {commission + fees - back}, not {kept}");
        }
    }

    [Fact]
    public async Task The_offer_form_works_out_what_a_sale_costs_before_anything_is_offered()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var other = await market.StallAsync("Tours");
        var goods = await stall.ListAsync("Lamp", 10_000);
        await PublishAsync(market, new { basisPoints = 1_000, orderFeeMinor = 25, reason = Why });
        var page = await other.Owner.OpenAsync($"/desk/{other.Seller}/offers/new?variant={goods.Variant}");

        var shown = await page.SubmitAsync("offer", new()
        {
            ["Form.Store"] = other.Store.ToString(), ["Form.Price"] = "80.00", ["Form.Stock"] = "3", ["work-out"] = "true",
        });

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("€71.75", shown.Text, StringComparison.Ordinal);
        Assert.Equal(1, await server.InDbAsync(db => db.Set<Offer>().CountAsync()));
        var quote = await other.Owner.PostAsync<QuoteView>(
            $"{other.Desk}/fee-quotes", new { lines = new[] { new { category = "lamps", quantity = 2, goods = Eur(8_000) } } });
        Assert.Equal((800, 25), (quote.Commission.Minor, quote.Fees.Minor));
        using var guest = server.Guest();
        Assert.Contains("€71.75", (await guest.OpenAsync("/fees?price=80&currency=EUR&category=lamps")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "basisPoints": 5001, "reason": "Agreed at the spring meeting of the market." }""", 400)]
    [InlineData("""{ "basisPoints": 100, "minimumMinor": 500, "maximumMinor": 400, "reason": "Agreed at the spring meeting." }""", 400)]
    [InlineData("""{ "basisPoints": 100, "itemFeeMinor": -1, "reason": "Agreed at the spring meeting of the market." }""", 400)]
    [InlineData("""{ "basisPoints": 100, "currency": "BRL", "reason": "Agreed at the spring meeting of the market." }""", 400)]
    [InlineData("""{ "basisPoints": 100, "withdraw": true, "reason": "Agreed at the spring meeting of the market." }""", 409)]
    [InlineData("""{ "basisPoints": 100, "category": "nonsense", "reason": "Agreed at the spring meeting of the market." }""", 400)]
    [InlineData("""{ "basisPoints": 100, "reason": "so" }""", 400)]
    public async Task A_rule_that_is_none_is_refused(string body, int status)
    {
        var market = await Market.OpenAsync(server);

        var refused = await market.Admin.RefusedPostAsync(
            "/api/commission-rules", System.Text.Json.JsonDocument.Parse(body).RootElement);

        Assert.Equal(status, refused.Status);
        Assert.Equal(1, await server.InDbAsync(db => db.Set<CommissionRule>().CountAsync()));
    }

    public void Dispose() => server.Dispose();

    private static Task PublishAsync(Market market, object rule) => market.Admin.PostAsync("/api/commission-rules", rule);

    private async Task<SellerOrder> SellAsync(Stall stall, string category, long price = 10_000, string country = "FR") =>
        await PartAsync((await stall.SellAsync(price, category, country)).Parts.Single().Id);

    private Task<SellerOrder> PartAsync(SellerOrderId id) =>
        server.InDbAsync(db => db.Set<SellerOrder>().AsNoTracking().SingleAsync(part => part.Id == id));

    private static CatalogueFrame Frame(out List<CategoryId> roots, out List<CategoryId> children)
    {
        var categories = Enumerable.Range(0, 4).Select(i => new CategoryId(Guid.CreateVersion7())).ToList();
        (roots, children) = (categories[..2], categories[2..]);
        var (first, second) = (roots, children);
        return new CatalogueFrame(
            [.. categories.Select((id, i) => new Category
            {
                Id = id, Slug = $"c{i}", Position = i, Parent = i < 2 ? null : first[i - 2],
            })], []);
    }

    private static CommissionRule RandomRule(
        Random random, int number, List<CategoryId> roots, List<CategoryId> children, SellerId seller) => new()
        {
            Id = new CommissionRuleId(Guid.CreateVersion7()),
            Category = random.Next(4) switch { 0 => roots[random.Next(2)], 1 => children[random.Next(2)], _ => null },
            Seller = random.Next(3) switch { 0 => seller, 1 => new SellerId(Guid.CreateVersion7()), _ => null },
            BasisPoints = random.Next(0, 5_001),
            Currency = random.Next(2) == 0 ? Currency.Eur : Currency.Parse("JPY"),
            MinimumMinor = random.Next(3) == 0 ? random.Next(0, 500) : 0,
            MaximumMinor = random.Next(3) == 0 ? random.Next(500, 5_000) : null,
            ItemFeeMinor = random.Next(3) == 0 ? random.Next(0, 100) : 0,
            OrderFeeMinor = random.Next(3) == 0 ? random.Next(0, 100) : 0,
            IsWithdrawal = random.Next(6) == 0,
            From = DateTimeOffset.UnixEpoch.AddDays(random.Next(0, 1_200)),
            PublishedAt = DateTimeOffset.UnixEpoch.AddMinutes(number),
        };

    /// <summary>The nearest rule, found by looking at all of them for each scope in turn.</summary>
    private static CommissionRule? Plainly(
        List<CommissionRule> rules, CatalogueFrame frame, CategoryId category, SellerId seller, DateTimeOffset at)
    {
        var steps = frame.Path(category).Reverse().Select(step => (CategoryId?)step.Id).Append(null).ToList();
        foreach (var owner in new SellerId?[] { seller, null })
        {
            foreach (var step in steps)
            {
                var newest = rules.Where(rule => rule.Seller == owner && rule.Category == step && rule.From <= at)
                    .OrderBy(rule => rule.From).ThenBy(rule => rule.PublishedAt).LastOrDefault();
                if (newest is { IsWithdrawal: false })
                {
                    return newest;
                }
            }
        }
        return null;
    }

    private static long Commission(CommissionRule? rule, Money goods)
    {
        if (rule is null)
        {
            return 0;
        }
        var share = (long)Math.Round(goods.Minor * (decimal)rule.BasisPoints / 10_000, MidpointRounding.ToEven);
        var least = Math.Max(share, In(rule, rule.MinimumMinor, goods.Currency));
        var most = rule.MaximumMinor is { } bound ? Math.Min(least, In(rule, bound, goods.Currency)) : least;
        return Math.Min(most, goods.Minor);
    }

    private static long In(CommissionRule rule, long minor, Currency currency) => Rates.Convert(rule.Amount(minor), currency).Minor;

    private static Money Eur(long minor) => new(minor, Currency.Eur);

    private static ExchangeRate Rate(string code, long micros) => new()
    {
        Id = new ExchangeRateId(Guid.CreateVersion7()), Currency = Currency.Parse(code), MicrosPerBase = micros,
        PublishedAt = DateTimeOffset.UnixEpoch,
    };

    private sealed record QuoteView(Money Commission, Money Fees);
}
