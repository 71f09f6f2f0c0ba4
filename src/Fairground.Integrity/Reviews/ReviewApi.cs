using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Reviews;

internal static class ReviewApi
{

    public static void MapReviews(this IEndpointRouteBuilder routes)
    {
        var reviews = routes.MapGroup("/api/reviews").WithTags("Reviews");
        reviews.MapGet("/", List).ForEveryone().WithSummary("The reviews of a product, newest first, with its rating: stars.");
        reviews.MapPost("/", Write).ForSignedIn(Scopes.Reviews)
            .WithSummary("Reviews a product. Marked as verified if the account's own order of it was delivered.")
            .Refuses(IntegrityProblems.AlreadyReviewed, PlatformProblems.NotFound);
        reviews.MapPost("/by-order", WriteByOrder).ForEveryone()
            .WithSummary("Reviews a delivered line of an order that the caller can open (Order-Key for guests).")
            .Refuses(IntegrityProblems.AlreadyReviewed, IntegrityProblems.NotDelivered);
        reviews.MapGet("/mine", Mine).ForSignedIn(Scopes.Reviews)
            .WithSummary("The account's own reviews: where each stands, why, and until when.");
        reviews.MapPut("/{review}", Revise).ForSignedIn(Scopes.Reviews)
            .WithSummary("Changes the account's own review; it is looked at anew before it is shown.")
            .Refuses(PlatformProblems.NotFound, IntegrityProblems.ReviewRemoved);
        routes.MapPost("/api/sellers/{seller}/review-answers", Answer).WithTags("Desk: reviews").ForMembers(SellerPolicies.Manager)
            .WithSummary("Answers a review of something this seller sold; once.")
            .Refuses(IntegrityProblems.NotYourSale, IntegrityProblems.AlreadyAnswered);
    }

    public sealed record ReviewRequest(
        ProductId Product,
        [property: Within(1, 5)] int Stars,
        [property: Lengths(0, Review.TitleLengthMax)] string? Title,
        [property: Needed, Lengths(10, Review.TextLengthMax)] string Text);

    public sealed record OrderReviewRequest(
        OrderId Order,
        OrderLineId Line,
        [property: Within(1, 5)] int Stars,
        [property: Lengths(0, Review.TitleLengthMax)] string? Title,
        [property: Needed, Lengths(10, Review.TextLengthMax)] string Text);

    public sealed record RevisionRequest(
        [property: Within(1, 5)] int Stars,
        [property: Lengths(0, Review.TitleLengthMax)] string? Title,
        [property: Needed, Lengths(10, Review.TextLengthMax)] string Text);

    public sealed record AnswerRequest(ReviewId Review, [property: Needed, Lengths(2, Review.AnswerLengthMax)] string Text);

    public sealed record ReviewView(
        ReviewId Id, string Author, int Stars, string Title, string Text, string Language, DateTimeOffset WrittenAt, bool Verified,
        string? Answer,
        DateTimeOffset? AnsweredAt);

    /// <summary>Where a review stands, for its author: why, by which rule or person, and until when.</summary>
    public sealed record StandingView(
        ReviewStanding Standing, string? Reason, string? Rule, bool Automated, DateTimeOffset? Until, bool Appealed);

    public sealed record OwnReviewView(ReviewView Review, ProductId Product, DateTimeOffset? RevisedAt, StandingView Standing);

    /// <summary>
    /// How many reviews count for half, are not shown, or were written of what the product was before; see how reviews are checked.
    /// </summary>
    public sealed record ReviewsView(
        double Average, int Count, IReadOnlyList<int> CountsByStars, int Reduced, int LeftOut, int CarriedOver,
        IReadOnlyList<ReviewView> Items);

    private static async Task<Ok<ReviewsView>> List(
        ProductId product, ReviewRatings ratings, FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken,
        int? stars = null)
    {
        var summary = await ratings.OfAsync(product, cancellationToken);
        var shown = ReviewRatings.Shown(db, product).AsNoTracking().Where(review => stars == null || review.Stars == stars);
        var reviews = await paging.ReadAsync(shown.OrderByDescending(review => review.WrittenAt), cancellationToken);
        return TypedResults.Ok(new ReviewsView(
            Math.Round(summary.Average, 2), summary.Count, summary.Counts, summary.ReducedCount, summary.LeftOut, summary.CarriedOver,
            reviews.ConvertAll(View)));
    }

    private static async Task<Created<ReviewView>> Write(
        ReviewRequest request, ReviewDesk desk, PurchasePowers purchases, Visitor visitor, CancellationToken cancellationToken)
    {
        await purchases.RequireProductAsync(request.Product, cancellationToken);
        var review = await desk.WriteAsync(
            visitor.SignedIn, request.Product, request.Stars, request.Title ?? "", request.Text, cancellationToken);
        return TypedResults.Created($"/api/reviews?product={request.Product}", View(review));
    }

    private static async Task<Created<ReviewView>> WriteByOrder(
        OrderReviewRequest request, ReviewDesk desk, PurchasePowers purchases, CancellationToken cancellationToken)
    {
        await purchases.RequireBuyerAsync(request.Order, cancellationToken);
        var review = await desk.WriteAsync(
            request.Order, request.Line, request.Stars, request.Title ?? "", request.Text, cancellationToken);
        return TypedResults.Created($"/api/reviews?product={review.Product}", View(review));
    }

    private static async Task<Ok<List<OwnReviewView>>> Mine(
        FairgroundDb db, Visitor visitor, [AsParameters] Paging paging, CancellationToken cancellationToken)
    {
        var account = visitor.SignedIn;
        var reviews = await paging.ReadAsync(
            db.Set<Review>().AsNoTracking().Where(review => review.Account == account).OrderByDescending(review => review.WrittenAt),
            cancellationToken);
        var standings = await ReviewStandings.OfAsync(db, reviews, cancellationToken);
        return TypedResults.Ok(reviews.ConvertAll(review => new OwnReviewView(
            View(review), review.Product, review.RevisedAt, View(review, standings[review.Id]))));
    }

    private static StandingView View(Review review, StandingFacts facts) => new(
        review.Standing, facts.Reason?.Statement, facts.Reason?.Rule, facts.Reason?.Automated ?? false, review.StandingUntil,
        facts.Appeal is not null);

    private static async Task<Ok<ReviewView>> Revise(
        ReviewId review, RevisionRequest request, ReviewDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.ReviseAsync(
            visitor.SignedIn, review, request.Stars, request.Title ?? "", request.Text, cancellationToken)));

    private static async Task<NoContent> Answer(
        SellerId seller, AnswerRequest request, ReviewDesk desk, CancellationToken cancellationToken)
    {
        await desk.AnswerAsync(seller, request.Review, request.Text, cancellationToken);
        return TypedResults.NoContent();
    }

    private static ReviewView View(Review review) => new(
        review.Id, review.ShownAuthor, review.Stars, review.Title, review.Text, review.Language, review.WrittenAt, review.IsVerified,
        review.Answer,
        review.AnsweredAt);
}
