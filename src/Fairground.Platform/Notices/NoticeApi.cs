using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Notices;

internal static class NoticeApi
{
    private const int KindsMax = 500;

    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        var notices = routes.MapGroup("/api/notices").WithTags("Notices").ForSignedIn(Scopes.Account);
        notices.MapGet("/", List)
            .WithSummary("The account's notices, newest first, in the language of the request: unread (true: those alone), group.");
        notices.MapPost("/readings", Read).WithSummary("Marks some notices as read, or every one.");

        var preferences = routes.MapGroup("/api/notice-preferences").WithTags("Notices").ForSignedIn(Scopes.Account);
        preferences.MapGet("/", Preferences)
            .WithSummary("Where the account is told of what, by group; and why, of what cannot be switched off.");
        preferences.MapPut("/", Change).WithSummary("Chooses where the account is told of some kinds, and when letters come.")
            .Refuses(PlatformProblems.NoticeNeeded, PlatformProblems.UnknownNoticeKind);

        var off = routes.MapGroup(NoticeDesk.OffRoute).WithTags("Notices").ForEveryone();
        off.MapPost("/", EndMails).RepeatsFreely("What is ended stays ended.")
            .WithSummary("Ends letters of one kind by the link that each of them holds (RFC 8058, one click).")
            .Refuses(PlatformProblems.LinkExpired);
        off.MapGet("/", ShowEnd).WithSummary("Leads people who follow the link of a letter's head to the page that asks them.");
    }

    public sealed record NoticeView(NoticeId Id, string Kind, string Sentence, string Path, DateTimeOffset At, bool IsRead);

    /// <summary>Which notices were read; without any, all of them.</summary>
    public sealed record ReadingRequest([property: Elements(0, Paging.LimitMax)] NoticeId[]? Notices);

    public sealed record KindView(string Kind, string Title, bool InProduct, bool ByMail, bool CanBeSwitchedOff, string? Why);

    public sealed record GroupView(string Group, string Title, IReadOnlyList<KindView> Kinds);

    public sealed record PreferencesView(bool MailsDaily, IReadOnlyList<GroupView> Groups);

    public sealed record KindChoice(
        [property: Needed, Lengths(1, NoticeKind.NameLengthMax)] string Kind, bool InProduct, bool ByMail);

    public sealed record PreferencesChange(bool? MailsDaily, [property: Elements(0, KindsMax)] List<KindChoice>? Kinds);

    private static async Task<Ok<List<NoticeView>>> List(
        Visitor visitor, FairgroundDb db, NoticeKinds kinds, [AsParameters] Paging paging, CancellationToken cancellationToken,
        bool unread = false, string? group = null) =>
        TypedResults.Ok((await paging.ReadAsync(
            Notice.Shown(db, kinds, visitor.SignedIn, unread, group).OrderByDescending(notice => notice.At), cancellationToken))
            .ConvertAll(notice => new NoticeView(
                notice.Id, notice.Kind, notice.Sentence, notice.Path, notice.At, notice.ReadAt is not null)));

    private static async Task<NoContent> Read(
        ReadingRequest request, Visitor visitor, FairgroundDb db, CancellationToken cancellationToken)
    {
        await Notice.ReadAsync(db, visitor.SignedIn, request.Notices, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<PreferencesView>> Preferences(
        Visitor visitor, FairgroundDb db, NoticePreferences preferences, CancellationToken cancellationToken)
    {
        var account = visitor.SignedIn;
        var daily = await db.Set<Account>().Where(row => row.Id == account).Select(row => row.MailsDaily).SingleAsync(cancellationToken);
        return TypedResults.Ok(new PreferencesView(daily, [.. (await preferences.OfAsync(account, cancellationToken)).Select(group =>
            new GroupView(group.Group.Name, group.Group.Title, [.. group.Kinds.Select(choice => new KindView(
                choice.Kind.Name, choice.Kind.Title, choice.InProduct, choice.ByMail, !choice.Kind.IsDue,
                NoticePreferencesPage.WhyOf(choice.Kind)))]))]));
    }

    private static async Task<NoContent> Change(
        PreferencesChange request, Visitor visitor, NoticePreferences preferences, CancellationToken cancellationToken)
    {
        await preferences.ChangeAsync(
            visitor.SignedIn, request.MailsDaily,
            [.. (request.Kinds ?? []).Select(kind => (kind.Kind, kind.InProduct, kind.ByMail))], cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> EndMails(
        AccountId account, string kind, string key, NoticePreferences preferences, CancellationToken cancellationToken)
    {
        await preferences.EndMailsAsync(account, kind, key, cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>A GET changes nothing: programs that look at every link of a mail would end what nobody asked to end.</summary>
    private static RedirectHttpResult ShowEnd(HttpRequest request) =>
        TypedResults.LocalRedirect(NoticeDesk.OffPath + request.QueryString);
}
