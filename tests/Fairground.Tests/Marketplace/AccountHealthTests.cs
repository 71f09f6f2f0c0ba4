using System.Net;
using Fairground.Marketplace.Health;
using Fairground.Platform.Monies;

namespace Fairground.Tests.Marketplace;

/// <summary>A seller sees how the account fares: by recorded facts, published thresholds and the reasons of decisions.</summary>
public sealed class AccountHealthTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_newcomer_is_judged_by_nothing_and_a_member_alone_may_look()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        var other = await market.StallAsync("Kettles Kassel");

        var health = await ReadAsync(stall);

        Assert.Equal("account-health/1", health.Rule);
        Assert.Equal(
            ["standing", "stores", "holds", "late", "cancelled", "rating", "replies", "payouts"],
            health.Parts.ConvertAll(part => part.Part));
        Assert.Equal(HealthState.Unknown, health["late"].State);
        Assert.Equal(HealthState.Good, health["standing"].State);
        Assert.Equal("Register entry and identity were checked.", Assert.Single(health["standing"].Decisions).Why);
        Assert.Equal(403, (await other.Owner.RefusedAsync(HttpMethod.Get, $"{stall.Desk}/health")).Status);
    }

    [Fact]
    public async Task Late_parcels_and_cancellations_count_by_week_and_what_buyers_take_back_does_not()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        var lamp = await stall.ListAsync("Brass desk lamp", 12_900, stock: 100);
        using var buyer = await server.RegisterAsync("Bea Buyer");
        var orders = new List<Buying.OrderView>();
        for (var i = 0; i < 12; i++)
        {
            await buyer.FillCartAsync((lamp.Offer, 1));
            orders.Add(await buyer.OrderAsync());
        }
        await server.SettleAsync();
        // The buyer takes two back, the seller cancels one; seven are sent in time, one late, and one not yet though its day is over.
        foreach (var order in orders[..2])
        {
            await buyer.PostAsync($"/api/orders/{order.Id}/cancellations", new { part = order.Parts[0].Id });
        }
        await stall.Owner.PostAsync(
            $"{stall.Desk}/cancellations", new { order = orders[2].Parts[0].Id, reason = "The last piece broke when we packed it." });
        foreach (var order in orders[3..10])
        {
            await ShipAsync(stall, order);
        }
        server.Time.Pass(TimeSpan.FromDays(3));
        await ShipAsync(stall, orders[10]);
        await server.SettleAsync();

        var health = await ReadAsync(stall);

        Assert.Equal((2, 10), ((int)health["late"].Weeks.Sum(week => week.Part), (int)health["late"].Weeks.Sum(week => week.Of)));
        Assert.Equal(12, health["late"].Weeks.Count);
        Assert.Equal(10, health["late"].Weeks[^1].Of);
        Assert.Equal(HealthState.Bad, health["late"].State);
        Assert.Contains(health["late"].Steps, step => step.Path!.EndsWith("status=ToShip", StringComparison.Ordinal));
        Assert.Equal((1, 10), ((int)health["cancelled"].Weeks.Sum(week => week.Part), (int)health["cancelled"].Weeks.Sum(week => week.Of)));
        Assert.Equal(HealthState.Bad, health["cancelled"].State);

        var page = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/health");
        Assert.Contains("2 of 10 orders of the last twelve weeks were handed over after the day", page.Text, StringComparison.Ordinal);
        Assert.Contains("Send the order that is past its day", page.Text, StringComparison.Ordinal);
        Assert.Contains("class=\"week-bars\"", page.Html, StringComparison.Ordinal);

        // Thirteen weeks later nothing of it counts any longer.
        server.Time.Pass(TimeSpan.FromDays(91));
        await stall.Owner.SignInAgainAsync();
        Assert.All((await ReadAsync(stall))["late"].Weeks, week => Assert.Equal(0, week.Of));
    }

    [Fact]
    public async Task Decisions_stand_there_with_their_reasons_and_go_when_they_are_over()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        await market.Admin.PostAsync(
            "/api/store-closures", new { stores = new[] { stall.Store }, reason = "The lamps were sold as tested and were not." });
        await market.Admin.PostAsync(
            "/api/seller-suspensions", new { seller = stall.Seller, reason = "Ten lamps caught fire; the tests must be seen first." });

        var health = await ReadAsync(stall);
        Assert.Equal((HealthState.Bad, HealthState.Bad), (health["standing"].State, health["stores"].State));
        Assert.Equal("Ten lamps caught fire; the tests must be seen first.", Assert.Single(health["standing"].Decisions).Why);
        Assert.Equal("The lamps were sold as tested and were not.", Assert.Single(health["stores"].Decisions).Why);

        await market.Admin.PostAsync(
            "/api/seller-reinstatements", new { seller = stall.Seller, reason = "The tests were seen and are in order." });
        Assert.Equal(HealthState.Good, (await ReadAsync(stall))["standing"].State);
    }

    [Fact]
    public async Task The_terms_publish_the_thresholds_by_which_a_part_is_judged()
    {
        using var guest = server.Guest();

        var terms = await guest.OpenAsync("/terms");

        Assert.Equal(HttpStatusCode.OK, terms.Status);
        Assert.Contains("Sent late: to be watched from 4% of orders, bad from 8%.", terms.Text, StringComparison.Ordinal);
        Assert.Contains("Cancelled by the seller: to be watched from 2.5% of orders, bad from 5%.", terms.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 100, HealthState.Good)]
    [InlineData(3, 100, HealthState.Good)]
    [InlineData(4, 100, HealthState.Watch)]
    [InlineData(8, 100, HealthState.Bad)]
    [InlineData(9, 9, HealthState.Unknown)]
    public void A_share_is_judged_by_the_thresholds_alone(int part, int of, HealthState state) => Assert.Equal(
        state, HealthRules.StateOf((double)part / of, of, HealthRules.LateWatch, HealthRules.LateBad));

    public void Dispose() => server.Dispose();

    private static async Task<HealthView> ReadAsync(Stall stall) => await stall.Owner.GetAsync<HealthView>($"{stall.Desk}/health");

    private static Task ShipAsync(Stall stall, Buying.OrderView order) => stall.Owner.PostAsync(
        $"{stall.Desk}/shipments", new { order = order.Parts[0].Id, carrier = "La Poste", trackingNumber = "6A12345678901" });

    private sealed record WeekView(DateOnly From, double Part, double Of);

    private sealed record DecisionView(string What, string Why);

    private sealed record StepView(string Text, string? Path);

    private sealed record PartView(
        string Part, HealthState State, List<WeekView> Weeks, List<DecisionView> Decisions, List<StepView> Steps);

    private sealed record HealthView(string Rule, List<PartView> Parts)
    {
        public PartView this[string part] => Parts.Single(row => row.Part == part);
    }
}
