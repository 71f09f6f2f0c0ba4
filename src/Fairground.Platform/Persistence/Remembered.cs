using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Persistence;

/// <summary>
/// What was read from the database and is asked for all the time: kept for a while on this node, so that what another node changes counts
/// here that much later at most.
/// </summary>
public sealed class Remembered<T>(
    IServiceScopeFactory scopes, TimeProvider time, TimeSpan lifetime, Func<FairgroundDb, CancellationToken, Task<T>> read)
    where T : class
{
    // One reference: requests replace it while others read it.
    private volatile Reading? last;
    private volatile int forgotten;

    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        if (last is { } known && time.GetUtcNow() - known.At < lifetime)
        {
            return known.Value;
        }
        var begun = forgotten;
        await using var scope = scopes.CreateAsyncScope();
        var value = await read(scope.ServiceProvider.GetRequiredService<FairgroundDb>(), cancellationToken);
        if (begun == forgotten)
        {
            last = new Reading(value, time.GetUtcNow());
        }
        return value;
    }

    /// <summary>Has it read anew the next time, after it was changed here.</summary>
    public void Forget()
    {
        forgotten++;
        last = null;
    }

    private sealed record Reading(T Value, DateTimeOffset At);
}
