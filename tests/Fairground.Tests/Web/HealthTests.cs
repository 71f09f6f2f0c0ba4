using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fairground.Tests.Web;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_server_that_works_says_so(string path)
    {
        using var server = new FairgroundServer();
        using var guest = server.Guest();

        using var answer = await guest.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Metrics_and_traces_arrive_where_the_configuration_says()
    {
        var arrived = new ConcurrentDictionary<string, long>();
        await using var collector = Collector(arrived);
        await collector.StartAsync();
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var server = new FairgroundServer(new() { ["Otlp:Endpoint"] = address, ["Otlp:Protocol"] = "http" });
        using var guest = server.Guest();
        var telemetry = new Fairground.Web.Telemetry(
            server.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>());

        await telemetry.StartAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync("/")).Status);
        await telemetry.StopAsync(CancellationToken.None);
        telemetry.Dispose();

        Assert.True(arrived.GetValueOrDefault("/v1/traces") > 0);
        Assert.True(arrived.GetValueOrDefault("/v1/metrics") > 0);
    }

    private static WebApplication Collector(ConcurrentDictionary<string, long> arrived)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/{kind}", async (string kind, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            arrived.AddOrUpdate($"/v1/{kind}", body.Length, (_, before) => before + body.Length);
        });
        return app;
    }
}
