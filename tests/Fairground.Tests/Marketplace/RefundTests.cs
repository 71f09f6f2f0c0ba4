using System.Net;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Marketplace;

/// <summary>Money that goes back: what was paid and no more, exactly, from wherever the seller has it by then.</summary>
public sealed class RefundTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_partial_refund_before_maturity_takes_its_share_from_what_is_on_its_way()
    {
        var (market, stall, lamp) = await OpenAsync(10_000, commission: 1_000);
        var (_, _, part) = await stall.DeliveredAsync(lamp);
        Assert.Equal(9_490, (await stall.BalanceAsync()).Pending.Minor);

        var refund = await stall.RefundAsync(new { order = part.Id, amount = Eur(2_500), reason = Returning.Why });

        // A quarter of the goods, and with it a quarter of the commission.
        Assert.Equal(Eur(2_500), refund.Amount);
        Assert.Equal(9_490 - 2_500 + 250, (await stall.BalanceAsync()).Pending.Minor);
        Assert.Equal(2_500, await server.SentBackAsync());
        server.Time.Pass(TimeSpan.FromDays(8));
        await server.SettleAsync();
        Assert.Equal((0, 7_240), ((await stall.BalanceAsync()).Pending.Minor, (await stall.BalanceAsync()).Available.Minor));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task Refunds_in_pieces_take_back_exactly_the_sale_in_another_currency_too()
    {
        var market = await Market.OpenAsync(server);
        await SetCommissionAsync(1_500);
        var tokyo = await market.StallAsync("Tokyo", "JPY", "JP");
        var lamp = await tokyo.ListAsync("Paper lamp", 4_999);
        var (_, order, part) = await tokyo.DeliveredAsync(lamp, quantity: 3);
        // Duties and import tax have gone to the state.
        var paid = part.Goods + part.Shipping;

        foreach (var minor in new long[] { 1, 333, 1, 2_000, 7 })
        {
            await tokyo.RefundAsync(new { order = part.Id, amount = order.Total with { Minor = minor }, reason = Returning.Why });
        }
        var rest = paid.Minor - 2_342;
        await tokyo.RefundAsync(new { order = part.Id, amount = order.Total with { Minor = rest }, reason = Returning.Why });

        var balance = await tokyo.BalanceAsync();
        Assert.Equal((0, 0, 0), (balance.Pending.Minor, balance.Available.Minor, balance.Receivable.Minor));
        Assert.Equal(0, await SumAsync(LedgerKind.Commission));
        Assert.Equal(0, await SumAsync(LedgerKind.Exchange));
        Assert.Equal(0, await SumAsync(LedgerKind.Rounding));
        Assert.Equal(paid.Minor, await server.SentBackAsync());
        using var more = await tokyo.SendRefundAsync(
            new { order = part.Id, amount = order.Total with { Minor = 1 }, reason = Returning.Why });
        Assert.Contains("/problems/refund-too-high", await more.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task After_a_payout_a_refund_is_owed_and_the_next_sale_pays_it_first()
    {
        var (market, stall, lamp) = await OpenAsync(10_000, commission: 1_000);
        var (_, _, part) = await stall.DeliveredAsync(lamp);
        server.Time.Pass(TimeSpan.FromDays(8));
        await server.SettleAsync();
        await stall.Owner.PostAsync($"{stall.Desk}/payouts", new { amount = Eur(9_490) });

        await stall.RefundAsync(new { order = part.Id, amount = Eur(10_490), reason = Returning.Why });

        var balance = await stall.BalanceAsync();
        Assert.Equal((0, 0, -9_490), (balance.Pending.Minor, balance.Available.Minor, balance.Receivable.Minor));
        Assert.Equal(10_490, await server.SentBackAsync());

        await stall.DeliveredAsync(lamp);
        await stall.DeliveredAsync(lamp);
        server.Time.Pass(TimeSpan.FromDays(8));
        await server.SettleAsync();

        balance = await stall.BalanceAsync();
        Assert.Equal((9_490, 0), (balance.Available.Minor, balance.Receivable.Minor));
        Assert.Equal(1, await server.InDbAsync(db => db.Set<Journal>().CountAsync(journal => journal.Kind == JournalKind.Recovery)));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_buyer_is_refunded_while_the_sellers_money_is_held_and_its_release_pays_what_is_owed()
    {
        var (market, stall, lamp) = await OpenAsync(10_000, commission: 0);
        var (_, _, part) = await stall.DeliveredAsync(lamp);
        server.Time.Pass(TimeSpan.FromDays(8));
        await server.SettleAsync();
        await market.Admin.PostAsync("/api/holds", new
        {
            seller = stall.Seller, amount = Eur(10_000), freeze = true, reviewAt = server.Time.GetUtcNow().AddDays(20),
            reason = Returning.Why,
        });

        await stall.RefundAsync(new { order = part.Id, amount = Eur(4_000), reason = Returning.Why });

        var balance = await stall.BalanceAsync();
        Assert.Equal((0, 10_000, -3_510), (balance.Available.Minor, balance.Frozen.Minor, balance.Receivable.Minor));
        Assert.Equal(4_000, await server.SentBackAsync());
        var hold = await server.InDbAsync(db => db.Set<Hold>().Select(row => row.Id).SingleAsync());
        await market.Admin.PostAsync("/api/hold-releases", new { hold, reason = Returning.Why });
        balance = await stall.BalanceAsync();
        Assert.Equal((6_490, 0), (balance.Available.Minor, balance.Receivable.Minor));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_failed_payout_pays_what_is_owed_first()
    {
        var (market, stall, lamp) = await OpenAsync(10_000, commission: 0);
        var (_, _, part) = await stall.DeliveredAsync(lamp);
        server.Time.Pass(TimeSpan.FromDays(8));
        await server.SettleAsync();
        var payout = await stall.Owner.PostAsync<PayoutView>($"{stall.Desk}/payouts", new { amount = Eur(10_490) });
        await stall.RefundAsync(new { order = part.Id, amount = Eur(500), reason = Returning.Why });

        await market.Admin.PostAsync(
            "/api/payout-settlements", new { payout = payout.Id, paid = false, reason = "The bank sent it back: unknown account." });

        var balance = await stall.BalanceAsync();
        Assert.Equal((9_990, 0), (balance.Available.Minor, balance.Receivable.Minor));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task The_same_key_gives_once_however_often_it_comes()
    {
        var (_, stall, lamp) = await OpenAsync(10_000);
        var (_, _, part) = await stall.DeliveredAsync(lamp);
        var body = new { order = part.Id, amount = Eur(1_000), reason = Returning.Why };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => stall.SendRefundAsync(body, "one-key")));
        await server.SettleAsync();

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString()));
        Assert.Equal(1_000, await server.SentBackAsync());
    }

    [Fact]
    public async Task Many_refunds_at_once_never_give_more_than_was_paid()
    {
        var (market, stall, lamp) = await OpenAsync(10_000);
        var (_, order, part) = await stall.DeliveredAsync(lamp);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => stall.SendRefundAsync(
            new { order = part.Id, amount = Eur(1_500), reason = Returning.Why })));
        await server.SettleAsync();

        Assert.Equal(6, answers.Count(answer => answer.IsSuccessStatusCode));
        Assert.Equal(9_000, await server.SentBackAsync());
        Assert.True(order.Total.Minor >= 9_000);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task Pieces_and_shipping_are_given_back_for_and_put_on_the_shelf_if_asked()
    {
        var (market, stall, lamp) = await OpenAsync(10_000, stock: 5);
        var (buyer, order, part) = await stall.DeliveredAsync(lamp, quantity: 2);

        var refund = await stall.RefundAsync(new
        {
            order = part.Id, lines = new[] { new { line = part.Lines[0].Id, quantity = 1 } }, shipping = true, restock = true,
            reason = Returning.Why,
        });

        Assert.Equal((Eur(10_590), Eur(590)), (refund.Amount, refund.Shipping));
        Assert.Equal(4, await server.StockAsync(lamp.Offer));
        using var again = await stall.SendRefundAsync(new
        {
            order = part.Id, lines = new[] { new { line = part.Lines[0].Id, quantity = 2 } }, reason = Returning.Why,
        });
        Assert.Contains("/problems/pieces-invalid", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var seen = Assert.Single(await buyer.GetAsync<List<Returning.RefundView>>($"/api/orders/{order.Id}/refunds"));
        Assert.Equal(Returning.Why, seen.Reason);
        Assert.Contains(server.MailsTo("bea@example.test"), mail => mail.Contains(Returning.Why, StringComparison.Ordinal));
        await market.AssertSoundAsync();
    }

    [Theory]
    [InlineData("ToShip", "order-not-refundable")]
    [InlineData("WrongCurrency", "refund-invalid")]
    [InlineData("Nothing", "refund-invalid")]
    [InlineData("NoReason", "reason-too-short")]
    public async Task What_cannot_be_given_back_is_refused_in_words(string what, string problem)
    {
        var (_, stall, lamp) = await OpenAsync(10_000);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        var part = (await buyer.OrderAsync()).Parts.Single();
        if (what != "ToShip")
        {
            await stall.ShipAsync(part);
        }
        object body = what switch
        {
            "WrongCurrency" => new { order = part.Id, amount = new Money(100, Currency.Usd), reason = Returning.Why },
            "Nothing" => new { order = part.Id, reason = Returning.Why },
            "NoReason" => new { order = part.Id, amount = Eur(100), reason = "sorry" },
            _ => new { order = part.Id, amount = Eur(100), reason = Returning.Why },
        };

        using var answer = await stall.SendRefundAsync(body);

        Assert.Contains($"/problems/{problem}", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await server.SentBackAsync());
    }

    [Fact]
    public async Task Another_seller_and_a_viewer_give_nothing_back()
    {
        var (market, stall, lamp) = await OpenAsync(10_000);
        var other = await market.StallAsync("Other");
        var (stranger, order, part) = await stall.DeliveredAsync(lamp);

        using var foreign = await other.SendRefundAsync(new { order = part.Id, amount = Eur(100), reason = Returning.Why });
        using var guest = server.Guest();

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(404, (await guest.RefusedAsync(HttpMethod.Get, $"/api/orders/{order.Id}/refunds")).Status);
        stranger.Dispose();
    }

    private async Task<(Market Market, Stall Stall, Goods Lamp)> OpenAsync(long priceMinor, int stock = 20, int commission = 0)
    {
        var market = await Market.OpenAsync(server);
        await SetCommissionAsync(commission);
        var stall = await market.StallAsync("Lyon");
        return (market, stall, await stall.ListAsync("Brass lamp", priceMinor, stock));
    }

    private async Task SetCommissionAsync(int basisPoints)
    {
        await server.InDbAsync(db =>
        {
            db.Add(new CommissionRule
            {
                Id = Id.New<CommissionRuleId>(server.Time), Category = null, BasisPoints = basisPoints, From = server.Time.GetUtcNow(),
                PublishedAt = server.Time.GetUtcNow(),
            });
            return db.SaveChangesAsync();
        });
        server.Services.GetRequiredService<FeeRules>().Refresh();
    }

    private Task<long> SumAsync(LedgerKind kind) => server.InDbAsync(db => (
        from entry in db.Set<Entry>()
        join account in db.Set<LedgerAccount>() on entry.Account equals account.Id
        where account.Kind == kind
        select entry.Minor).SumAsync());

    private static Money Eur(long minor) => new(minor, Currency.Eur);

    public void Dispose() => server.Dispose();

    private sealed record PayoutView(string Id);
}
