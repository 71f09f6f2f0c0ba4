using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Stores;
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

namespace Fairground.Marketplace.Sellers;

internal static class SellerRecordApi
{
    private const int StoresMax = 100;

    public static void MapSellerRecords(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api/seller-records").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/", List).WithSummary("Sellers by name: q (name, e-mail, register entry, store, id), status, page.");
        admin.MapGet("/{id}", Get).Refuses(PlatformProblems.NotFound)
            .WithSummary("One seller: the legal person, the decision with its reason, the newest stores, members, balances and holds.");
    }

    public sealed record LineView(
        SellerId Id, string LegalName, string Country, string Email, string Register, SellerStatus Status, DateTimeOffset AppliedAt,
        int Stores, int OpenStores);

    public sealed record PageView(IReadOnlyList<LineView> Items, int Total, int Page);

    public sealed record StoreView(
        StoreId Id, string Slug, string Name, string Currency, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt);

    public sealed record RecordView(
        SellerId Id, string LegalName, PostalAddress Address, string Email, string Phone, string Register, SellerStatus Status,
        DateTimeOffset SelfCertifiedAt, DateTimeOffset AppliedAt, DateTimeOffset? DecidedAt, string? DecisionReason,
        string? PayoutAccountEnds, IReadOnlyList<StoreView> Stores, IReadOnlyList<SellerApi.MemberView> Members,
        IReadOnlyList<LedgerApi.BalanceView> Balances, IReadOnlyList<HoldReviewApi.HoldView> Holds);

    private static async Task<Ok<PageView>> List(
        SellerRecords records, [AsParameters] Paging paging, CancellationToken cancellationToken, string? q = null,
        SellerStatus? status = null)
    {
        var (lines, total) = await records.FindAsync(q, status, paging.Number, cancellationToken, paging.Size);
        paging.Counted(total);
        return TypedResults.Ok(new PageView([.. lines.Select(line => new LineView(
            line.Id, line.LegalName, line.Country, line.Email, line.Register, line.Status, line.AppliedAt, line.Stores, line.OpenStores))],
            total, paging.Number));
    }

    private static async Task<Ok<RecordView>> Get(
        SellerId id, FairgroundDb db, SellerDesk desk, SellerBalances balances, HoldReviews holds, CancellationToken cancellationToken)
    {
        var seller = await db.Set<Seller>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var reason = await db.Set<Reason>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == seller.DecidedFor, cancellationToken);
        var stores = await db.Set<Store>().AsNoTracking().Where(store => store.Seller == id).OrderByDescending(store => store.Id)
            .Take(StoresMax).ToListAsync(cancellationToken);
        return TypedResults.Ok(new RecordView(
            seller.Id, seller.LegalName, seller.Address, seller.Email, seller.Phone, seller.Register, seller.Status,
            seller.SelfCertifiedAt, seller.AppliedAt, seller.DecidedAt, reason?.Statement, seller.PayoutAccount?.Hint,
            [.. stores.Select(store => new StoreView(
                store.Id, store.Slug, store.Name, store.Currency.Code, store.OpenedAt, store.ClosedAt))],
            await desk.MembersAsync(id, cancellationToken),
            [.. (await balances.OfAsync(id, cancellationToken)).Select(balance => new LedgerApi.BalanceView(
                balance.Currency.Code, balance.Pending, balance.Available, balance.Reserved, balance.Frozen, balance.Receivable))],
            [.. (await holds.OfAsync(id, cancellationToken)).Select(HoldReviewApi.View)]));
    }
}
