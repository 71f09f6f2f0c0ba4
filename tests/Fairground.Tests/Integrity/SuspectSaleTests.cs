using System.Net;
using Fairground.Integrity.Sales;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Integrity;

/// <summary>Sales that look like none are found by two kinds of evidence, do not count, and count again when that was wrong.</summary>
public sealed class SuspectSaleTests : IDisposable
{
    private const string OwnersCard = "5555555555554444";
    private const string Why = "The parcels exist: the buyers showed the letters of the carrier.";
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Sales_paid_with_the_owners_card_that_nobody_can_trace_do_not_count_as_sold()
    {
        var (market, stall, lamp) = await OpenAsync();
        await OwnersPurchaseAsync(market, stall);
        var honest = await SellAsync(stall, lamp, 2, tracked: true);
        var bought = await SellAsync(stall, lamp, 6, card: OwnersCard);

        var found = await FoundAsync(market.Admin);
        Assert.Equal(bought.ToHashSet(), found.Select(sale => sale.Part).ToHashSet());
        Assert.DoesNotContain(found, sale => honest.Contains(sale.Part));
        Assert.All(found, sale => Assert.Equal(
            (SuspectSaleState.Found, true, "own-card", "untraced"),
            (sale.State, sale.IsLeftOut, sale.Evidence[0].Code, sale.Evidence[^1].Code)));
        Assert.Equal(2, await SoldAsync(lamp));
        Assert.Empty((await market.Admin.GetAsync<Audit>("/api/ledger-audit")).Faults);
    }

