using System.Globalization;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Health;

/// <summary>
/// How a seller keeps its promises: parcels handed over late, and orders that the seller itself cancelled, of all orders paid in the last
/// twelve weeks. Orders that the buyer took back, or that were never paid, count for nothing.
/// </summary>
internal sealed class PromiseHealth(FairgroundDb db)
{
    private List<Day>? days;

    public async Task<HealthFinding?> LateAsync(SellerId id, CancellationToken cancellationToken)
    {
        var weeks = await WeeksAsync(id, day => day.Late, cancellationToken);
        var open = (await DaysAsync(id, cancellationToken)).Sum(day => day.Overdue);
        return Rate("late", /* icon */ "timer", weeks, HealthRules.LateWatch, HealthRules.LateBad, open == 0 ? [] :
            [new HealthStep(Text.Count("health.late.step", open), $"/desk/{id}/orders?status=ToShip")],
            [new HealthStep(Text["health.late.habit"], $"/desk/{id}/stores")]);
    }

    public async Task<HealthFinding?> CancelledAsync(SellerId id, CancellationToken cancellationToken) => Rate(
        "cancelled", /* icon */ "circle-x", await WeeksAsync(id, day => day.Cancelled, cancellationToken), HealthRules.CancelledWatch,
        HealthRules.CancelledBad, [], [new HealthStep(Text["health.cancelled.habit"], $"/desk/{id}/offers?stock=low")]);

    private static HealthFinding Rate(
        string name, string icon, List<HealthWeek> weeks, double watch, double bad, List<HealthStep> now, List<HealthStep> habits)
    {
        var (part, of) = ((long)weeks.Sum(week => week.Part), (long)weeks.Sum(week => week.Of));
        var share = of > 0 ? (double)part / of : 0;
        var state = HealthRules.StateOf(share, of, watch, bad);
        return new HealthFinding(Text[$"health.{name}"], icon, state, of == 0 ? Text["health.rate.none"]
            : state == HealthState.Unknown ? Text["health.rate.few", part, of, HealthRules.CountMin]
            : Text[$"health.{name}.some", part, of])
        {
            Figure = of == 0 ? null : Percent(share),
            Thresholds = Text["health.rate.thresholds", Percent(watch), Percent(bad)],
            WatchFrom = watch,
            Weeks = weeks,
            WeekText = week => Text["health.rate.week", Shown(week.From), week.Part, week.Of, Percent(week.Share)],
            Steps = [.. now, .. state is HealthState.Watch or HealthState.Bad ? habits : []],
        };
    }

    private async Task<List<HealthWeek>> WeeksAsync(SellerId id, Func<Day, int> part, CancellationToken cancellationToken)
    {
        var first = HealthRules.FirstDay(db.Time.GetUtcNow());
        var byWeek = (await DaysAsync(id, cancellationToken)).ToLookup(day => (day.Number - first.DayNumber) / 7);
        return [.. Enumerable.Range(0, HealthRules.Weeks).Select(week => new HealthWeek(
            first.AddDays(week * 7), byWeek[week].Sum(part), byWeek[week].Sum(day => day.Orders)))];
    }

    // Counted by the database, a row a day: a seller may have thousands of orders.
    private async Task<List<Day>> DaysAsync(SellerId id, CancellationToken cancellationToken)
    {
        if (days is not null)
        {
            return days;
        }
        var now = db.Time.GetUtcNow();
        var sql = new SqlText(db);
        var since = new DateTimeOffset(HealthRules.FirstDay(now).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var (sent, cancelled) = ($"p.status <> '{SellerOrderStatus.Cancelled}'", $"p.cancelled_by = '{CancelledBy.Seller}'");
        var overdue = $"{sent} and p.shipped_at is null and p.ship_by < {sql.Value(now)}";
        sql.Add($"select {db.DayNumber("p.paid_at")} as day, count(*), ")
            .Add($"cast(sum(case when ({sent} and p.shipped_at > p.ship_by) or ({overdue}) then 1 else 0 end) as bigint), ")
            .Add($"cast(sum(case when {cancelled} then 1 else 0 end) as bigint), ")
            .Add($"cast(sum(case when {overdue} then 1 else 0 end) as bigint) from {db.Table<SellerOrder>()} p ")
            .Add($"where p.seller = {sql.Value(id)} and p.paid_at >= {sql.Value(since)} and (p.cancelled_by is null or {cancelled}) ")
            .Add("group by 1");
        return days = await sql.ReadAsync(row => new Day(
            (int)row.GetInt64(0), (int)row.GetInt64(1), (int)row.GetInt64(2), (int)row.GetInt64(3), (int)row.GetInt64(4)),
            cancellationToken);
    }

    internal static string Percent(double share) => PercentText.Of((decimal)share, 1);

    internal static string Shown(DateOnly day) => day.ToString("d MMM", CultureInfo.CurrentCulture);

    private sealed record Day(int Number, int Orders, int Late, int Cancelled, int Overdue);
}
