using Fairground.Integrity.Scores;

namespace Fairground.Integrity.Training;

/// <summary>How a figure of a model compares with the same of what judged then.</summary>
public enum Comparison
{
    Unknown,
    Same,
    Better,
    Worse,
}

/// <summary>A figure by which models are compared.</summary>
/// <param name="Name">The key of its text.</param>
/// <param name="Than">The same of what judged when the model was trained.</param>
public sealed record MetricRow(string Name, double Value, double? Than, bool LessIsBetter)
{
    /// <summary>Less than this is chance, on the few decisions that a market has.</summary>
    private const double Notable = 0.005;

    public Comparison Comparison =>
        Than is not { } than || double.IsNaN(than) || double.IsNaN(Value) ? Comparison.Unknown
        : Math.Abs(Value - than) < Notable ? Comparison.Same
        : Value > than != LessIsBetter ? Comparison.Better
        : Comparison.Worse;

    public string Tone => Comparison switch
    {
        Comparison.Better => "good",
        Comparison.Worse => "bad",
        _ => "plain",
    };
}

/// <summary>The figures of a model beside those of what judged when it was trained, on the same decisions.</summary>
internal static class MetricRows
{
    public static IReadOnlyList<MetricRow> Of(ModelVersion version)
    {
        var (own, live) = (version.Metrics, version.LiveMetrics);
        return
        [
            new("auroc", own.Auroc, live?.Auroc, LessIsBetter: false),
            new("auprc", own.Auprc, live?.Auprc, LessIsBetter: false),
            new("recall", own.RecallAtK, live?.RecallAtK, LessIsBetter: false),
            new("calibration", own.CalibrationError, live?.CalibrationError, LessIsBetter: true),
            new("held", own.HeldGenuine, live?.HeldGenuine, LessIsBetter: true),
            new("held-new", own.HeldNewReviewers, live?.HeldNewReviewers, LessIsBetter: true),
            new("held-active", own.HeldActiveTenth, live?.HeldActiveTenth, LessIsBetter: true),
        ];
    }

    public static string ToneOf(ModelState state) => state switch
    {
        ModelState.Live => "good",
        ModelState.Candidate => "wait",
        _ => "plain",
    };

    public static string Shown(double value) => FigureText.Fine(value);
}
