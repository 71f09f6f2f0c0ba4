using System.Globalization;
using System.Net;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Platform.Events;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Marketplace;

/// <summary>Payouts by a schedule: at local times around the days when clocks change, once each, on many nodes, after a rest.</summary>
public sealed class PayoutScheduleTests : IDisposable
{
    private readonly FairgroundServer server = new(Earnings.TestProvider);

    // In Paris clocks went from 2:00 to 3:00 on 29 March 2026, and from 3:00 back to 2:00 on 25 October; in New York on 8 March and on
    // 1 November, at the same local times.
    [Theory]
    [InlineData("Europe/Paris", "02:30", "2026-03-27T12:00Z", "2026-03-28T01:30Z 2026-03-29T01:00Z 2026-03-30T00:30Z")]
    [InlineData("Europe/Paris", "02:00", "2026-03-28T12:00Z", "2026-03-29T01:00Z 2026-03-30T00:00Z")]
    [InlineData("Europe/Paris", "03:00", "2026-03-28T12:00Z", "2026-03-29T01:00Z 2026-03-30T01:00Z")]
    [InlineData("Europe/Paris", "09:00", "2026-03-28T00:00Z", "2026-03-28T08:00Z 2026-03-29T07:00Z 2026-03-30T07:00Z")]
    [InlineData("Europe/Paris", "02:30", "2026-10-24T12:00Z", "2026-10-25T00:30Z 2026-10-26T01:30Z")]
    [InlineData("Europe/Paris", "09:00", "2026-10-24T00:00Z", "2026-10-24T07:00Z 2026-10-25T08:00Z 2026-10-26T08:00Z")]
    [InlineData("America/New_York", "02:30", "2026-03-07T12:00Z", "2026-03-08T07:00Z 2026-03-09T06:30Z")]
    [InlineData("America/New_York", "01:30", "2026-10-31T12:00Z", "2026-11-01T05:30Z 2026-11-02T06:30Z")]
    [InlineData("America/New_York", "09:00", "2026-10-31T00:00Z", "2026-10-31T13:00Z 2026-11-01T14:00Z 2026-11-02T14:00Z")]
    // Samoa had no 30 December 2011 at all, and so no payout on it.
    [InlineData("Pacific/Apia", "09:00", "2011-12-29T00:00Z", "2011-12-29T19:00Z 2011-12-30T19:00Z 2011-12-31T19:00Z")]
    public void A_daily_schedule_keeps_its_local_time_around_the_days_when_clocks_change(
        string zone, string time, string after, string expected)
    {
        var times = Times(PayoutRhythm.Daily, zone, time);

        var due = times.Upcoming(At(after), 3).Take(expected.Split(' ').Length);

        Assert.Equal(expected.Split(' ').Select(At), due);
    }

    [Theory]
    [InlineData(31, "2026-01-15T00:00Z", "2026-01-31T08:00Z 2026-02-28T08:00Z 2026-03-31T07:00Z 2026-04-30T07:00Z")]
    [InlineData(30, "2028-02-01T00:00Z", "2028-02-29T08:00Z 2028-03-30T07:00Z")]
    [InlineData(1, "2026-10-01T07:00Z", "2026-11-01T08:00Z 2026-12-01T08:00Z")]
    public void A_monthly_schedule_pays_on_the_last_day_of_a_month_without_its_day(int day, string after, string expected)
    {
        var times = Times(PayoutRhythm.Monthly, "Europe/Paris", "09:00", day: day);

        Assert.Equal(expected.Split(' ').Select(At), times.Upcoming(At(after), expected.Split(' ').Length));
    }

