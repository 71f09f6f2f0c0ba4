using System.Globalization;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Sheets;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Imports;

internal static class ImportApi
{
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}/imports").WithTags("Desk: imports");
        desk.MapGet("/", List).ForMembers(SellerPolicies.Viewer).WithSummary("The seller's imports of the last 30 days, newest first.");
        desk.MapPost("/", Add).ForMembers(SellerPolicies.Manager).KeepsKeys().DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(ImportIntake.BodyBytesMax))
            .Accepts<byte[]>("text/csv", "text/tab-separated-values", "text/plain", "application/x-ndjson", "application/json",
                "application/xml", "text/xml", "application/rss+xml", "application/atom+xml", "application/octet-stream",
                "application/x-www-form-urlencoded", "multipart/form-data")
            .WithSummary(
                "Brings a file of offers and products into a store: CSV, JSON lines, or Google Merchant product data as a table or " +
                "XML, of up to 256 MB and 200,000 rows; the body is the file, or a form with it. With mode=check (the default) it is " +
                "looked through and nothing is changed until it is applied; with mode=apply it is applied at once. An Idempotency-Key " +
                "makes sure that the same file, sent twice, is one import.")
            .Refuses(PlatformProblems.Invalid, PlatformProblems.NotFound, MarketplaceProblems.ImportEmpty,
                MarketplaceProblems.ImportTooLarge, MarketplaceProblems.ImportStoreNeeded, MarketplaceProblems.TooManyImports,
                MarketplaceProblems.ImportRoom,
                MarketplaceProblems.SellerNotApproved, MarketplaceProblems.StoreClosed, MarketplaceProblems.ShippingNotSet,
                MarketplaceProblems.UnknownCategory, MarketplaceProblems.IdempotencyKeyReused);
        desk.MapGet("/{import}", Get).ForMembers(SellerPolicies.Viewer)
            .WithSummary("An import: where it stands, and what became of its rows so far.").Refuses(PlatformProblems.NotFound);
        desk.MapPost("/{import}/applications", Apply).ForMembers(SellerPolicies.Manager)
            .WithSummary("Applies an import that was checked; every row is looked at again.")
            .Refuses(PlatformProblems.NotFound, MarketplaceProblems.ImportNotApplicable);
        desk.MapPost("/{import}/cancellations", Cancel).ForMembers(SellerPolicies.Manager)
            .WithSummary("Ends an import where it stands. What its rows have done stays.")
            .Refuses(PlatformProblems.NotFound, MarketplaceProblems.ImportEnded);
        desk.MapGet("/{import}/refused-rows", Refused).ForMembers(SellerPolicies.Viewer)
            .WithSummary("The rows that were refused, in the order of the file: line, SKU, and every reason with its column and a " +
                "stable code.").Refuses(PlatformProblems.NotFound);
        desk.MapGet("/{import}/refused-rows.csv", RefusedFile).ForMembers(SellerPolicies.Viewer)
            .WithSummary("The refused rows as they came, with the reasons behind them, as CSV: mend it and import it again.")
            .Refuses(PlatformProblems.NotFound);

        // What the desk's form posts to. It leads to the import's page, or back.
        routes.MapPost("/desk/{seller}/imports/files", AddByForm).ForMembers(SellerPolicies.Manager).DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(ImportIntake.BodyBytesMax)).ExcludeFromDescription();
    }

    public sealed record NoteView(string Code, string Detail, int Rows, string Text);

    public sealed record ImportView(
        OfferImportId Id, StoreId Store, string Name, long Bytes, ImportPhase Phase, ImportState State, int Rows, int? RowsTotal, int Made,
        int Changed, int Unchanged, int Refused, IReadOnlyList<NoteView> Notes, string? StopCode, string? Stop, DateTimeOffset CreatedAt,
        DateTimeOffset? StartedAt, DateTimeOffset? EndedAt);

    public sealed record FaultView(string Code, string Column, string Reason);

    public sealed record RefusedRowView(int Row, long Line, string Sku, IReadOnlyList<FaultView> Faults);

    private static async Task<Ok<List<ImportView>>> List(
        SellerId seller, ImportDesk desk, [AsParameters] Paging paging, CancellationToken cancellationToken) =>
        TypedResults.Ok((await paging.ReadAsync(desk.Of(seller), cancellationToken)).ConvertAll(View));

    private static async Task<Accepted<ImportView>> Add(
        SellerId seller, HttpContext context, ImportIntake intake, CancellationToken cancellationToken)
    {
        var import = await ReceiveAsync(seller, context, intake, cancellationToken);
        return TypedResults.Accepted($"/api/sellers/{seller}/imports/{import.Id}", View(import));
    }

    private static async Task<RedirectHttpResult> AddByForm(
        SellerId seller, HttpContext context, ImportIntake intake, CancellationToken cancellationToken)
    {
        try
        {
            var import = await ReceiveAsync(seller, context, intake, cancellationToken);
            return TypedResults.LocalRedirect($"/desk/{seller}/imports/{import.Id}");
        }
        catch (Refusal refusal) when (refusal.Problem != PlatformProblems.NotFound)
        {
            return TypedResults.LocalRedirect($"/desk/{seller}/imports/new?problem={refusal.Problem.Code}");
        }
    }

    private static async Task<OfferImport> ReceiveAsync(
        SellerId seller, HttpContext context, ImportIntake intake, CancellationToken cancellationToken)
    {
        var upload = await ImportUpload.OpenAsync(context.Request, cancellationToken);
        var key = context.Request.Headers[OrderApi.IdempotencyHeader].ToString();
        if (key.Length > OfferImport.KeyLengthMax)
        {
            throw new Refusal(MarketplaceProblems.IdempotencyKeyNeeded, OfferImport.KeyLengthMax);
        }
        return await intake.ReceiveAsync(seller, upload.Order(key.Length > 0 ? key : null), upload.File, cancellationToken);
    }

    private static async Task<Ok<ImportView>> Get(
        SellerId seller, OfferImportId import, ImportDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.GetAsync(seller, import, cancellationToken)));

    private static async Task<Accepted<ImportView>> Apply(
        SellerId seller, OfferImportId import, ImportDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Accepted(
            $"/api/sellers/{seller}/imports/{import}", View(await desk.ApplyAsync(seller, import, cancellationToken)));

    private static async Task<Ok<ImportView>> Cancel(
        SellerId seller, OfferImportId import, ImportDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.CancelAsync(seller, import, cancellationToken)));

    private static async Task<Ok<List<RefusedRowView>>> Refused(
        SellerId seller, OfferImportId import, ImportDesk desk, RefusedRows rows, [AsParameters] Paging paging,
        CancellationToken cancellationToken)
    {
        await desk.GetAsync(seller, import, cancellationToken);
        return TypedResults.Ok((await paging.ReadAsync(rows.Of(import), cancellationToken)).ConvertAll(row => new RefusedRowView(
            row.Number, row.Line, row.Sku,
            [.. row.Faults.Select(fault => new FaultView(fault.Code, fault.Column, RefusedRows.Say(fault)))])));
    }

    private static async Task<PushStreamHttpResult> RefusedFile(
        SellerId seller, OfferImportId import, ImportDesk desk, RefusedRows rows, CancellationToken cancellationToken)
    {
        var found = await desk.GetAsync(seller, import, cancellationToken);
        return TypedResults.Stream(
            stream => rows.WriteAsync(found, stream, cancellationToken), "text/csv; charset=utf-8",
            $"refused-{found.CreatedAt.UtcDateTime.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}.csv");
    }

    private static ImportView View(OfferImport import) => new(
        import.Id, import.Store, import.Name, import.Bytes, import.Phase, import.State, import.Rows, import.RowsTotal, import.Made,
        import.Changed, import.Unchanged, import.RefusedRows,
        [.. import.Notes.Select(note => new NoteView(note.Code, note.Detail, note.Rows, ImportWords.Note(note)))], import.StopCode,
        ImportWords.Stop(import), import.CreatedAt, import.StartedAt, import.EndedAt);
}
