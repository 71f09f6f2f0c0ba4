using Fairground.Platform.Problems;
using static Fairground.Integrity.Languages.IntegrityTexts;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Fairground.Integrity;

public static class IntegrityProblems
{
    public static readonly Problem AlreadyReviewed = new("already-reviewed", Status409Conflict, Text);
    public static readonly Problem NotYourSale = new("not-your-sale", Status403Forbidden, Text);
    public static readonly Problem AlreadyAnswered = new("already-answered", Status409Conflict, Text);
    public static readonly Problem AlreadyDecided = new("already-decided", Status409Conflict, Text);
    public static readonly Problem NothingToDecide = new("nothing-to-decide", Status422UnprocessableEntity, Text);
    public static readonly Problem PostFileEmpty = new("post-file-empty", Status400BadRequest, Text);
    public static readonly Problem PostFileForeign = new("post-file-foreign", Status415UnsupportedMediaType, Text);
    public static readonly Problem PostFileColumns = new("post-file-columns", Status400BadRequest, Text);
    public static readonly Problem PostFileTooLong = new("post-file-too-long", Status413PayloadTooLarge, Text);
    public static readonly Problem TooManyTies = new("too-many-ties", Status409Conflict, Text);
    public static readonly Problem NotDelivered = new("not-delivered", Status409Conflict, Text);
    public static readonly Problem ReviewRemoved = new("review-removed", Status409Conflict, Text);
    public static readonly Problem ReviewMoved = new("review-moved", Status409Conflict, Text);
    public static readonly Problem NotAssessed = new("review-not-assessed", Status409Conflict, Text);
    public static readonly Problem TooFewFamilies = new("too-few-signals", Status409Conflict, Text);
    public static readonly Problem OwnDecision = new("own-decision", Status409Conflict, Text);
    public static readonly Problem NothingToAppeal = new("nothing-to-appeal", Status409Conflict, Text);
    public static readonly Problem AlreadyAppealed = new("already-appealed", Status409Conflict, Text);
    public static readonly Problem ModelLive = new("model-live", Status409Conflict, Text);
    public static readonly Problem TooFewLabels = new("too-few-decisions", Status409Conflict, Text);
    public static readonly Problem NothingToRollBack = new("nothing-to-roll-back", Status409Conflict, Text);
    public static readonly Problem RingDecided = new("ring-decided", Status409Conflict, Text);
}
