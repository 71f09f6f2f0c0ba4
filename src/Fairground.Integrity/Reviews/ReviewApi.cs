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

    public sealed record AnswerRequest(ReviewId Review, [property: Needed, Lengths(2, Review.AnswerLengthMax)] string Text);

    public sealed record ReviewView(
        ReviewId Id, string Author, int Stars, string Title, string Text, string Language, DateTimeOffset WrittenAt, bool Verified,
        string? Answer,
        DateTimeOffset? AnsweredAt);

    public sealed record ReviewsView(double Average, int Count, IReadOnlyList<int> CountsByStars, IReadOnlyList<ReviewView> Items);

    private static async Task<Ok<ReviewsView>> List(
        ProductId product, ReviewDesk desk, FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken,
        int? stars = null)
    {
        var summary = await desk.SummaryAsync(product, cancellationToken);
        var reviews = await paging.ReadAsync(
            db.Set<Review>().AsNoTracking().Where(review => review.Product == product && (stars == null || review.Stars == stars))
                .OrderByDescending(review => review.WrittenAt), cancellationToken);
        return TypedResults.Ok(new ReviewsView(Math.Round(summary.Average, 2), summary.Count, summary.Counts, reviews.ConvertAll(View)));
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
