using Fairground.Integrity.Reviews;
using Fairground.Integrity.Scores;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Rings;

/// <summary>A review of a ring, placed by its row among the reviewers and its column among the products.</summary>
internal sealed record RingReview(int Row, int Column, ReviewId Id, int Stars, DateTimeOffset WrittenAt, bool IsVerified, bool IsCopy);

/// <summary>A member of a ring as a picture shows it.</summary>
internal sealed record RingPerson(ReviewerKey Reviewer, string Name, int Reviews, int OnRingProducts, double ChanceLog10);

/// <summary>A product of a ring as a picture shows it.</summary>
internal sealed record RingThing(RingProduct Product, string Title, string? Slug);

/// <summary>
/// Who of a ring reviewed which of its products when, in the order in which a picture shows them best: the products by their first day,
/// the members by how many of them they reviewed.
/// </summary>
internal sealed record RingPicture(
    IReadOnlyList<RingPerson> People, IReadOnlyList<RingThing> Things, IReadOnlyList<RingReview> Reviews)
{
    public DateTimeOffset First => Reviews.Count == 0 ? default : Reviews.Min(review => review.WrittenAt);

    public DateTimeOffset Last => Reviews.Count == 0 ? default : Reviews.Max(review => review.WrittenAt);

    public int VerifiedCount => Reviews.Count(review => review.IsVerified);

    public int CopiesCount => Reviews.Count(review => review.IsCopy);

    /// <summary>The day of a review, counted from the ring's first, which is 1.</summary>
    public int DayOf(RingReview review) => 1 + (int)(review.WrittenAt.UtcDateTime.Date - First.UtcDateTime.Date).TotalDays;

    /// <summary>A review in words.</summary>
    public string Says(RingReview review) => Text["ring.review", People[review.Row].Name, Things[review.Column].Title, review.Stars,
        FigureText.Day(review.WrittenAt), DayOf(review)];

    public static async Task<RingPicture> ReadAsync(
        FairgroundDb db, ProductLabels labels, Ring ring, CancellationToken cancellationToken)
    {
        var reviews = await (from review in RingApi.ReviewsOf(db, ring.Id)
                             join score in db.Set<ReviewScore>() on review.Id equals score.Review into scores
                             from score in scores.DefaultIfEmpty()
                             select new { Review = review, IsCopy = score != null && score.CopyOf != null }).ToListAsync(cancellationToken);
        var names = reviews.GroupBy(row => row.Review.Reviewer)
            .ToDictionary(group => group.Key, group => group.Last().Review.ShownAuthor);
        var known = await labels.OfAsync([.. ring.Products.Select(product => product.Product)], cancellationToken);
        List<RingPerson> people = [.. ring.Members.OrderByDescending(member => member.OnRingProducts).ThenBy(member => member.ChanceLog10)
            .Select(member => new RingPerson(member.Reviewer, names.GetValueOrDefault(member.Reviewer, Text["reviews.nameless"]),
                member.Reviews, member.OnRingProducts, member.ChanceLog10))];
        List<RingThing> things = [.. ring.Products.OrderBy(product => product.FirstDay).ThenByDescending(product => product.Members)
            .Select(product => new RingThing(
                product, known.GetValueOrDefault(product.Product)?.Title ?? product.Product.ToString(),
                known.GetValueOrDefault(product.Product)?.Slug))];
        var rows = people.Select((person, i) => (person, i)).ToDictionary(pair => pair.person.Reviewer, pair => pair.i);
        var columns = things.Select((thing, i) => (thing, i)).ToDictionary(pair => pair.thing.Product.Product, pair => pair.i);
        return new RingPicture(people, things, [.. reviews.OrderBy(row => row.Review.WrittenAt).Select(row => new RingReview(
            rows[row.Review.Reviewer], columns[row.Review.Product], row.Review.Id, row.Review.Stars, row.Review.WrittenAt,
            row.Review.IsVerified, row.IsCopy))]);
    }
}
