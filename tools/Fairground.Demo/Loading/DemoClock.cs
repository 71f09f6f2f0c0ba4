namespace Fairground.Demo.Loading;

/// <summary>
/// A clock that stands where the story is: what happened long ago is written by the domain's own methods, as of then. It moves on by ten
/// microseconds each time it is asked, as clocks do, so that what follows keeps its order.
/// </summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now = now.AddMicroseconds(10);

    public void Set(DateTimeOffset time) => now = time;
}
