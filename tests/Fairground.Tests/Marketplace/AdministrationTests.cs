using System.Net;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>What the operator decides about sellers and their money, on the pages of the desk, and what the sellers read of it.</summary>
public sealed class AdministrationTests : IDisposable
{
    private const string Why = "The register entry names another person than the one who applied.";
    private readonly FairgroundServer server = new();

    [Theory]
    [InlineData("refuse", "refused", SellerStatus.Refused)]
    [InlineData("approve", "approved", SellerStatus.Approved)]
    public async Task An_application_is_decided_with_a_reason_that_the_seller_reads(string decision, string done, SellerStatus status)
    {
        using var admin = await server.AdminAsync();
        var (owner, seller) = await ApplyAsync();
        var page = await admin.OpenAsync("/admin/approvals");

        var decided = await page.SubmitAsync("decide", new() { ["id"] = $"{seller}", ["decision"] = decision, ["reason"] = Why });
        await server.SettleAsync();

        Assert.Contains("Lampes Lyon SARL", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/admin/approvals?done={done}", decided.Location);
        Assert.Equal(status, await StatusAsync(seller));
        Assert.Contains(Why, (await owner.OpenAsync($"/desk/{seller}")).Text, StringComparison.Ordinal);
        Assert.Contains(Why, (await admin.OpenAsync($"/admin/sellers/{seller}")).Text, StringComparison.Ordinal);
        Assert.Contains(server.MailsTo(owner.Email), mail => mail.Contains(done, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_application_is_decided_without_a_reason_or_twice()
    {
        using var admin = await server.AdminAsync();
        var (_, seller) = await ApplyAsync();
        var page = await admin.OpenAsync($"/admin/sellers/{seller}");

        var bare = await page.SubmitAsync("decide", new() { ["decision"] = "refuse", ["reason"] = "no" });
        var before = await StatusAsync(seller);
        var first = await page.SubmitAsync("decide", new() { ["decision"] = "approve", ["reason"] = Why });
        var second = await page.SubmitAsync("decide", new() { ["decision"] = "refuse", ["reason"] = Why });
        var nobody = await (await admin.OpenAsync("/admin/approvals")).SubmitAsync("decide", new()
        {
            ["id"] = "sel_nothing", ["decision"] = "refuse", ["reason"] = Why,
        });

        Assert.Equal(HttpStatusCode.BadRequest, bare.Status);
        Assert.Contains("Please give a reason of 20 to", bare.Text, StringComparison.Ordinal);
        Assert.Equal(SellerStatus.Applied, before);
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
        Assert.Equal(SellerStatus.Approved, await StatusAsync(seller));
    }

    [Fact]
    public async Task A_seller_is_found_by_name_register_store_and_id()
    {
        var market = await Market.OpenAsync(server);
        var lyon = await market.StallAsync("Lampes Lyon");
        await market.StallAsync("Hoxton Bicycles");

        foreach (var query in new[] { "lampes", "lyon.owner", "812 345", $"{lyon.Seller}", $"{lyon.Store}" })
        {
            var page = await market.Admin.OpenAsync($"/admin/sellers?q={Uri.EscapeDataString(query)}");
            Assert.Contains("Lampes Lyon SARL", page.Text, StringComparison.Ordinal);
            Assert.Equal(query == "812 345", page.Text.Contains("Hoxton", StringComparison.Ordinal));
        }
        Assert.Contains("No seller fits", (await market.Admin.OpenAsync("/admin/sellers?q=nobody")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stores_are_closed_with_a_reason_that_their_seller_reads()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var other = await market.StallAsync("Hoxton");
        var page = await market.Admin.OpenAsync($"/admin/sellers/{stall.Seller}");

        var none = await page.SubmitAsync("close", new() { ["id"] = "", ["reason"] = Why });
        var foreign = await page.SubmitAsync("close", new() { ["id"] = "", ["store"] = $"{other.Store}", ["reason"] = Why });
        var bare = await page.SubmitAsync("close", new() { ["id"] = "", ["store"] = $"{stall.Store}", ["reason"] = "so" });
        var open = await server.InDbAsync(db => db.Set<Store>().CountAsync(store => store.ClosedAt == null));
        var closed = await page.SubmitAsync("close", new() { ["id"] = "", ["store"] = $"{stall.Store}", ["reason"] = Why });
        await server.SettleAsync();

        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(HttpStatusCode.BadRequest, bare.Status);
        Assert.Equal(2, open);
        Assert.Equal(HttpStatusCode.Redirect, closed.Status);
        Assert.Contains(Why, (await stall.Owner.OpenAsync($"/desk/{stall.Seller}/stores?state=closed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_is_placed_looked_at_again_kept_and_released_each_with_a_reason_that_the_seller_reads()
    {
        var (market, stall) = await EarnAsync();
        var record = $"/admin/sellers/{stall.Seller}";

        var placed = await (await market.Admin.OpenAsync(record)).SubmitAsync("hold", new()
        {
            ["amount"] = "40.00", ["currency"] = "EUR", ["kind"] = "freeze", ["review"] = Day(20),
            ["reason"] = "Two buyers say that nothing came.",
        });
        await server.SettleAsync();
        var held = await HoldAsync(stall);
        var balance = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/balance");
        server.Time.Pass(TimeSpan.FromDays(21));
        await market.Admin.SignInAgainAsync();
        await stall.Owner.SignInAgainAsync();
        var due = await market.Admin.OpenAsync("/admin/holds?due=true");
        var kept = await due.SubmitAsync("keep", new()
        {
            ["id"] = $"{held.Id}", ["review"] = Day(10), ["reason"] = "The carrier has not answered yet.",
        });
        await server.SettleAsync();
        var later = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/balance");
        var released = await (await market.Admin.OpenAsync("/admin/holds")).SubmitAsync("release", new()
        {
            ["id"] = $"{held.Id}", ["reason"] = "Both parcels were found at the neighbours.",
        });
        await server.SettleAsync();

        Assert.Equal($"{record}?done=hold-placed", placed.Location);
        Assert.Equal((4_000, LedgerKind.Frozen), (held.Amount.Minor, held.Kind));
        Assert.Contains("Two buyers say that nothing came.", balance.Text, StringComparison.Ordinal);
        Assert.Contains("Lampes Lyon SARL", due.Text, StringComparison.Ordinal);
        Assert.Equal("/admin/holds?due=true&done=hold-kept", kept.Location);
        Assert.Contains("The carrier has not answered yet.", later.Text, StringComparison.Ordinal);
        Assert.Equal("/admin/holds?done=hold-released", released.Location);
        Assert.Equal("Both parcels were found at the neighbours.", (await HoldAsync(stall)).ReleasedFor);
        Assert.Contains("Both parcels were found", (await stall.Owner.OpenAsync($"/desk/{stall.Seller}/balance")).Text,
            StringComparison.Ordinal);
        Assert.Contains("Everything fits", await InspectAsync(market.Admin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_hold_is_placed_for_more_than_there_is_for_ever_or_without_a_reason()
    {
        var (market, stall) = await EarnAsync();
        var page = await market.Admin.OpenAsync($"/admin/sellers/{stall.Seller}");
        var available = await AvailableAsync(stall);

        foreach (var (amount, review, reason, status) in new[]
        {
            ("9999999.00", Day(20), Why, HttpStatusCode.Conflict),
            ("0", Day(20), Why, HttpStatusCode.BadRequest),
            ("-5", Day(20), Why, HttpStatusCode.BadRequest),
            ("five", Day(20), Why, HttpStatusCode.BadRequest),
            ("5.00", Day(400), Why, HttpStatusCode.BadRequest),
            ("5.00", Day(-1), Why, HttpStatusCode.BadRequest),
            ("5.00", "soon", Why, HttpStatusCode.BadRequest),
            ("5.00", Day(20), "", HttpStatusCode.BadRequest),
        })
        {
            var refused = await page.SubmitAsync("hold", new()
            {
                ["amount"] = amount, ["currency"] = "EUR", ["kind"] = "reserve", ["review"] = review, ["reason"] = reason,
            });
            Assert.True(status == refused.Status, $"{amount} until {review}: {refused.Status}");
        }
        Assert.Equal(available, await AvailableAsync(stall));
        Assert.Equal(0, await server.InDbAsync(db => db.Set<Hold>().CountAsync()));
    }

    [Fact]
    public async Task A_hold_is_released_once_and_then_kept_no_longer()
    {
        var (market, stall) = await EarnAsync();
        await market.Admin.PostAsync("/api/holds", new
        {
            seller = stall.Seller, amount = new Money(1_000, Currency.Eur), freeze = false, reviewAt = server.Time.GetUtcNow().AddDays(5),
            reason = Why,
        });
        var hold = await HoldAsync(stall);
        var available = await AvailableAsync(stall);
        await market.Admin.PostAsync("/api/hold-releases", new { hold = hold.Id, reason = Why });

        var again = await market.Admin.RefusedPostAsync("/api/hold-releases", new { hold = hold.Id, reason = Why });
        var kept = await market.Admin.RefusedPostAsync("/api/hold-reviews", new
        {
            hold = hold.Id, reviewAt = server.Time.GetUtcNow().AddDays(5), reason = Why,
        });

        Assert.Equal((409, "hold-released"), (again.Status, again.Type));
        Assert.Equal((409, "hold-released"), (kept.Status, kept.Type));
        Assert.Equal(available + 1_000, await AvailableAsync(stall));
    }

    [Fact]
    public async Task A_payout_is_marked_paid_and_another_one_failed_with_a_reason_that_the_seller_reads()
    {
        var (market, stall) = await EarnAsync();
        var before = await AvailableAsync(stall);
        var first = await PayoutAsync(stall, 5_000);
        var second = await PayoutAsync(stall, 2_000);
        var page = await market.Admin.OpenAsync("/admin/payouts");

        var opened = await page.SubmitAsync("open", new() { ["id"] = first });
        var paid = await page.SubmitAsync("paid", new() { ["id"] = first });
        var bare = await page.SubmitAsync("failed", new() { ["id"] = second, ["reason"] = "no" });
        var failed = await page.SubmitAsync(
            "failed", new() { ["id"] = second, ["reason"] = "The bank sent it back: the account is closed." });
        var twice = await page.SubmitAsync("failed", new() { ["id"] = first, ["reason"] = Why });
        await server.SettleAsync();

        Assert.DoesNotContain("3000 6000", page.Text, StringComparison.Ordinal);
        Assert.Contains("FR76 3000 6000 0112", opened.Text, StringComparison.Ordinal);
        Assert.Equal("/admin/payouts?done=payout-paid", paid.Location);
        Assert.Equal(HttpStatusCode.BadRequest, bare.Status);
        Assert.Equal("/admin/payouts?done=payout-failed", failed.Location);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Equal(before - 5_000, await AvailableAsync(stall));
        var seen = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/payouts");
        Assert.Contains("the account is closed", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Bank details looked at", (await market.Admin.OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        Assert.Contains("Everything fits", await InspectAsync(market.Admin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_counts_what_waits_and_draws_the_trade()
    {
        var (market, stall) = await EarnAsync();
        await PayoutAsync(stall, 1_000);
        await ApplyAsync("Waiting");

        var page = await market.Admin.OpenAsync("/admin");

        Assert.Contains("1 applications to sell", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 payouts to make", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 paid orders", page.Text, StringComparison.Ordinal);
        Assert.Contains("€25.80 commission earned", page.Text, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"day-bars\"", page.Html, StringComparison.Ordinal);
    }

    public void Dispose() => server.Dispose();

    private async Task<(Person Owner, SellerId Seller)> ApplyAsync(string name = "Lampes Lyon")
    {
        var owner = await server.RegisterAsync($"{name} Owner");
        var seller = await owner.PostAsync<Market.SellerView>("/api/sellers", new
        {
            legalName = $"{name} SARL",
            address = new { line = "1 rue du Marché", postcode = "69001", city = "Lyon", country = "FR" },
            email = owner.Email,
            phone = "+33 4 00 00 00 00",
            register = "RCS Lyon 812 345 678",
            selfCertified = true,
            payoutHolder = $"{name} SARL",
            payoutNumber = "FR76 3000 6000 0112 3456 7890 189",
        });
        return (owner, seller.Id);
    }

    /// <summary>A market with a seller who has sold for 258.00 and may have it now, less the commission.</summary>
    private async Task<(Market Market, Stall Stall)> EarnAsync()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        var lamp = await stall.ListAsync("Brass desk lamp", 12_900, stock: 3);
        using var buyer = await server.FillCartAsync((lamp.Offer, 2));
        var part = (await buyer.OrderAsync()).Parts.Single();
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste", trackingNumber = "6A123" });
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = part.Id });
        await server.SettleAsync();
        server.Time.Pass(TimeSpan.FromDays(8));
        await server.SettleAsync();
        return (market, stall);
    }

    private static async Task<string> PayoutAsync(Stall stall, long minor) => (await stall.Owner.PostAsync<Asked>(
        $"{stall.Desk}/payouts", new { amount = new Money(minor, Currency.Eur) })).Id;

    private static async Task<string> InspectAsync(Person admin)
    {
        await (await admin.OpenAsync("/admin/ledger")).SubmitAsync("inspect");
        return (await admin.OpenAsync("/admin/ledger")).Text;
    }

    private Task<SellerStatus> StatusAsync(SellerId id) =>
        server.InDbAsync(db => db.Set<Seller>().Where(seller => seller.Id == id).Select(seller => seller.Status).SingleAsync());

    private static async Task<HoldView> HoldAsync(Stall stall) =>
        (await stall.Owner.GetAsync<List<HoldView>>($"{stall.Desk}/holds")).Single();

    private static async Task<long> AvailableAsync(Stall stall) =>
        (await stall.Owner.GetAsync<List<Balance>>($"{stall.Desk}/balances")).Single().Available.Minor;

    private string Day(int days) =>
        server.Time.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record HoldView(HoldId Id, LedgerKind Kind, Money Amount, string Reason, string? KeptFor, string? ReleasedFor);

    private sealed record Balance(Money Available);

    private sealed record Asked(string Id, PayoutStatus Status);
}
