using System.Globalization;
using Fairground.Marketplace.Health;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Reviews;

/// <summary>What buyers say of a seller's sales: the rating of twelve weeks, and the reviews that wait for a word.</summary>
internal sealed class ReviewHealth(FairgroundDb db)
{
    private const int ReviewsMax = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public async Task<HealthFinding?> RatingAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var first = HealthRules.FirstDay(db.Time.GetUtcNow());
        var since = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var reviews = await db.Set<Review>().Where(review => review.Seller == seller && review.WrittenAt >= since)
            .OrderByDescending(review => review.Id).Take(ReviewsMax)
            .Select(review => new { review.Stars, review.WrittenAt }).ToListAsync(cancellationToken);
        var byWeek = reviews.ToLookup(
            review => (DateOnly.FromDateTime(review.WrittenAt.UtcDateTime).DayNumber - first.DayNumber) / 7, review => review.Stars);
        var average = reviews.Count == 0 ? 0 : reviews.Average(review => review.Stars);
        // A high rating is good, so its thresholds are passed downwards.
        var state = HealthRules.StateOf(-average, reviews.Count, -HealthRules.RatingWatch, -HealthRules.RatingBad);
        return new HealthFinding(Text["health.rating"], /* icon */ "star", state, reviews.Count == 0 ? Text["health.rating.none"]
            : state == HealthState.Unknown ? Text["health.rating.few", reviews.Count, HealthRules.CountMin]
            : Text["health.rating.some", reviews.Count])
        {
            Figure = reviews.Count == 0 ? null : Shown(average),
            Thresholds = Text["health.rating.thresholds", Shown(HealthRules.RatingWatch), Shown(HealthRules.RatingBad)],
            Most = 5,
            WatchFrom = HealthRules.RatingWatch,
            Weeks = [.. Enumerable.Range(0, HealthRules.Weeks).Select(week =>
                new HealthWeek(first.AddDays(week * 7), byWeek[week].Sum(), byWeek[week].Count()))],
            WeekText = week => week.Of > 0
                ? Text["health.rating.week", Day(week.From), Shown(week.Share), week.Of]
                : Text["health.rating.week.none", Day(week.From)],
            Steps = state is HealthState.Watch or HealthState.Bad
                ? [new HealthStep(Text["health.rating.step"], $"/desk/{seller}/reviews")]
                : [],
        };
    }

    public async Task<HealthFinding?> RepliesAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var waiting = db.Set<Review>().Where(review => review.Seller == seller && review.AnsweredAt == null && review.Stars <= 3);
        var old = db.Time.GetUtcNow() - Patience;
        var (count, late) = (
            await waiting.CountAsync(cancellationToken), await waiting.CountAsync(review => review.WrittenAt < old, cancellationToken));
        return new HealthFinding(
            Text["health.replies"], /* icon */ "message-square-text", late > 0 ? HealthState.Watch : HealthState.Good,
            count == 0 ? Text["health.replies.none"] : Text.Count("health.replies.some", count, (int)Patience.TotalDays, late))
        {
            Steps = count == 0 ? [] : [new HealthStep(Text["health.replies.step"], $"/desk/{seller}/reviews")],
        };
    }

    private static string Shown(double rating) => rating.ToString("0.0", CultureInfo.CurrentCulture);

    private static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.CurrentCulture);
}
