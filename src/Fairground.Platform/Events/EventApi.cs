using Fairground.Platform.Accounts;
using Fairground.Platform.Mail;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Events;

internal static class EventApi
{
    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/outbox", Depth).WithSummary("How many deliveries of events are on their way, and since when the oldest.");
        admin.MapGet("/parked-events", Parked).WithSummary("Deliveries of events that have failed for good and wait for an admin.");
        admin.MapPost("/event-retries", Retry)
            .WithSummary("Gives one parked delivery, or all of a kind, another round of attempts.")
            .Refuses(PlatformProblems.NotParked, PlatformProblems.BadRequest);
        admin.MapGet("/parked-mails", ParkedMails).WithSummary("Mails that could not be sent and wait for an admin.");
        admin.MapPost("/mail-retries", RetryMail).WithSummary("Gives one parked mail, or all of them, another round of attempts.")
            .Refuses(PlatformProblems.NotParked);
    }

    public sealed record DepthView(int Waiting, DateTimeOffset? OldestAt, int Retrying, int Parked);

    public sealed record ParkedView(
        long Id, string Event, string Subscriber, DateTimeOffset CreatedAt, DateTimeOffset ParkedAt, int Attempts, string? Failure);

    /// <summary>One delivery by its id, or all of a kind by its subscriber, event and failure.</summary>
    public sealed record RetryRequest(long? Id, string? Subscriber, string? Event, string? Failure);

    public sealed record RetriedView(int Retried);

    public sealed record ParkedMailView(
        OutgoingMailId Id, DateTimeOffset CreatedAt, DateTimeOffset ParkedAt, int Attempts, string? Failure);

    public sealed record MailRetryRequest(OutgoingMailId? Id);

    private static async Task<Ok<DepthView>> Depth(ParkedEvents parked, CancellationToken cancellationToken)
    {
        var depth = await parked.DepthAsync(cancellationToken);
        return TypedResults.Ok(new DepthView(depth.Waiting, depth.OldestAt, depth.Retrying, depth.Parked));
    }

    private static async Task<Ok<List<ParkedView>>> Parked(
        ParkedEvents parked, [AsParameters] Paging paging, CancellationToken cancellationToken)
    {
        paging.Counted((await parked.DepthAsync(cancellationToken)).Parked);
        return TypedResults.Ok((await parked.ParkedAsync(paging.Number, paging.Size, cancellationToken)).ConvertAll(message =>
            new ParkedView(
                message.Id, message.Event, message.Subscriber, message.CreatedAt, message.ParkedAt!.Value, message.Attempts,
                message.Failure)));
    }

    private static async Task<Ok<RetriedView>> Retry(
        RetryRequest request, ParkedEvents parked, Visitor visitor, CancellationToken cancellationToken)
    {
        if (request.Id is { } id)
        {
            await parked.RetryAsync(id, visitor.SignedIn, cancellationToken);
            return TypedResults.Ok(new RetriedView(1));
        }
        if (request.Subscriber is not { } subscriber || request.Event is not { } @event)
        {
            throw new Refusal(PlatformProblems.BadRequest);
        }
        return TypedResults.Ok(new RetriedView(
            await parked.RetryAllAsync(subscriber, @event, request.Failure ?? "", visitor.SignedIn, cancellationToken)));
    }

    private static async Task<Ok<List<ParkedMailView>>> ParkedMails(
        ParkedMails parked, [AsParameters] Paging paging, CancellationToken cancellationToken)
    {
        paging.Counted(await parked.ParkedCountAsync(cancellationToken));
        return TypedResults.Ok((await parked.ParkedAsync(paging.Number, paging.Size, cancellationToken)).ConvertAll(mail =>
            new ParkedMailView(mail.Id, mail.CreatedAt, mail.ParkedAt!.Value, mail.Attempts, mail.Failure)));
    }

    private static async Task<Ok<RetriedView>> RetryMail(
        MailRetryRequest request, ParkedMails parked, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(new RetriedView(await parked.RetryAsync(request.Id, visitor.SignedIn, cancellationToken)));
}
