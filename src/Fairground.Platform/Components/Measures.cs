using System.Globalization;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Components;

/// <summary>Sizes and spans of time as people read them.</summary>
public static class Measures
{
    private static readonly string[] Units = ["bytes", "kilobytes", "megabytes", "gigabytes", "terabytes"];

    /// <summary>A size in decimal units (1 kB is 1,000 bytes), with one decimal below ten.</summary>
    public static string OfBytes(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 1000 && unit < Units.Length - 1; unit++)
        {
            value /= 1000;
        }
        var digits = unit > 0 && value < 10 ? "N1" : "N0";
        return Text[$"measure.{Units[unit]}", value.ToString(digits, CultureInfo.CurrentCulture)];
    }

    /// <summary>A span in its largest whole unit: 40 seconds, 3 minutes, 5 hours, 2 days.</summary>
    public static string OfTime(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => Text["measure.moment"],
        { TotalSeconds: < 90 } => Text.Count("measure.seconds", (long)time.TotalSeconds),
        { TotalMinutes: < 90 } => Text.Count("measure.minutes", (long)Math.Round(time.TotalMinutes)),
        { TotalHours: < 48 } => Text.Count("measure.hours", (long)Math.Round(time.TotalHours)),
        _ => Text.Count("measure.days", (long)Math.Round(time.TotalDays)),
    };
}
