using System.Text.Json;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Consents;

internal static class ConsentApi
{
    private const int PurposesMax = 100;

    private const string Method = "api";

    public static void MapConsents(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/consent-purposes", List).WholeList(PurposesMax).WithTags("Consents").ForEveryone()
            .WithSummary("The published purposes that people may consent to, with their notices.");
        var consents = routes.MapGroup("/api/consents").WithTags("Consents").ForSignedIn(Scopes.Account);
        consents.MapGet("/", Mine).WithSummary("The account's consent records, newest first (ISO/IEC TS 27560 states).");
        consents.MapPost("/", Give).WithSummary("Gives consent to a purpose; the answer is the receipt.").Refuses(
            PlatformProblems.UnknownPurpose);
        consents.MapDelete("/{purpose}", Withdraw).WithSummary("Withdraws consent, effective at once; the answer is the receipt.")
            .Refuses(PlatformProblems.UnknownPurpose, PlatformProblems.NoConsent);
        routes.MapGet("/api/consent-receipts/{id}", Receipt).WithTags("Consents").ForSignedIn(Scopes.Account).WithSummary(
            "A receipt of one's own.");
    }

    public sealed record ConsentRequest([property: Needed, Lengths(1, 60)] string Purpose);

    public sealed record PurposeView(
        string Code, string Title, string Notice, string Data, string Recipient, int RetentionDays, int NoticeVersion);

    public sealed record ConsentView(
        ConsentId Id, string Purpose, ConsentState State, DateTimeOffset At, DateTimeOffset? ValidUntil, ConsentReceiptId Receipt,
        string Hash);

    private static Ok<List<PurposeView>> List(Purposes purposes) => TypedResults.Ok(purposes.All.Select(purpose => new PurposeView(
        purpose.Code, purpose.Title, purpose.Notice, purpose.Data, purpose.Recipient, (int)purpose.Retention.TotalDays,
        purpose.NoticeVersion)).ToList());

    private static async Task<Ok<List<ConsentView>>> Mine(
        Visitor visitor, FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken)
    {
        var account = visitor.SignedIn;
        var records = from record in db.Set<ConsentRecord>()
                      where record.Principal == account
                      join receipt in db.Set<ConsentReceipt>() on record.Id equals receipt.Record
                      orderby record.Sequence descending
                      select new { record, receipt.Id };
        var rows = await paging.ReadAsync(records.AsNoTracking(), cancellationToken);
        return TypedResults.Ok(rows.ConvertAll(row => new ConsentView(row.record.Id, row.record.Purpose, row.record.State, row.record.At,
            row.record.ValidUntil, row.Id, Convert.ToHexStringLower(row.record.Hash))));
    }

    private static async Task<Ok<ConsentReceiptBody>> Give(
        ConsentRequest request, Visitor visitor, Consents consents, CancellationToken cancellationToken) =>
        TypedResults.Ok(Read(await consents.GiveAsync(visitor.SignedIn, new ConsentTopic(request.Purpose), Method, cancellationToken)));

    private static async Task<Ok<ConsentReceiptBody>> Withdraw(
        string purpose, Visitor visitor, Consents consents, CancellationToken cancellationToken) =>
        TypedResults.Ok(Read(await consents.WithdrawAsync(visitor.SignedIn, new ConsentTopic(purpose), Method, cancellationToken)));

    private static async Task<Ok<ConsentReceiptBody>> Receipt(
        ConsentReceiptId id, Visitor visitor, FairgroundDb db, CancellationToken cancellationToken) => TypedResults.Ok(
        Read(await ConsentReceipt.FindAsync(db, id, visitor.SignedIn, cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound)));

    internal static ConsentReceiptBody Read(ConsentReceipt receipt) =>
        JsonSerializer.Deserialize<ConsentReceiptBody>(receipt.Body, EventJson.Options)!;
}
