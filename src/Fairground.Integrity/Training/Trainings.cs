using System.Text.Json;
using Fairground.Integrity.Decisions;
using Fairground.Integrity.Reviews;
using Fairground.Integrity.Scores;
using Fairground.Kernels.Ranking;
using Fairground.Kernels.Reviews;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Training;

/// <summary>Trains models on decisions, compares them with the live one, and lets an admin say which judges.</summary>
internal sealed class Trainings(FairgroundDb db, LiveJudge judge, MarketSettings settings)
{
    /// <summary>The newest decisions are learnt from, no more.</summary>
    private const int LabelsMax = 100_000;

    /// <summary>Trains a model on the last decision of each review; it waits as a candidate.</summary>
    /// <exception cref="Refusal">Too little was decided, or all of it the same.</exception>
    public async Task<ModelVersion> TrainAsync(AccountId? by, CancellationToken cancellationToken)
    {
        var labels = await LabelsAsync(cancellationToken);
        bool[] found = [.. labels.Select(label => label.Finding == ReviewFinding.NotGenuine)];
        if (!SuspicionModel.CanLearn(found))
        {
            throw new Refusal(
                IntegrityProblems.TooFewLabels, SuspicionModel.KindMin, found.Count(is_ => is_), found.Count(is_ => !is_));
        }
        var reviewers = new Numbers<ReviewerKey>();
        int[] groups = [.. labels.Select(label => reviewers.Of(label.Reviewer))];
        byte[] rows = [.. labels.SelectMany(label => label.Inputs)];
        var number = 1 + (await db.Set<ModelVersion>().MaxAsync(version => (int?)version.Number, cancellationToken) ?? 0);
        var (model, chances) = await Task.Run(() => SuspicionModel.Train(rows, found, groups, number), cancellationToken);
        var rules = await ReviewRules.ReadAsync(settings, cancellationToken);
        var live = await LiveJudge.ReadAsync(db, cancellationToken);
        var version = new ModelVersion
        {
            Id = Id.New<ModelVersionId>(db.Time),
            Number = number,
            TrainedAt = db.Time.GetUtcNow(),
            LabelsFrom = labels.Min(label => label.At),
            LabelsTo = labels.Max(label => label.At),
            Labels = labels.Count,
            Seed = number,
            Features = string.Join(' ', Signals.All.Select(signal => signal.Name)),
            MetricsJson = Written(MetricsOf(labels, found, chances, rules)),
            LiveThen = live.Version,
            LiveMetricsJson = Written(MetricsOf(labels, found, [.. labels.Select(label => ChanceOf(live, label))], rules)),
            Bytes = model.Save(),
        };
        await db.TransactAsync(async () =>
        {
            db.Add(version);
            db.Audit("model.trained", version.Id.ToString(), by, detail: $"{labels.Count}");
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return version;
    }

    /// <summary>Makes a model the live one; the one before is kept and can come back.</summary>
    public Task PromoteAsync(ModelVersionId id, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
        {
            var version = await db.LockedAsync<ModelVersion>(db.Stored(id), cancellationToken)
                ?? throw new Refusal(PlatformProblems.NotFound);
            var grounds = Reason.Record(db, "model.promoted", statement, by);
            var now = db.Time.GetUtcNow();
            await RetireAsync(cancellationToken);
            version.Promote(grounds, now);
            db.Audit("model.promoted", id.ToString(), by, grounds);
            await db.SaveChangesAsync(cancellationToken);
            db.AfterCommit(judge.Forget);
        }, cancellationToken);

    /// <summary>Goes back, in one step, to the model that was live before; to the published weights where there was none.</summary>
    public Task RollBackAsync(string? statement, AccountId by, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var live = await db.Set<ModelVersion>().FirstOrDefaultAsync(version => version.State == ModelState.Live, cancellationToken)
            ?? throw new Refusal(IntegrityProblems.NothingToRollBack);
        var before = await Before(db, live).FirstOrDefaultAsync(cancellationToken);
        var grounds = Reason.Record(db, "model.rolled-back", statement, by);
        await RetireAsync(cancellationToken);
        before?.Promote(grounds, db.Time.GetUtcNow());
        db.Audit("model.rolled-back", live.Id.ToString(), by, grounds, before?.Id.ToString() ?? "weights");
        await db.SaveChangesAsync(cancellationToken);
        db.AfterCommit(judge.Forget);
    }, cancellationToken);

    /// <summary>What was live before a model: the newest of those that were, trained before it.</summary>
    public static IQueryable<ModelVersion> Before(FairgroundDb db, ModelVersion live) => db.Set<ModelVersion>()
        .Where(version => version.State == ModelState.Retired && version.Number < live.Number)
        .OrderByDescending(version => version.Number);

    /// <summary>How many reviews were decided since the newest model.</summary>
    public static async Task<int> NewLabelsAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var last = await db.Set<ModelVersion>().MaxAsync(version => (DateTimeOffset?)version.LabelsTo, cancellationToken)
            ?? DateTimeOffset.MinValue;
        return await db.Set<ReviewDecision>().CountAsync(
            decision => decision.At > last && decision.Finding != ReviewFinding.Unclear, cancellationToken);
    }

