using Fairground.Integrity.Screenings;
using Fairground.Integrity.Training;
using Fairground.Kernels.Reviews;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Integrity.Scores;

/// <summary>What judges reviews now: the live model, or the published weights where none is.</summary>
/// <param name="Usual">The mean log-odds of all reviews when they were last screened, which the weights need.</param>
internal sealed record Judge(ModelVersionId? Version, SuspicionModel? Model, double Usual)
{
    /// <summary>The row, the chance, and what the neighbours added, of each review that is asked for.</summary>
    public List<Judgement> Of(ReviewColumns reviews, int[] asked)
    {
        var rows = ModelRows.Of(reviews, asked);
        var odds = Model is null ? ColdStart.Run(reviews, Usual) : [];
        return [.. asked.Select((row, i) =>
        {
            var inputs = rows.AsSpan(i * ModelRows.Width, ModelRows.Width).ToArray();
            return Model is null
                ? new Judgement(inputs, ColdStart.Chance(odds[row]), odds[row] - ColdStart.Prior(reviews.Of(row)), null)
                : new Judgement(inputs, Model.Predict(inputs), 0, Version);
        })];
    }
}

internal sealed record Judgement(byte[] Inputs, double Chance, double Heard, ModelVersionId? Model);

/// <summary>Keeps the judge at hand; another node's promotion counts here within half a minute.</summary>
internal sealed class LiveJudge(IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly Remembered<Judge> remembered = new(scopes, time, TimeSpan.FromSeconds(30), ReadAsync);

    public ValueTask<Judge> GetAsync(CancellationToken cancellationToken) => remembered.GetAsync(cancellationToken);

    public void Forget() => remembered.Forget();

    public static async Task<Judge> ReadAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var live = await db.Set<ModelVersion>().AsNoTracking().FirstOrDefaultAsync(
            version => version.State == ModelState.Live, cancellationToken);
        var usual = await db.Set<Screening>().Where(screening => screening.EndedAt != null && screening.Usual != null)
            .OrderByDescending(screening => screening.StartedAt).Select(screening => screening.Usual)
            .FirstOrDefaultAsync(cancellationToken);
        return new Judge(live?.Id, live?.Model, usual ?? ColdStart.Bias);
    }
}
