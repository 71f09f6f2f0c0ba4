using Fairground.Kernels.Wording;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Brokers;

/// <summary>What a post adds to what is known of a product.</summary>
/// <param name="Post">The post.</param>
/// <param name="Product">The listing that it seems to mean.</param>
/// <param name="At">When it was posted.</param>
/// <param name="Strength">
/// 0 to 1: how far the market's own data bear it out, times how sure the tie is, times how much the post looks like recruiting (1 once an
/// investigator has confirmed it). 0 where the data bear nothing out: a post alone is no evidence of anything.
/// </param>
/// <param name="IsConfirmed">Whether an investigator has confirmed that it recruits.</param>
public sealed record BrokerTrace(BrokerPostId Post, ProductId Product, DateTimeOffset At, double Strength, bool IsConfirmed);

/// <summary>What a seller is told of a listing: no sanction, and nothing that says who wrote or brought the post.</summary>
public sealed record ListingAlert(ProductId Product, string Slug, string Title, DateTimeOffset At, string Text, string Advice);

/// <summary>
/// What recruiting posts say of listings, for those who weigh evidence. Reading it is all one can do: nothing here changes a review, a
/// rating, a rank or a seller, and whoever builds on it needs a second family of signals, a person and a reason.
/// </summary>
public sealed class BrokerEvidence
{
    /// <summary>For how long a seller is told of a post.</summary>
    public static readonly TimeSpan Alerted = TimeSpan.FromDays(90);

    private readonly FairgroundDb db;
    private readonly ListingPowers listings;
    private readonly ProductLabels labels;

    internal BrokerEvidence(FairgroundDb db, ListingPowers listings, ProductLabels labels) =>
        (this.db, this.listings, this.labels) = (db, listings, labels);

    /// <summary>
    /// The posts within a time that seem to mean these products and have not been found to be no recruiting, the newest first.
    /// </summary>
    public async Task<List<BrokerTrace>> OfAsync(
        IReadOnlyCollection<ProductId> products, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken) =>
        (await Traces(since, until).Where(row => products.Contains(row.Tie.Product)).OrderByDescending(row => row.Post.At)
            .ToListAsync(cancellationToken)).ConvertAll(TraceOf);

    /// <summary>
    /// What a seller should know of the own listings: each once, by the newest post that the market's own data bear out.
    /// </summary>
    public async Task<List<ListingAlert>> ListingAlertsAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var rows = await Traces(now - Alerted, now).Where(row => row.Tie.Strength > 0).OrderByDescending(row => row.Post.At)
            .Select(row => new { row.Tie.Product, row.Post.At }).ToListAsync(cancellationToken);
        var own = await listings.OfferedByAsync(seller, [.. rows.Select(row => row.Product).Distinct()], cancellationToken);
        var named = await labels.OfAsync(own, cancellationToken);
        return [.. rows.Where(row => named.ContainsKey(row.Product)).DistinctBy(row => row.Product).Select(row =>
        {
            var label = named[row.Product];
            return new ListingAlert(
                row.Product, label.Slug, label.Title, row.At,
                Text["listing-alert.text", label.Title, row.At.UtcDateTime.ToString("d MMM yyyy", Culture)], Text["listing-alert.advice"]);
        })];
    }

    private static System.Globalization.CultureInfo Culture => System.Globalization.CultureInfo.GetCultureInfo(Language.Current.Culture);

    private IQueryable<TiedPost> Traces(DateTimeOffset since, DateTimeOffset until) =>
        from tie in db.Set<PostTie>().AsNoTracking()
        where tie.UntiedAt == null
        join post in db.Set<BrokerPost>().AsNoTracking() on tie.Post equals post.Id
        where post.At >= since && post.At < until && (post.Outcome == PostOutcome.Recruiting ||
            (post.Outcome == null && post.Class == PostClass.Recruiting))
        select new TiedPost { Tie = tie, Post = post };

    private static BrokerTrace TraceOf(TiedPost row) => new(
        row.Post.Id, row.Tie.Product, row.Post.At,
        row.Tie.Strength * row.Tie.Sureness * (row.Post.IsConfirmed ? 1 : row.Post.Score), row.Post.IsConfirmed);

    private sealed class TiedPost
    {
        public required PostTie Tie { get; init; }
        public required BrokerPost Post { get; init; }
    }
}
