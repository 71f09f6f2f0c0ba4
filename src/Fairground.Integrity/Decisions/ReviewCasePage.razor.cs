using Fairground.Integrity.Reviews;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Decisions;

public sealed partial class ReviewCasePage
{
    private const int ShortLength = 60;

    // The letters are those of the English words, as shortcuts of a desk are, and stand beside each choice.
    private static readonly (ReviewFinding Finding, string Key)[] Findings =
        [(ReviewFinding.Genuine, "g"), (ReviewFinding.NotGenuine, "n"), (ReviewFinding.Unclear, "u")];

    private ReviewCase about = null!;
    private IReadOnlyList<string> exculpations = [];
    private string view = ReviewQueue.All;
    private ReviewId? before;
    private ReviewId? next;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private ReviewCases Cases { get; set; } = null!;

    [Inject]
    private DecisionDesk Desk { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private Review Review => about.Review;

    private string Title => Text["trust-review.title", Review.Stars, about.Product?.Title ?? Review.Product.ToString()];

    private string NextAddress => next is { } id ? ReviewQueue.Address(id, view) : ReviewQueue.Address(view);

    protected override async Task ReadAsync()
    {
        view = ReviewQueue.ViewOf(Asked("view"));
        about = await Cases.ReadAsync(
            ReviewId.TryParse(Id, out var id) ? id : throw new Refusal(PlatformProblems.NotFound), Aborted);
        exculpations = Exculpations.Of(about);
        (before, next) = await ReviewQueue.NeighboursAsync(ReviewQueue.Of(Desk.Waiting(), view), id, Aborted);
    }

    /// <summary>Decides, and goes on to what comes next in the view that one works through.</summary>
    private Task DecideAsync() => DoAsync("review-decided", () =>
    {
        if (!Enum.TryParse<ReviewFinding>(Typed("finding"), out var finding) || !Enum.IsDefined(finding)
            || !Enum.TryParse<ReviewStanding>(Typed("standing"), out var standing) || !Enum.IsDefined(standing))
        {
            throw new Refusal(PlatformProblems.BadRequest);
        }
        return Desk.DecideAsync(Review.Id, finding, standing, Typed("reason"), Visitor.SignedIn, Aborted);
    }, NextAddress);

    private static string? Direction(Review review) => Platform.Languages.Language.Find(review.Language)?.Direction ?? "auto";

    private static string Short(Review review)
    {
        var text = (review.Title.Length > 0 ? review.Title : review.Text).ReplaceLineEndings(" ");
        return text.Length == 0 ? Text["trust-review.no-words"] : text.Length <= ShortLength ? text
            : $"{text[..ShortLength].TrimEnd()} …";
    }
}
