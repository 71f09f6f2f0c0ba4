using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Credits;

internal static class CreditApi
{
    public static void MapCredits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/store-credits", List).WithTags("Orders").ForSignedIn(Scopes.Orders).WholeList(Currency.Codes.Count())
            .WithSummary("The account's store credit by currency, with its newest movements and why each was made.");
        routes.MapPost("/api/credit-waivers", Waive).WithTags("Orders").ForSignedIn(Scopes.Orders).WithSummary(
            "Gives up all store credit of the account, for good.");
        routes.MapPost("/api/credit-grants", Grant).KeepsKeys()
            .WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration).WithSummary(
                "Gives an account store credit of the market's own, with a reason that its holder reads. Needs an Idempotency-Key.")
            .Refuses(MarketplaceProblems.IdempotencyKeyNeeded, MarketplaceProblems.CreditInvalid, PlatformProblems.ReasonTooShort);
    }

    public sealed record GrantRequest(AccountId Account, Money Amount, string? Reason);

    public sealed record MovementView(DateTimeOffset At, JournalKind Kind, Money Amount, Money After, OrderId? Order, string? Reason);

    public sealed record CreditView(Money Balance, IReadOnlyList<MovementView> Movements);

    private static async Task<Ok<List<CreditView>>> List(StoreCredits credits, Visitor visitor, CancellationToken cancellationToken)
    {
        var views = new List<CreditView>();
        foreach (var balance in await credits.OfAsync(visitor.SignedIn, cancellationToken))
        {
            var movements = await credits.MovementsAsync(visitor.SignedIn, balance.Currency, cancellationToken);
            views.Add(new CreditView(balance, movements.ConvertAll(View)));
        }
        return TypedResults.Ok(views);
    }

    private static async Task<NoContent> Waive(StoreCredits credits, Visitor visitor, CancellationToken cancellationToken)
    {
        await credits.WaiveAsync(visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Grant(
        GrantRequest request, HttpContext context, StoreCredits credits, Visitor visitor, CancellationToken cancellationToken)
    {
        await credits.GrantAsync(
            request.Account, request.Amount, OrderApi.IdempotencyKeyOf(context), visitor.SignedIn, request.Reason, cancellationToken);
        return TypedResults.NoContent();
    }

    internal static MovementView View(CreditMovement movement) => new(
        movement.At, movement.Kind, movement.Amount, movement.After, movement.Order, movement.Reason?.Statement);
}
