using Fairground.Integrity.Training;
using Fairground.Kernels.Reviews;

namespace Fairground.Integrity.Scores;

/// <summary>What a signal added to a score.</summary>
/// <param name="Strength">From 0 to 1.</param>
/// <param name="ReviewerMean">The same over the reviewer's reviews.</param>
/// <param name="ProductMean">The same over the product's reviews about then.</param>
/// <param name="Added">What it added: to the log-odds where the published weights judged, to the chance where a model did.</param>
public sealed record SignalShare(Signal Signal, double Strength, double ReviewerMean, double ProductMean, double Added);

/// <summary>
/// Says how a score came about: which signals, how strong, how much each added. Computed from what is kept with the score, by the very
/// model that judged.
/// </summary>
/// <param name="Heard">What the reviewer's and the product's other reviews added, in log-odds, where the published weights judged.</param>
internal sealed record Explanation(IReadOnlyList<SignalShare> Shares, double Heard, int Families)
{
    public static Explanation Of(ReviewScore score, ModelVersion? version)
    {
        var added = new double[Signals.Count];
        if (version is not null)
        {
            version.Model.Explain(score.Inputs, added);
        }
        else
        {
            for (var signal = 0; signal < added.Length; signal++)
            {
                added[signal] = Signals.All[signal].Weight * score.Inputs[signal] / byte.MaxValue;
            }
        }
        double At(int signal, int part) => score.Inputs[(part * Signals.Count) + signal] / (double)byte.MaxValue;
        return new Explanation(
            [.. Enumerable.Range(0, Signals.Count)
                .Select(signal => new SignalShare(Signals.All[signal], At(signal, 0), At(signal, 1), At(signal, 2), added[signal]))
                .Where(share => share.Strength > 0 || Math.Abs(share.Added) > 0.005).OrderByDescending(share => Math.Abs(share.Added))],
            score.Heard, Signals.Families(score.Strengths));
    }
}
