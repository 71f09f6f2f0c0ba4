using Fairground.Marketplace.Notices;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Sellers;

/// <summary>Suspends and reinstates sellers by the operator's decision, each with a reason that the seller reads.</summary>
internal sealed class SellerSuspensions(FairgroundDb db)
{
    public Task SuspendAsync(SellerId id, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var seller = await LockedAsync(id, cancellationToken);
        seller.Suspend(db, by, Reason.Record(db, "seller.suspended", statement, by));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public Task ReinstateAsync(SellerId id, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var seller = await LockedAsync(id, cancellationToken);
        var suspension = await db.Set<SellerSuspension>().FirstOrDefaultAsync(
            row => row.Seller == id && row.LiftedAt == null, cancellationToken)
            ?? throw new Refusal(MarketplaceProblems.SellerNotSuspended);
        seller.Reinstate(db, suspension, by, Reason.Record(db, "seller.reinstated", statement, by));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>The suspension in force, with its reason; null if there is none.</summary>
    public static async Task<(SellerSuspension Suspension, Reason Reason)?> InForceAsync(
        FairgroundDb db, SellerId id, CancellationToken cancellationToken)
    {
        var found = await (from suspension in db.Set<SellerSuspension>().AsNoTracking()
                           where suspension.Seller == id && suspension.LiftedAt == null
                           join reason in db.Set<Reason>().AsNoTracking() on suspension.Reason equals reason.Id
                           select new { suspension, reason }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.suspension, found.reason);
    }

    private async Task<Seller> LockedAsync(SellerId id, CancellationToken cancellationToken)
    {
        await db.LockAsync<Seller>(db.Stored(id), cancellationToken);
        return await db.Set<Seller>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw new Refusal(
            PlatformProblems.NotFound);
    }
}

/// <summary>What a seller offers goes off sale, or comes back: each of its stores is a delivery of its own.</summary>
internal sealed class RefreshCardsOfSeller(FairgroundDb db) : IHandle<SellerWasSuspended>, IHandle<SellerWasReinstated>
{
    public Task HandleAsync(SellerWasSuspended @event, CancellationToken cancellationToken) =>
        RefreshAsync(@event.Seller, cancellationToken);

    public Task HandleAsync(SellerWasReinstated @event, CancellationToken cancellationToken) =>
        RefreshAsync(@event.Seller, cancellationToken);

    private async Task RefreshAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var stores = await db.Set<Store>().Where(store => store.Seller == seller && store.ClosedAt == null).Select(store => store.Id)
            .Take(Store.PerSellerMax).ToListAsync(cancellationToken);
        foreach (var store in stores)
        {
            db.Publish(new StoreChanged(store));
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class SellerSuspensionApi
{
    public static IServiceCollection AddSellerSuspensions(this IServiceCollection services) => services
        .AddScoped<SellerSuspensions>()
        .AddHandler<SellerWasSuspended, RefreshCardsOfSeller>().AddHandler<SellerWasReinstated, RefreshCardsOfSeller>()
        .AddHandler<SellerWasSuspended, TellSeller>().AddHandler<SellerWasReinstated, TellSeller>();

    public static void MapSellerSuspensions(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapPost("/seller-suspensions", Suspend)
            .WithSummary("Takes all that a seller offers off sale for now, with a reason that the seller reads. Orders go on, and money " +
                "is paid out.")
            .Refuses(MarketplaceProblems.SellerSuspended, MarketplaceProblems.SellerNotApproved, PlatformProblems.ReasonTooShort);
        admin.MapPost("/seller-reinstatements", Reinstate)
            .WithSummary("Ends a suspension, with a reason: what was on sale before is on sale again.")
            .Refuses(MarketplaceProblems.SellerNotSuspended, PlatformProblems.ReasonTooShort);
    }

    public sealed record SuspensionRequest(SellerId Seller, string? Reason);

    private static async Task<NoContent> Suspend(
        SuspensionRequest request, SellerSuspensions suspensions, Visitor visitor, CancellationToken cancellationToken)
    {
        await suspensions.SuspendAsync(request.Seller, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Reinstate(
        SuspensionRequest request, SellerSuspensions suspensions, Visitor visitor, CancellationToken cancellationToken)
    {
        await suspensions.ReinstateAsync(request.Seller, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }
}
