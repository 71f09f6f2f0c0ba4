using Fairground.Demo.Loading;

return await DemoCommand.RunAsync(args, TimeProvider.System.GetUtcNow(), Console.Out);
