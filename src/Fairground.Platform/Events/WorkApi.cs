using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Events;

internal static class WorkApi
{
    private const int WorksMax = 200;

    public static void MapWorks(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/works", List).WholeList(WorksMax)
            .WithSummary("The background works: who does them, how the last run went, when the next is due.");
        admin.MapGet("/works/{name}/runs", Runs).WholeList(WorkRun.KeptMax)
            .WithSummary("The last runs of a work; runs in a row that ended alike are one entry.");
        admin.MapPost("/work-runs", Ask).WithSummary("Asks for a run of a work, at once or within seconds on the node that does it.")
            .Refuses(PlatformProblems.NotFound);
    }

    public sealed record WorkView(
        string Name, WorkState State, int PeriodSeconds, string? Node, DateTimeOffset? WantedAt, DateTimeOffset? LastStartedAt,
        DateTimeOffset? LastEndedAt, string? Failure, DateTimeOffset? NextAt);

    public sealed record RunView(
        string Node, DateTimeOffset StartedAt, DateTimeOffset LastStartedAt, DateTimeOffset LastEndedAt, long Runs, string? Failure);

    public sealed record RunRequest([property: Needed, Lengths(1, Lease.NameLengthMax)] string Work);

    private static async Task<Ok<List<WorkView>>> List(WorkDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.ListAsync(cancellationToken));

    private static async Task<Ok<List<RunView>>> Runs(string name, WorkDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok((await desk.RunsAsync(name, cancellationToken)).ConvertAll(run =>
            new RunView(run.Node, run.StartedAt, run.LastStartedAt, run.LastEndedAt, run.Runs, run.Failure)));

    private static async Task<Accepted> Ask(RunRequest request, WorkDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.AskAsync(request.Work, visitor.SignedIn, cancellationToken);
        return TypedResults.Accepted("/api/works");
    }
}
