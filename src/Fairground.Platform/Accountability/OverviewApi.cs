using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Accountability;

internal static class OverviewApi
{
    public static void MapOverview(this IEndpointRouteBuilder routes) => routes.MapGet("/api/overview", Get)
        .WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration)
        .WithSummary("What waits for the people of the market, and how the server fares.");

    public sealed record TaskView(string Path, string Text, int Count);

    public sealed record BooksView(string Kind, DateTimeOffset? InspectedAt, bool? IsClean);

    public sealed record OverviewView(
        IReadOnlyList<TaskView> Waiting, EventApi.DepthView Outbox, int MailsWaiting, IReadOnlyList<string> FailingWorks,
        IReadOnlyList<BooksView> Books, long DatabaseBytes);

    private static async Task<Ok<OverviewView>> Get(WaitingTasks waiting, HealthReader health, CancellationToken cancellationToken)
    {
        var tasks = await waiting.CountAsync(cancellationToken);
        var found = await health.ReadAsync(cancellationToken);
        return TypedResults.Ok(new OverviewView(
            [.. tasks.Select(task => new TaskView(task.Task.Path, task.Task.Text(), task.Count))],
            new EventApi.DepthView(found.Outbox.Waiting, found.Outbox.OldestAt, found.Outbox.Retrying, found.Outbox.Parked),
            found.MailsWaiting,
            [.. found.Works.Where(work => work.State is WorkState.Failing or WorkState.Late or WorkState.Unattended)
                .Select(work => work.Name)],
            [.. found.Books.Select(books => new BooksView(
                books.Inspector.Kind, books.Last?.EndedAt, books.Last is { IsOver: true } ? books.Last.IsClean : null))],
            found.DatabaseBytes));
    }
}
