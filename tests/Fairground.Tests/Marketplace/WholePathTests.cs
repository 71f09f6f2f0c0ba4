using Fairground.Marketplace.Orders;
using Fairground.Platform.Monies;

namespace Fairground.Tests.Marketplace;

/// <summary>From an application to sell to money in the seller's balance, through the API alone.</summary>
public sealed class WholePathTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_stranger_sells_and_another_buys_and_every_cent_is_accounted_for()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        var lamp = await stall.ListAsync("Brass desk lamp", 12_900, stock: 3);

        using var buyer = await server.FillCartAsync((lamp.Offer, 2));
        var order = await buyer.OrderAsync();

        Assert.Equal(OrderStatus.Paid, order.Status);
        Assert.Equal(new Money(25_800 + 590, Currency.Eur), order.Total);
        Assert.Equal(1, await server.StockAsync(lamp.Offer));

        var part = order.Parts.Single();
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste", trackingNumber = "6A123" });
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = part.Id });
        await server.SettleAsync();
        server.Time.Pass(TimeSpan.FromDays(8));
        await server.SettleAsync();

        var balance = (await stall.Owner.GetAsync<List<Balance>>($"{stall.Desk}/balances")).Single();
        Assert.Equal(25_800 + 590 - 2_580, balance.Available.Minor);
        Assert.Equal(0, balance.Pending.Minor);
        var audit = await market.Admin.GetAsync<Audit>("/api/ledger-audit");
        Assert.Empty(audit.Faults);
        Assert.Contains(server.MailsTo("bea@example.test"), mail => mail.Contains("6A123", StringComparison.Ordinal));
    }

    public void Dispose() => server.Dispose();

    private sealed record Balance(string Currency, Money Pending, Money Available);

    private sealed record Audit(long Journals, long Entries, List<string> Faults);
}
