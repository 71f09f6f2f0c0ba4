namespace Fairground.Kernels.Reviews;

/// <summary>What is done with a review before it is shown.</summary>
public enum Verdict
{
    Publish,

    /// <summary>Shown, and counts less.</summary>
    Reduce,

    /// <summary>Shown later, unless somebody decides otherwise.</summary>
    Hold,

    /// <summary>Shown if somebody decides so.</summary>
    Investigate,
}

/// <summary>From which chance on what is done: published by whoever runs the market.</summary>
public sealed record Thresholds(double Reduce = 0.5, double Hold = 0.8, double Investigate = 0.95);

/// <summary>
/// The rule from score to outcome. To be held back takes signals of two families that come about independently and speak of what somebody
/// did; one is enough to count less. So neither a crowd at a product, nor a missing purchase, nor a new account ever holds a review back.
/// </summary>
public static class Verdicts
{
    public const int FamiliesToHold = 2;

    public static Verdict Of(double chance, ReadOnlySpan<byte> strengths, Thresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        var families = Signals.Families(strengths);
        return families >= FamiliesToHold && chance >= thresholds.Investigate ? Verdict.Investigate
            : families >= FamiliesToHold && chance >= thresholds.Hold ? Verdict.Hold
            : families >= 1 && chance >= thresholds.Reduce ? Verdict.Reduce
            : Verdict.Publish;
    }
}
