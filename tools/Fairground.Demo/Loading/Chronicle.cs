namespace Fairground.Demo.Loading;

/// <summary>What happens when: told in the order of time, each with the clock set to its moment. What happens may cause more.</summary>
internal sealed class Chronicle(DemoClock clock, DateTimeOffset end)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Number)> events = new();
    private int number;

    /// <summary>Where the story ends: nothing after it happens.</summary>
    public DateTimeOffset End => end;

    public void At(DateTimeOffset time, Action happens) => At(time, () =>
    {
        happens();
        return Task.CompletedTask;
    });

    public void At(DateTimeOffset time, Func<Task> happens)
    {
        if (time <= end)
        {
            events.Enqueue(happens, (time, number++));
        }
    }

    public async Task TellAsync()
    {
        while (events.TryDequeue(out var happens, out var when))
        {
            clock.Set(when.At);
            await happens();
        }
        clock.Set(end);
    }
}
