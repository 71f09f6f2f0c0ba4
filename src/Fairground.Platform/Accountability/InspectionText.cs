using Fairground.Platform.Components;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Accountability;

/// <summary>An inspection in words.</summary>
internal static class InspectionText
{
    public static string ToneOf(Inspection? inspection) => inspection switch
    {
        null => "plain",
        { IsOver: false } => "wait",
        { IsClean: true } => "good",
        _ => "bad",
    };

    public static string StateOf(Inspection? inspection) => inspection switch
    {
        null => Text["inspection.never"],
        { IsOver: false } => Text["inspection.under-way"],
        { IsClean: true } => Text["inspection.clean"],
        _ => Text["inspection.broken"],
    };

    public static string SentenceOf(Inspection? inspection, DateTimeOffset now) => inspection switch
    {
        null => Text["inspection.never.text"],
        { IsOver: false } => Text["inspection.progress", Number(inspection.Done), Number(inspection.Total)],
        { IsClean: true } => Text.Count("inspection.clean.text", inspection.Done, Measures.OfTime(now - inspection.EndedAt!.Value)),
        _ => Text.Count("inspection.faults", inspection.Faults.Count, Measures.OfTime(now - inspection.EndedAt!.Value)),
    };

    private static string Number(long number) => number.ToString("N0", System.Globalization.CultureInfo.CurrentCulture);
}
