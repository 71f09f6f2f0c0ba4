using Fairground.Demo.Loading;

namespace Fairground.Demo;

internal static class Program
{
    private static Task<int> Main(string[] args) => DemoCommand.RunAsync(args, TimeProvider.System.GetUtcNow(), Console.Out);
}
