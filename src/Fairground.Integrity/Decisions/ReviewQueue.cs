using Fairground.Integrity.Reviews;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Decisions;

/// <summary>The reviews that wait, narrowed to a view, and which come before and after one of them.</summary>
internal static class ReviewQueue
{
    public const string All = "all";
    public const string Appeals = "appeals";
    public const string Held = "held";
    public const string Reduced = "reduced";
    public const string Samples = "samples";

    /// <summary>Whoever works here works from the top: beyond so many, the neighbours of one do not matter.</summary>
    private const int NeighboursMax = 2_000;

    public static readonly IReadOnlyList<string> Views = [All, Appeals, Held, Reduced, Samples];

    public static string ViewOf(string asked) => Views.Contains(asked) ? asked : All;

    public static IQueryable<WaitingReview> Of(IQueryable<WaitingReview> waiting, string view) => view switch
    {
        Appeals => waiting.Where(row => row.AppealedAt != null),
        Held => waiting.Where(row =>
            row.Review.Standing == ReviewStanding.Held || row.Review.Standing == ReviewStanding.Investigated),
        Reduced => waiting.Where(row => row.Review.Standing == ReviewStanding.Reduced),
        Samples => waiting.Where(row => row.Score.IsSample),
        _ => waiting,
    };

    /// <summary>The address of the list in a view.</summary>
    public static string Address(string view) => view == All ? "/trust/reviews" : $"/trust/reviews?view={view}";

    /// <summary>The address of a review, from which one goes on in the same view.</summary>
    public static string Address(ReviewId id, string view) => $"/trust/reviews/{id}{(view == All ? "" : $"?view={view}")}";

    /// <summary>What comes before and after a review; after one that does not wait comes the first.</summary>
    public static async Task<(ReviewId? Before, ReviewId? Next)> NeighboursAsync(
        IQueryable<WaitingReview> waiting, ReviewId id, CancellationToken cancellationToken)
    {
        var ids = await waiting.Select(row => row.Review.Id).Take(NeighboursMax).ToListAsync(cancellationToken);
        var place = ids.IndexOf(id);
        return (place > 0 ? ids[place - 1] : null, place + 1 < ids.Count ? ids[place + 1] : null);
    }
}
