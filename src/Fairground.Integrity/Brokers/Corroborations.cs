using Fairground.Integrity.Reviews;
using Fairground.Kernels.Ranking;
using Fairground.Kernels.Wording;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Brokers;

/// <summary>The reviews of a listing around a post, a count a day.</summary>
/// <param name="From">The first day.</param>
/// <param name="PostDay">Which of the days the post was made on.</param>
/// <param name="Counts">The reviews of each day, up to today.</param>
internal sealed record ReviewDays(DateOnly From, int PostDay, IReadOnlyList<int> Counts);

/// <summary>
/// Asks the market's own data whether they bear out what a post seems to say of a listing. One finding alone happens to honest sellers, so
/// it counts for nothing; and whoever frames a competitor can write a post, but not give refunds in the other's name.
/// </summary>
internal sealed class Corroborations(FairgroundDb db, SaleFacts sales)
{
    /// <summary>The published rule: at least two findings, each less likely by chance than this.</summary>
    public const int FindingsMin = 2;

    public const double ChanceMax = 0.01;
    public const int BurstFromDay = 3;
    public const int BurstToDay = 14;
    public const int DaysBefore = 90;
    public const int DaysAfter = 30;
    private const int SalesDaysBefore = 3;
    private const int ReviewsMax = 20_000;
    private const int BurstReviewsMin = 4;
    private const int ReviewersMin = 3;
    private const int ReviewsMin = 4;
    private const int SalesMin = 3;
    private const double DepthStep = 0.3;

    /// <summary>A product without reviews has one a month, as far as anybody knows.</summary>
    private const double DailyMin = 1 / 30.0;

    /// <summary>How many reviews of the market's stand beside a product's own where what is usual is worked out.</summary>
    private const int MarketWeight = 10;

    private const double SharedUsually = 0.02;
    private const double RefundedUsually = 0.03;

    /// <summary>How much each finding says, where it holds with another.</summary>
    private static double WeightOf(FindingKind kind) => kind switch
    {
        FindingKind.Burst or FindingKind.SharedReviewers or FindingKind.Refunded => 0.5,
        FindingKind.Unverified => 0.3,
        _ => 0.25,
    };

    /// <summary>Looks at the data for a tie and notes what they say on it; the caller saves.</summary>
    public async Task LookAsync(PostTie tie, BrokerPost post, CancellationToken cancellationToken)
    {
        var findings = await OfAsync(tie.Product, post.Id, post.At, cancellationToken);
        tie.Found(StrengthOf(findings), findings, db.Time.GetUtcNow());
    }

    public static double StrengthOf(IReadOnlyList<OwnFinding> findings)
    {
        var holding = findings.Where(finding => finding.Holds).ToList();
        return holding.Count < FindingsMin ? 0 : 1 - holding.Aggregate(1.0, (rest, finding) => rest * (1 - WeightOf(finding.Kind)));
    }

    /// <summary>What the data say of a product around a time.</summary>
    public async Task<List<OwnFinding>> OfAsync(
        ProductId product, BrokerPostId post, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var reviews = await ReviewsAsync(product, at, cancellationToken);
        return
        [
            Burst(DaysOf(reviews, at)),
            await SharedAsync(product, post, reviews, at, cancellationToken),
            await UnverifiedAsync(reviews, at, cancellationToken),
            await RefundedAsync(reviews, at, cancellationToken),
            await DiscountAsync(product, at, cancellationToken),
        ];
    }

    public async Task<ReviewDays> DaysAsync(ProductId product, DateTimeOffset at, CancellationToken cancellationToken) =>
        DaysOf(await ReviewsAsync(product, at, cancellationToken), at);

    private Task<List<Row>> ReviewsAsync(ProductId product, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (from, until) = (at.AddDays(-DaysBefore), at.AddDays(DaysAfter));
        return db.Set<Review>().AsNoTracking()
            .Where(review => review.Product == product && review.WrittenAt >= from && review.WrittenAt < until)
            .OrderByDescending(review => review.WrittenAt).Take(ReviewsMax)
            .Select(review => new Row(review.Account, review.Line, review.WrittenAt)).ToListAsync(cancellationToken);
    }

    private ReviewDays DaysOf(List<Row> reviews, DateTimeOffset at)
    {
        var (first, today) = (DayOf(at.AddDays(-DaysBefore)), DayOf(db.Time.GetUtcNow()));
        var length = Math.Clamp(today.DayNumber - first.DayNumber + 1, 1, DaysBefore + DaysAfter + 1);
        var counts = new int[length];
        foreach (var review in reviews)
        {
            if (DayOf(review.WrittenAt).DayNumber - first.DayNumber is >= 0 and var day && day < length)
            {
                counts[day]++;
            }
        }
        return new ReviewDays(first, DaysBefore, counts);
    }

