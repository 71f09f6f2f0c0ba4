using Fairground.Integrity.Reviews;
using Fairground.Kernels.Reviews;
using Fairground.Platform.Accountability;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Fairground.Platform.Settings;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Scores;

/// <summary>
/// The operator's published rule of what becomes of a review: from which chance on it counts less, is held, or waits for a person, and for
/// how long at most. The rule's name says its numbers, so that a reason read years later still says by which it was decided.
/// </summary>
internal sealed record ReviewRules(int ReducePercent, int HoldPercent, int InvestigatePercent, int HoldDays, int InvestigationDays)
{
    public static readonly NumberSetting Reduce =
        new("review-reduce", Text, 210, 50, 20, 99, "Integrity:ReviewReducePercent", IsPublic: true);
    public static readonly NumberSetting Hold = new("review-hold", Text, 211, 80, 50, 100, "Integrity:ReviewHoldPercent", IsPublic: true);
    public static readonly NumberSetting Investigate =
        new("review-investigate", Text, 212, 95, 50, 100, "Integrity:ReviewInvestigatePercent", IsPublic: true);
    public static readonly NumberSetting Days = new("review-hold-days", Text, 213, 7, 1, 30, "Integrity:ReviewHoldDays", IsPublic: true);
    public static readonly NumberSetting DaysAtMost =
        new("review-investigation-days", Text, 214, 30, 1, 90, "Integrity:ReviewInvestigationDays", IsPublic: true);

    public static readonly IReadOnlyList<Setting> Settings = [Reduce, Hold, Investigate, Days, DaysAtMost];

    public string Name => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"reviews/{ReducePercent}-{HoldPercent}-{InvestigatePercent}");

    public static async Task<ReviewRules> ReadAsync(MarketSettings settings, CancellationToken cancellationToken) => new(
        await settings.GetAsync(Reduce, cancellationToken), await settings.GetAsync(Hold, cancellationToken),
        await settings.GetAsync(Investigate, cancellationToken), await settings.GetAsync(Days, cancellationToken),
        await settings.GetAsync(DaysAtMost, cancellationToken));

    /// <summary>Where the rule puts a review.</summary>
    public ReviewStanding StandingOf(double chance, ReadOnlySpan<byte> strengths) =>
        Verdicts.Of(chance, strengths, new Thresholds(ReducePercent / 100.0, HoldPercent / 100.0, InvestigatePercent / 100.0)) switch
        {
            Verdict.Reduce => ReviewStanding.Reduced,
            Verdict.Hold => ReviewStanding.Held,
            Verdict.Investigate => ReviewStanding.Investigated,
            _ => ReviewStanding.Published,
        };

    /// <summary>
    /// Puts a review where the rule wants it, and the reason on record, in the reviewer's language. False where it stands there already, or
    /// a person has decided on it.
    /// </summary>
    public bool Apply(FairgroundDb db, Review review, double chance, ReadOnlySpan<byte> strengths)
    {
        var standing = StandingOf(chance, strengths);
        if (review.IsDecided || standing == review.Standing)
        {
            return false;
        }
        var grounds = Reason.RecordAutomated(db, $"review.{standing}".ToLowerInvariant(), StatementOf(standing, strengths), Name);
        var now = db.Time.GetUtcNow();
        review.Stand(standing, grounds, isDecided: false, standing switch
        {
            ReviewStanding.Held => now.AddDays(HoldDays),
            ReviewStanding.Investigated => now.AddDays(InvestigationDays),
            _ => null,
        });
        db.Audit($"review.{standing}".ToLowerInvariant(), review.Id.ToString(), null, grounds);
        return true;
    }

    /// <summary>The families of the signals that are there, by name.</summary>
    public static string FamiliesOf(ReadOnlySpan<byte> strengths)
    {
        var names = new List<string>();
        for (var signal = 0; signal < strengths.Length; signal++)
        {
            if (strengths[signal] >= Signals.Notable && Signals.All[signal].Accuses)
            {
                names.Add(Text[$"signal-family.{Signals.All[signal].Family}"]);
            }
        }
        return string.Join("; ", names.Distinct());
    }

    private string StatementOf(ReviewStanding standing, ReadOnlySpan<byte> strengths) => standing switch
    {
        ReviewStanding.Published => Text["review.reason.published"],
        ReviewStanding.Reduced => Text["review.reason.reduced", FamiliesOf(strengths), PercentText.Of(ReducePercent / 100m)],
        ReviewStanding.Held => Text["review.reason.held", FamiliesOf(strengths), PercentText.Of(HoldPercent / 100m), HoldDays],
        _ => Text["review.reason.investigated", FamiliesOf(strengths), PercentText.Of(InvestigatePercent / 100m), InvestigationDays],
    };
}
