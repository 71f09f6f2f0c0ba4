using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Merges;

/// <summary>Reviews that were written of what a product was before it became another: they do not count for its rating.</summary>
internal static class CarriedOverReviews
{
    /// <summary>Those of all products, by the decisions that hold now; nothing is written on the reviews, so a reversal is exact.</summary>
    public static IQueryable<Review> In(FairgroundDb db) => db.Set<Review>().Where(review => db.Set<ReviewCarryOver>().Any(found =>
        found.State == CarryOverState.OtherProduct && found.Product == review.Product &&
        review.WrittenAt > found.Since && review.WrittenAt <= found.ChangedAt));

    /// <summary>Those of one product.</summary>
    public static IQueryable<Review> Of(FairgroundDb db, ProductId product) => In(db).Where(review => review.Product == product);
}
