namespace Fairground.Platform.Events;

/// <summary>Wakes somebody of this node who would otherwise look again later. Rung twice before it is heard, it rings once.</summary>
public class Bell : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);

    public void Ring()
    {
        if (signal.CurrentCount == 0)
        {
            try
            {
                signal.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else has just rung the same bell.
            }
        }
    }

    /// <summary>Waits for the bell; false if it was not rung.</summary>
    public Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => signal.WaitAsync(longest, cancellationToken);

    public void Dispose()
    {
        signal.Dispose();
        GC.SuppressFinalize(this);
    }
}
