using Fairground.Integrity.Scores;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Integrity.Screenings;

/// <summary>Screens all reviews once a day, and whenever somebody asks for it.</summary>
internal sealed class ScreeningWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromMinutes(1))
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>How far an unfinished screening has come, for the page of works.</summary>
    public static async Task<List<WorkStep>> ProgressAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await OpenAsync(services.GetRequiredService<FairgroundDb>(), cancellationToken) is { } open
            ? [new WorkStep(Languages.IntegrityTexts.Text[$"screening-step.{open.Step}"], open.Done, open.Of)]
            : [];

    public static Task<Screening?> OpenAsync(FairgroundDb db, CancellationToken cancellationToken) =>
        db.Set<Screening>().AsNoTracking().FirstOrDefaultAsync(screening => screening.EndedAt == null, cancellationToken);

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(db, cancellationToken);
        if (open is null)
        {
            var now = db.Time.GetUtcNow();
            var last = await db.Set<Screening>().MaxAsync(screening => (DateTimeOffset?)screening.StartedAt, cancellationToken);
            if (last is not null && now - last < Every)
            {
                return false;
            }
            open = new Screening { Id = Id.New<ScreeningId>(db.Time), AskedBy = null, StartedAt = now };
            db.Add(open);
            await db.SaveChangesAsync(cancellationToken);
        }
        db.ChangeTracker.Clear();
        await ActivatorUtilities.CreateInstance<ScreeningRun>(services, open.Id).RunAsync(cancellationToken);
        services.GetRequiredService<LiveJudge>().Forget();
        return false;
    }
}
