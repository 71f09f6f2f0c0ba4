using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
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

namespace Fairground.Integrity.Sales;

internal static class SuspectSaleApi
{
    public static void MapSuspectSales(this IEndpointRouteBuilder routes)
    {
        var trust = routes.MapGroup("/api").WithTags("Trust").ForPolicy(Policies.Trust, Scopes.Trust);
        trust.MapGet("/suspect-sales", List).WithSummary(
            "Sales that look like none, newest first, with the evidence: seller, state (Found, Confirmed, Cleared).");
        trust.MapPost("/suspect-sale-decisions", Decide)
            .WithSummary("Confirms that sales were none, so that they do not count as sold, or clears them; with a reason that the " +
                "seller reads. All of them or none. Money is not touched.")
            .Refuses(
                PlatformProblems.NotFound, PlatformProblems.ReasonTooShort, IntegrityProblems.AlreadyDecided,
                IntegrityProblems.NothingToDecide);
    }

    public sealed record EvidenceView(SaleEvidenceKind Kind, string Code, IReadOnlyList<string> Arguments, string Sentence);

    public sealed record SuspectSaleView(
        SuspectSaleId Id, SellerOrderId Part, string Number, SellerId Seller, ProductId Product, DateTimeOffset PaidAt,
        SuspectSaleState State, bool IsLeftOut, IReadOnlyList<EvidenceView> Evidence, DateTimeOffset FoundAt, DateTimeOffset? DecidedAt,
        string? Reason);

    public sealed record DecisionRequest(List<SuspectSaleId> Sales, SuspectSaleState Decision, string? Reason);

    private static async Task<Ok<List<SuspectSaleView>>> List(
        FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken, SellerId? seller = null,
        SuspectSaleState? state = null)
    {
        var sales = await paging.ReadAsync(
            db.Set<SuspectSale>().AsNoTracking()
                .Where(sale => (seller == null || sale.Seller == seller) && (state == null || sale.State == state))
                .OrderByDescending(sale => sale.PaidAt).ThenBy(sale => sale.Id), cancellationToken);
        var reasons = await Reasons.OfAsync(db, sales.Select(sale => sale.DecidedFor ?? sale.LeftOutFor), cancellationToken);
        return TypedResults.Ok(sales.ConvertAll(sale => View(
            sale, (sale.DecidedFor ?? sale.LeftOutFor) is { } id ? reasons[id].Statement : null)));
    }

    private static async Task<NoContent> Decide(
        DecisionRequest request, SuspectSaleDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.DecideAsync(request.Sales ?? [], request.Decision, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static SuspectSaleView View(SuspectSale sale, string? reason) => new(
        sale.Id, sale.Part, sale.Number, sale.Seller, sale.Product, sale.PaidAt, sale.State, sale.LeftOutFor is not null,
        [.. sale.Evidence.Select(one => new EvidenceView(one.Kind, one.Code, one.Arguments, one.Sentence()))], sale.FoundAt,
        sale.DecidedAt, reason);
}
