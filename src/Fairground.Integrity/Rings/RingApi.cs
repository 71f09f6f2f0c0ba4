using System.Globalization;
using CsvHelper;
using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
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

namespace Fairground.Integrity.Rings;

internal static class RingApi
{
    private const int ReviewsMax = 10_000;

    public static void MapRings(this IEndpointRouteBuilder routes)
    {
        var trust = routes.MapGroup("/api").WithTags("Trust: reviews").ForPolicy(Policies.Trust, Scopes.Trust);
        trust.MapGet("/rings", List).WithSummary("Rings of reviewers, those that nobody has decided on first, then the least likely.");
        trust.MapGet("/rings/{ring}", Get).Refuses(PlatformProblems.NotFound)
            .WithSummary("A ring: its members, the products they share, how unlikely that is, when, and how alike.");
        trust.MapGet("/rings/{ring}/reviews.csv", Export).Refuses(PlatformProblems.NotFound)
            .WithSummary("The members' reviews as a file: reviewer, product, time, stars, standing, text.");
        trust.MapPost("/ring-decisions", Decide)
            .WithSummary("Confirms or dismisses a ring, with the decider's reason; the next screening judges its reviews anew.")
            .Refuses(PlatformProblems.NotFound, PlatformProblems.ReasonTooShort, IntegrityProblems.RingDecided);
    }

    public sealed record RingView(
        RingId Id, RingState State, DateTimeOffset FoundAt, DateTimeOffset SeenAt, int Members, int Products, long CoReviews,
        double ChanceLog10, double WeakestLog10, double Close, double CloseUsual, double Agreeing, double AgreeingUsual,
        double DaysBetween);

    public sealed record MemberView(ReviewerKey Reviewer, int Reviews, int OnRingProducts, double ChanceLog10);

    public sealed record ProductView(
        ProductId Product, int Members, int Reviews, DateOnly FirstDay, DateOnly LastDay, double ChanceLog10);

    public sealed record RingDetailView(RingView Ring, IReadOnlyList<MemberView> Members, IReadOnlyList<ProductView> Products);

    public sealed record RingDecisionRequest(
        RingId Ring, RingState State, [property: Needed, Lengths(Reason.StatementLengthMin, Reason.StatementLengthMax)] string Statement);

    /// <summary>The reviews by a ring's members of its products, by time.</summary>
    public static IQueryable<Review> ReviewsOf(FairgroundDb db, RingId ring) => db.Set<Review>().AsNoTracking()
        .Where(review => db.Set<RingMember>().Any(member => member.Ring == ring && member.Reviewer == review.Reviewer)
            && db.Set<RingProduct>().Any(product => product.Ring == ring && product.Product == review.Product))
        .OrderBy(review => review.WrittenAt).Take(ReviewsMax);

    public static IQueryable<Ring> Ordered(FairgroundDb db) => db.Set<Ring>().AsNoTracking()
        .OrderBy(ring => ring.State != RingState.Open).ThenBy(ring => ring.ChanceLog10).ThenBy(ring => ring.Id);

    private static async Task<Ok<List<RingView>>> List(
        FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken) =>
        TypedResults.Ok((await paging.ReadAsync(
            Ordered(db).Include(ring => ring.Members).Include(ring => ring.Products).AsSplitQuery(), cancellationToken)).ConvertAll(View));

    private static async Task<Ok<RingDetailView>> Get(RingId ring, FairgroundDb db, CancellationToken cancellationToken)
    {
        var found = await FindAsync(db, ring, cancellationToken);
        return TypedResults.Ok(new RingDetailView(
            View(found),
            [.. found.Members.OrderBy(member => member.ChanceLog10).Select(member => new MemberView(
                member.Reviewer, member.Reviews, member.OnRingProducts, member.ChanceLog10))],
            [.. found.Products.OrderByDescending(product => product.Members).Select(product => new ProductView(
                product.Product, product.Members, product.Reviews, product.FirstDay, product.LastDay, product.ChanceLog10))]));
    }

    public static async Task<Ring> FindAsync(FairgroundDb db, RingId id, CancellationToken cancellationToken) =>
        await db.Set<Ring>().AsNoTracking().Include(ring => ring.Members).Include(ring => ring.Products).AsSplitQuery()
            .FirstOrDefaultAsync(ring => ring.Id == id, cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);

    private static async Task<FileContentHttpResult> Export(RingId ring, FairgroundDb db, CancellationToken cancellationToken)
    {
        await FindAsync(db, ring, cancellationToken);
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord("review", "reviewer", "product", "written_at", "stars", "verified", "standing", "title", "text");
            await foreach (var review in ReviewsOf(db, ring).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                csv.WriteRecord(
                    review.Id.ToString(), review.Reviewer.ToString(), review.Product.ToString(),
                    review.WrittenAt.ToString("O", CultureInfo.InvariantCulture), review.Stars.ToString(CultureInfo.InvariantCulture),
                    review.IsVerified ? "yes" : "no", review.Standing.ToString(), review.Title, review.Text);
            }
        }
        return TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", $"ring-{ring}.csv");
    }

    private static async Task<NoContent> Decide(
        RingDecisionRequest request, RingDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.DecideAsync(request.Ring, request.State, request.Statement, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static RingView View(Ring ring) => new(
        ring.Id, ring.State, ring.FoundAt, ring.SeenAt, ring.Members.Count, ring.Products.Count, ring.CoReviews, ring.ChanceLog10,
        ring.WeakestLog10, ring.Close, ring.CloseUsual, ring.Agreeing, ring.AgreeingUsual, ring.DaysBetween);
}
