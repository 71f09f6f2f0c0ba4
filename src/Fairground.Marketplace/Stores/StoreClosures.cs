using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Stores;

/// <summary>Closes stores by the operator's decision, or opens them again, one or several for one reason.</summary>
internal sealed class StoreClosures(FairgroundDb db, StorePowers powers)
{
    public const int CountMax = 500;

    public Task<int> CloseAsync(
        IReadOnlyCollection<StoreId> ids, string? statement, AccountId by, CancellationToken cancellationToken) =>
        DecideAsync(ids, MarketplaceProblems.StoreClosed, () => powers.CloseAsync(
            ids, by, Reason.Record(db, "store.closed", statement, by), cancellationToken), cancellationToken);

    public Task<int> ReopenAsync(
        IReadOnlyCollection<StoreId> ids, string? statement, AccountId by, CancellationToken cancellationToken) =>
        DecideAsync(ids, MarketplaceProblems.StoreNotClosed, () => powers.ReopenAsync(
            ids, by, Reason.Record(db, "store.reopened", statement, by), cancellationToken), cancellationToken);

    private Task<int> DecideAsync(
        IReadOnlyCollection<StoreId> ids, Problem ifNone, Func<Task<int>> decide, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        if (ids.Count is 0 or > CountMax)
        {
            throw new Refusal(MarketplaceProblems.NoStoresChosen, CountMax);
        }
        // In one order, so that two decisions about the same stores never wait crosswise.
        foreach (var id in ids.OrderBy(id => id.Value))
        {
            await db.LockAsync<Store>(db.Stored(id), cancellationToken);
        }
        if (await db.Set<Store>().CountAsync(store => ids.Contains(store.Id), cancellationToken) != ids.Count)
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        var decided = await decide();
        if (decided == 0)
        {
            throw new Refusal(ifNone);
        }
        await db.SaveChangesAsync(cancellationToken);
        return decided;
    }, cancellationToken);
}

internal static class StoreClosureApi
{
    public static void MapStoreClosures(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/store-closures", Close)
            .WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Closes stores, with a reason that their seller reads. Those that are closed already stay as they are.")
            .Refuses(MarketplaceProblems.StoreClosed, MarketplaceProblems.NoStoresChosen, PlatformProblems.ReasonTooShort);
        routes.MapPost("/api/store-reopenings", Reopen)
            .WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Opens closed stores again, with a reason that their seller reads. What was on offer there is again.")
            .Refuses(MarketplaceProblems.StoreNotClosed, MarketplaceProblems.NoStoresChosen, PlatformProblems.ReasonTooShort);
    }

    public sealed record ClosureRequest([property: Elements(1, StoreClosures.CountMax)] StoreId[] Stores, string? Reason);

    public sealed record ClosureView(int Closed);

    private static async Task<Ok<ClosureView>> Close(
        ClosureRequest request, StoreClosures closures, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ClosureView(
            await closures.CloseAsync([.. request.Stores.Distinct()], request.Reason, visitor.SignedIn, cancellationToken)));

    public sealed record ReopeningRequest([property: Elements(1, StoreClosures.CountMax)] StoreId[] Stores, string? Reason);

    public sealed record ReopeningView(int Reopened);

    private static async Task<Ok<ReopeningView>> Reopen(
        ReopeningRequest request, StoreClosures closures, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ReopeningView(
            await closures.ReopenAsync([.. request.Stores.Distinct()], request.Reason, visitor.SignedIn, cancellationToken)));
}
