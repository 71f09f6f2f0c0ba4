using Fairground.Web;

// `fairground` serves the market; `fairground COMMAND …` does one thing and ends. `fairground help` lists the commands.
var command = Commands.Parse(args);
var builder = WebApplication.CreateBuilder(command is null ? args : command.Options);
FairgroundApp.AddServices(builder);
await using var app = builder.Build();
if (command is not null)
{
    return await Commands.RunAsync(app, command);
}
FairgroundApp.MapPipeline(app);
await app.RunAsync();
return 0;
