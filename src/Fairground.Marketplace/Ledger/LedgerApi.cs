using Fairground.Marketplace.Payouts;
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

namespace Fairground.Marketplace.Ledger;

internal static class LedgerApi
{
    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}").WithTags("Desk: money");
        desk.MapGet("/balances", Balances).ForMembers(SellerPolicies.Viewer).WholeList(Currency.Codes.Count()).WithSummary(
            "What the seller has, by currency and by where it stands.");
        desk.MapGet("/movements", Movements).ForMembers(SellerPolicies.Viewer).WithSummary(
            "Every amount that moved the seller's money, newest first.");
        desk.MapGet("/holds", HoldsOf).ForMembers(SellerPolicies.Viewer).WholeList(HoldReviews.PageSize).WithSummary(
            "The seller's holds, open ones first: why each was placed, kept or released, and the day it is looked at again.");
        desk.MapGet("/payouts", PayoutsOf).ForMembers(SellerPolicies.Viewer).WithSummary("The seller's payouts, newest first.");
        desk.MapPost("/payouts", RequestPayout).ForMembers(SellerPolicies.Owner).WithSummary("Asks for available money to be paid out.")
            .Refuses(MarketplaceProblems.BalanceTooLow, MarketplaceProblems.PayoutAccountInvalid);

        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapPost("/holds", Place).WithSummary("Holds a part of a seller's available money, with a reason and a day of review.")
            .Refuses(MarketplaceProblems.BalanceTooLow, MarketplaceProblems.ReviewDateInvalid, PlatformProblems.ReasonTooShort);
        admin.MapPost("/hold-releases", Release).WithSummary("Releases a hold, with a reason.").Refuses(MarketplaceProblems.HoldReleased);
        admin.MapPost("/payout-settlements", Settle)
            .WithSummary("Says that a payout was paid, or why it failed, where a person pays.").Refuses(
            MarketplaceProblems.PayoutDecided, MarketplaceProblems.PayoutWithProvider);
        admin.MapGet("/ledger-audit", Audit).WithSummary("Checks every invariant of the whole ledger.");
    }

    public sealed record HoldRequest(SellerId Seller, Money Amount, bool Freeze, DateTimeOffset ReviewAt, string? Reason);

    public sealed record ReleaseRequest(HoldId Hold, string? Reason);

    public sealed record PayoutRequest(Money Amount);

    public sealed record SettlementRequest(PayoutId Payout, bool Paid, string? Reason);

    public sealed record BalanceView(string Currency, Money Pending, Money Available, Money Reserved, Money Frozen, Money Receivable);

    public sealed record MovementView(
        DateTimeOffset At, JournalKind Journal, EntryKind Kind, LedgerKind Account, Money Amount, string Cause, string? Reason);

    public sealed record HoldView(
        HoldId Id, LedgerKind Kind, Money Amount, string Reason, DateTimeOffset PlacedAt, DateTimeOffset ReviewAt, string? KeptFor,
        DateTimeOffset? ReleasedAt, string? ReleasedFor);

    public sealed record PayoutView(
        PayoutId Id, Money Amount, string AccountEnds, PayoutStatus Status, DateTimeOffset RequestedAt, DateTimeOffset? ScheduledFor,
        DateTimeOffset? SentAt, DateTimeOffset? SettledAt, DateTimeOffset? ReturnedAt, string? Reason);

    public sealed record AuditView(long Journals, long Entries, IReadOnlyList<string> Faults);

    private static async Task<Ok<List<BalanceView>>> Balances(
        SellerId seller, SellerBalances balances, CancellationToken cancellationToken) =>
        TypedResults.Ok((await balances.OfAsync(seller, cancellationToken)).ConvertAll(balance => new BalanceView(
            balance.Currency.Code, balance.Pending, balance.Available, balance.Reserved, balance.Frozen, balance.Receivable)));

    private static async Task<Ok<List<MovementView>>> Movements(
        SellerId seller, string currency, SellerBalances balances, FairgroundDb db, [AsParameters] Paging paging,
        CancellationToken cancellationToken)
    {
        var known = Currency.TryParse(currency, out var found) ? found : throw new Refusal(PlatformProblems.BadRequest);
        var movements = paging.Cut(await balances.MovementsAsync(
            seller, known, paging.Skip, paging.Size + 1, cancellationToken));
        var reasons = movements.Select(movement => movement.Reason).OfType<ReasonId>().Distinct().ToList();
        var statements = await db.Set<Reason>().Where(reason => reasons.Contains(reason.Id)).ToDictionaryAsync(
            reason => reason.Id, reason => reason.Statement, cancellationToken);
        return TypedResults.Ok(movements.ConvertAll(movement => new MovementView(
            movement.At, movement.Journal, movement.Kind, movement.Account, movement.Amount, movement.Cause,
            movement.Reason is { } reason ? statements[reason] : null)));
    }

    private static async Task<Ok<List<HoldView>>> HoldsOf(SellerId seller, HoldReviews reviews, CancellationToken cancellationToken) =>
        TypedResults.Ok((await reviews.OfAsync(seller, cancellationToken)).ConvertAll(record => new HoldView(
            record.Hold.Id, record.Hold.Kind, record.Hold.Amount, record.Placed.Statement, record.Hold.PlacedAt, record.Hold.ReviewAt,
            record.Kept?.Statement, record.Hold.ReleasedAt, record.Released?.Statement)));

    private static async Task<Ok<List<PayoutView>>> PayoutsOf(
        SellerId seller, FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken, PayoutStatus? status = null)
    {
        var payouts = await paging.ReadAsync(
            db.Set<Payout>().AsNoTracking().Where(payout => payout.Seller == seller && (status == null || payout.Status == status))
                .OrderByDescending(payout => payout.RequestedAt), cancellationToken);
        var reasons = await Reasons.OfAsync(db, payouts.Select(payout => payout.FailedFor), cancellationToken);
        return TypedResults.Ok(payouts.ConvertAll(
            payout => View(payout, payout.FailedFor is { } id ? reasons[id].Statement : null)));
    }

    private static async Task<Created<PayoutView>> RequestPayout(
        SellerId seller, PayoutRequest request, PayoutDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var payout = await desk.RequestAsync(seller, request.Amount, visitor.SignedIn, cancellationToken);
        return TypedResults.Created($"/api/sellers/{seller}/payouts", View(payout, null));
    }

    private static async Task<Created<HoldId>> Place(
        HoldRequest request, HoldPowers holds, FairgroundDb db, Visitor visitor, CancellationToken cancellationToken)
    {
        var id = await holds.PlaceAsync(request.Seller, request.Amount, request.Freeze, request.ReviewAt, visitor.SignedIn,
            () => Reason.Record(db, "hold.placed", request.Reason, visitor.SignedIn), cancellationToken);
        return TypedResults.Created($"/api/sellers/{request.Seller}/holds", id);
    }

    private static async Task<NoContent> Release(
        ReleaseRequest request, HoldPowers holds, FairgroundDb db, Visitor visitor, CancellationToken cancellationToken)
    {
        await holds.ReleaseAsync(
            request.Hold, visitor.SignedIn, () => Reason.Record(db, "hold.released", request.Reason, visitor.SignedIn), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Settle(
        SettlementRequest request, PayoutDesk desk, FairgroundDb db, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.SettleAsync(request.Payout, request.Paid, visitor.SignedIn,
            request.Paid ? null : () => Reason.Record(db, "payout.failed", request.Reason, visitor.SignedIn), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<AuditView>> Audit(LedgerAudit audit, CancellationToken cancellationToken)
    {
        var verdict = await audit.RunAsync(cancellationToken);
        return TypedResults.Ok(new AuditView(
            verdict.Journals, verdict.Entries, [.. verdict.Faults.Select(fault => fault.Sentence())]));
    }

    private static PayoutView View(Payout payout, string? reason) => new(
        payout.Id, payout.Amount, payout.AccountHint, payout.Status, payout.RequestedAt, payout.ScheduledFor, payout.SentAt,
        payout.SettledAt, payout.ReturnedAt, reason);
}