    [Fact]
    public void A_weekly_schedule_pays_on_its_day_of_the_week_where_the_seller_is()
    {
        var times = Times(PayoutRhythm.Weekly, "Asia/Tokyo", "08:00", DayOfWeek.Monday);

        // Monday morning in Tokyo is Sunday night in Greenwich.
        Assert.Equal(["2026-11-22T23:00Z", "2026-11-29T23:00Z"], times.Upcoming(At("2026-11-20T00:00Z"), 2).Select(Text));
    }

    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    public void Every_local_day_of_two_years_has_one_instant_whatever_the_time(string zone)
    {
        for (var minute = 0; minute < 24 * 60; minute += 15)
        {
            var times = new PayoutTimes(PayoutRhythm.Daily, DayOfWeek.Monday, 1, minute, TimeZoneInfo.FindSystemTimeZoneById(zone));

            var due = times.Upcoming(At("2025-12-31T00:00Z"), 732).ToList();

            Assert.Equal(due.Order(), due);
            var days = due.ConvertAll(at => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, times.Zone).DateTime));
            Assert.Equal(days.Count, days.Distinct().Count());
            Assert.Equal(days[0].AddDays(731), days[^1]);
        }
    }

    [Fact]
    public async Task A_schedule_pays_each_currency_above_its_minimum_and_says_what_comes_next()
    {
        var (market, stall) = await EarnAsync();
        await SetAsync(stall, "Daily", "09:00", minimum: 10_000);
        var page = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/payouts");
        var available = await stall.StandingAsync();

        await PassAsync(TimeSpan.FromDays(1));
        await PassAsync(TimeSpan.FromSeconds(10));
        var first = await stall.PayoutsAsync();
        await stall.EarnAsync(5_000);
        await PassAsync(TimeSpan.FromDays(2));

        Assert.Contains("Every day at 09:00, Europe/Paris", page.Text, StringComparison.Ordinal);
        Assert.Contains("goes out then", page.Text, StringComparison.Ordinal);
        var payout = Assert.Single(first);
        Assert.Equal((available, "Paid"), (payout.Amount.Minor, payout.Status));
        Assert.NotNull(payout.ScheduledFor);
        // What came since is below the minimum and waits.
        Assert.Single(await stall.PayoutsAsync());
        Assert.True(await stall.StandingAsync() > 0);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_schedule_that_was_not_run_for_days_pays_once_and_goes_on_from_now()
    {
        var (market, stall) = await EarnAsync();
        await SetAsync(stall, "Daily", "09:00");

        server.Time.Pass(TimeSpan.FromDays(5));
        await server.SettleAsync();
        await server.SettleAsync();

        Assert.Single(await stall.PayoutsAsync());
        var schedule = await server.InDbAsync(db => db.Set<PayoutSchedule>().AsNoTracking().SingleAsync());
        Assert.True(schedule.NextDueAt > server.Time.GetUtcNow());
        Assert.True(schedule.NextDueAt < server.Time.GetUtcNow().AddDays(1.1));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task Many_nodes_pay_a_due_schedule_once()
    {
        var (market, stall) = await EarnAsync();
        await SetAsync(stall, "Daily", "09:00");
        using var second = server.OnTheSameDatabase(Earnings.TestProvider);
        using var third = server.OnTheSameDatabase(Earnings.TestProvider);
        foreach (var node in new[] { server, second, third })
        {
            node.Time.Pass(server.Time.GetUtcNow().AddDays(1) - node.Time.GetUtcNow());
        }

        await Task.WhenAll(new[] { server, second, third }.Select(node => Task.Run(async () =>
        {
            await using var scope = node.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<PayoutScheduleDesk>().RunAsync(stall.Seller, CancellationToken.None);
        })));

        Assert.Single(await stall.PayoutsAsync());
        await market.AssertSoundAsync();
    }

    [Fact]
    public void An_instant_that_a_node_with_a_fast_clock_has_paid_at_does_not_come_again()
    {
        var (due, schedule) = (new DateTimeOffset(2026, 6, 2, 9, 0, 0, TimeSpan.Zero), new PayoutSchedule { Id = default });
        schedule.Set(
            new PayoutTimes(PayoutRhythm.Daily, default, 1, 9 * 60, TimeZoneInfo.Utc), new Dictionary<Currency, long>(), default,
            due.AddHours(-5));

        schedule.Run(due.AddSeconds(1));
        schedule.Pause(default, due.AddSeconds(-20));
        schedule.Resume(due.AddSeconds(-10));

        Assert.Equal((due, due.AddDays(1)), (schedule.LastDueAt, schedule.NextDueAt));
    }

    [Fact]
    public async Task A_schedule_that_cannot_be_run_is_on_record_and_holds_up_no_other()
    {
        var (market, stall) = await EarnAsync();
        var other = await market.StallAsync("Kyoto");
        await SetAsync(stall, "Daily", "09:00");
        await other.EarnAsync(5_000);
        await PassAsync(TimeSpan.FromDays(30));
        await other.Owner.SignInAgainAsync();
        await market.Admin.SignInAgainAsync();
        await SetAsync(other, "Daily", "09:01");
        await server.InDbAsync(db => db.Set<PayoutSchedule>().Where(row => row.Id == stall.Seller)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Zone, "Nowhere/At_All")));
        var paid = (await other.PayoutsAsync()).Count;
        server.Time.Pass(TimeSpan.FromDays(1));

        await server.Services.GetRequiredService<PayoutScheduleWork>().TakeTurnAsync(isAsked: true, CancellationToken.None);

        Assert.Equal(paid + 1, (await other.PayoutsAsync()).Count);
        var record = await server.InDbAsync(db => db.Set<WorkRun>().AsNoTracking().Where(run => run.Work == nameof(PayoutScheduleWork))
            .OrderByDescending(run => run.LastEndedAt).FirstAsync());
        Assert.Contains(nameof(TimeZoneNotFoundException), record.Failure, StringComparison.Ordinal);
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_payout_that_fails_pauses_the_schedule_until_the_seller_has_looked()
    {
        var (market, stall) = await EarnAsync();
        await stall.PayToAsync(TestPayouts.AccountClosed);
        await SetAsync(stall, "Daily", "09:00");
        await PassAsync(TimeSpan.FromDays(1));
        await PassAsync(TimeSpan.FromDays(3));
        var tries = (await stall.PayoutsAsync()).Count;

        var page = await stall.Owner.OpenAsync($"/desk/{stall.Seller}/payouts");
        await stall.PayToAsync("FR76 3000 6000 0112 3456 7890 189");
        var resumed = await page.SubmitAsync("resume");
        await PassAsync(TimeSpan.FromDays(1));
        await PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(1, tries);
        Assert.Contains("The schedule is paused", page.Text, StringComparison.Ordinal);
        Assert.Contains("done=schedule-resumed", resumed.Location, StringComparison.Ordinal);
        Assert.Equal(["Paid", "Failed"], (await stall.PayoutsAsync()).Select(payout => payout.Status));
        await market.AssertSoundAsync();
    }

    [Fact]
    public async Task A_late_return_pauses_the_schedule_too_and_nothing_is_lost()
    {
        var (market, stall) = await EarnAsync();
        var available = await stall.StandingAsync();
        await stall.PayToAsync(TestPayouts.ReturnsLate);
        await SetAsync(stall, "Daily", "09:00");

        for (var day = 0; day < 6; day++)
        {
            await PassAsync(TimeSpan.FromDays(1));
        }

        Assert.Equal("Returned", (await stall.PayoutsAsync()).Single().Status);
        Assert.Equal(available, await stall.StandingAsync());
        await market.AssertSoundAsync();
    }

    [Theory]
    [InlineData("Weekly", "09:00", "Mars/Olympus", 1, "time-zone-unknown")]
    [InlineData("Monthly", "09:00", "Europe/Paris", 32, "bad-request")]
    public async Task A_schedule_that_is_none_is_refused(string rhythm, string time, string zone, int day, string problem)
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");

        var refused = await stall.Owner.RefusedAsync(HttpMethod.Put, $"{stall.Desk}/payout-schedule", new
        {
            rhythm, timeZone = zone, time, weekday = "Monday", dayOfMonth = day,
        });

        Assert.Equal(400, refused.Status);
        Assert.True(refused.Type == problem || refused.Fields.Count > 0, refused.Type);
    }

    [Fact]
    public async Task An_owner_sets_the_schedule_on_its_page_and_a_manager_may_not()
    {
        var (market, stall) = await EarnAsync();
        var path = $"/desk/{stall.Seller}/payout-schedule";
        var page = await stall.Owner.OpenAsync(path);

        var set = await page.SubmitAsync("schedule", new()
        {
            ["Form.Rhythm"] = "Monthly", ["Form.DayOfMonth"] = "31", ["Form.Time"] = "18:15", ["Form.Zone"] = "America/New_York",
            ["Form.Minimums[0].Amount"] = "25.50",
        });
        var after = await stall.Owner.OpenAsync(path);

        Assert.Contains("done=schedule-set", set.Location, StringComparison.Ordinal);
        Assert.Contains("31 Jul 2040, 18:15", after.Text, StringComparison.Ordinal);
        var view = await stall.Owner.GetAsync<ScheduleView>($"{stall.Desk}/payout-schedule");
        Assert.Equal(("Monthly", "America/New_York", 31), (view.Rhythm, view.TimeZone, view.DayOfMonth));
        Assert.Equal(2_550, view.Minimums.Single().Minor);
        using var guest = server.Guest();
        Assert.NotEqual(HttpStatusCode.OK, (await guest.OpenAsync(path)).Status);
        await market.AssertSoundAsync();
    }

    public void Dispose() => server.Dispose();

    private async Task<(Market Market, Stall Stall)> EarnAsync()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await stall.EarnAsync(20_000);
        return (market, stall);
    }

    private static Task SetAsync(Stall stall, string rhythm, string time, long minimum = 0) => stall.Owner.PutAsync(
        $"{stall.Desk}/payout-schedule", new
        {
            rhythm, timeZone = "Europe/Paris", time, weekday = "Monday", dayOfMonth = 1,
            minimums = new[] { new { minor = minimum, currency = "EUR" } },
        });

    private async Task PassAsync(TimeSpan time)
    {
        server.Time.Pass(time);
        await server.SettleAsync();
    }

    private static PayoutTimes Times(
        PayoutRhythm rhythm, string zone, string time, DayOfWeek weekday = DayOfWeek.Monday, int day = 1)
    {
        var at = TimeOnly.Parse(time, CultureInfo.InvariantCulture);
        return new PayoutTimes(rhythm, weekday, day, (at.Hour * 60) + at.Minute, TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private sealed record ScheduleView(
        string Rhythm, string TimeZone, int DayOfMonth, List<Fairground.Platform.Monies.Money> Minimums, List<DateTimeOffset> Upcoming);
}
