using Fairground.Platform.Problems;
using static Fairground.Integrity.Languages.IntegrityTexts;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Fairground.Integrity;

public static class IntegrityProblems
{
    public static readonly Problem AlreadyReviewed = new("already-reviewed", Status409Conflict, Text);
    public static readonly Problem NotYourSale = new("not-your-sale", Status403Forbidden, Text);
    public static readonly Problem AlreadyAnswered = new("already-answered", Status409Conflict, Text);
    public static readonly Problem NotDelivered = new("not-delivered", Status409Conflict, Text);
}
