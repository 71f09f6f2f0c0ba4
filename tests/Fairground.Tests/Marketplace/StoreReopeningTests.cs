using System.Net;
using System.Text.Json;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Monies;

namespace Fairground.Tests.Marketplace;

/// <summary>A seller whose stores are closed while people shop there: the rest can be bought, and the line comes back with them.</summary>
public sealed class StoreReopeningTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_store_closed_mid_checkout_is_named_the_rest_can_be_bought_and_the_line_comes_back()
    {
        var (market, lyon, berlin, lamp, kettle) = await TwoStallsAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1), (kettle.Offer, 1));
        await market.Admin.PostAsync("/api/store-closures", Because(lyon));

        using var answer = await buyer.SendOrderAsync("whole", Buying.Details());
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var cart = await buyer.GetAsync<CartView>("/api/carts/current");
        var order = await buyer.OrderAsync("rest", Details(buyTheRest: true));
        var left = await buyer.GetAsync<CartView>("/api/carts/current");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("/problems/offer-unavailable", problem.RootElement.GetProperty("type").GetString());
        Assert.Contains("“Lamp”", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var trouble = problem.RootElement.GetProperty("lines").EnumerateArray().Single();
        Assert.Equal(
            (lamp.Offer.ToString(), "Gone"), (trouble.GetProperty("offer").GetString(), trouble.GetProperty("trouble").GetString()));
        Assert.Equal((false, true), (cart.CanBeOrdered, cart.CanBeOrderedInPart));
        Assert.Equal((kettle.Offer, 5_990L), (order.Parts.Single().Lines.Single().Offer, order.Total.Minor));
        Assert.Equal(order.Total, cart.Total);
        Assert.Equal((lamp.Offer, "Gone"), Single(left));

        await market.Admin.PostAsync("/api/store-reopenings", Because(lyon));
        await server.SettleAsync();
        var back = await buyer.GetAsync<CartView>("/api/carts/current");
        Assert.Equal((lamp.Offer, "None"), Single(back));
        Assert.True(back.CanBeOrdered);
        Assert.Equal(lamp.Offer, (await buyer.OrderAsync("back")).Parts.Single().Lines.Single().Offer);
        Assert.Empty((await market.Admin.GetAsync<Audit>("/api/ledger-audit")).Faults);
    }

    [Fact]
    public async Task On_pages_the_rest_is_bought_in_one_step()
    {
        var (market, lyon, _, lamp, kettle) = await TwoStallsAsync();
        using var buyer = await server.FillCartAsync((lamp.Offer, 1), (kettle.Offer, 1));
        using var typing = await server.FillCartAsync((lamp.Offer, 1), (kettle.Offer, 1));
        var begun = await typing.OpenAsync("/checkout");
        await market.Admin.PostAsync("/api/store-closures", Because(lyon));

        var cart = await buyer.OpenAsync("/cart");
        var rest = await buyer.OpenAsync("/checkout?rest=true");
        var placed = await rest.SubmitAsync("checkout", Filled());
        // Whoever was typing meanwhile is told, and buys the rest with one button.
        var refused = await begun.SubmitAsync("checkout", Filled());
        var again = await refused.SubmitAsync("checkout", new(Filled()) { ["Form.Rest"] = "true" });

        Assert.Contains("Buy the rest", cart.Text, StringComparison.Ordinal);
        Assert.Contains("Pay €59.90", rest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1 × Lamp", rest.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, placed.Status);
        Assert.Contains("“Lamp” cannot be bought any longer", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Pay €59.90 for the rest", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Contains("Lamp", (await buyer.OpenAsync("/cart")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_is_reopened_with_a_reason_that_its_seller_reads_and_only_once()
    {
        var (market, lyon, _, lamp, _) = await TwoStallsAsync();
        await market.Admin.PostAsync("/api/store-closures", Because(lyon));
        await server.SettleAsync();

        var record = await market.Admin.OpenAsync($"/admin/sellers/{lyon.Seller}");
        var tooShort = await market.Admin.RefusedPostAsync(
            "/api/store-reopenings", new { stores = new[] { lyon.Store }, reason = "Fine." });
        var reopened = await record.SubmitAsync("reopen", new()
        {
            ["_handler"] = "reopen", ["id"] = lyon.Store.ToString(), ["reason"] = "The papers arrived and are in order after all.",
        });
        await server.SettleAsync();
        var twice = await market.Admin.RefusedPostAsync("/api/store-reopenings", Because(lyon));

        Assert.Equal("reason-too-short", tooShort.Type);
        Assert.Contains("done=store-reopened", reopened.Location, StringComparison.Ordinal);
        Assert.Equal("store-not-closed", twice.Type);
        Assert.Contains(await lyon.Owner.GetAsync<List<Notice>>("/api/notices"), notice =>
            notice.Sentence.Contains("is open again", StringComparison.Ordinal));
        Assert.Contains("Lamp", (await lyon.Owner.OpenAsync("/c/lamps")).Text, StringComparison.Ordinal);
        Assert.Equal("not-allowed", (await lyon.Owner.RefusedPostAsync("/api/store-reopenings", Because(lyon))).Type);
    }

    public void Dispose() => server.Dispose();

    private static object Because(Stall stall) =>
        new { stores = new[] { stall.Store }, reason = "Papers that were asked for had not come." };

    private static object Details(bool buyTheRest) => new
    {
        email = "bea@example.test", name = "Bea Buyer", paymentMethod = Market.Card, buyTheRest,
        address = new { line = "2 place Bellecour", postcode = "69002", city = "Lyon", country = "FR" },
    };

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

    private static (OfferId, string) Single(CartView cart) =>
        cart.Groups.SelectMany(group => group.Lines).Select(line => (line.Offer, line.Trouble)).Single();

    private sealed record Audit(List<string> Faults);

    private sealed record Notice(string Sentence);

    private sealed record CartView(List<GroupView> Groups, Money Total, bool CanBeOrdered, bool CanBeOrderedInPart);

    private sealed record GroupView(List<LineView> Lines);

    private sealed record LineView(OfferId Offer, string Trouble);
}
