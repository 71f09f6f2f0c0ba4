using System.Globalization;
using System.Text.Json;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Accountability;

internal static class AuditApi
{
    private const int PageSize = 100;
    private const int ExportBatch = 1000;
    private const int ExportMax = 1_000_000;
    private static readonly byte[] LineEnd = [(byte)'\n'];

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/audit-entries", Entries).WithSummary("The audit log, newest first: subject, action, actor (e-mail or account), " +
            "from, to (days), before (a sequence).");
        admin.MapGet("/audit-export", Export).WithSummary("The audit log, oldest first, a JSON object a line, with each entry's reason; " +
            "takes the filters of the list, and after (a sequence) to go on.");
        admin.MapGet("/audit-verification", Verify).WithSummary("Recomputes the whole chain of the audit log, now.");
        admin.MapGet("/inspections", Inspected).WholeList(PageSize)
            .WithSummary("The last inspections of the audit log and of the ledger, newest first.");
        admin.MapPost("/inspections", Inspect).RepeatsFreely("One that is under way is gone on with.")
            .WithSummary("Begins an inspection (audit-log, ledger). A short one is over in the answer; a long one goes on by itself.")
            .Refuses(PlatformProblems.NotFound);
    }

    public sealed record AuditView(
        long Sequence, DateTimeOffset At, AccountId? Actor, string Action, string Subject, ReasonId? Reason, string Detail, string Hash);

    public sealed record ExportedEntry(
        long Sequence, DateTimeOffset At, AccountId? Actor, string Action, string Subject, ReasonId? Reason, string? Statement,
        string? Rule, string Detail, string Hash);

    public sealed record InspectionRequest([property: Needed, Lengths(1, 40)] string Kind);

    public sealed record InspectionView(
        long Id, string Kind, AccountId? AskedBy, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long Total, long Done,
        IReadOnlyList<string> Faults);

    private static async Task<Ok<List<AuditView>>> Entries(
        HttpRequest request, FairgroundDb db, ILookupNormalizer normalizer, [AsParameters] Paging paging,
        CancellationToken cancellationToken, long? before = null)
    {
        var entries = await (await AuditFilter.Of(request.Query).ApplyAsync(db, normalizer, cancellationToken))
            .Where(entry => before == null || entry.Sequence < before)
            .OrderByDescending(entry => entry.Sequence).Take(paging.Size + 1).ToListAsync(cancellationToken);
        if (entries.Count > paging.Size)
        {
            // It goes on by the place in the log, which stays the same while the log grows.
            entries.RemoveAt(paging.Size);
            paging.Next("before", entries[^1].Sequence.ToString(CultureInfo.InvariantCulture));
        }
        return TypedResults.Ok(entries.ConvertAll(entry => new AuditView(
            entry.Sequence, entry.At, entry.Actor, entry.Action, entry.Subject, entry.Reason, entry.Detail,
            Convert.ToHexStringLower(entry.Hash))));
    }

    private static async Task<PushStreamHttpResult> Export(
        HttpRequest request, FairgroundDb db, ILookupNormalizer normalizer, CancellationToken cancellationToken, long after = 0)
    {
        var entries = await AuditFilter.Of(request.Query).ApplyAsync(db, normalizer, cancellationToken);
        return TypedResults.Stream(
            stream => WriteAsync(db, entries, after, stream, cancellationToken), "application/x-ndjson",
            $"audit-{db.Time.GetUtcNow():yyyy-MM-dd}.jsonl");
    }

    private static async Task WriteAsync(
        FairgroundDb db, IQueryable<AuditEntry> entries, long after, Stream stream, CancellationToken cancellationToken)
    {
        for (var written = 0; written < ExportMax;)
        {
            var from = after;
            var batch = await (from entry in entries
                               where entry.Sequence > @from
                               join known in db.Set<Reason>() on entry.Reason equals known.Id into reasons
                               from reason in reasons.DefaultIfEmpty()
                               orderby entry.Sequence
                               select new { Entry = entry, Statement = (string?)reason.Statement, reason.Rule })
                .Take(ExportBatch).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return;
            }
            foreach (var row in batch)
            {
                await JsonSerializer.SerializeAsync(stream, new ExportedEntry(
                    row.Entry.Sequence, row.Entry.At, row.Entry.Actor, row.Entry.Action, row.Entry.Subject, row.Entry.Reason,
                    row.Statement, row.Rule, row.Entry.Detail, Convert.ToHexStringLower(row.Entry.Hash)),
                    EventJson.Options, cancellationToken);
                await stream.WriteAsync(LineEnd, cancellationToken);
            }
            await stream.FlushAsync(cancellationToken);
            (after, written) = (batch[^1].Entry.Sequence, written + batch.Count);
        }
    }

    private static async Task<Ok<AuditVerdict>> Verify(AuditLog log, CancellationToken cancellationToken) =>
        TypedResults.Ok(await log.VerifyAsync(cancellationToken));

    private static async Task<Ok<List<InspectionView>>> Inspected(
        Inspections inspections, CancellationToken cancellationToken, string? kind = null) =>
        TypedResults.Ok((await inspections.ListAsync(kind, PageSize, cancellationToken)).ConvertAll(View));

    private static async Task<Ok<InspectionView>> Inspect(
        InspectionRequest request, Inspections inspections, Visitor visitor, CancellationToken cancellationToken)
    {
        var begun = await inspections.BeginAsync(request.Kind, visitor.SignedIn, cancellationToken);
        return TypedResults.Ok(View(await inspections.GoOnAsync(begun.Id, Inspections.Wait, cancellationToken)));
    }

    private static InspectionView View(Inspection inspection) => new(
        inspection.Id, inspection.Kind, inspection.AskedBy, inspection.StartedAt, inspection.EndedAt, inspection.Total, inspection.Done,
        [.. inspection.Faults.Select(fault => fault.Sentence())]);
}
