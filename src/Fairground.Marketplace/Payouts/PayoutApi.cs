using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Payouts;

internal static class PayoutApi
{
    public static void MapPayouts(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/payouts", List).WithSummary("Payouts of all sellers by status (Requested, Sent, Paid, Failed, Returned): those " +
            "asked for oldest first, others newest first.");
        admin.MapPost("/payout-returns", Return)
            .WithSummary("Says that a payout which the operator's bank had paid came back, and why: the money is available again.")
            .Refuses(PlatformProblems.NotFound, MarketplaceProblems.PayoutNotPaid, MarketplaceProblems.PayoutWithProvider,
                PlatformProblems.ReasonTooShort);
        admin.MapPost("/payout-account-readings", Open)
            .WithSummary("Shows the bank details for one payout. The look is written to the audit log.").Refuses(PlatformProblems.NotFound);
        admin.MapPost("/payout-exports", Export).RepeatsFreely("It reads into a file; each reading is on record.")
            .WithSummary("The payouts asked for, with bank details, as CSV. Each is written to the audit log.");
    }

    public sealed record PayoutView(
        PayoutId Id, SellerId Seller, string SellerName, Money Amount, string AccountEnds, PayoutStatus Status,
        string Provider, DateTimeOffset RequestedAt, DateTimeOffset? ScheduledFor, DateTimeOffset? SentAt, DateTimeOffset? SettledAt,
        DateTimeOffset? ReturnedAt);

    public sealed record ReturnRequest(PayoutId Payout, string? Reason);

    public sealed record ReadingRequest(PayoutId Payout);

    public sealed record AccountView(string Holder, string Number, bool IsTheOneAskedFor);

    private static async Task<Ok<List<PayoutView>>> List(
        FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken,
        PayoutStatus status = PayoutStatus.Requested)
    {
        paging.Counted(await db.Set<Payout>().CountAsync(payout => payout.Status == status, cancellationToken));
        return TypedResults.Ok((await PayoutList.ReadAsync(db, status, paging.Number, paging.Size, cancellationToken)).ConvertAll(line =>
            new PayoutView(line.Payout.Id, line.Payout.Seller, line.Seller, line.Payout.Amount, line.Payout.AccountHint,
                line.Payout.Status, line.Payout.Provider, line.Payout.RequestedAt, line.Payout.ScheduledFor, line.Payout.SentAt,
                line.Payout.SettledAt, line.Payout.ReturnedAt)));
    }

    private static async Task<NoContent> Return(
        ReturnRequest request, PayoutDesk desk, FairgroundDb db, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.ReturnAsync(
            request.Payout, visitor.SignedIn, () => Reason.Record(db, "payout.returned", request.Reason, visitor.SignedIn),
            cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<AccountView>> Open(
        ReadingRequest request, PayoutAccountDesk desk, Visitor visitor, HttpResponse response, CancellationToken cancellationToken)
    {
        var account = await desk.OpenAsync(request.Payout, visitor.SignedIn, cancellationToken);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new AccountView(account.Holder, account.Number, account.IsTheOneAskedFor));
    }

    private static async Task<FileContentHttpResult> Export(
        PayoutAccountDesk desk, Visitor visitor, TimeProvider time, HttpResponse response, CancellationToken cancellationToken)
    {
        var file = await desk.ExportAsync(visitor.SignedIn, cancellationToken);
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(file, "text/csv; charset=utf-8", $"payouts-{time.GetUtcNow():yyyy-MM-dd}.csv");
    }
}

/// <summary>A payout with its seller's name.</summary>
internal sealed record PayoutLine(Payout Payout, string Seller, string? AccountHint);

internal static class PayoutList
{
    public static async Task<List<PayoutLine>> ReadAsync(
        FairgroundDb db, PayoutStatus status, int page, int pageSize, CancellationToken cancellationToken)
    {
        var payouts = db.Set<Payout>().AsNoTracking().Where(payout => payout.Status == status);
        var ordered = status == PayoutStatus.Requested
            ? payouts.OrderBy(payout => payout.RequestedAt).ThenBy(payout => payout.Id)
            : payouts.OrderByDescending(payout => payout.RequestedAt).ThenByDescending(payout => payout.Id);
        var found = await ordered.Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken);
        var ids = found.Select(payout => payout.Seller).Distinct().ToList();
        var sellers = await db.Set<Seller>().AsNoTracking().Where(seller => ids.Contains(seller.Id))
            .ToDictionaryAsync(seller => seller.Id, cancellationToken);
        return found.ConvertAll(payout => new PayoutLine(
            payout, sellers[payout.Seller].LegalName, sellers[payout.Seller].PayoutAccount?.Hint));
    }
}
