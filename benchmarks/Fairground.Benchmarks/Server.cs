using Fairground.Platform.Persistence;
using Fairground.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Benchmarks;

/// <summary>The server's services on a migrated database, without its web.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication app;

    private Server(WebApplication app) => this.app = app;

    public static async Task<Server> OpenAsync(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(["--Logging:LogLevel:Default=Warning", .. settings]);
        FairgroundApp.AddServices(builder);
        var server = new Server(builder.Build());
        await server.app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        return server;
    }

    /// <summary>Does something in a scope of its own, as a request does.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, FairgroundDb, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<FairgroundDb>());
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
