using Fairground.Marketplace.Sellers;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>A suspension takes a seller's goods off sale, with a reason, and nothing else; a reinstatement brings all back.</summary>
public sealed class SellerSuspensionTests : IDisposable
{
    private const string Why = "Ten lamps caught fire; the tests must be seen first.";
    private const string Over = "The tests were seen and are in order.";
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task What_a_suspended_seller_offers_is_off_sale_and_comes_back_as_it_was()
    {
        var (market, stall, lamp) = await ShopAsync();
        var other = await market.StallAsync("Kettles Kassel");
        var kettle = await other.ListAsync("Enamel kettle", 4_500, category: "kettles");
        using var buyer = await server.FillCartAsync((lamp.Offer, 1), (kettle.Offer, 1));

        await market.Admin.PostAsync("/api/seller-suspensions", new { seller = stall.Seller, reason = Why });
        await server.SettleAsync();

        Assert.Equal("offer-unavailable", (await buyer.RefusedOrderAsync()).Type);
        using var guest = server.Guest();
        Assert.DoesNotContain("Brass desk lamp", (await guest.OpenAsync("/search?q=lamp&available=1")).Text, StringComparison.Ordinal);
        Assert.Contains("suspended for now", (await guest.OpenAsync($"/s/{stall.Slug}")).Text, StringComparison.Ordinal);
        Assert.Equal("seller-suspended", (await stall.Owner.RefusedPostAsync(
            $"{stall.Desk}/offers", new { store = stall.Store, variant = kettle.Variant, priceMinor = 4_000, stock = 1 })).Type);

        await market.Admin.PostAsync("/api/seller-reinstatements", new { seller = stall.Seller, reason = Over });
        await server.SettleAsync();

        Assert.Equal(2, (await buyer.OrderAsync()).Parts.Count);
    }

    [Fact]
    public async Task Orders_that_were_taken_go_on_and_the_sellers_money_is_paid_out()
    {
        var (market, stall, lamp) = await ShopAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        var order = await buyer.OrderAsync();
        await server.SettleAsync();

        await market.Admin.PostAsync("/api/seller-suspensions", new { seller = stall.Seller, reason = Why });
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = order.Parts[0].Id, carrier = "La Poste" });
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = order.Parts[0].Id });
        server.Time.Pass(TimeSpan.FromDays(8));
        await server.SettleAsync();

        await stall.Owner.PostAsync($"{stall.Desk}/payouts", new { amount = new Money(1_000, Currency.Parse("EUR")) });
    }

    [Fact]
    public async Task The_seller_reads_why_by_mail_on_the_desk_and_in_the_market_and_the_log_keeps_both_decisions()
    {
        var (market, stall, _) = await ShopAsync();

        var page = await market.Admin.OpenAsync($"/admin/sellers/{stall.Seller}");
        var done = await market.Admin.PostFormAsync($"/admin/sellers/{stall.Seller}", new Dictionary<string, string>
        {
            ["_handler"] = "suspend", ["reason"] = Why,
        });
        await server.SettleAsync();

        Assert.Contains("Suspend the seller", page.Text, StringComparison.Ordinal);
        Assert.Contains("told why", (await market.Admin.OpenAsync(done.Location!)).Text, StringComparison.Ordinal);
        Assert.Contains(server.MailsTo(stall.Owner.Email), mail => mail.Contains("You are suspended", StringComparison.Ordinal));
        Assert.Contains(Why, (await stall.Owner.OpenAsync($"/desk/{stall.Seller}")).Text, StringComparison.Ordinal);
        Assert.Contains(Why, (await stall.Owner.OpenAsync($"/desk/{stall.Seller}/health")).Text, StringComparison.Ordinal);

        await market.Admin.PostFormAsync($"/admin/sellers/{stall.Seller}", new Dictionary<string, string>
        {
            ["_handler"] = "reinstate", ["reason"] = Over,
        });
        await server.SettleAsync();
        Assert.Contains(server.MailsTo(stall.Owner.Email), mail => mail.Contains("suspension has ended", StringComparison.Ordinal));
        var entries = await market.Admin.GetAsync<List<Entry>>($"/api/audit-entries?subject={stall.Seller}");
        Assert.Equal(["seller.reinstated", "seller.suspended"], entries.ConvertAll(entry => entry.Action)[..2]);
        Assert.All(entries[..2], entry => Assert.NotNull(entry.Reason));
        var suspension = await server.InDbAsync(db => db.Set<SellerSuspension>().SingleAsync());
        Assert.NotNull(suspension.LiftedAt);
    }

    [Fact]
    public async Task It_takes_a_reason_an_admin_and_a_seller_that_sells()
    {
        var (market, stall, _) = await ShopAsync();
        var admin = market.Admin;

        var (suspend, reinstate) = ("/api/seller-suspensions", "/api/seller-reinstatements");
        var (why, over) = (new { seller = stall.Seller, reason = Why }, new { seller = stall.Seller, reason = Over });

        Assert.Equal("reason-too-short", (await admin.RefusedPostAsync(suspend, new { seller = stall.Seller, reason = "no" })).Type);
        Assert.Equal(403, (await stall.Owner.RefusedPostAsync(suspend, why)).Status);
        Assert.Equal("seller-not-suspended", (await admin.RefusedPostAsync(reinstate, over)).Type);
        await admin.PostAsync(suspend, why);
        Assert.Equal("seller-suspended", (await admin.RefusedPostAsync(suspend, why)).Type);
    }

    public void Dispose() => server.Dispose();

    private async Task<(Market Market, Stall Stall, Goods Lamp)> ShopAsync()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        return (market, stall, await stall.ListAsync("Brass desk lamp", 12_900));
    }

    private sealed record Entry(string Action, string? Reason);
}
