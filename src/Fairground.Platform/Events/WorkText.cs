using Fairground.Platform.Components;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Events;

/// <summary>Background works in words.</summary>
internal static class WorkText
{
    public static string ToneOf(WorkState state) => state switch
    {
        WorkState.Well => "good",
        WorkState.New => "plain",
        WorkState.Late => "wait",
        _ => "bad",
    };

    public static string Took(TimeSpan time) => time.TotalSeconds < 1
        ? Text["measure.milliseconds", Math.Max(1, (long)time.TotalMilliseconds)]
        : Measures.OfTime(time);
}
