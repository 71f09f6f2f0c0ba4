using Fairground.Platform;

namespace Fairground.Web;

/// <summary>A command as typed: its words, and the settings (<c>--Key value</c>, <c>--Key=value</c>) for the configuration.</summary>
internal sealed record CommandLine(string[] Words, string[] Options);

internal static class Commands
{
    private const int UsageError = 2;

    /// <summary>The command in the arguments; null where there is none and the market is to be served.</summary>
    public static CommandLine? Parse(string[] args)
    {
        if (args is [] or [['-', ..], ..])
        {
            return null;
        }
        var first = Array.FindIndex(args, word => word.StartsWith("--", StringComparison.Ordinal));
        return first < 0 ? new CommandLine(args, []) : new CommandLine(args[..first], args[first..]);
    }

    public static async Task<int> RunAsync(WebApplication app, CommandLine line)
    {
        var commands = app.Services.GetServices<Command>().OrderBy(command => command.Name, StringComparer.Ordinal).ToList();
        var text = string.Join(' ', line.Words);
        var command = commands.Find(command => text == command.Name || text.StartsWith(command.Name + " ", StringComparison.Ordinal));
        if (command is null)
        {
            Help(commands);
            return text == "help" ? 0 : UsageError;
        }
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        if (command.NeedsMarket)
        {
            await app.Services.GetRequiredService<Migrator>().MigrateAsync(stop.Token);
        }
        await using var scope = app.Services.CreateAsyncScope();
        return await command.RunAsync(scope.ServiceProvider, line.Words[command.Name.Split(' ').Length..], stop.Token);
    }

    private static void Help(List<Command> commands)
    {
        Console.WriteLine("fairground                      serve the market (settings: --Key=value, environment, appsettings.json)");
        foreach (var command in commands)
        {
            Console.WriteLine($"fairground {$"{command.Name} {command.Arguments}",-20} {command.Summary}");
        }
    }
}
