using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Media;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Returns;

/// <summary>The seller's routes about returns, and the operator's about disputes.</summary>
internal static class ReturnAnswerApi
{
    public static void MapReturnAnswers(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}").WithTags("Desk: returns");
        desk.MapGet("/returns", List).ForMembers(SellerPolicies.Viewer).WithSummary(
            "The seller's returns, newest first; by status if asked.");
        desk.MapGet("/returns/{id}", Get).ForMembers(SellerPolicies.Viewer).WithSummary("A return with its history.");
        desk.MapGet("/returns/{id}/pictures/{position:int}", Picture).ForMembers(SellerPolicies.Viewer).WithSummary(
            "A photograph that the buyer has added.");
        desk.MapPost("/return-approvals", Approve).ForMembers(SellerPolicies.Manager).WithSummary(
            "Approves a return: where to send it (without an address, the seller's own), and a parcel label if there is one.")
            .Refuses(MarketplaceProblems.ReturnWentOn);
        desk.MapPost("/return-refusals", Refuse).ForMembers(SellerPolicies.Manager).WithSummary(
            "Refuses a return with a reason that the buyer reads.")
            .Refuses(MarketplaceProblems.ReturnWentOn, PlatformProblems.ReasonTooShort);
        desk.MapPost("/return-receipts", Receive).ForMembers(SellerPolicies.Manager).WithSummary(
            "Says that the goods are back: the buyer is refunded, less a deduction that has its reason; lines go back on the shelf if " +
            "asked.")
            .Refuses(MarketplaceProblems.ReturnWentOn, MarketplaceProblems.DeductionTooHigh, PlatformProblems.ReasonTooShort);
        desk.MapPost("/disputes", Dispute).ForMembers(SellerPolicies.Manager).WithSummary(
            "Asks the operator to decide about a return, with words why.")
            .Refuses(MarketplaceProblems.ReturnNotDisputable, PlatformProblems.ReasonTooShort);

        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/disputes", Disputes).WithSummary("Disputes about returns, open ones first, the oldest on top.");
        admin.MapGet("/disputes/{id}", GetDispute).WithSummary("The return that a dispute is about, with its history.");
        admin.MapGet("/disputes/{id}/pictures/{position:int}", DisputePicture).WithSummary("A photograph that the buyer has added.");
        admin.MapPost("/dispute-decisions", Decide).WithSummary(
            "Decides a dispute with a reason: all that the return comes to, an amount in all, or nothing more.")
            .Refuses(MarketplaceProblems.DisputeDecided, MarketplaceProblems.DeductionTooHigh, PlatformProblems.ReasonTooShort);
    }

    public sealed record ApprovalRequest(
        ReturnId Return,
        [property: Lengths(10, Return.AddressLengthMax)] string? Address,
        [property: Lengths(2, Shipment.CarrierLengthMax)] string? LabelCarrier,
        [property: Lengths(2, Shipment.TrackingLengthMax)] string? LabelNumber);

    public sealed record RefusalRequest(ReturnId Return, string? Reason);

    public sealed record ReceiptRequest(
        ReturnId Return, [property: Elements(0, ReturnDesk.LinesMax)] List<OrderLineId>? Restock, Money? Deduction, string? Reason);

    public sealed record DisputeRequest(ReturnId Return, string? Reason);

    public sealed record DecisionRequest(DisputeId Dispute, DisputeOutcome Outcome, Money? Amount, string? Reason);

    public sealed record DisputeSummary(ReturnViews.DisputeView Dispute, ReturnId Return, string Number, SellerId Seller);

    private static async Task<Ok<List<ReturnViews.ReturnSummary>>> List(
        SellerId seller, ReturnBook book, [AsParameters] Paging paging, CancellationToken cancellationToken,
        ReturnStatus? status = null)
    {
        var (rows, counts) = await book.OfSellerAsync(seller, status, paging.Number, paging.Size, cancellationToken);
        paging.Counted(status is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum());
        return TypedResults.Ok(rows.ConvertAll(ReturnViews.Of));
    }

    private static async Task<Ok<ReturnViews.ReturnView>> Get(
        SellerId seller, ReturnId id, ReturnBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(ReturnViews.Of(await book.OpenAsSellerAsync(seller, id, cancellationToken)));

    private static async Task<PhysicalFileHttpResult> Picture(
        SellerId seller, ReturnId id, int position, ReturnBook book, MediaStore media, HttpContext context,
        CancellationToken cancellationToken) =>
        ReturnApi.PictureOf(await book.OpenAsSellerAsync(seller, id, cancellationToken), position, media, context);

    private static async Task<NoContent> Approve(
        SellerId seller, ApprovalRequest request, ReturnAnswers answers, CancellationToken cancellationToken)
    {
        await answers.ApproveAsync(
            seller, request.Return, new ReturnLabel(request.Address ?? "", request.LabelCarrier ?? "", request.LabelNumber ?? ""),
            cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Refuse(
        SellerId seller, RefusalRequest request, ReturnAnswers answers, CancellationToken cancellationToken)
    {
        await answers.RefuseAsync(seller, request.Return, request.Reason, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Receive(
        SellerId seller, ReceiptRequest request, ReturnAnswers answers, CancellationToken cancellationToken)
    {
        await answers.ReceiveAsync(
            seller, request.Return, new ReturnReceipt((request.Restock ?? []).ToHashSet(), request.Deduction, request.Reason),
            cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Created<DisputeId>> Dispute(
        SellerId seller, DisputeRequest request, DisputeDesk desk, CancellationToken cancellationToken)
    {
        var id = await desk.OpenAsSellerAsync(seller, request.Return, request.Reason ?? "", cancellationToken);
        return TypedResults.Created($"/api/sellers/{seller}/returns/{request.Return}", id);
    }

    private static async Task<Ok<List<DisputeSummary>>> Disputes(
        DisputeDesk desk, [AsParameters] Paging paging, CancellationToken cancellationToken, bool open = false)
    {
        var (disputes, _) = await desk.ListAsync(open, paging.Skip, paging.Size + 1, cancellationToken);
        return TypedResults.Ok(paging.Cut(disputes).ConvertAll(pair => new DisputeSummary(
            ReturnViews.Of(pair.Dispute, null), pair.Return.Id, pair.Return.Number, pair.Return.Seller)));
    }

    private static async Task<Ok<ReturnViews.ReturnView>> GetDispute(DisputeId id, ReturnBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(ReturnViews.Of(await book.OpenAsOperatorAsync(id, cancellationToken)));

    private static async Task<PhysicalFileHttpResult> DisputePicture(
        DisputeId id, int position, ReturnBook book, MediaStore media, HttpContext context, CancellationToken cancellationToken) =>
        ReturnApi.PictureOf(await book.OpenAsOperatorAsync(id, cancellationToken), position, media, context);

    private static async Task<NoContent> Decide(
        DecisionRequest request, DisputeDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.DecideAsync(
            request.Dispute, request.Outcome, request.Amount, visitor.SignedIn, request.Reason, cancellationToken);
        return TypedResults.NoContent();
    }
}
