using System.Net;
using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fairground.Tests.Marketplace;

/// <summary>Duties and import taxes: estimated by a published table, shown before paying, collected, and given back.</summary>
public sealed class CustomsTests : IDisposable
{
    private const string Header = "kind,to,hs,origin,percent,duty_free_to,tax_free_to,currency,basis,name";

    private const string Table = $"""
        # For tests.
        {Header}
        destination,FR,,,20,150,,EUR,shipping,VAT
        destination,DE,,,19,150,,EUR,shipping,VAT
        destination,JP,,,10,10000,10000,JPY,shipping,Consumption tax
        destination,KW,,,5,,,KWD,goods,Tax
        destination,US,,,0,,,USD,goods,Sales tax
        duty,JP,9405,*,3.33,,,,,
        duty,JP,*,EU,0,,,,,
        duty,KW,*,*,7.77,,,,,
        duty,EU,9405,*,4.7,,,,,
        duty,EU,940521,*,2.5,,,,,
        duty,EU,9405,JP,1,,,,,
        duty,US,9405,*,3.9,,,,,
        """;

    private readonly FairgroundServer server = new();

    [Fact]
    public async Task What_stays_within_one_customs_territory_costs_nothing_more()
    {
        var (market, stall) = await OpenAsync("FR");
        var lamp = await ListAsync(stall, "Lamp", 20_000, "940521", "CN");
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        foreach (var place in new[] { "FR-EUR", "DE-EUR" })
        {
            var cart = await CartAsync(buyer, place);
            Assert.Null(cart.Groups.Single().Customs);
            Assert.Equal(0, cart.Customs.Minor);
        }
        await buyer.OrderAsync(details: Buying.Details(country: "DE"));
        Assert.Equal(0, await BalanceAsync(LedgerKind.TaxPayable));
    }

