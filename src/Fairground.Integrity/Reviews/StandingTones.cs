using Fairground.Integrity.Decisions;

namespace Fairground.Integrity.Reviews;

/// <summary>The colours of what is said of reviews.</summary>
internal static class StandingTones
{
    public static string ToneOf(ReviewStanding standing) => standing switch
    {
        ReviewStanding.Published => "good",
        ReviewStanding.Removed => "bad",
        _ => "wait",
    };

    public static string ToneOf(ReviewFinding finding) => finding switch
    {
        ReviewFinding.Genuine => "good",
        ReviewFinding.NotGenuine => "bad",
        _ => "wait",
    };
}
