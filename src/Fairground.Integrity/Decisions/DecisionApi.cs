using Fairground.Integrity.Reviews;
using Fairground.Integrity.Scores;
using Fairground.Integrity.Training;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
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

namespace Fairground.Integrity.Decisions;

internal static class DecisionApi
{
    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        var trust = routes.MapGroup("/api").WithTags("Trust: reviews").ForPolicy(Policies.Trust, Scopes.Trust);
        trust.MapGet("/waiting-reviews", List)
            .WithSummary("The reviews that wait for somebody to look at them: appeals first, then the most suspicious.");
        trust.MapGet("/review-scores/{review}", Get).Refuses(PlatformProblems.NotFound)
            .WithSummary("How suspicious a review is, and how that came about: which signals, how strong, how much each added.");
        trust.MapPost("/review-decisions", Decide)
            .WithSummary("Decides on a review. To take one away, signals of two independent families have to be there.")
            .Refuses(PlatformProblems.NotFound, PlatformProblems.ReasonTooShort, IntegrityProblems.ReviewMoved,
                IntegrityProblems.TooFewFamilies, IntegrityProblems.OwnDecision, IntegrityProblems.NotAssessed);
        var appeals = routes.MapGroup("/api/review-appeals").WithTags("Reviews");
        appeals.MapPost("/", Appeal).ForSignedIn(Scopes.Reviews)
            .WithSummary("Says something against where the account's own review stands; somebody else than before decides anew.")
            .Refuses(PlatformProblems.NotFound, IntegrityProblems.NothingToAppeal, IntegrityProblems.AlreadyAppealed);
        appeals.MapPost("/by-order", AppealByOrder).ForEveryone()
            .WithSummary("The same for a review of an order that the caller can open (Order-Key for guests).")
            .Refuses(PlatformProblems.NotFound, IntegrityProblems.NothingToAppeal, IntegrityProblems.AlreadyAppealed);
    }

    public sealed record DecisionRequest(
        ReviewId Review, ReviewFinding Finding, ReviewStanding Standing,
        [property: Lengths(0, Reason.StatementLengthMax)] string? Statement);

    public sealed record AppealRequest(
        ReviewId Review, [property: Needed, Lengths(ReviewAppeal.TextLengthMin, ReviewAppeal.TextLengthMax)] string Text);

    public sealed record OrderAppealRequest(
        OrderId Order, OrderLineId Line,
        [property: Needed, Lengths(ReviewAppeal.TextLengthMin, ReviewAppeal.TextLengthMax)] string Text);

    public sealed record WaitingView(
        ReviewId Review, ProductId Product, int Stars, string Title, string Text, DateTimeOffset WrittenAt, bool Verified,
        ReviewStanding Standing, double Chance, bool Sample, DateTimeOffset? AppealedAt);

    public sealed record SignalView(
        string Name, string Family, double Strength, double ReviewerMean, double ProductMean, double Added, bool Accuses);

    public sealed record ScoreView(
        ReviewId Review, ReviewStanding Standing, DateTimeOffset? Until, double Chance, ModelVersionId? Model, double Heard, int Families,
        ReviewId? CopyOf, DateTimeOffset AssessedAt, IReadOnlyList<SignalView> Signals);

    public sealed record DecisionView(ReviewDecisionId Id, ReviewId Review, ReviewFinding Finding, ReviewStanding From, ReviewStanding To);

    public sealed record AppealView(ReviewAppealId Id, ReviewId Review, DateTimeOffset At);

    private static async Task<Ok<List<WaitingView>>> List(
        DecisionDesk desk, [AsParameters] Paging paging, CancellationToken cancellationToken) =>
        TypedResults.Ok((await paging.ReadAsync(desk.Waiting(), cancellationToken)).ConvertAll(row => new WaitingView(
            row.Review.Id, row.Review.Product, row.Review.Stars, row.Review.Title, row.Review.Text, row.Review.WrittenAt,
            row.Review.IsVerified, row.Review.Standing, row.Score.Chance, row.Score.IsSample, row.AppealedAt)));

    private static async Task<Ok<ScoreView>> Get(ReviewId review, FairgroundDb db, CancellationToken cancellationToken)
    {
        var score = await db.Set<ReviewScore>().AsNoTracking().FirstOrDefaultAsync(row => row.Review == review, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var row = await db.Set<Review>().AsNoTracking().SingleAsync(row => row.Id == review, cancellationToken);
        var version = score.Model is null ? null : await db.Set<ModelVersion>().AsNoTracking().SingleAsync(
            row => row.Id == score.Model, cancellationToken);
        var explanation = Explanation.Of(score, version);
        return TypedResults.Ok(new ScoreView(
            review, row.Standing, row.StandingUntil, score.Chance, score.Model, explanation.Heard, explanation.Families, score.CopyOf,
            score.AssessedAt, [.. explanation.Shares.Select(share => new SignalView(
                share.Signal.Name, $"{share.Signal.Family}", share.Strength, share.ReviewerMean, share.ProductMean, share.Added,
                share.Signal.Accuses))]));
    }

    private static async Task<Created<DecisionView>> Decide(
        DecisionRequest request, DecisionDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var decision = await desk.DecideAsync(
            request.Review, request.Finding, request.Standing, request.Statement, visitor.SignedIn, cancellationToken);
        return TypedResults.Created(
            $"/api/review-scores/{request.Review}",
            new DecisionView(decision.Id, decision.Review, decision.Finding, decision.From, decision.To));
    }

    private static async Task<Created<AppealView>> Appeal(
        AppealRequest request, DecisionDesk desk, FairgroundDb db, Visitor visitor, CancellationToken cancellationToken)
    {
        var account = visitor.SignedIn;
        if (!await db.Set<Review>().AnyAsync(row => row.Id == request.Review && row.Account == account, cancellationToken))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        return Created(await desk.AppealAsync(request.Review, request.Text, cancellationToken));
    }

    private static async Task<Created<AppealView>> AppealByOrder(
        OrderAppealRequest request, DecisionDesk desk, FairgroundDb db, PurchasePowers purchases, CancellationToken cancellationToken)
    {
        await purchases.RequireBuyerAsync(request.Order, cancellationToken);
        var purchase = await purchases.FindAsync(request.Order, request.Line, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var review = await db.Set<Review>().Where(row => row.Line == purchase.Line).Select(row => (ReviewId?)row.Id)
            .FirstOrDefaultAsync(cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        return Created(await desk.AppealAsync(review, request.Text, cancellationToken));
    }

    private static Created<AppealView> Created(ReviewAppeal appeal) =>
        TypedResults.Created("/api/reviews/mine", new AppealView(appeal.Id, appeal.Review, appeal.At));
}
