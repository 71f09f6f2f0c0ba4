using System.Globalization;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Payouts;

/// <summary>Schedules and their instants in words.</summary>
internal static class ScheduleText
{
    private const string Clock = "HH:mm";

    /// <summary>The rhythm in a sentence.</summary>
    public static string Of(PayoutSchedule schedule)
    {
        var time = new TimeOnly(schedule.MinuteOfDay / 60, schedule.MinuteOfDay % 60).ToString(Clock, CultureInfo.CurrentCulture);
        var zone = NameOf(schedule.Zone);
        return schedule.Rhythm switch
        {
            PayoutRhythm.Daily => Text["schedule.daily", time, zone],
            PayoutRhythm.Weekly => Text["schedule.weekly", DayName(schedule.Weekday), time, zone],
            PayoutRhythm.Monthly => Text["schedule.monthly", schedule.DayOfMonth, time, zone],
            _ => Text["schedule.none"],
        };
    }

    public static string DayName(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);

    public static string NameOf(string zone) => zone.Replace('_', ' ');

    /// <summary>An instant as clocks of the zone show it.</summary>
    public static string Local(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.CurrentCulture);
}
