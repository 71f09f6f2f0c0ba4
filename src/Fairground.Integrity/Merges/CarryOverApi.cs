using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Merges;

internal static class CarryOverApi
{
    public static void MapReviewCarryOvers(this IEndpointRouteBuilder routes)
    {
        var trust = routes.MapGroup("/api").WithTags("Trust").ForPolicy(Policies.Trust, Scopes.Trust);
        trust.MapGet("/review-carry-overs", List).WithSummary(
            "Products that look like another than they were when they were reviewed, newest first: state (Found, SameProduct, " +
            "OtherProduct).");
        trust.MapPost("/review-carry-over-decisions", Decide)
            .WithSummary("Decides that a product is the same, or another, with a reason that its keeper reads. Of another, the reviews " +
                "from before do not count for the rating.")
            .Refuses(
                PlatformProblems.NotFound, PlatformProblems.ReasonTooShort, IntegrityProblems.AlreadyDecided,
                IntegrityProblems.NothingToDecide);
    }

    public sealed record SketchView(string Title, string Brand, CategoryId Category, int Variants, int Pictures);

    public sealed record CarryOverView(
        ReviewCarryOverId Id, ProductId Product, SellerId? Keeper, DateTimeOffset ChangedAt, CarryOverState State, SketchView Before,
        SketchView After, IReadOnlyList<string> Signs, int ReviewsBefore, double StarsBefore, int ReviewsAfter, double StarsAfter,
        DateTimeOffset? DecidedAt, string? Reason);

    public sealed record DecisionRequest(ReviewCarryOverId CarryOver, CarryOverState Decision, string? Reason);

    private static async Task<Ok<List<CarryOverView>>> List(
        FairgroundDb db, CarryOverDesk desk, [AsParameters] Paging paging, CancellationToken cancellationToken,
        CarryOverState? state = null)
    {
        var found = await paging.ReadAsync(
            db.Set<ReviewCarryOver>().AsNoTracking().Where(row => state == null || row.State == state)
                .OrderByDescending(row => row.FoundAt).ThenBy(row => row.Id), cancellationToken);
        var reasons = await Reasons.OfAsync(db, found.Select(row => row.DecidedFor), cancellationToken);
        var views = new List<CarryOverView>();
        foreach (var row in found)
        {
            var (before, after) = await desk.MeansAsync(row, cancellationToken);
            views.Add(new CarryOverView(
                row.Id, row.Product, row.Keeper, row.ChangedAt, row.State, View(row.Before), View(row.After),
                [.. row.Signs.Select(sign => sign.ToString())], before.Count, Math.Round(before.Stars, 2), after.Count,
                Math.Round(after.Stars, 2), row.DecidedAt, row.DecidedFor is { } id ? reasons[id].Statement : null));
        }
        return TypedResults.Ok(views);
    }

    private static async Task<NoContent> Decide(
        DecisionRequest request, CarryOverDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.DecideAsync(request.CarryOver, request.Decision, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static SketchView View(ProductSketch sketch) =>
        new(sketch.Title, sketch.Brand, sketch.Category, sketch.Variants.Count, sketch.Pictures.Count);
}
