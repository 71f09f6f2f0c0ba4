using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Integrity.Merges;

/// <summary>Finds products that carry reviews over from what they were to what they are.</summary>
internal sealed class CarryOverSearch(FairgroundDb db, ProductHistory history)
{
    /// <summary>
    /// Looks at one product: at the newest of what it was that is another thing than it is, and at the reviews from then. Changes the
    /// current unit of work; the caller saves it.
    /// </summary>
    public async Task RunAsync(ProductId product, CancellationToken cancellationToken)
    {
        if (await history.OfAsync(product, cancellationToken) is not { } story)
        {
            return;
        }
        var signs = new List<List<CarryOverSign>>();
        foreach (var past in story.Pasts)
        {
            var isOneBranch = await history.AreInOneBranchAsync(past.Sketch.Category, story.Now.Category, cancellationToken);
            signs.Add(CarryOverRules.SignsOf(past.Sketch, story.Now, story.OnOffer, isOneBranch));
        }
        var at = signs.FindIndex(some => some.Count >= CarryOverRules.SignsMin);
        if (at < 0)
        {
            return;
        }
        // Before that it may have been another thing for long, or, once, what it is again.
        var same = signs.FindIndex(at, some => some.Count < CarryOverRules.SignsMin);
        await KeepAsync(story, story.Pasts[at], signs[at], same < 0 ? default : story.Pasts[same].Until, cancellationToken);
    }

    private async Task KeepAsync(
        ProductStory story, PastSketch past, List<CarryOverSign> signs, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var product = story.Product;
        var known = await db.Set<ReviewCarryOver>().FirstOrDefaultAsync(
            found => found.Product == product && found.Past == past.Id, cancellationToken);
        var hasReviews = known is not null || await db.Set<Review>().AnyAsync(
            review => review.Product == product && review.WrittenAt > since && review.WrittenAt <= past.Until, cancellationToken);
        if (!hasReviews || known is { State: not CarryOverState.Found })
        {
            return;
        }
        if (known is null)
        {
            known = new ReviewCarryOver
            {
                Id = Id.New<ReviewCarryOverId>(db.Time), Product = product, Keeper = story.Keeper, Past = past.Id, Since = since,
                ChangedAt = past.Until, FoundAt = db.Time.GetUtcNow(),
            };
            db.Add(known);
        }
        known.Compare(past.Sketch, story.Now, signs);
    }
}

internal sealed class FindCarryOver(FairgroundDb db, CarryOverSearch search) : IHandle<ProductChanged>
{
    public async Task HandleAsync(ProductChanged @event, CancellationToken cancellationToken)
    {
        await search.RunAsync(@event.Product, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Looks once a day at what imports have changed, which is told to nobody one by one.</summary>
internal sealed class CarryOverWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromDays(1))
{
    private static readonly TimeSpan Back = TimeSpan.FromDays(3);

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var search = services.GetRequiredService<CarryOverSearch>();
        var changed = await services.GetRequiredService<ProductHistory>().ChangedAsync(db.Time.GetUtcNow() - Back, cancellationToken);
        await EachAsync(db, changed, async product =>
        {
            await search.RunAsync(product, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return false;
    }
}
