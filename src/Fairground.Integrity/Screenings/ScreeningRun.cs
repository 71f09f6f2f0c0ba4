using System.Runtime.InteropServices;
using Fairground.Integrity.Reviews;
using Fairground.Integrity.Rings;
using Fairground.Integrity.Scores;
using Fairground.Kernels.Reviews;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Persistence;
using Fairground.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Screenings;

/// <summary>
/// Looks at all reviews together: signs the texts that have no signature, finds near copies and rings, computes every signal anew, scores,
/// and puts reviews where the published rule wants them. Whatever it wrote when a node dies is found as it is by the next one.
/// </summary>
internal sealed class ScreeningRun(
    ScreeningId id, FairgroundDb db, PurchasePowers purchases, SharedMarks marks, PostEvidence posts, RingDesk rings,
    ReviewRatings ratings, ReviewNotices told, MarketSettings settings)
{
    private const int Batch = 500;
    private const double ChangeMin = 0.002;

    /// <summary>Beyond this a market needs more memory than one node should give to it.</summary>
    private const int ReviewsMax = 5_000_000;

    private static readonly TimeSpan RefundsFor = TimeSpan.FromDays(90);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SignAsync(cancellationToken);
        await GoOnAsync(ScreeningStep.Reading, 0, 0, cancellationToken);
        var rows = await ScreenedRow.ReadAsync(db, ReviewsMax, cancellationToken);
        await RefreshAsync(rows, cancellationToken);
        await MarkAsync(rows, cancellationToken);
        await PostAsync(rows, cancellationToken);
        var columns = ScreenedRow.Columns(rows);
        Copies(rows, columns);
        await GoOnAsync(ScreeningStep.Rings, 0, rows.Count, cancellationToken);
        var found = await rings.FindAsync(rows, columns, cancellationToken);
        await GoOnAsync(ScreeningStep.Scores, 0, rows.Count, cancellationToken);
        ReviewSignals.Fill(columns);
        var usual = ColdStart.Usual(columns);
        var judge = await LiveJudge.ReadAsync(db, cancellationToken) with { Usual = usual };
        var judgements = judge.Of(columns, [.. Enumerable.Range(0, rows.Count)]);
        await WriteAsync(rows, judgements, cancellationToken);
        var moved = await StandAsync(rows, judgements, cancellationToken);
        await db.TransactAsync(async () =>
        {
            var screening = await db.Set<Screening>().SingleAsync(row => row.Id == id, cancellationToken);
            screening.End(rows.Count, found, moved, usual, db.Time.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    private async Task GoOnAsync(ScreeningStep step, int done, int of, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var screening = await db.Set<Screening>().SingleAsync(row => row.Id == id, cancellationToken);
        screening.GoOn(step, done, of);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>Reviews that came by an import have been looked at by nobody: their texts are signed, their purchases looked up.</summary>
    private async Task SignAsync(CancellationToken cancellationToken)
    {
        var unsigned = db.Set<Review>().AsNoTracking().Where(
            review => !db.Set<ReviewScore>().Any(score => score.Review == review.Id));
        var (of, done) = (await unsigned.CountAsync(cancellationToken), 0);
        while (true)
        {
            await GoOnAsync(ScreeningStep.Texts, done, of, cancellationToken);
            var reviews = await unsigned.OrderBy(review => review.Id).Take(Batch).ToListAsync(cancellationToken);
            if (reviews.Count == 0)
            {
                return;
            }
            var facts = await purchases.FactsAsync(
                [.. reviews.Select(review => review.Line).OfType<OrderLineId>()], cancellationToken);
            var prints = reviews.ConvertAll(review => TextPrint.Of(review.Title, review.Text));
            await db.TransactAsync(async () =>
            {
                await db.InsertManyAsync(
                    reviews.ConvertAll((review) => Unscored(review, facts, prints[reviews.IndexOf(review)])), cancellationToken);
                await db.InsertManyAsync(
                    reviews.SelectMany((review, i) => prints[i].Keys.Select(key => new ReviewPrint { Key = key, Review = review.Id }))
                        .ToList(), cancellationToken);
            }, cancellationToken);
            done += reviews.Count;
        }
    }

    private ReviewScore Unscored(Review review, Dictionary<OrderLineId, PurchaseFacts> facts, TextPrint print)
    {
        var inputs = new byte[ModelRows.Width];
        inputs[Signals.Wording] = ReviewAssessor.Wording(review.Title, review.Text);
        ReviewAssessor.OfPurchase(
            inputs.AsSpan(0, Signals.Count), review.Line is { } line ? facts.GetValueOrDefault(line) : null, review.WrittenAt);
        return new ReviewScore
        {
            Review = review.Id, Inputs = inputs, Heard = 0, Chance = ColdStart.Chance(ColdStart.Bias), Model = null,
            Signature = print.Signature, AssessedAt = db.Time.GetUtcNow(), IsSample = ReviewScores.IsDrawn(review.Id),
        };
    }

    /// <summary>A refund may have come after the review.</summary>
    private async Task RefreshAsync(List<ScreenedRow> rows, CancellationToken cancellationToken)
    {
        var since = db.Time.GetUtcNow() - RefundsFor;
        foreach (var batch in rows.Where(row => row.Line is not null && row.WrittenAt >= since).Chunk(Batch))
        {
            var facts = await purchases.FactsAsync([.. batch.Select(row => row.Line!.Value)], cancellationToken);
            foreach (var row in batch)
            {
                ReviewAssessor.OfPurchase(row.Strengths, facts.GetValueOrDefault(row.Line!.Value), row.WrittenAt);
            }
        }
    }

    private async Task PostAsync(List<ScreenedRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
        {
            var traces = await posts.OfAsync(
                [.. rows.Select(row => row.Product).Distinct()], rows[^1].WrittenAt, rows[0].WrittenAt, cancellationToken);
            foreach (var row in rows)
            {
                row.Strengths[Signals.Posts] = PostEvidence.Strength(traces[row.Product], row.WrittenAt);
            }
        }
    }

    /// <summary>What orders of one product's reviewers have in common.</summary>
    private async Task MarkAsync(List<ScreenedRow> rows, CancellationToken cancellationToken)
    {
        foreach (var product in rows.Where(row => row.Line is not null).GroupBy(row => row.Product))
        {
            foreach (var some in product.Chunk(MarkPowers.CountMax))
            {
                var strengths = await marks.OfAsync(
                    [.. some.Select(row => new MarkedReview(row.Reviewer, row.Line!.Value, row.Seller))], cancellationToken);
                for (var i = 0; i < some.Length; i++)
                {
                    some[i].Strengths[Signals.Shared] = strengths[i];
                }
            }
        }
    }

    private static void Copies(List<ScreenedRow> rows, ReviewColumns columns)
    {
        var signatures = new uint[rows.Count * ReviewScore.Hashes];
        for (var i = 0; i < rows.Count; i++)
        {
            MemoryMarshal.Cast<byte, uint>(rows[i].Signature).CopyTo(signatures.AsSpan(i * ReviewScore.Hashes));
        }
        var copyOf = Screener.Copies(columns, signatures, ReviewScore.Hashes);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].CopyOf = copyOf[i] < 0 ? null : rows[copyOf[i]].Id;
        }
    }

    private async Task WriteAsync(List<ScreenedRow> rows, List<Judgement> judgements, CancellationToken cancellationToken)
    {
        int[] changed = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].Model != judgements[i].Model
            || rows[i].CopyOf != rows[i].CopyOfBefore || Math.Abs(rows[i].Chance - judgements[i].Chance) > ChangeMin
            || !rows[i].Inputs.AsSpan().SequenceEqual(judgements[i].Inputs))];
        var done = 0;
        foreach (var batch in changed.Chunk(Batch))
        {
            await GoOnAsync(ScreeningStep.Writing, done, changed.Length, cancellationToken);
            await db.TransactAsync(async () =>
            {
                var ids = batch.Select(i => rows[i].Id).ToList();
                var scores = await db.Set<ReviewScore>().Where(score => ids.Contains(score.Review))
                    .ToDictionaryAsync(score => score.Review, cancellationToken);
                foreach (var i in batch)
                {
                    // One that was revised while we looked has a newer score of its own.
                    if (scores.TryGetValue(rows[i].Id, out var score) && score.AssessedAt == rows[i].AssessedAt)
                    {
                        (score.Inputs, score.Heard, score.Chance, score.Model, score.CopyOf) = (judgements[i].Inputs,
                            judgements[i].Heard, judgements[i].Chance, judgements[i].Model, rows[i].CopyOf);
                    }
                }
                await db.SaveChangesAsync(cancellationToken);
            }, cancellationToken);
            db.ChangeTracker.Clear();
            done += batch.Length;
        }
    }

    /// <summary>Moves reviews where the rule wants them, each with its reason, and opens them for somebody to look at.</summary>
    private async Task<int> StandAsync(List<ScreenedRow> rows, List<Judgement> judgements, CancellationToken cancellationToken)
    {
        var rules = await ReviewRules.ReadAsync(settings, cancellationToken);
        int[] moving = [.. Enumerable.Range(0, rows.Count).Where(i => !rows[i].IsDecided
            && rules.StandingOf(judgements[i].Chance, judgements[i].Inputs.AsSpan(0, Signals.Count)) is var standing
            && standing != rows[i].Standing && !(rows[i].IsHoldOver && standing > ReviewStanding.Reduced))];
        var done = 0;
        foreach (var i in moving)
        {
            if (done % 20 == 0)
            {
                await GoOnAsync(ScreeningStep.Standings, done, moving.Length, cancellationToken);
            }
            db.ChangeTracker.Clear();
            await db.TransactAsync(async () =>
            {
                var review = await db.LockedAsync<Review>(db.Stored(rows[i].Id), cancellationToken);
                var score = await db.Set<ReviewScore>().FirstOrDefaultAsync(row => row.Review == rows[i].Id, cancellationToken);
                if (review is null || score is null || !rules.Apply(db, review, score.Chance, score.Strengths))
                {
                    return;
                }
                score.IsOpen = ReviewScores.IsOpen(review, score);
                await told.StandsAsync(review, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await ratings.RateAsync(review.Product, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }, cancellationToken);
            done++;
        }
        return done;
    }
}
