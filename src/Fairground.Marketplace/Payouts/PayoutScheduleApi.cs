using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Payouts;

internal static class PayoutScheduleApi
{
    private const int UpcomingMax = 5;

    public static void MapPayoutSchedules(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}").WithTags("Desk: money");
        desk.MapGet("/payout-schedule", Get).ForMembers(SellerPolicies.Viewer)
            .WithSummary("When the seller's available money is paid out by itself, and the next instants.");
        desk.MapPut("/payout-schedule", Set).ForMembers(SellerPolicies.Owner)
            .WithSummary("Sets the schedule: on request alone, daily, weekly or monthly, at a local time of a time zone (IANA name). A " +
                "local time that the clocks skip is taken right after the gap; one that they show twice counts once.")
            .Refuses(MarketplaceProblems.PayoutScheduleInvalid, MarketplaceProblems.TimeZoneUnknown,
                MarketplaceProblems.PayoutAccountInvalid);
        desk.MapPost("/payout-resumptions", Resume).ForMembers(SellerPolicies.Owner)
            .WithSummary("Goes on with a schedule that paused because a payout failed or came back.").Refuses(PlatformProblems.NotFound);
    }

    public sealed record ScheduleRequest(
        PayoutRhythm Rhythm,
        [property: Needed, Lengths(1, PayoutSchedule.ZoneLengthMax)] string TimeZone,
        TimeOnly Time,
        DayOfWeek Weekday = DayOfWeek.Monday,
        [property: Within(1, 31)] int DayOfMonth = 1,
        [property: Elements(0, PayoutSchedule.MinimumsMax)] List<Money>? Minimums = null);

    public sealed record ScheduleView(
        PayoutRhythm Rhythm, string TimeZone, TimeOnly Time, DayOfWeek Weekday, int DayOfMonth, IReadOnlyList<Money> Minimums,
        DateTimeOffset? PausedAt, PayoutId? PausedFor, DateTimeOffset? LastAt, IReadOnlyList<DateTimeOffset> Upcoming);

    private static async Task<Ok<ScheduleView>> Get(
        SellerId seller, PayoutScheduleDesk desk, SellerZones zones, TimeProvider time, CancellationToken cancellationToken)
    {
        var schedule = await desk.FindAsync(seller, cancellationToken);
        return TypedResults.Ok(schedule is null
            ? new ScheduleView(PayoutRhythm.OnRequest, (await zones.OfAsync(seller, cancellationToken)).Newest, TimeOnly.MinValue,
                DayOfWeek.Monday, 1, [], null, null, null, [])
            : View(schedule, time.GetUtcNow()));
    }

    private static async Task<Ok<ScheduleView>> Set(
        SellerId seller, ScheduleRequest request, PayoutScheduleDesk desk, Visitor visitor, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var minimums = request.Minimums ?? [];
        if (minimums.DistinctBy(minimum => minimum.Currency).Count() != minimums.Count)
        {
            throw new Refusal(MarketplaceProblems.PayoutScheduleInvalid);
        }
        var times = new PayoutTimes(
            request.Rhythm, request.Weekday, request.DayOfMonth, (request.Time.Hour * 60) + request.Time.Minute,
            SellerZones.Require(request.TimeZone));
        var schedule = await desk.SetAsync(
            seller, times, minimums.ToDictionary(minimum => minimum.Currency, minimum => minimum.Minor), visitor.SignedIn,
            cancellationToken);
        return TypedResults.Ok(View(schedule, time.GetUtcNow()));
    }

    private static async Task<NoContent> Resume(SellerId seller, PayoutScheduleDesk desk, CancellationToken cancellationToken)
    {
        await desk.ResumeAsync(seller, cancellationToken);
        return TypedResults.NoContent();
    }

    private static ScheduleView View(PayoutSchedule schedule, DateTimeOffset now) => new(
        schedule.Rhythm, schedule.Zone, new TimeOnly(schedule.MinuteOfDay / 60, schedule.MinuteOfDay % 60), schedule.Weekday,
        schedule.DayOfMonth,
        [.. schedule.Minimums.Select(minimum => new Money(minimum.Value, Currency.Parse(minimum.Key)))],
        schedule.PausedAt, schedule.PausedFor, schedule.LastDueAt,
        schedule.PausedAt is null ? [.. schedule.Times.Upcoming(now, UpcomingMax)] : []);
}
