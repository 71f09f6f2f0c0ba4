using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Accountability;

internal static class AdministrationApi
{
    private const int PageSize = 100;

    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/audit-entries", Entries).WithSummary("The audit log, newest first.");
        admin.MapGet("/audit-verification", Verify).WithSummary("Recomputes the whole chain of the audit log.");
        admin.MapGet("/parked-events", Parked).WithSummary("Deliveries of events that have failed for good and wait for an admin.");
        admin.MapPost("/event-retries", Retry).WithSummary("Gives a parked delivery another round of attempts.").Refuses(
            PlatformProblems.NotParked);
        admin.MapGet("/role-grants", Grants).WithSummary("Who holds which role, and why.");
        admin.MapPost("/role-grants", Grant).WithSummary("Gives an account a role, with a reason.")
            .Refuses(PlatformProblems.UnknownRole, PlatformProblems.ReasonTooShort);
        admin.MapPost("/role-grant-endings", End).WithSummary("Ends a role grant, with a reason.").Refuses(PlatformProblems.LastAdmin);
    }

    public sealed record AuditView(
        long Sequence, DateTimeOffset At, AccountId? Actor, string Action, string Subject, ReasonId? Reason, string Detail, string Hash);

    public sealed record ParkedView(
        long Id, string Event, string Subscriber, DateTimeOffset CreatedAt, DateTimeOffset ParkedAt, int Attempts, string? Failure);

    public sealed record RetryRequest(long Id);

    public sealed record GrantRequest(
        [property: Needed, Email] string Email, [property: Needed, Lengths(1, 20)] string Role, string? Reason);

    public sealed record EndRequest(RoleGrantId Grant, string? Reason);

    public sealed record GrantView(RoleGrantId Id, AccountId Account, string Email, string Role, string Reason, DateTimeOffset GrantedAt);

    private static async Task<Ok<List<AuditView>>> Entries(FairgroundDb db, CancellationToken cancellationToken, long? before = null) =>
        TypedResults.Ok(
        (await db.Set<AuditEntry>().AsNoTracking().Where(entry => before == null || entry.Sequence < before)
            .OrderByDescending(entry => entry.Sequence).Take(PageSize).ToListAsync(cancellationToken))
        .ConvertAll(entry => new AuditView(entry.Sequence, entry.At, entry.Actor, entry.Action, entry.Subject, entry.Reason, entry.Detail,
            Convert.ToHexStringLower(entry.Hash))));

    private static async Task<Ok<AuditVerdict>> Verify(AuditLog log, CancellationToken cancellationToken) =>
        TypedResults.Ok(await log.VerifyAsync(cancellationToken));

    private static async Task<Ok<List<ParkedView>>> Parked(FairgroundDb db, CancellationToken cancellationToken) => TypedResults.Ok(
        await db.Set<OutboxMessage>().AsNoTracking().Where(message => message.ParkedAt != null).OrderBy(message => message.ParkedAt)
            .Select(message => new ParkedView(message.Id, message.Event, message.Subscriber, message.CreatedAt, message.ParkedAt!.Value,
                message.Attempts, message.Failure)).Take(PageSize).ToListAsync(cancellationToken));

    private static async Task<NoContent> Retry(
        RetryRequest request, ParkedEvents parked, Visitor visitor, CancellationToken cancellationToken)
    {
        await parked.RetryAsync(request.Id, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<List<GrantView>>> Grants(RoleGrants grants, CancellationToken cancellationToken) =>
        TypedResults.Ok(await grants.ListAsync(cancellationToken));

    private static async Task<NoContent> Grant(
        GrantRequest request, RoleGrants grants, Visitor visitor, CancellationToken cancellationToken)
    {
        await grants.GiveAsync(request.Email, request.Role, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> End(EndRequest request, RoleGrants grants, Visitor visitor, CancellationToken cancellationToken)
    {
        await grants.EndAsync(request.Grant, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }
}
