using System.Globalization;
using System.Net;
using System.Text;
using CsvHelper;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>
/// Statements of a month: they add up to the cent, in the seller's time zone, and a month that is over reads the same for good.
/// </summary>
public sealed class StatementTests : IDisposable
{
    private readonly FairgroundServer server = new(Earnings.TestProvider);

    [Fact]
    public async Task A_months_statement_adds_up_to_the_cent_and_to_the_ledger()
    {
        var (market, stall) = await TradeAsync();

        var statement = await ReadAsync(stall, "2040-07");

        Assert.True(statement.AddsUp);
        Assert.Equal(0, statement.Opening.Total.Minor);
        Assert.Equal(
            statement.Closing.Total.Minor, statement.Opening.Total.Minor + statement.Sections.Sum(section => section.Moved.Total.Minor));
        Assert.Equal(statement.Closing, statement.InLedger);
        foreach (var section in statement.Sections)
        {
            Assert.Equal(
                section.Moved.Total.Minor,
                statement.Items.Where(item => item.Section == section.Section).Sum(item => item.Moved.Total.Minor));
        }
        Assert.Equal(
            ["Sales", "Shipping", "Commission", "Fees", "Refunds", "Maturity", "Holds", "Releases", "Payouts", "PayoutsBack"],
            statement.Sections.Select(section => section.Section));
        var all = 0L;
        foreach (var kind in new[] { LedgerKind.Pending, LedgerKind.Available, LedgerKind.Reserved, LedgerKind.Frozen })
        {
            all += await stall.StandingAsync(kind);
        }
        Assert.Equal(all, statement.Closing.Total.Minor);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_month_that_is_over_reads_the_same_after_later_movements()
    {
        var (market, stall) = await TradeAsync();
        server.Time.Pass(TimeSpan.FromDays(31));
        await RefreshAsync(market, stall);
        var before = await FileAsync(stall, "2040-07");
        var statement = await ReadAsync(stall, "2040-07");

        await stall.EarnAsync(33_300);
        await stall.RequestPayoutAsync(10_000);
        await stall.Owner.PutAsync($"{stall.Desk}/payout-schedule", new
        {
            rhythm = "OnRequest", timeZone = "Asia/Tokyo", time = "09:00", weekday = "Monday", dayOfMonth = 1,
        });
        server.Time.Pass(TimeSpan.FromDays(40));
        await RefreshAsync(market, stall);
        var after = await FileAsync(stall, "2040-07");
        var next = await ReadAsync(stall, "2040-08");

        Assert.True(statement.IsFinal);
        Assert.Equal(before, after);
        Assert.Equal(statement.Closing, next.Opening);
        Assert.True(next.AddsUp);
        // The new zone holds from the month after it was named.
        Assert.Equal(("Europe/Paris", "Asia/Tokyo"), (next.TimeZone, (await ReadAsync(stall, "2040-10")).TimeZone));
    }

    [Fact]
    public async Task Months_join_without_a_gap_whatever_the_time_zones()
    {
        var (market, stall) = await TradeAsync();
        foreach (var zone in new[] { "Asia/Tokyo", "America/New_York", "Pacific/Auckland", "UTC" })
        {
            await stall.Owner.PutAsync($"{stall.Desk}/payout-schedule", new
            {
                rhythm = "OnRequest", timeZone = zone, time = "09:00", weekday = "Monday", dayOfMonth = 1,
            });
            server.Time.Pass(TimeSpan.FromDays(29));
            await RefreshAsync(market, stall);
            await stall.SellAsync(4_321);
        }

        var months = await stall.Owner.GetAsync<List<MonthView>>($"{stall.Desk}/statements?currency=EUR");
        var statements = new List<StatementView>();
        foreach (var month in months)
        {
            statements.Add(await ReadAsync(stall, month.Month));
        }
        statements.Reverse();

        Assert.True(statements.Count >= 4);
        Assert.All(statements, statement => Assert.True(statement.AddsUp));
        foreach (var (earlier, later) in statements.Zip(statements.Skip(1)))
        {
            Assert.Equal(earlier.To, later.From);
            Assert.Equal(earlier.Closing, later.Opening);
        }
        Assert.Equal(statements.Select(statement => statement.Closing.Total).Reverse(), months.Select(month => month.Closing));
    }

    [Fact]
    public async Task A_statement_as_a_file_has_every_movement_and_no_formula()
    {
        var (_, stall) = await TradeAsync();

        var file = await FileAsync(stall, "2040-07");

        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(file)), new CsvReaderOptions());
        csv.ReadHeader();
        var heads = csv.Headers.ToList();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.Current.ToArray().Select((text, i) => (text, i)).ToDictionary(cell => heads[cell.i], cell => cell.text));
        }
        var totals = rows.ConvertAll(row => decimal.Parse(row["total"], CultureInfo.InvariantCulture));
        Assert.Equal("Opening", rows[0]["section"]);
        Assert.Equal("Closing", rows[^1]["section"]);
        Assert.Equal(totals[^1], totals[..^1].Sum());
        Assert.Contains(rows, row => row["reason"].StartsWith("'=1+1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_shows_the_sum_check_and_both_names_and_a_stranger_sees_nothing()
    {
        var (market, stall) = await TradeAsync();
        var other = await market.StallAsync("Tours");

        var list = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/statements");
        // In Arabic a minus is a sign of its own, and the desk opens as well.
        Assert.Equal(HttpStatusCode.OK, (await stall.Owner.OpenAsync($"/desk/{stall.Seller}/statements", "ar")).Status);
        var page = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/statements/2040-07?currency=EUR");

        Assert.Contains("July 2040", list.Text, StringComparison.Ordinal);
        Assert.Contains("It adds up", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lyon SARL", page.Text, StringComparison.Ordinal);
        Assert.Contains("The operator of this market", page.Text, StringComparison.Ordinal);
        Assert.Contains("-204007-EUR", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await other.Owner.OpenAsync($"/desk/{stall.Seller}/statements/2040-07")).Status);
        foreach (var month in new[] { "2040-06", "2041-01", "9999-12", "2040-13", "x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stall.Owner.OpenAsync($"/desk/{stall.Seller}/statements/{month}")).Status);
        }
        Assert.Equal(404, (await stall.Owner.RefusedAsync(HttpMethod.Get, $"{stall.Desk}/statements/2040-07?currency=USD")).Status);
    }

    [Fact]
    public async Task An_entry_at_the_turn_of_the_month_stands_in_the_month_of_the_sellers_clock()
    {
        var market = await Market.OpenAsync(server);
        var tokyo = await market.StallAsync("Tokyo", "JPY", "JP");
        // 31 July, 16:00 in Greenwich is 1 August, 1:00 in Tokyo.
        server.Time.Pass(new DateTimeOffset(2040, 7, 31, 16, 0, 0, TimeSpan.Zero) - server.Time.GetUtcNow());
        await RefreshAsync(market, tokyo);

        await tokyo.SellAsync(10_000, country: "JP");

        Assert.Equal(404, (await tokyo.Owner.RefusedAsync(HttpMethod.Get, $"{tokyo.Desk}/statements/2040-07?currency=JPY")).Status);
        var august = await ReadAsync(tokyo, "2040-08", "JPY");
        Assert.Equal("Asia/Tokyo", august.TimeZone);
        Assert.Equal(10_000, august.Sections.Single(section => section.Section == "Sales").Moved.Total.Minor);
        Assert.True(august.AddsUp);
    }

    [Fact]
    public async Task What_comes_back_stands_among_the_refunds()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 10_000);
        var (buyer, order, part) = await stall.DeliveredAsync(lamp);

        await stall.ComeBackAsync(buyer, await buyer.AskAsync(order, part));

        var july = await ReadAsync(stall, "2040-07");
        Assert.Equal(["Sales", "Shipping", "Commission", "Refunds"], july.Sections.Select(section => section.Section));
        Assert.Equal((true, 0), (july.AddsUp, july.Closing.Total.Minor));
    }

    public void Dispose() => server.Dispose();

    /// <summary>A July with everything that can happen in it.</summary>
    private async Task<(Market Market, Stall Stall)> TradeAsync()
    {
        var market = await Market.OpenAsync(server);
        await market.Admin.PostAsync("/api/commission-rules", new
        {
            basisPoints = 1_250, minimumMinor = 35, orderFeeMinor = 25, reason = "Agreed at the spring meeting of the market's sellers.",
        });
        var stall = await market.StallAsync("Lyon");
        await stall.EarnAsync(19_999);
        await stall.EarnAsync(2_345, "books");
        var goods = await stall.ListAsync("Broken", 7_777);
        using var buyer = await server.FillCartAsync((goods.Offer, 1));
        var order = await buyer.OrderAsync();
        await server.SettleAsync();
        await stall.Owner.PostAsync(
            $"{stall.Desk}/cancellations", new { order = order.Parts[0].Id, reason = "=1+1 It broke while being packed, sorry." });
        var hold = await market.Admin.PostAsync<string>("/api/holds", new
        {
            seller = stall.Seller, amount = new { minor = 1_500, currency = "EUR" }, freeze = false,
            reviewAt = server.Time.GetUtcNow().AddDays(20), reason = "Two buyers say that nothing arrived; we look into it.",
        });
        await market.Admin.PostAsync("/api/hold-releases", new { hold, reason = "Both parcels were found at the neighbours." });
        await stall.RequestPayoutAsync(5_000);
        await server.SettleAsync();
        await stall.PayToAsync(TestPayouts.ReturnsLate);
        await stall.RequestPayoutAsync(3_000);
        await server.SettleAsync();
        server.Time.Pass(TimeSpan.FromSeconds(10));
        await server.SettleAsync();
        server.Time.Pass(TimeSpan.FromDays(3));
        await server.SettleAsync();
        return (market, stall);
    }

    private async Task RefreshAsync(Market market, Stall stall)
    {
        await server.SettleAsync();
        await stall.Owner.SignInAgainAsync();
        await market.Admin.SignInAgainAsync();
    }

    private static Task<StatementView> ReadAsync(Stall stall, string month, string currency = "EUR") =>
        stall.Owner.GetAsync<StatementView>($"{stall.Desk}/statements/{month}?currency={currency}&limit=200");

    private static async Task<string> FileAsync(Stall stall, string month)
    {
        using var answer = await stall.Owner.Http.GetAsync($"{stall.Desk}/statements/{month}/file?currency=EUR");
        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }

    private sealed record Standing(Money Pending, Money Available, Money Held, Money Owed, Money Total);

    private sealed record SectionView(string Section, int Journals, Standing Moved);

    private sealed record ItemView(string Section, Standing Moved);

    private sealed record MonthView(string Month, Money Closing);

    private sealed record StatementView(
        string Number, string TimeZone, DateTimeOffset From, DateTimeOffset To, bool IsFinal, Standing Opening,
        List<SectionView> Sections, Standing Closing, Standing InLedger, bool AddsUp, List<ItemView> Items);
}
