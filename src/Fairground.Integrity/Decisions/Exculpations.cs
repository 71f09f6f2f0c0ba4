using Fairground.Integrity.Scores;
using Fairground.Kernels.Reviews;
using Fairground.Kernels.Wording;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Decisions;

/// <summary>Says what speaks for the one who wrote a review, from the same facts as what speaks against them.</summary>
internal static class Exculpations
{
    private const double Full = 0.99;
    private const byte Faint = 64;
    private static readonly TimeSpan Long = TimeSpan.FromDays(2);

    /// <summary>Sentences, the weightiest first; none where nothing speaks for them.</summary>
    public static IReadOnlyList<string> Of(ReviewCase about)
    {
        var said = new List<string>();
        void Say(bool isSo, Func<string> sentence)
        {
            if (isSo)
            {
                said.Add(sentence());
            }
        }
        if (about.Purchase is { } purchase)
        {
            var after = about.Review.WrittenAt - purchase.DeliveredAt;
            said.Add(Text["trust-review.for.verified", FigureText.Day(purchase.DeliveredAt)]);
            Say(after >= Long, () => Text["trust-review.for.long-after", (int)after.TotalDays]);
            Say(purchase.RefundedShare == 0, () => Text["trust-review.for.kept"]);
            Say(purchase.RefundedShare > 0 && purchase.IsReturned, () => Text["trust-review.for.returned"]);
            Say(purchase.DiscountShare <= 1 - Full, () => Text["trust-review.for.full-price"]);
        }
        Say(about.Wording.Standpoint == IncentiveStandpoint.Reported, () => Text["trust-review.for.reports"]);
        if (about.Score is { } score)
        {
            var families = Signals.Families(score.Strengths);
            Say(families == 0, () => Text["trust-review.for.no-signal"]);
            Say(families == 1, () => Text["trust-review.for.one-kind"]);
            Say(score.Inputs[Signals.Deviation] < Faint && about.Near.Count > 1, () => Text["trust-review.for.near-others"]);
            Say(score.Inputs[Signals.Burst] < Faint && about.Near.Count > 1, () => Text["trust-review.for.quiet-time"]);
            Say(score.IsSample && families == 0, () => Text["trust-review.for.sample"]);
        }
        var others = about.Others.Where(other => other.Families is not null).ToList();
        Say(others.Count > 0 && others.TrueForAll(other => other.Families == 0),
            () => Text.Count("trust-review.for.others-clean", others.Count));
        return said;
    }
}