    // A lamp at 9405.20: the rate of its origin goes first, then the longest code. VAT is due on goods, shipping and duty.
    [Theory]
    [InlineData("US", "FR-EUR", "USD", 21_600, "940521", "CN", 546, 4_478)]
    [InlineData("US", "FR-EUR", "USD", 21_600, "940540", "CN", 1_027, 4_574)]
    [InlineData("JP", "FR-EUR", "JPY", 33_000, "940521", "JP", 212, 4_284)]
    public async Task The_nearest_rate_holds_and_tax_is_due_on_duty_too(
        string from, string place, string currency, long priceMinor, string hsCode, string origin, long duty, long tax)
    {
        var (market, stall) = await OpenAsync(from, currency);
        var lamp = await ListAsync(stall, "Lamp", priceMinor, hsCode, origin);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));

        var cart = await CartAsync(buyer, place);

        var customs = cart.Groups.Single().Customs!;
        Assert.Equal((CustomsStatus.Estimated, 2, "VAT"), (customs.Status, customs.TableVersion, customs.TaxName));
        Assert.Equal((duty, tax), (customs.Duty.Minor, customs.Tax.Minor));
        Assert.Equal(cart.Goods.Minor + cart.Shipping.Minor + duty + tax, cart.Total.Minor);
    }

    // Rounded half to even, once an amount, to the decimals of the buyer's currency: none for yen, two for euros, three for dinars.
    [Theory]
    [InlineData("KW", "KW-KWD", "EUR", 12_345)]
    [InlineData("JP", "JP-JPY", "USD", 12_345)]
    [InlineData("KW", "KW-EUR", "EUR", 12_345)]
    [InlineData("KW", "KW-JPY", "EUR", 12_345)]
    public async Task Amounts_keep_the_decimals_of_the_buyers_currency(string to, string place, string currency, long priceMinor)
    {
        var (market, stall) = await OpenAsync("US", currency);
        var lamp = await ListAsync(stall, "Lamp", priceMinor, "940521", "CN");
        var other = await ListAsync(stall, "Lantern", 7_777, "940521", "CN");
        using var buyer = await (await server.RegisterAsync("Bea Buyer")).FillCartAsync((lamp.Offer, 3), (other.Offer, 1));

        var cart = await CartAsync(buyer, place);
        var order = await buyer.OrderAsync(details: Buying.Details(country: to, expectedTotal: cart.Total));

        var part = await server.InDbAsync(db => db.Set<SellerOrder>().Include(row => row.Lines).SingleAsync());
        var (dutyShare, taxShare, withShipping) = to == "KW" ? (777, 500, false) : (333, 1_000, true);
        var lines = part.Lines.OrderBy(line => line.Id.Value).ToList();
        var goods = lines.Select(line => new Money(line.UnitPaidMinor * line.Quantity, part.PaidCurrency)).ToList();
        var sent = part.ShippingPaid.Split([.. goods.Select(value => value.Minor)]);
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            var duty = Half((withShipping ? goods[i] + sent[i] : goods[i]).Minor, dutyShare);
            Assert.Equal(duty, line.DutyPaidMinor);
            Assert.Equal(Half(goods[i].Minor + sent[i].Minor + duty, taxShare), line.ImportTaxPaidMinor);
        }
        Assert.Equal(part.DutyPaidMinor, part.Lines.Sum(line => line.DutyPaidMinor));
        Assert.Equal(part.ImportTaxPaidMinor, part.Lines.Sum(line => line.ImportTaxPaidMinor));
        Assert.Equal(order.Total, part.TotalPaid);
        Assert.Equal(part.CustomsPaid.Minor, await BalanceAsync(LedgerKind.TaxPayable));
        Assert.True(part.CustomsPaid.Minor > 0);
        await AuditAsync(market);

        await buyer.PostAsync($"/api/orders/{order.Id}/cancellations", new { part = order.Parts[0].Id });
        await server.SettleAsync();
        Assert.Equal(0, await BalanceAsync(LedgerKind.TaxPayable));
        Assert.Equal(order.Total.Minor, await server.InDbAsync(
            db => db.Set<TestCharge>().Select(charge => charge.RefundedMinor).SingleAsync()));
        await AuditAsync(market);
    }

    [Fact]
    public async Task What_is_worth_little_is_free_of_what_the_country_says()
    {
        var (market, stall) = await OpenAsync("US", "USD");
        var cheap = await ListAsync(stall, "Lamp", 5_000, "940521", "CN");
        using var buyer = await server.FillCartAsync((cheap.Offer, 1));

        var inFrance = await CartAsync(buyer, "FR-EUR");
        var inJapan = await CartAsync(buyer, "JP-JPY");
        var page = await buyer.OpenAsync("/cart");

        // 46.30 and 18.43 of shipping: a fifth of both, and no duty.
        var customs = inFrance.Groups.Single().Customs!;
        Assert.Equal((0, 1_295, CustomsFreedom.Duty), (customs.Duty.Minor, customs.Tax.Minor, customs.FreeOf));
        Assert.Equal(CustomsFreedom.DutyAndTax, inJapan.Groups.Single().Customs!.FreeOf);
        Assert.Equal(0, inJapan.Customs.Minor);
        Assert.Contains("Up to ¥10,000 neither duty nor Consumption tax is due there.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duty_is_shown_line_by_line_before_paying_and_said_on_the_order_and_the_declaration()
    {
        var (market, stall) = await OpenAsync("US", "USD");
        var lamp = await ListAsync(stall, "Brass lamp", 21_600, "9405.21.40", "CN", 1_250);
        using var buyer = await server.FillCartAsync((lamp.Offer, 2));

        var cart = await buyer.OpenAsync("/cart");
        var checkout = await buyer.OpenAsync("/checkout");
        var placed = await checkout.SubmitAsync("checkout", new()
        {
            ["Form.Email"] = "bea@example.test", ["Form.Name"] = "Bea Buyer", ["Form.Line"] = "2 place Bellecour",
            ["Form.Postcode"] = "69002", ["Form.City"] = "Lyon", ["Form.Country"] = "FR", ["Form.Card"] = "4242 4242 4242 4242",
        });
        var order = await buyer.OpenAsync(placed.Location!);
        await server.SettleAsync();
        var part = await server.InDbAsync(db => db.Set<SellerOrder>().SingleAsync());
        var declaration = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/orders/{part.Id}/customs");
        var slip = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/packing-slips");
        var sale = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/orders/{part.Id}");

        Assert.Contains("an estimate by the published table 2", cart.Text, StringComparison.Ordinal);
        Assert.Contains($"Duty {part.DutyPaid} · VAT {part.ImportTaxPaid}", cart.Text, StringComparison.Ordinal);
        Assert.Contains($"Duty {part.DutyPaid} · VAT {part.ImportTaxPaid}", checkout.Text, StringComparison.Ordinal);
        Assert.Contains($"Pay {part.TotalPaid}", checkout.Text, StringComparison.Ordinal);
        Assert.Contains("are paid, as estimated by the published table 2", order.Text, StringComparison.Ordinal);
        Assert.Contains($"{part.CustomsPaid}", server.MailsTo("bea@example.test")[0], StringComparison.Ordinal);
        Assert.Contains("9405.21.40", declaration.Text, StringComparison.Ordinal);
        Assert.Contains("China (CN)", declaration.Text, StringComparison.Ordinal);
        Assert.Contains("2.5 kg", declaration.Text, StringComparison.Ordinal);
        Assert.Contains($"{part.GoodsPaid}", declaration.Text, StringComparison.Ordinal);
        Assert.Contains("HS 9405.21.40 · made in China", slip.Text, StringComparison.Ordinal);
        Assert.Contains($"also paid {part.CustomsPaid} of duty", sale.Text, StringComparison.Ordinal);
        await AuditAsync(market);
    }

    [Fact]
    public async Task Where_nothing_is_known_the_buyer_is_told_and_can_buy()
    {
        var (market, stall) = await OpenAsync("FR");
        var lamp = await ListAsync(stall, "Lamp", 20_000, "940521", "FR");
        var book = await ListAsync(stall, "Atlas", 20_000, "490199", "CN");
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        using var reader = await server.FillCartAsync((book.Offer, 1));

        // The table names no Vietnam, and no books for America.
        var toVietnam = await CartAsync(buyer, "VN-VND");
        var toAmerica = await CartAsync(reader, "US-USD");
        var order = await buyer.OrderAsync(details: Buying.Details(country: "VN"));

        Assert.Equal(CustomsStatus.Unknown, toVietnam.Groups.Single().Customs!.Status);
        Assert.Equal(CustomsStatus.Unknown, toAmerica.Groups.Single().Customs!.Status);
        Assert.Contains("may be due on delivery", (await reader.OpenAsync("/cart")).Text, StringComparison.Ordinal);
        Assert.Contains("may be due on delivery", (await buyer.OpenAsync($"/orders/{order.Id}?key={order.Key}")).Text,
            StringComparison.Ordinal);
        Assert.Equal(CustomsStatus.Unknown, (await server.InDbAsync(db => db.Set<SellerOrder>().SingleAsync())).Customs);
    }

    [Fact]
    public async Task A_provider_that_fails_stops_no_order()
    {
        using var failing = new FairgroundServer
        {
            Adds = services => services.Replace(ServiceDescriptor.Singleton<ICustomsProvider, Broken>()),
        };
        var stall = await (await Market.OpenAsync(failing)).StallAsync("Boston", "USD", "US");
        var lamp = await stall.ListAsync("Lamp", 20_000);
        using var buyer = await failing.FillCartAsync((lamp.Offer, 1));

        var cart = await CartAsync(buyer, "FR-EUR");
        var order = await buyer.OrderAsync();

        Assert.Equal(CustomsStatus.Unknown, cart.Groups.Single().Customs!.Status);
        Assert.Equal(cart.Total, order.Total);
    }

    [Fact]
    public async Task A_table_is_published_with_a_reason_and_its_history_stays()
    {
        var market = await Market.OpenAsync(server);
        var page = await market.Admin.OpenAsync("/admin/customs");
        var published = await page.SubmitAsync("publish", new()
        {
            ["Form.Csv"] = Table, ["Form.Reason"] = "The tariffs of this quarter, from the ministries' pages.",
        });
        var after = await market.Admin.OpenAsync(published.Location!);
        using var guest = server.Guest();

        Assert.Contains("Published.", after.Text, StringComparison.Ordinal);
        Assert.Contains("Table 2", after.Text, StringComparison.Ordinal);
        Assert.Contains("destination,GB,,,20,135", await guest.Http.GetStringAsync("/api/customs-tables/1"), StringComparison.Ordinal);
        Assert.Contains("duty,JP,9405,*,3.33", await guest.Http.GetStringAsync("/api/customs-tables/2"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Http.GetAsync("/api/customs-tables/3")).StatusCode);
        var editions = await guest.GetAsync<List<Edition>>("/api/customs-tables");
        Assert.Equal([(2, "The tariffs of this quarter, from the ministries' pages."), (1, null)],
            editions.Select(edition => (edition.Version, edition.Reason)));
    }

    [Theory]
    [InlineData("nonsense", "Line 1")]
    [InlineData(Header, "no destination")]
    [InlineData(Header + "\ndestination,FR,,,20,,,XYZ,shipping,VAT", "Line 2: “XYZ”")]
    [InlineData(Header + "\ndestination,FR,,,20,,,EUR,shipping,VAT\nduty,FR,94x,*,3,,,,,", "Line 3: “94x”")]
    [InlineData(Header + "\ndestination,FR,,,20,,,EUR,shipping,VAT\nduty,FR,94,*,-3,,,,,", "Line 3: “-3”")]
    [InlineData(Header + "\ndestination,FR,,,20,,,EUR,shipping,VAT\ndestination,FR,,,20,,,EUR,shipping,VAT", "named twice")]
    public async Task A_table_that_makes_no_sense_is_refused_with_its_line(string csv, string said)
    {
        var market = await Market.OpenAsync(server);

        var refused = await market.Admin.RefusedPostAsync(
            "/api/customs-tables", new { csv, reason = "The tariffs of this quarter, from the ministries." });

        Assert.Equal("customs-table-invalid", refused.Type);
        Assert.Contains(said, refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("94052")]
    [InlineData("94052112345")]
    [InlineData("9405a1")]
    public async Task An_hs_code_that_is_none_is_refused(string hsCode)
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");

        var refused = await stall.Owner.RefusedPostAsync($"{stall.Desk}/products", new
        {
            category = "lamps", texts = new[] { new { language = "en", title = "Lamp" } }, hsCode,
        });

        Assert.Equal("invalid-input", refused.Type);
    }

    [Fact]
    public void The_table_that_a_market_begins_with_can_be_read_and_knows_every_destination()
    {
        var table = CustomsRates.Read(1, CustomsTables.First);

        Assert.All(new Fairground.Platform.MarketOptions().Destinations, country =>
        {
            Assert.NotNull(table.Destination(country));
            Assert.NotNull(table.Duty(country, null, null));
        });
        Assert.Equal(0, table.Duty("GB", "610910", "FR"));
        Assert.Equal(1_200, table.Duty("GB", "610910", "CN"));
        Assert.Equal(1_200, table.Duty("DE", "610910", "CN"));
    }

    public void Dispose() => server.Dispose();

    /// <summary>A share in basis points, rounded half to even, by other means than the code under test.</summary>
    private static long Half(long minor, int basisPoints) =>
        (long)Math.Round(minor * (decimal)basisPoints / 10_000, MidpointRounding.ToEven);

    private async Task<(Market Market, Stall Stall)> OpenAsync(string country, string currency = "EUR")
    {
        var market = await Market.OpenAsync(server);
        await market.Admin.PostAsync(
            "/api/customs-tables", new { csv = Table, reason = "A small table, so that tests can be worked out by hand." });
        return (market, await market.StallAsync("Somewhere", currency, country));
    }

    private static Task<Goods> ListAsync(
        Stall stall, string title, long priceMinor, string hsCode, string origin, int? weightGrams = null) =>
        stall.ListAsync(title, priceMinor, product: new
        {
            category = "lamps", texts = new[] { new { language = "en", title } }, hsCode, origin, weightGrams,
        });

    private static async Task<CartView> CartAsync(Person person, string place)
    {
        foreach (var cookie in person.Http.DefaultRequestHeaders.Where(header => header.Key == "Cookie").ToList())
        {
            person.Http.DefaultRequestHeaders.Remove(cookie.Key);
        }
        person.Http.DefaultRequestHeaders.Add("Cookie", $"place={place}");
        return await person.GetAsync<CartView>("/api/carts/current");
    }

    private Task<long> BalanceAsync(LedgerKind kind) => server.InDbAsync(db => (
        from account in db.Set<LedgerAccount>()
        where account.Kind == kind
        join entry in db.Set<Entry>() on account.Id equals entry.Account
        select entry.Minor).SumAsync());

    private static async Task AuditAsync(Market market) =>
        Assert.Empty((await market.Admin.GetAsync<Audit>("/api/ledger-audit")).Faults);

    private sealed class Broken : ICustomsProvider
    {
        public ValueTask<CustomsEstimate?> EstimateAsync(CustomsParcel parcel, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("The service of the customs is away.");
    }

    private sealed record Audit(List<string> Faults);

    private sealed record Edition(int Version, string? Reason);

    private sealed record CartView(List<GroupView> Groups, Money Goods, Money Shipping, Money Customs, Money Total);

    private sealed record GroupView(CustomsView? Customs);

    private sealed record CustomsView(
        CustomsStatus Status, int? TableVersion, string? TaxName, Money Duty, Money Tax, CustomsFreedom FreeOf, Money? FreeTo);
}
