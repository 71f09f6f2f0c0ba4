namespace Fairground.Marketplace.Payouts;

/// <summary>How often a schedule pays.</summary>
public enum PayoutRhythm
{
    OnRequest,
    Daily,
    Weekly,
    Monthly,
}

/// <summary>
/// When a schedule pays: at a local time of a time zone, each day, on a day of the week, or on a day of the month (a month without that day
/// pays on its last). A time that the clocks skip is taken at the first instant after the gap; one that they show twice counts once, the
/// first time.
/// </summary>
public sealed record PayoutTimes(PayoutRhythm Rhythm, DayOfWeek Weekday, int DayOfMonth, int MinuteOfDay, TimeZoneInfo Zone)
{
    private const int MinutesOfDay = 24 * 60;
    private const int DaysAheadMax = 63;

    /// <summary>The first instant of the schedule after another; null if it pays on request alone.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        if (Rhythm == PayoutRhythm.OnRequest)
        {
            return null;
        }
        // From the day before: what the clocks skip on one day may fall on the next.
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, Zone).DateTime).AddDays(-1);
        for (var i = 0; i < DaysAheadMax; i++)
        {
            var day = first.AddDays(i);
            if (IsOn(day) && InstantOf(day) is var instant && instant > after)
            {
                return instant;
            }
        }
        throw new InvalidOperationException("A schedule pays at least once in two months.");
    }

    /// <summary>The next instants, in their order.</summary>
    public IEnumerable<DateTimeOffset> Upcoming(DateTimeOffset after, int count)
    {
        for (var (at, i) = (Next(after), 0); at is { } instant && i < count; at = Next(instant), i++)
        {
            yield return instant;
        }
    }

    private bool IsOn(DateOnly day) => Rhythm switch
    {
        PayoutRhythm.Daily => true,
        PayoutRhythm.Weekly => day.DayOfWeek == Weekday,
        _ => day.Day == Math.Min(DayOfMonth, DateTime.DaysInMonth(day.Year, day.Month)),
    };

    private DateTimeOffset InstantOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(MinuteOfDay);
        // A gap is an hour nearly everywhere, and a whole day where a country has changed sides of the date line.
        for (var i = 0; Zone.IsInvalidTime(local) && i < 2 * MinutesOfDay; i++)
        {
            local = local.AddMinutes(1);
        }
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
