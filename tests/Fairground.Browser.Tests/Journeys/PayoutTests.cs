using System.Globalization;
using Fairground.Tests;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

/// <summary>From available money to the bank, and to a statement that adds up to the cent.</summary>
[Collection(InTown.Name)]
public sealed class PayoutTests(Town town)
{
    [Fact]
    public async Task A_seller_asks_for_a_payout_the_provider_pays_it_and_the_months_statement_adds_up_to_the_cent()
    {
        var stall = await town.Market.StallAsync("Payout Press");
        await town.Admin.PostAsync("/api/maturity-rules", new
        {
            seller = stall.Seller, days = 0, reason = "A market that trusts this press pays it on the day of delivery.",
        });
        await town.Admin.PostAsync("/api/commission-rules", new
        {
            seller = stall.Seller, basisPoints = 875, minimumMinor = 40, orderFeeMinor = 25,
            reason = "A market that prints on this press charges it a little less.",
        });
        await stall.SellAsync(12_345, "books");
        await stall.SellAsync(399, "books");
        await using var visit = await Visit.BeginAsync(town);
        await visit.SignInAsync(stall.Owner.Email);

        await visit.GoAsync($"/desk/{stall.Seller}/balance");
        await visit.Page.Locator("main a[href*='/payouts?currency=']").First.ClickAsync();
        await visit.ArriveAsync($"/desk/{stall.Seller}/payouts");
        await visit.Field("Form.Amount").FillAsync("100.00");
        await Visit.SubmitAsync(visit.Field("Form.Amount"));
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
        town.Server.Time.Pass(TimeSpan.FromSeconds(10));
        await town.SettleAsync();
        await visit.GoAsync($"/desk/{stall.Seller}/payouts");
        await Assertions.Expect(visit.Page.Locator("main .payout-steps .badge-good")).ToHaveTextAsync("Paid");

        await visit.Page.Locator($".rail a[href='/desk/{stall.Seller}/statements']").ClickAsync();
        await visit.ArriveAsync($"/desk/{stall.Seller}/statements");
        await visit.Page.Locator("main tbody .sheet-lead a").First.ClickAsync();
        await visit.ArriveAsync($"/desk/{stall.Seller}/statements/");
        await Assertions.Expect(visit.Page.Locator("main .sum-check")).ToContainTextAsync("It adds up");
        await AssertAddsUpAsync(visit);
        visit.AssertCalm();
    }

    /// <summary>Sums what the page shows: the sections to the balance at the end, and the movements to the sections.</summary>
    private static async Task AssertAddsUpAsync(Visit visit)
    {
        var opening = await SumAsync(visit, "#opening td.amount:last-child");
        var sections = await SumAsync(visit, ".statement-section td.amount:last-child");
        var closing = await SumAsync(visit, "#closing td.amount:last-child");
        var movements = await SumAsync(visit, "table.statement tbody td.amount");

        Assert.Equal(closing, opening + sections);
        Assert.Equal(sections, movements);
        Assert.True(closing != 0 && await visit.Page.Locator("main .statement-section").CountAsync() >= 5);
        Assert.Equal(-100m, await SumAsync(visit, "tr[data-section=Payouts] td.amount"));
    }

    private static async Task<decimal> SumAsync(Visit visit, string cells) =>
        (await visit.Page.Locator($"main {cells}").AllInnerTextsAsync()).Where(text => text.Trim().Length > 0).Sum(text => decimal.Parse(
            text.Replace("€", "", StringComparison.Ordinal).Trim(), NumberStyles.Number | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture));
}