    private static string Written(ModelMetrics metrics) => JsonSerializer.Serialize(metrics, ModelMetrics.Json);

    /// <summary>What judges now, on the same decisions; it may have learnt from some of them, which favours it.</summary>
    private static double ChanceOf(Judge live, Label label) => live.Model?.Predict(label.Inputs)
        ?? ColdStart.Chance(ColdStart.Prior(label.Inputs.AsSpan(0, Signals.Count)) + label.Heard);

    private async Task RetireAsync(CancellationToken cancellationToken)
    {
        foreach (var live in await db.Set<ModelVersion>().Where(version => version.State == ModelState.Live).ToListAsync(cancellationToken))
        {
            live.Retire();
        }
        // There is one live model at a time: the old one goes before the new one comes.
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<Label>> LabelsAsync(CancellationToken cancellationToken)
    {
        var rows = await (from decision in db.Set<ReviewDecision>().AsNoTracking()
                          join review in db.Set<Review>() on decision.Review equals review.Id
                          join score in db.Set<ReviewScore>() on decision.Review equals score.Review
                          orderby decision.At descending
                          select new Label(
                              decision.Review, review.Reviewer, decision.Finding, decision.At, decision.Inputs, score.Heard,
                              db.Set<Review>().Count(other => other.Reviewer == review.Reviewer)))
            .Take(LabelsMax).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => row.Review).Where(row => row.Finding != ReviewFinding.Unclear).OrderBy(row => row.At)];
    }

    private static ModelMetrics MetricsOf(List<Label> labels, bool[] found, double[] chances, ReviewRules rules)
    {
        var held = labels.Select((label, i) => rules.StandingOf(chances[i], label.Inputs.AsSpan(0, Signals.Count)) >= ReviewStanding.Held)
            .ToArray();
        double Share(Func<Label, bool> of)
        {
            var genuine = Enumerable.Range(0, labels.Count).Where(i => !found[i] && of(labels[i])).ToList();
            return genuine.Count == 0 ? double.NaN : (double)genuine.Count(i => held[i]) / genuine.Count;
        }
        var active = labels.Select(label => label.ReviewsOfReviewer).OrderDescending().ElementAt(labels.Count / 10);
        return new ModelMetrics(
            RankingMetrics.Auroc(chances, found), RankingMetrics.AveragePrecision(chances, found),
            RankingMetrics.RecallAtK(chances, found), CalibrationError(chances, found), Share(_ => true),
            Share(label => label.ReviewsOfReviewer == 1), Share(label => label.ReviewsOfReviewer >= active),
            RankingMetrics.Auroc([.. labels.Select(label => -(double)label.ReviewsOfReviewer)], found), labels.Count,
            found.Count(is_ => is_));
    }

    private static double CalibrationError(double[] chances, bool[] found) => Enumerable.Range(0, chances.Length)
        .GroupBy(i => Math.Min(9, (int)(chances[i] * 10)))
        .Sum(bin => Math.Abs(bin.Average(i => chances[i]) - bin.Average(i => found[i] ? 1.0 : 0))
            * bin.Count()) / chances.Length;

    private sealed record Label(
        ReviewId Review, ReviewerKey Reviewer, ReviewFinding Finding, DateTimeOffset At, byte[] Inputs, double Heard,
        int ReviewsOfReviewer);
}
