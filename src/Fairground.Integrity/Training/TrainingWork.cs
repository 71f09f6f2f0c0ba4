using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Integrity.Training;

/// <summary>Trains a candidate once a week, where enough was decided since the last; an admin says whether it judges.</summary>
internal sealed class TrainingWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromHours(1))
{
    private const int NewLabelsMin = 20;
    private static readonly TimeSpan Every = TimeSpan.FromDays(7);

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var last = await db.Set<ModelVersion>().MaxAsync(version => (DateTimeOffset?)version.TrainedAt, cancellationToken);
        if ((last is null || db.Time.GetUtcNow() - last >= Every)
            && await Trainings.NewLabelsAsync(db, cancellationToken) >= NewLabelsMin)
        {
            try
            {
                await services.GetRequiredService<Trainings>().TrainAsync(null, cancellationToken);
            }
            catch (Refusal)
            {
                // All that was decided is of one kind: there is nothing to learn yet.
            }
        }
        return false;
    }
}
