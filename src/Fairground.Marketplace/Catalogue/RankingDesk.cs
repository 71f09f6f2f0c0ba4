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

namespace Fairground.Marketplace.Catalogue;

/// <summary>Publishes what the choice of the featured offer weighs, version after version.</summary>
internal sealed class RankingDesk(FairgroundDb db)
{
    public const int VersionsMax = 100;

    public Task<List<RankingWeights>> VersionsAsync(CancellationToken cancellationToken) => db.Set<RankingWeights>().AsNoTracking()
        .OrderByDescending(row => row.Version).Take(VersionsMax).ToListAsync(cancellationToken);

    /// <summary>
    /// Publishes the version after <paramref name="follows"/>; refused if somebody has published another since it was looked at.
    /// </summary>
    public Task<RankingWeights> PublishAsync(
        int follows, int price, int delivery, int quality, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        // Two who publish at once come one after the other: the second finds a newer version than it has seen.
        await db.Set<RankingWeights>().FromSqlRaw(
            $"select * from {db.Table<RankingWeights>()} where version = {{0}}{db.ForUpdate}", follows)
            .AsNoTracking().ToListAsync(cancellationToken);
        var newest = await db.Set<RankingWeights>().MaxAsync(row => row.Version, cancellationToken);
        if (newest != follows)
        {
            throw new Refusal(PlatformProblems.Conflict);
        }
        var grounds = Reason.Record(db, "ranking-weights.published", statement, by, $"featured-offer/{newest + 1}");
        var weights = RankingWeights.Publish(db, newest + 1, price, delivery, quality, by, grounds);
        await CardSweep.AskAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return weights;
    }, cancellationToken);
}

internal static class RankingWeightsApi
{
    public static void MapRankingWeights(this IEndpointRouteBuilder routes)
    {
        var weights = routes.MapGroup("/api/ranking-weights").WithTags("Rules");
        weights.MapGet("/", List).ForEveryone().WholeList(RankingDesk.VersionsMax)
            .WithSummary("What the choice of the featured offer weighs, in parts of 10,000: every version, the one that holds first.");
        routes.MapPost("/api/ranking-trials", Try).RepeatsFreely("It tries and keeps nothing.")
            .WithTags("Rules").ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Which of the newest choices would have fallen otherwise by other weights. Publishes nothing.")
            .Refuses(MarketplaceProblems.WeightsInvalid);
        weights.MapPost("/", Publish).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Publishes the next version, with a reason that everybody can read. It holds from now on.")
            .Refuses(MarketplaceProblems.WeightsInvalid, PlatformProblems.ReasonTooShort, PlatformProblems.Conflict);
    }

    /// <summary>The version that was looked at, the three weights in parts of 10,000, and why they are changed.</summary>
    public sealed record WeightsRequest(int Follows, int Price, int Delivery, int Quality, string? Reason);

    public sealed record TrialRequest(int Price, int Delivery, int Quality);

    public sealed record WeightsView(
        int Version, int Price, int Delivery, int Quality, DateTimeOffset PublishedAt, string? Reason);

    private static async Task<Ok<List<WeightsView>>> List(RankingDesk desk, FairgroundDb db, CancellationToken cancellationToken)
    {
        var versions = await desk.VersionsAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(db, versions.Select(version => version.PublishedFor), cancellationToken);
        return TypedResults.Ok(versions.ConvertAll(version => View(
            version, version.PublishedFor is { } id ? reasons[id].Statement : null)));
    }

    private static async Task<Created<WeightsView>> Publish(
        WeightsRequest request, RankingDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var weights = await desk.PublishAsync(
            request.Follows, request.Price, request.Delivery, request.Quality, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.Created("/api/ranking-weights", View(weights, request.Reason?.Trim()));
    }

    private static async Task<Ok<RankingTrial>> Try(
        TrialRequest request, RankingTrials trials, CancellationToken cancellationToken) =>
        TypedResults.Ok(await trials.RunAsync(request.Price, request.Delivery, request.Quality, cancellationToken));

    private static WeightsView View(RankingWeights weights, string? reason) =>
        new(weights.Version, weights.Price, weights.Delivery, weights.Quality, weights.PublishedAt, reason);
}
