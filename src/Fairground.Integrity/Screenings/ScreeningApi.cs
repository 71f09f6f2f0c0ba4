using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Screenings;

internal static class ScreeningApi
{
    public static void MapScreenings(this IEndpointRouteBuilder routes)
    {
        var trust = routes.MapGroup("/api/screenings").WithTags("Trust: reviews").ForPolicy(Policies.Trust, Scopes.Trust);
        trust.MapGet("/", List).WithSummary("The screenings of all reviews, newest first, and how far one that is under way has come.");
        trust.MapPost("/", Ask).RepeatsFreely("a screening that waits or is under way will do")
            .WithSummary("Asks for a screening of all reviews; one that waits or is under way will do.");
    }

    public sealed record ScreeningView(
        ScreeningId Id, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, ScreeningStep Step, int Done, int Of, int Reviews, int Rings,
        int Moved);

    private static async Task<Ok<List<ScreeningView>>> List(
        FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken) =>
        TypedResults.Ok((await paging.ReadAsync(
            db.Set<Screening>().AsNoTracking().OrderByDescending(screening => screening.StartedAt), cancellationToken)).ConvertAll(View));

    private static async Task<Accepted<ScreeningView>> Ask(
        FairgroundDb db, ScreeningWork work, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Accepted("/api/screenings", View(await AskAsync(db, work, visitor.SignedIn, cancellationToken)));

    /// <summary>Asks for a screening; whichever node does that work begins within a minute, this one at once.</summary>
    public static async Task<Screening> AskAsync(
        FairgroundDb db, ScreeningWork work, AccountId by, CancellationToken cancellationToken)
    {
        var asked = await db.TransactAsync(async () =>
        {
            if (await ScreeningWork.OpenAsync(db, cancellationToken) is { } open)
            {
                return open;
            }
            var screening = new Screening { Id = Id.New<ScreeningId>(db.Time), AskedBy = by, StartedAt = db.Time.GetUtcNow() };
            db.Add(screening);
            db.Audit("reviews.screening-asked", screening.Id.ToString(), by);
            await db.SaveChangesAsync(cancellationToken);
            return screening;
        }, cancellationToken);
        work.Wake();
        return asked;
    }

    private static ScreeningView View(Screening screening) => new(
        screening.Id, screening.StartedAt, screening.EndedAt, screening.Step, screening.Done, screening.Of, screening.Reviews,
        screening.Rings, screening.Moved);
}
