using System.Globalization;
using Fairground.Kernels.Wording;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Brokers;

internal static class BrokerApi
{
    /// <summary>A file and the form around it, or a list.</summary>
    public const int BodyBytesMax = PostSheet.BytesMax + (256 * 1024);

    public static void MapBrokers(this IEndpointRouteBuilder routes)
    {
        var posts = routes.MapGroup("/api/broker-posts").WithTags("Trust: recruiting posts").ForPolicy(Policies.Trust, Scopes.Trust);
        posts.MapGet("/", List).WithSummary(
            "Posts of other places that may look for paid reviewers, newest first; view is Waiting, Confirmed, Dismissed, Others or All.");
        posts.MapGet("/{post}", Get).WithSummary(
            "A post with what was found in it, the listings it seems to mean, and what the market's own data say on those.")
            .Refuses(PlatformProblems.NotFound);
        posts.MapPost("/", Add).WithMetadata(new RequestSizeLimitAttribute(BodyBytesMax))
            .WithSummary("Brings up to 500 posts. Names, numbers and addresses of people are masked before anything is kept; posts that " +
                "are here already are left as they are. Nothing in the market changes by it.")
            .Refuses(PlatformProblems.Invalid, PlatformProblems.TooLarge);
        posts.MapPost("/{post}/decisions", Decide)
            .WithSummary("Puts on record whether a post recruits reviewers, with the reason. No sanction follows from it.")
            .Refuses(PlatformProblems.NotFound, PlatformProblems.ReasonTooShort);
        posts.MapPost("/{post}/ties", Tie).WithSummary("Ties a post to a listing by hand.")
            .Refuses(PlatformProblems.NotFound, IntegrityProblems.TooManyTies);
        posts.MapDelete("/{post}/ties/{product}", Untie).WithSummary("Says that a post does not mean a listing.")
            .Refuses(PlatformProblems.NotFound);
        routes.MapPost("/api/broker-post-imports", Import).WithTags("Trust: recruiting posts").ForPolicy(Policies.Trust, Scopes.Trust)
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(BodyBytesMax))
            .Accepts<byte[]>("text/csv", "text/tab-separated-values", "text/plain", "application/x-ndjson", "application/json",
                "application/octet-stream", "multipart/form-data")
            .WithSummary("Brings a file of posts: CSV or JSON lines, up to 5 MB and 5,000 rows; the body is the file, or a form with it. " +
                "source is the place of rows that name none. Rows that are no posts are named with their lines, and left out.")
            .Refuses(PlatformProblems.TooLarge, IntegrityProblems.PostFileEmpty, IntegrityProblems.PostFileForeign,
                IntegrityProblems.PostFileColumns, IntegrityProblems.PostFileTooLong);
    }

    /// <summary>A post as it was found. Its writer's name has no place here.</summary>
    public sealed record PostRequest(
        string? Text, string? Source, string? Address, string? Group, long? Members, DateTimeOffset? PostedAt);

    public sealed record PostsRequest([property: Needed, Elements(1, PostIntake.ListMax)] List<PostRequest> Posts);

    public sealed record DecisionRequest(PostOutcome Outcome, string? Reason);

    public sealed record TieRequest(ProductId Product);

    public sealed record FaultView(int Line, string Code, string Reason);

    public sealed record IntakeView(
        IReadOnlyList<BrokerPostId> Posts, int Taken, int Known, int Recruiting, int Tied, int Refused, IReadOnlyList<FaultView> Faults);

    public sealed record TieView(
        ProductId Product, TieKind Kind, string Detail, double Sureness, bool IsTied, double Strength, IReadOnlyList<OwnFinding> Findings,
        DateTimeOffset? LookedAt);

    public sealed record PostView(
        BrokerPostId Id, string Source, string? Address, string? Group, long? Members, DateTimeOffset? PostedAt, DateTimeOffset ImportedAt,
        DateTimeOffset? KeptUntil, PostClass Class, double Score, string Language, string Text, PostOutcome? Outcome,
        DateTimeOffset? DecidedAt, int Ties, double Strength);

    public sealed record WholePostView(
        PostView Post, IReadOnlyList<PostSignalFamily> Families, IReadOnlyList<PostMark> Marks, IReadOnlyList<TieView> Ties);

    private static async Task<Ok<List<PostView>>> List(
        BrokerDesk desk, [AsParameters] Paging paging, CancellationToken cancellationToken,
        Brokers.PostView view = Brokers.PostView.Waiting) => TypedResults.Ok(
        (await desk.LinesAsync(await paging.ReadAsync(desk.List(view), cancellationToken), cancellationToken)).ConvertAll(View));

    private static async Task<Ok<WholePostView>> Get(BrokerPostId post, BrokerDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await WholeAsync(await desk.GetAsync(post, cancellationToken), desk, cancellationToken));

    private static async Task<Ok<IntakeView>> Add(
        PostsRequest request, PostIntake intake, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await intake.TakeListAsync(
            request.Posts.Select(post => new PostCells(
                post.Text, post.Source, post.Address, post.Group, post.Members?.ToString(CultureInfo.InvariantCulture),
                post.PostedAt?.ToString("O", CultureInfo.InvariantCulture))), visitor.SignedIn, cancellationToken)));

    private static async Task<Ok<IntakeView>> Import(
        HttpContext context, PostIntake intake, Visitor visitor, CancellationToken cancellationToken)
    {
        var source = context.Request.Query["source"].ToString();
        if (!context.Request.HasFormContentType)
        {
            var body = await PostIntake.ReadAsync(context.Request.Body, cancellationToken);
            return TypedResults.Ok(View(await intake.TakeFileAsync(body, source, visitor.SignedIn, cancellationToken)));
        }
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (form.Files is not [var file, ..])
        {
            throw new Refusal(IntegrityProblems.PostFileEmpty);
        }
        await using var stream = file.OpenReadStream();
        var bytes = await PostIntake.ReadAsync(stream, cancellationToken);
        return TypedResults.Ok(View(await intake.TakeFileAsync(
            bytes, source.Length > 0 ? source : form["source"].ToString(), visitor.SignedIn, cancellationToken)));
    }

    private static async Task<Ok<WholePostView>> Decide(
        BrokerPostId post, DecisionRequest request, BrokerDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(await WholeAsync(
            await desk.DecideAsync(post, request.Outcome, request.Reason, visitor.SignedIn, cancellationToken), desk, cancellationToken));

    private static async Task<Ok<TieView>> Tie(
        BrokerPostId post, TieRequest request, BrokerDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.TieAsync(post, request.Product, visitor.SignedIn, cancellationToken)));

    private static async Task<NoContent> Untie(
        BrokerPostId post, ProductId product, BrokerDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.UntieAsync(post, product, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<WholePostView> WholeAsync(BrokerPost post, BrokerDesk desk, CancellationToken cancellationToken)
    {
        var ties = await desk.TiesAsync(post.Id, cancellationToken);
        var line = new PostLine(
            post, ties.Count(tie => tie.IsTied), ties.Where(tie => tie.IsTied).Select(tie => tie.Strength).DefaultIfEmpty().Max());
        var findings = post.Findings;
        return new WholePostView(View(line), findings.Families, findings.Marks, ties.ConvertAll(View));
    }

    private static PostView View(PostLine line)
    {
        var post = line.Post;
        return new PostView(
            post.Id, post.Source, post.Address, post.Group, post.Members, post.PostedAt, post.ImportedAt,
            post.IsConfirmed ? null : post.ImportedAt + BrokerPost.Kept, post.Class, post.Score, post.Language, post.Text, post.Outcome,
            post.DecidedAt, line.Ties, line.Strength);
    }

    private static TieView View(PostTie tie) => new(
        tie.Product, tie.Kind, tie.Detail, tie.Sureness, tie.IsTied, tie.Strength, tie.Findings, tie.LookedAt);

    private static IntakeView View(IntakeReport report) => new(
        report.Taken, report.Taken.Count, report.Known, report.Recruiting, report.Tied, report.Refused,
        [.. report.Faults.Select(fault => new FaultView(fault.Line, fault.Code, PostWords.Say(fault)))]);
}
