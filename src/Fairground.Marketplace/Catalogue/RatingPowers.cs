using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>Lets the module that keeps reviews say how a product is rated. Changes the current unit of work; the caller saves it.</summary>
public sealed class RatingPowers(FairgroundDb db)
{
    public async Task RateAsync(ProductId product, double average, int count, CancellationToken cancellationToken) =>
        (await db.Set<ProductCard>().FirstOrDefaultAsync(card => card.Product == product, cancellationToken))?.Rate(average, count);
}
