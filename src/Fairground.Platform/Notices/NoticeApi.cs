using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Notices;

internal static class NoticeApi
{
    private const int PageSize = 50;

    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        var notices = routes.MapGroup("/api/notices").WithTags("Notices").ForSignedIn(Scopes.Account);
        notices.MapGet("/", List).WithSummary("The account's notices, newest first, in the language of the request.");
        notices.MapPost("/readings", ReadAll).WithSummary("Marks every notice as read.");
    }

    public sealed record NoticeView(NoticeId Id, string Sentence, string Path, DateTimeOffset At, bool IsRead);

    private static async Task<Ok<List<NoticeView>>> List(
        Visitor visitor, FairgroundDb db, CancellationToken cancellationToken, int page = 1)
    {
        var account = visitor.SignedIn;
        var notices = await db.Set<Notice>().AsNoTracking().Where(notice => notice.Account == account).OrderByDescending(
            notice => notice.At)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return TypedResults.Ok(
            notices.ConvertAll(notice => new NoticeView(notice.Id, notice.Sentence, notice.Path, notice.At, notice.ReadAt is not null)));
    }

    private static async Task<NoContent> ReadAll(Visitor visitor, FairgroundDb db, CancellationToken cancellationToken)
    {
        await Notice.ReadAllAsync(db, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }
}
