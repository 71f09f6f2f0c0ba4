using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Notices;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Reviews;

/// <summary>Tells reviewers where their reviews stand.</summary>
internal sealed class ReviewNotices(NoticeDesk notices, ProductPowers products)
{
    public static string KindOf(ReviewStanding standing) => $"review-{standing}".ToLowerInvariant();

    /// <summary>Tells the author that a review moved; the page says why, and takes an appeal.</summary>
    public async Task StandsAsync(Review review, CancellationToken cancellationToken)
    {
        if (review.Account is { } author && await products.FindAsync(review.Product, cancellationToken) is { } product)
        {
            await notices.TellAsync(
                author, new Told(Text, KindOf(review.Standing), $"{OwnReviewsPage.Path}#{review.Id}", product.Title), null,
                cancellationToken);
        }
    }
}
