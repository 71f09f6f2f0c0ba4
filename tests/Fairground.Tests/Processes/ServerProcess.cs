using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Processes;

/// <summary>A server as an operator runs it: a process of its own, which can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(90);
    private const int TroublesMax = 1000;
    private readonly string[] settings;
    private readonly int port = FreePort();
    private readonly ConcurrentQueue<string> output = new();
    private Process process = null!;

    private ServerProcess(string[] settings) => this.settings = settings;

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>What it wrote that is no mere information: warnings and errors, as its logs have them.</summary>
    public IReadOnlyCollection<string> Troubles => output;

    public static async Task<ServerProcess> StartAsync(params string[] settings)
    {
        var server = new ServerProcess(settings);
        await server.StartAsync();
        return server;
    }

    /// <summary>Ends the process as a power failure would: kill -9.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo("dotnet",
            [Program, "--urls", Address.ToString(), "--RateLimits:RequestsPerMinute=10000000", "--RateLimits:SensitivePerMinute=10000000",
                .. settings])
        {
            WorkingDirectory = Path.GetDirectoryName(Program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        // A full pipe would stop the server.
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        for (var since = Stopwatch.StartNew(); since.Elapsed < StartMax; await Task.Delay(100))
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new TimeoutException("The server did not become ready.");
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }
    }

    private void Keep(string? line)
    {
        if (line is not null && !line.Contains("\"LogLevel\":\"Information\"", StringComparison.Ordinal) && output.Count < TroublesMax)
        {
            output.Enqueue(line);
        }
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Fairground.Web.dll");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

internal static class Processes
{
    /// <summary>Waits until the servers have paid what waited for a payment and delivered every event.</summary>
    public static async Task WaitUntilRelayedAsync(this FairgroundServer books)
    {
        for (var i = 0; i < 150; i++)
        {
            var open = await books.InDbAsync(async db =>
                await db.Set<OutboxMessage>().CountAsync(message => message.DeliveredAt == null) +
                await db.Set<Order>().CountAsync(order => order.Status == OrderStatus.AwaitingPayment));
            if (open == 0)
            {
                return;
            }
            await Task.Delay(1_000);
        }
        Assert.Fail("Events or payments were still waiting after minutes.");
    }
}
