using Fairground.Kernels.Wording;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Integrity.Brokers;

/// <summary>Asks the market's own data anew, once a day, about each listing that a recruiting post of late seems to mean.</summary>
internal sealed class BrokerLookWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromHours(6))
{
    private const int Batch = 50;
    private static readonly TimeSpan Again = TimeSpan.FromHours(20);

    /// <summary>Refunds come later than reviews; after this nothing new is looked for.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromDays(75);

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var (before, since) = (now - Again, now - Watched);
        var due = await (
            from tie in db.Set<PostTie>()
            where tie.UntiedAt == null && (tie.LookedAt == null || tie.LookedAt < before)
            join post in db.Set<BrokerPost>() on tie.Post equals post.Id
            where post.At >= since && (post.Outcome == PostOutcome.Recruiting ||
                (post.Outcome == null && post.Class == PostClass.Recruiting))
            orderby tie.LookedAt
            select new { Tie = tie, Post = post }).Take(Batch).ToListAsync(cancellationToken);
        var corroborations = services.GetRequiredService<Corroborations>();
        foreach (var row in due)
        {
            await corroborations.LookAsync(row.Tie, row.Post, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return due.Count == Batch;
    }
}

/// <summary>Erases, once an hour, posts that nobody has confirmed in the time they may be kept; their ties go with them.</summary>
internal sealed class BrokerSweepWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromHours(1))
{
    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var before = db.Time.GetUtcNow() - BrokerPost.Kept;
        await db.Set<BrokerPost>().Where(post => post.ImportedAt < before && post.Outcome != PostOutcome.Recruiting)
            .ExecuteDeleteAsync(cancellationToken);
        return false;
    }
}
