using Fairground.Integrity.Reviews;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Scores;

/// <summary>Keeps what was found of reviews.</summary>
internal static class ReviewScores
{
    // One in so many reviews is drawn by lot for somebody to look at.
    private const int SampleOneIn = 40;

    /// <summary>Keeps a review's score and the keys of its text, in the current transaction.</summary>
    public static async Task KeepAsync(FairgroundDb db, Review review, Assessment assessment, CancellationToken cancellationToken)
    {
        var score = await db.Set<ReviewScore>().FirstOrDefaultAsync(row => row.Review == review.Id, cancellationToken);
        if (score is null)
        {
            score = Of(db, review.Id, assessment);
            db.Add(score);
        }
        else
        {
            await db.Set<ReviewPrint>().Where(print => print.Review == review.Id).ExecuteDeleteAsync(cancellationToken);
            (score.Inputs, score.Heard, score.Chance, score.Model) = (assessment.Judgement.Inputs, assessment.Judgement.Heard,
                assessment.Judgement.Chance, assessment.Judgement.Model);
            (score.Signature, score.CopyOf, score.AssessedAt) = (assessment.Print.Signature, assessment.CopyOf, db.Time.GetUtcNow());
        }
        db.AddRange(assessment.Print.Keys.Select(key => new ReviewPrint { Key = key, Review = review.Id }));
        score.IsOpen = IsOpen(review, score);
    }

    /// <summary>Somebody should look at what a rule moved, and at what was drawn by lot.</summary>
    public static bool IsOpen(Review review, ReviewScore score) =>
        !review.IsDecided && (review.Standing != ReviewStanding.Published || score.IsSample);

    private static ReviewScore Of(FairgroundDb db, ReviewId id, Assessment assessment) => new()
    {
        Review = id,
        Inputs = assessment.Judgement.Inputs,
        Heard = assessment.Judgement.Heard,
        Chance = assessment.Judgement.Chance,
        Model = assessment.Judgement.Model,
        Signature = assessment.Print.Signature,
        CopyOf = assessment.CopyOf,
        AssessedAt = db.Time.GetUtcNow(),
        IsSample = IsDrawn(id),
    };

    /// <summary>The lot is in the id's random digits, so that it falls the same way again.</summary>
    public static bool IsDrawn(ReviewId id) => (id.Value.ToByteArray(bigEndian: true)[15] * 256 + id.Value.ToByteArray(bigEndian: true)[14])
        % SampleOneIn == 0;
}
