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

internal static class HoldReviewApi
{
    /// <summary>A kind in a currency is one account.</summary>
    private const int AccountsMax = 5000;

    public static void MapHoldReviews(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/holds", List).WithSummary("Open holds, the one to be looked at first first; due=true: those whose day has come.");
        admin.MapPost("/hold-reviews", Keep).WithSummary(
            "Keeps a hold that was looked at again, with a reason and the day of the next look.")
            .Refuses(MarketplaceProblems.HoldReleased, MarketplaceProblems.ReviewDateInvalid, PlatformProblems.ReasonTooShort);
        admin.MapGet("/ledger-accounts", Accounts).WholeList(AccountsMax).WithSummary("The platform's own accounts with their balances.");
    }

    public sealed record HoldView(
        HoldId Id, SellerId Seller, string SellerName, LedgerKind Kind, Money Amount, string Reason, DateTimeOffset PlacedAt,
        DateTimeOffset ReviewAt, string? KeptFor, DateTimeOffset? ReleasedAt, string? ReleasedFor);

    public sealed record HoldsView(IReadOnlyList<HoldView> Items, int Total, int Page);

    public sealed record ReviewRequest(HoldId Hold, DateTimeOffset ReviewAt, string? Reason);

    public sealed record AccountView(LedgerKind Kind, Money Balance, long Entries);

    internal static HoldView View(HoldRecord record) => new(
        record.Hold.Id, record.Hold.Seller, record.Seller, record.Hold.Kind, record.Hold.Amount, record.Placed.Statement,
        record.Hold.PlacedAt, record.Hold.ReviewAt, record.Kept?.Statement, record.Hold.ReleasedAt, record.Released?.Statement);

    private static async Task<Ok<HoldsView>> List(
        HoldReviews reviews, [AsParameters] Paging paging, CancellationToken cancellationToken, bool due = false)
    {
        var (holds, total) = await reviews.OpenAsync(due, paging.Number, cancellationToken, paging.Size);
        paging.Counted(total);
        return TypedResults.Ok(new HoldsView([.. holds.Select(View)], total, paging.Number));
    }

    private static async Task<NoContent> Keep(
        ReviewRequest request, HoldPowers holds, FairgroundDb db, Visitor visitor, CancellationToken cancellationToken)
    {
        await holds.KeepAsync(request.Hold, request.ReviewAt, visitor.SignedIn,
            () => Reason.Record(db, "hold.kept", request.Reason, visitor.SignedIn), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<List<AccountView>>> Accounts(PlatformAccounts accounts, CancellationToken cancellationToken) =>
        TypedResults.Ok((await accounts.ReadAsync(cancellationToken)).ConvertAll(account =>
            new AccountView(account.Kind, account.Balance, account.Entries)));
}
