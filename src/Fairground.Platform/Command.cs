namespace Fairground.Platform;

/// <summary>
/// A command of the <c>fairground</c> program, registered by the module that owns what it does. It gets its words after the name and
/// returns the exit code.
/// </summary>
/// <param name="NeedsMarket">Whether it works on the market's database, which is then brought into shape first.</param>
public sealed record Command(
    string Name, string Arguments, string Summary, Func<IServiceProvider, string[], CancellationToken, Task<int>> RunAsync,
    bool NeedsMarket = true);
