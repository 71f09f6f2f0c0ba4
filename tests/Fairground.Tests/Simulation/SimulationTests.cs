using System.Globalization;
using Xunit.Abstractions;

namespace Fairground.Tests.Simulation;

/// <summary>Random orders and money, with failures between the steps, from a seed that is printed.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    // FAIRGROUND_SIMULATION_STEPS says how many else (100,000 before a release), FAIRGROUND_SIMULATION_SEED from where.
    private const int Steps = 5_000;

    /// <summary>Markets that are simulated at once, each with its share of the steps: a machine has more than one processor.</summary>
    private const int Markets = 2;
    private const int StepsToFindAFault = 3_000;

    [Fact]
    public async Task Every_invariant_holds_after_each_of_many_random_steps_with_crashes_in_between()
    {
        var seed = Seed();
        var steps = (Number("FAIRGROUND_SIMULATION_STEPS") ?? Steps) / Markets;

        await Task.WhenAll(Enumerable.Range(0, Markets).Select(market => Task.Run(() => SimulateAsync(seed + market, steps))));
    }

    private async Task SimulateAsync(int seed, int steps)
    {
        var chaos = new Chaos();
        using var server = new FairgroundServer(Earnings.TestProvider) { Interceptors = [chaos] };
        var simulation = new Simulation(server, chaos, seed);
        await simulation.OpenAsync();

        await simulation.RunAsync(steps);

        var done = string.Join(", ", simulation.Done.OrderByDescending(step => step.Value).Select(step => $"{step.Key} {step.Value}"));
        output.WriteLine($"seed {seed}: {simulation.Steps} steps, {simulation.Crashes} crashes; {done}");
        Assert.True(simulation.Crashes > simulation.Steps / 100, $"{simulation.Crashes} crashes are too few to mean anything");
    }

    [Theory]
    [InlineData(nameof(Planted.CentTooMuch))]
    [InlineData(nameof(Planted.StockReturnedTwice))]
    [InlineData(nameof(Planted.ReleaseTooLarge))]
    [InlineData(nameof(Planted.ReturnTwice))]
    public async Task A_planted_fault_is_found(string fault)
    {
        var seed = Seed();
        var chaos = new Chaos();
        using var server = new FairgroundServer(Earnings.TestProvider) { Interceptors = [chaos, new Saboteur(Enum.Parse<Planted>(fault))] };
        var simulation = new Simulation(server, chaos, seed);
        await simulation.OpenAsync();

        var broken = await Assert.ThrowsAsync<BrokenInvariant>(() => simulation.RunAsync(StepsToFindAFault));

        output.WriteLine(broken.Message);
    }

    private static int Seed() => Number("FAIRGROUND_SIMULATION_SEED") ?? Environment.TickCount;

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
