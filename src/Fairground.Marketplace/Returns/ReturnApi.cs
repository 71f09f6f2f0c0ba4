using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Media;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Returns;

/// <summary>The buyer's routes: whoever may open the order, by session, token, or the Order-Key header.</summary>
internal static class ReturnApi
{
    private const int PictureWidth = 1280;

    public static void MapReturns(this IEndpointRouteBuilder routes)
    {
        var returns = routes.MapGroup("/api").WithTags("Returns");
        returns.MapGet("/returns", List).ForSignedIn(Scopes.Orders).WithSummary("The account's returns, newest first.");
        returns.MapPost("/returns", Ask).ForEveryone().WithSummary(
            "Asks to send pieces of a delivered order back; for its buyer: by session, token, or the Order-Key header.")
            .Refuses(MarketplaceProblems.NotArrived, MarketplaceProblems.ReturnTooLate, MarketplaceProblems.PiecesInvalid,
                MarketplaceProblems.NothingPicked, MarketplaceProblems.CreditNeedsAccount, MarketplaceProblems.TooManyReturns);
        returns.MapGet("/returns/{id}", Get).ForEveryone().WithSummary("A return with its history, for its buyer.")
            .Refuses(PlatformProblems.NotFound);
        returns.MapPost("/returns/{id}/pictures", AddPicture).ForEveryone().DisableAntiforgery()
            .RepeatsFreely("A photograph that comes twice is seen twice; decoding is no part of a transaction.")
            .Accepts<byte[]>("image/jpeg", "image/png", "image/webp")
            .WithSummary("Adds a photograph until the seller has answered: the body is the file. Only the two sides and the operator " +
                "see it.")
            .Refuses(PlatformProblems.NotAnImage, PlatformProblems.ImageTooLarge, MarketplaceProblems.TooManyPhotographs);
        returns.MapGet("/returns/{id}/pictures/{position:int}", Picture).ForEveryone().WithSummary(
            "A photograph of a return, for its buyer.").Refuses(PlatformProblems.NotFound);
        returns.MapPost("/return-shipments", Send).ForEveryone().WithSummary("Says that the goods of an approved return are on their way.")
            .Refuses(MarketplaceProblems.ReturnWentOn);
        returns.MapPost("/return-cancellations", Cancel).ForEveryone().WithSummary("Leaves a return that was not sent yet.")
            .Refuses(MarketplaceProblems.ReturnWentOn);
        returns.MapPost("/disputes", Dispute).ForEveryone().WithSummary("Asks the operator to decide about a return, with words why.")
            .Refuses(MarketplaceProblems.ReturnNotDisputable, PlatformProblems.ReasonTooShort);
    }

    public sealed record PiecesRequest(OrderLineId Line, [property: Within(1, 10_000)] int Quantity);

    public sealed record AskRequest(
        OrderId Order, SellerOrderId Part, [property: Elements(1, ReturnDesk.LinesMax)] List<PiecesRequest>? Lines, ReturnCause Cause,
        [property: Lengths(0, Return.WordsLengthMax)] string? Words, RefundTo RefundTo);

    public sealed record ShipmentRequest(
        ReturnId Return,
        [property: Needed, Lengths(2, Shipment.CarrierLengthMax)] string Carrier,
        [property: Lengths(0, Shipment.TrackingLengthMax)] string? TrackingNumber);

    public sealed record CancellationRequest(ReturnId Return);

    public sealed record DisputeRequest(ReturnId Return, string? Reason);

    private static async Task<Ok<List<ReturnViews.ReturnSummary>>> List(
        FairgroundDb db, Visitor visitor, [AsParameters] Paging paging, CancellationToken cancellationToken)
    {
        var account = visitor.SignedIn;
        var own = from row in db.Set<Return>().AsNoTracking().Include(row => row.Lines)
                  join order in db.Set<Order>() on row.Order equals order.Id
                  where order.Account == account
                  orderby row.Id descending
                  select row;
        return TypedResults.Ok((await paging.ReadAsync(own, cancellationToken)).ConvertAll(ReturnViews.Of));
    }

    private static async Task<Created<ReturnViews.ReturnView>> Ask(
        AskRequest request, OrderAccess access, ReturnDesk desk, ReturnBook book, CancellationToken cancellationToken)
    {
        var order = await access.OpenAsync(request.Order, cancellationToken);
        var draft = new ReturnDraft(
            request.Part, [.. (request.Lines ?? []).Select(line => new ReturnedPieces(line.Line, line.Quantity))], request.Cause,
            request.Words ?? "", request.RefundTo);
        var id = await desk.RequestAsync(order, draft, [], cancellationToken);
        return TypedResults.Created(
            $"/api/returns/{id}", ReturnViews.Of(await book.OpenAsBuyerAsync(id, cancellationToken)));
    }

    private static async Task<Ok<ReturnViews.ReturnView>> Get(ReturnId id, ReturnBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(ReturnViews.Of(await book.OpenAsBuyerAsync(id, cancellationToken)));

    private static async Task<NoContent> AddPicture(
        ReturnId id, HttpRequest request, ReturnDesk desk, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or > MediaStore.BytesMax)
        {
            throw new Refusal(PlatformProblems.ImageTooLarge, MediaStore.BytesMax / (1024 * 1024), MediaStore.PixelsMax / 1_000_000);
        }
        var bytes = new byte[request.ContentLength.Value];
        await request.Body.ReadExactlyAsync(bytes, cancellationToken);
        await desk.AddPictureAsync(id, bytes, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<PhysicalFileHttpResult> Picture(
        ReturnId id, int position, ReturnBook book, MediaStore media, HttpContext context, CancellationToken cancellationToken) =>
        PictureOf(await book.OpenAsBuyerAsync(id, cancellationToken), position, media, context);

    /// <summary>A photograph of a return that the caller may see. Nobody on the way may keep it.</summary>
    internal static PhysicalFileHttpResult PictureOf(ReturnRecord record, int position, MediaStore media, HttpContext context)
    {
        var picture = record.Return.Pictures.FirstOrDefault(picture => picture.Position == position)
            ?? throw new Refusal(PlatformProblems.NotFound);
        context.Response.Headers.CacheControl = "private, max-age=3600";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var path = media.PrivatePathOf(picture.MediaKey, PictureWidth);
        return File.Exists(path) ? TypedResults.PhysicalFile(path, "image/webp") : throw new Refusal(PlatformProblems.NotFound);
    }

    private static async Task<NoContent> Send(ShipmentRequest request, ReturnDesk desk, CancellationToken cancellationToken)
    {
        await desk.SendAsync(request.Return, request.Carrier, request.TrackingNumber ?? "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Cancel(CancellationRequest request, ReturnDesk desk, CancellationToken cancellationToken)
    {
        await desk.CancelAsync(request.Return, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Created<DisputeId>> Dispute(
        DisputeRequest request, DisputeDesk desk, CancellationToken cancellationToken)
    {
        var id = await desk.OpenAsBuyerAsync(request.Return, request.Reason ?? "", cancellationToken);
        return TypedResults.Created($"/api/returns/{request.Return}", id);
    }
}
