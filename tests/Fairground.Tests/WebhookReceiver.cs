using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fairground.Tests;

/// <summary>A seller's program that takes webhooks on a port of its own, and answers as a test wants.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ReceivedPost> posts = new();

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public static Dictionary<string, string> Settings => new() { ["Webhooks:AllowPrivateAddresses"] = "true" };

    public Uri Address => new(app.Urls.Single());

    public string Url => new Uri(Address, "/hook?shop=1").ToString();

    public int Answer { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>Where an answer with a redirect leads.</summary>
    public string? Location { get; set; }

    /// <summary>What it waits for before it answers.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    public IReadOnlyList<ReceivedPost> Posts => [.. posts];

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        posts.Enqueue(new ReceivedPost(
            context.Request.Method, context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), body));
        await Until;
        context.Response.StatusCode = Answer;
        if (Location is not null)
        {
            context.Response.Headers.Location = Location;
        }
    }
}

/// <summary>A message as it came over the wire.</summary>
internal sealed record ReceivedPost(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];
}