    [Fact]
    public async Task The_seller_reads_by_which_rule_sales_were_left_out_and_nobody_elses_does()
    {
        var (market, stall, lamp) = await OpenAsync();
        var other = await market.StallAsync("Kettles Kassel");
        await OwnersPurchaseAsync(market, stall);
        await SellAsync(stall, lamp, 6, card: OwnersCard);

        var health = await stall.Owner.GetAsync<Health>($"{stall.Desk}/health");
        var part = Assert.Single(health.Parts, part => part.Part == "sales");
        var decision = Assert.Single(part.Decisions);
        var reason = await server.InDbAsync(db => db.Set<Reason>().SingleAsync(row => row.Kind == "sales.left-out"));

        Assert.StartsWith("6 sales were left out of what counts as sold", decision.Why, StringComparison.Ordinal);
        Assert.Contains("Buyers and seller are linked; Nothing to trace", decision.Why, StringComparison.Ordinal);
        Assert.Equal((SaleRules.Version, true), (reason.Rule, reason.Automated));
        Assert.Contains("left out", Assert.Single(
            server.MailsTo(stall.Owner.Email), mail => mail.Contains("of your sales", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await other.Owner.GetAsync<Health>($"{other.Desk}/health")).Parts, part => part.Part == "sales");
        Assert.Contains("inflated-sales/1", (await server.Guest().OpenAsync("/how-we-rank")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cleared_sales_count_exactly_as_before_and_are_not_found_again()
    {
        var (market, stall, lamp) = await OpenAsync();
        await OwnersPurchaseAsync(market, stall);
        await SellAsync(stall, lamp, 2, tracked: true);
        await SellAsync(stall, lamp, 6, card: OwnersCard);
        using var investigator = await server.StaffAsync("Ines Investigator", Roles.Investigator);
        var ids = (await FoundAsync(investigator)).ConvertAll(sale => sale.Id);
        var balance = await BalanceAsync(stall);
        Assert.Equal(2, await SoldAsync(lamp));

        await DecideAsync(investigator, ids, SuspectSaleState.Cleared);
        await server.SettleAsync();

        Assert.Equal(balance, await BalanceAsync(stall));

        Assert.Equal(8, await SoldAsync(lamp));
        Assert.Equal(0, await server.InDbAsync(db => db.Set<SellerOrder>().CountAsync(part => part.LeftOutFor != null)));
        Assert.All(await FoundAsync(investigator), sale => Assert.Equal(
            (SuspectSaleState.Cleared, false, Why), (sale.State, sale.IsLeftOut, sale.Reason)));
        Assert.Contains(server.MailsTo(stall.Owner.Email), mail =>
            mail.Contains("6 of your sales count as sold again", StringComparison.Ordinal));
        server.Time.Pass(TimeSpan.FromDays(1));
        await server.SettleAsync();
        Assert.Equal(8, await SoldAsync(lamp));
    }

    [Fact]
    public async Task One_kind_of_evidence_is_none()
    {
        var (market, stall, lamp) = await OpenAsync();
        await SellAsync(stall, lamp, 8);

        Assert.Empty(await FoundAsync(market.Admin));
        Assert.Equal(8, await SoldAsync(lamp));
    }

    [Fact]
    public async Task Buyers_who_only_share_an_address_wait_for_a_person_though_nothing_can_be_traced()
    {
        var (market, stall, lamp) = await OpenAsync();
        await SellAsync(stall, lamp, 4, address: "5 impasse des Lilas");
        await SellAsync(stall, lamp, 2);

        var found = await FoundAsync(market.Admin);
        Assert.Equal(4, found.Count);
        Assert.All(found, sale => Assert.Equal(
            ("shared-address", false, false), (sale.Evidence[0].Code, sale.Evidence[0].Kind == SaleEvidenceKind.Repaid, sale.IsLeftOut)));
        Assert.Equal(6, await SoldAsync(lamp));

        await DecideAsync(market.Admin, found.ConvertAll(sale => sale.Id), SuspectSaleState.Confirmed);
        Assert.Equal(2, await SoldAsync(lamp));
        await DecideAsync(market.Admin, found.Take(1).Select(sale => sale.Id), SuspectSaleState.Cleared);
        Assert.Equal(3, await SoldAsync(lamp));
    }

    [Fact]
    public async Task Many_single_pieces_within_an_hour_are_evidence_but_not_alone()
    {
        var (market, stall, lamp) = await OpenAsync();
        await SellAsync(stall, lamp, 6, address: "5 impasse des Lilas", tracked: true, minutesApart: 2);

        var found = await FoundAsync(market.Admin);

        Assert.Equal(6, found.Count);
        Assert.All(found, sale => Assert.Equal(
            [SaleEvidenceKind.Linked, SaleEvidenceKind.Burst], sale.Evidence.Select(evidence => evidence.Kind)));
        Assert.All(found, sale => Assert.False(sale.IsLeftOut));
    }

    [Fact]
    public void What_was_written_of_a_sale_is_a_kind_of_its_own_and_three_kinds_are_enough_for_the_rule()
    {
        SaleEvidence[] evidence =
        [
            SaleEvidence.Of(SaleEvidenceKind.Linked, "shared-address", 3), SaleEvidence.Of(SaleEvidenceKind.Repaid, "words-review"),
            SaleEvidence.Of(SaleEvidenceKind.Repaid, "words-return"), SaleEvidence.Of(SaleEvidenceKind.Burst, "burst", 6, 0.1),
        ];

        Assert.Equal(3, SaleRules.KindsOf(evidence));
        Assert.True(SaleRules.LeavesOut(evidence));
        Assert.False(SaleRules.LeavesOut(evidence[..3]));
        Assert.True(SaleRules.LeavesOut([evidence[0] with { IsStrong = true }, evidence[1]]));
        Assert.False(SaleRules.LeavesOut([evidence[0] with { IsStrong = true }]));
    }

    [Fact]
    public async Task A_decision_takes_a_reason_a_sale_and_something_that_is_not_decided_yet()
    {
        var (market, stall, lamp) = await OpenAsync();
        await SellAsync(stall, lamp, 5, address: "5 impasse des Lilas");
        var ids = (await FoundAsync(market.Admin)).ConvertAll(sale => sale.Id);
        const string path = "/api/suspect-sale-decisions";

        Assert.Equal("reason-too-short", (await market.Admin.RefusedPostAsync(
            path, new { sales = ids, decision = SuspectSaleState.Confirmed, reason = "no" })).Type);
        Assert.Equal("nothing-to-decide", (await market.Admin.RefusedPostAsync(
            path, new { sales = Array.Empty<SuspectSaleId>(), decision = SuspectSaleState.Confirmed, reason = Why })).Type);
        Assert.Equal("nothing-to-decide", (await market.Admin.RefusedPostAsync(
            path, new { sales = ids, decision = SuspectSaleState.Found, reason = Why })).Type);
        Assert.Equal("not-found", (await market.Admin.RefusedPostAsync(
            path, new { sales = ids.Append(new SuspectSaleId(Guid.CreateVersion7())), decision = SuspectSaleState.Cleared, reason = Why }))
            .Type);
        await DecideAsync(market.Admin, ids, SuspectSaleState.Confirmed);
        Assert.Equal("already-decided", (await market.Admin.RefusedPostAsync(
            path, new { sales = ids, decision = SuspectSaleState.Confirmed, reason = Why })).Type);
    }

    [Fact]
    public async Task Sellers_and_buyers_see_nothing_of_it_and_a_program_needs_the_scope()
    {
        var (market, stall, _) = await OpenAsync();
        using var reader = await server.ProgramOfAsync(market.Admin, "trust:read");
        using var other = await server.ProgramOfAsync(market.Admin, "orders:read");

        Assert.Equal(403, (await stall.Owner.RefusedAsync(HttpMethod.Get, "/api/suspect-sales")).Status);
        Assert.Equal(401, (await server.Guest().RefusedAsync(HttpMethod.Get, "/api/suspect-sales")).Status);
        Assert.Equal(403, (await other.RefusedAsync(HttpMethod.Get, "/api/suspect-sales")).Status);
        Assert.Empty(await reader.GetAsync<List<Found>>("/api/suspect-sales"));
        Assert.Equal(403, (await reader.RefusedPostAsync(
            "/api/suspect-sale-decisions", new { sales = Array.Empty<string>(), decision = "Cleared", reason = Why })).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await stall.Owner.OpenAsync("/trust/sales")).Status);
    }

    [Fact]
    public async Task An_investigator_decides_on_the_page()
    {
        var (market, stall, lamp) = await OpenAsync();
        await OwnersPurchaseAsync(market, stall);
        await SellAsync(stall, lamp, 6, card: OwnersCard);
        using var investigator = await server.StaffAsync("Ines Investigator", Roles.Investigator);

        var page = await investigator.OpenAsync("/trust/sales");
        Assert.Contains("Lampes Lyon SARL", page.Text, StringComparison.Ordinal);
        Assert.Contains("paid with a card that somebody who works for the seller pays with", page.Text, StringComparison.Ordinal);
        Assert.Contains("day-suspect", page.Html, StringComparison.Ordinal);
        var refused = await investigator.PostFormAsync("/trust/sales", Form("no"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var done = await investigator.PostFormAsync("/trust/sales", Form(Why));

        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Equal(6, await SoldAsync(lamp));
        Assert.Contains("Nothing suspected here", (await investigator.OpenAsync("/trust/sales")).Text, StringComparison.Ordinal);

        IEnumerable<KeyValuePair<string, string>> Form(string reason)
        {
            yield return new("_handler", "decide");
            yield return new("id", stall.Seller.ToString());
            yield return new("decision", "Cleared");
            yield return new("reason", reason);
            foreach (var id in server.InDbAsync(db => db.Set<SuspectSale>().Select(sale => sale.Id).ToListAsync()).Result)
            {
                yield return new("sale", id.ToString());
            }
        }
    }

    [Theory]
    [InlineData(6, 0.1)]
    [InlineData(1, 2.5)]
    [InlineData(12, 6)]
    public void The_chance_of_a_burst_is_poissons(int count, double usual)
    {
        var below = Enumerable.Range(0, count)
            .Sum(k => Math.Exp(-usual) * Math.Pow(usual, k) / Enumerable.Range(1, k).Aggregate(1.0, (product, next) => product * next));

        Assert.Equal(1 - below, SaleRules.ChanceOf(count, usual), 12);
    }

    private async Task<(Market Market, Stall Stall, Goods Lamp)> OpenAsync()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        return (market, stall, await stall.ListAsync("Brass desk lamp", 12_900, stock: 100));
    }

    /// <summary>The owner buys elsewhere, so that the owner's card is known.</summary>
    private static async Task OwnersPurchaseAsync(Market market, Stall stall)
    {
        var other = await market.StallAsync("Books Brest");
        var book = await other.ListAsync("A book", 1_000, category: "books");
        await (await stall.Owner.FillCartAsync((book.Offer, 1))).OrderAsync(
            details: Details(OwnersCard, stall.Owner.Email, "3 rue Longue"));
    }

    /// <summary>Guests buy, each from a mailbox and an address of their own if none are given; the parcels arrive.</summary>
    private async Task<List<SellerOrderId>> SellAsync(
        Stall stall, Goods goods, int count, string? card = null, string? address = null, bool tracked = false, int minutesApart = 120)
    {
        var parts = new List<SellerOrderId>();
        for (var i = 0; i < count; i++)
        {
            server.Time.Pass(TimeSpan.FromMinutes(minutesApart));
            var name = Guid.CreateVersion7().ToString("N");
            using var buyer = await server.FillCartAsync((goods.Offer, 1));
            var order = await buyer.OrderAsync(details: Details(
                card ?? Market.Card, $"{name}@example.test", address ?? $"{i + 1} rue {name}"));
            parts.Add(order.Parts.Single().Id);
        }
        await server.SettleAsync();
        foreach (var part in parts)
        {
            await stall.Owner.PostAsync(
                $"{stall.Desk}/shipments", new { order = part, carrier = "La Poste", trackingNumber = tracked ? "6A123" : "" });
        }
        server.Time.Pass(TimeSpan.FromMinutes(5));
        foreach (var part in parts)
        {
            await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = part });
        }
        await server.SettleAsync();
        return parts;
    }

    private static object Details(string card, string email, string line) => new
    {
        email,
        name = "Bea Buyer",
        address = new { line, postcode = "69003", city = "Lyon", country = "FR" },
        paymentMethod = card,
    };

    private static Task<List<Found>> FoundAsync(Person person) => person.GetAsync<List<Found>>("/api/suspect-sales");

    private static Task DecideAsync(Person person, IEnumerable<SuspectSaleId> sales, SuspectSaleState decision) =>
        person.PostAsync("/api/suspect-sale-decisions", new { sales, decision, reason = Why });

    private Task<int> SoldAsync(Goods goods) => server.InDbAsync(db =>
        db.Set<ProductCard>().Where(card => card.Product == goods.Product).Select(card => card.Sold).SingleAsync());

    private static async Task<string> BalanceAsync(Stall stall) => await stall.Owner.Http.GetStringAsync($"{stall.Desk}/balances");

    public void Dispose() => server.Dispose();

    private sealed record Found(
        SuspectSaleId Id, SellerOrderId Part, SuspectSaleState State, bool IsLeftOut, List<Evidence> Evidence, string? Reason);

    private sealed record Evidence(SaleEvidenceKind Kind, string Code);

    private sealed record Health(List<HealthPart> Parts);

    private sealed record HealthPart(string Part, List<Decision> Decisions);

    private sealed record Decision(string Why);

    private sealed record Audit(List<object> Faults);
}