    private static OwnFinding Burst(ReviewDays days)
    {
        var before = days.Counts.Take(days.PostDay).Sum();
        var mean = Math.Max(before / (double)days.PostDay, DailyMin);
        var (from, to) = (days.PostDay + BurstFromDay, Math.Min(days.PostDay + BurstToDay + 1, days.Counts.Count));
        var count = days.Counts.Skip(from).Take(Math.Max(0, to - from)).Sum();
        // One that ran before the post is not the post's.
        var isBurst = Bursts.Find([.. days.Counts], mean).Exists(burst =>
            burst.Begin > days.PostDay && burst.Begin < to && burst.End > from);
        return new OwnFinding(
            FindingKind.Burst, count, Math.Max(0, to - from), mean * Math.Max(0, to - from), before,
            isBurst && count >= BurstReviewsMin);
    }

    private async Task<OwnFinding> SharedAsync(
        ProductId product, BrokerPostId post, List<Row> reviews, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var others = await (
            from tie in db.Set<PostTie>()
            where tie.UntiedAt == null && tie.Product != product
            join other in db.Set<BrokerPost>() on tie.Post equals other.Id
            // A post that names several listings ties them to each other by itself.
            where other.Id != post && other.Outcome != PostOutcome.NotRecruiting &&
                (other.Class == PostClass.Recruiting || other.Outcome == PostOutcome.Recruiting)
            select tie.Product).Distinct().Take(ReviewsMax).ToListAsync(cancellationToken);
        var after = AccountsOf(reviews.Where(review => review.WrittenAt >= at));
        var before = AccountsOf(reviews.Where(review => review.WrittenAt < at));
        var known = others.Count == 0 ? [] : (await db.Set<Review>()
            .Where(review => others.Contains(review.Product) && review.Account != null).Select(review => review.Account!.Value).Distinct()
            .Take(ReviewsMax).ToListAsync(cancellationToken)).ToHashSet();
        var count = after.Count(known.Contains);
        var usual = Usual(before.Count(known.Contains), before.Count, SharedUsually);
        return Share(FindingKind.SharedReviewers, count, after.Count, usual, before.Count, ReviewersMin);
    }

    private async Task<OwnFinding> UnverifiedAsync(List<Row> reviews, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (from, after, before) = (at.AddDays(-DaysBefore), After(reviews, at), Before(reviews, at));
        var market = await db.Set<Review>().Where(review => review.WrittenAt >= from && review.WrittenAt < at)
            .GroupBy(review => review.Line == null).Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var all = market.Sum(group => group.Count);
        var share = all == 0 ? 0.5 : market.Where(group => group.Key).Sum(group => group.Count) / (double)all;
        var usual = Usual(before.Count(review => review.Line is null), before.Count, share);
        return Share(
            FindingKind.Unverified, after.Count(review => review.Line is null), after.Count, usual, before.Count, ReviewsMin);
    }

    private async Task<OwnFinding> RefundedAsync(List<Row> reviews, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var lines = reviews.Where(review => review.Line is not null).ToList();
        var refunds = await sales.RefundedAtAsync([.. lines.Select(review => review.Line!.Value)], cancellationToken);
        bool IsRefunded(Row review) => refunds.TryGetValue(review.Line!.Value, out var when) && when >= review.WrittenAt;
        var (after, before) = (After(lines, at), Before(lines, at));
        var usual = Usual(before.Count(IsRefunded), before.Count, RefundedUsually);
        return Share(FindingKind.Refunded, after.Count(IsRefunded), after.Count, usual, before.Count, ReviewersMin);
    }

    private async Task<OwnFinding> DiscountAsync(ProductId product, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var begin = at.AddDays(-SalesDaysBefore);
        var depths = await sales.DepthsAsync(product, at.AddDays(-DaysBefore), at.AddDays(BurstToDay), cancellationToken);
        var (around, before) = (
            depths.Where(sale => sale.At >= begin).Select(sale => sale.Depth).ToList(),
            depths.Where(sale => sale.At < begin).Select(sale => sale.Depth).ToList());
        var usual = before.Sum() / Math.Max(1, before.Count);
        var mean = around.Count == 0 ? 0 : around.Average();
        return new OwnFinding(
            FindingKind.Discount, mean, around.Count, usual, before.Count, around.Count >= SalesMin && mean >= usual + DepthStep);
    }

    private static OwnFinding Share(FindingKind kind, int count, int of, double usual, int usualOf, int least) => new(
        kind, of == 0 ? 0 : count / (double)of, of, usual, usualOf,
        count >= least && Chance.AtLeast(count, of, usual) < ChanceMax);

    /// <summary>The product's own share, with some of the market's beside it while the product has few.</summary>
    private static double Usual(int count, int of, double market) => (count + (MarketWeight * market)) / (of + MarketWeight);

    private static List<Row> After(List<Row> reviews, DateTimeOffset at) => reviews.FindAll(review => review.WrittenAt >= at);

    private static List<Row> Before(List<Row> reviews, DateTimeOffset at) => reviews.FindAll(review => review.WrittenAt < at);

    private static HashSet<AccountId> AccountsOf(IEnumerable<Row> reviews) =>
        [.. reviews.Select(review => review.Account).OfType<AccountId>()];

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private sealed record Row(AccountId? Account, OrderLineId? Line, DateTimeOffset WrittenAt);
}
