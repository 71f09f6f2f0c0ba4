using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Events;
using Fairground.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Fairground.Tests.Processes;

/// <summary>
/// Real server processes under load, killed with kill -9 again and again: two on one PostgreSQL, one on SQLite. What a buyer was told is
/// true afterwards; no unit is sold twice; every event is delivered, once.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Buyers = 6;
    private const int Kills = 8;

    /// <summary>A slow machine kills on until this many orders have been acknowledged, within reason.</summary>
    private const int OrdersMin = 11;
    private const int KillsMax = 40;
    private const int StockPerOffer = 60;
    private const int Offers = 4;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_however_often_servers_are_killed()
    {
        var seed = Environment.TickCount;
        using var books = new FairgroundServer();
        var market = await Market.OpenAsync(books);
        var stall = await market.StallAsync("Lyon");
        var offers = new List<OfferId>();
        for (var i = 0; i < Offers; i++)
        {
            offers.Add((await stall.ListAsync($"Lamp {i}", 1_000 + i, StockPerOffer)).Offer);
        }
        FairgroundServer.ReleaseFiles();

        var servers = new List<ServerProcess>();
        for (var i = 0; i < (TestDatabases.IsPostgres ? 2 : 1); i++)
        {
            servers.Add(await ServerProcess.StartAsync(books.SettingsForProcesses));
        }
        var acknowledged = new ConcurrentDictionary<OrderId, bool>();
        using var stop = new CancellationTokenSource();
        var buyers = Enumerable.Range(0, Buyers).Select(i => BuyAsync(servers, offers, new Random(seed + i), acknowledged, stop.Token))
            .ToList();
        var random = new Random(seed);
        var kills = 0;
        for (; kills < Kills || (acknowledged.Count < OrdersMin && kills < KillsMax); kills++)
        {
            // A slow machine is given more time between two of them.
            await Task.Delay(random.Next(200, 1500) * (1 + (kills / Kills)));
            var victim = servers[random.Next(servers.Count)];
            victim.Kill();
            await victim.StartAsync();
        }
        await stop.CancelAsync();
        await Task.WhenAll(buyers);
        await books.WaitUntilRelayedAsync();
        servers.ForEach(server => server.Dispose());

        await CheckAsync(books, market, offers, acknowledged.Keys);
        output.WriteLine($"seed {seed}: {servers.Count} processes, {kills} kills, {acknowledged.Count} orders acknowledged");
        Assert.True(acknowledged.Count >= OrdersMin, $"{acknowledged.Count} orders are too few to mean anything");
    }

    /// <summary>
    /// Buys until told to stop. An order whose answer was lost is asked for again, under its key, until somebody answers.
    /// </summary>
    private static async Task BuyAsync(
        List<ServerProcess> servers, List<OfferId> offers, Random random, ConcurrentDictionary<OrderId, bool> acknowledged,
        CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var http = new HttpClient();
            if (await InsistAsync(http, servers, random, () => Cart(offers[random.Next(offers.Count)]), stop) is not { } cart)
            {
                return;
            }
            var key = cart.Headers.TryGetValues("Cart-Key", out var keys) ? keys.Single() : null;
            if (key is null)
            {
                continue;
            }
            var orderKey = Guid.CreateVersion7().ToString("N");
            var answer = await InsistAsync(http, servers, random, () => OrderRequest(key, orderKey), CancellationToken.None);
            if (answer?.IsSuccessStatusCode == true)
            {
                var order = await answer.Content.ReadFromJsonAsync<Buying.OrderView>(FairgroundServer.Json, CancellationToken.None);
                acknowledged[order!.Id] = true;
            }
        }
    }

    private static async Task<HttpResponseMessage?> InsistAsync(
        HttpClient http, List<ServerProcess> servers, Random random, Func<HttpRequestMessage> make, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var request = make();
                request.RequestUri = new Uri(servers[random.Next(servers.Count)].Address, request.RequestUri!);
                var answer = await http.SendAsync(request, CancellationToken.None);
                if ((int)answer.StatusCode < 500)
                {
                    return answer;
                }
            }
            catch (HttpRequestException)
            {
                // Killed just now.
            }
            await Task.Delay(50, CancellationToken.None);
        }
        return null;
    }

    private static HttpRequestMessage Cart(OfferId offer) => new(HttpMethod.Post, new Uri("/api/carts", UriKind.Relative))
    {
        Content = JsonContent.Create(new { lines = new[] { new { offer, quantity = 1 } } }, options: FairgroundServer.Json),
    };

    private static HttpRequestMessage OrderRequest(string cartKey, string orderKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/orders", UriKind.Relative))
        {
            Content = JsonContent.Create(Buying.Details(), options: FairgroundServer.Json),
        };
        request.Headers.Add("Cart-Key", cartKey);
        request.Headers.Add("Idempotency-Key", orderKey);
        return request;
    }

    private static async Task CheckAsync(FairgroundServer books, Market market, List<OfferId> offers, ICollection<OrderId> acknowledged)
    {
        var orders = await books.InDbAsync(
            db => db.Set<Order>().AsNoTracking().Include(order => order.Parts).ThenInclude(part => part.Lines).ToListAsync());
        var paid = orders.Where(order => order.Status == OrderStatus.Paid).ToList();
        Assert.Empty(acknowledged.Except(paid.Select(order => order.Id)));
        foreach (var offer in offers)
        {
            var sold = paid.SelectMany(order => order.Parts).SelectMany(part => part.Lines).Where(line => line.Offer == offer).Sum(
                line => line.Quantity);
            Assert.Equal(StockPerOffer - sold, await books.StockAsync(offer));
        }
        await using var scope = books.Services.CreateAsyncScope();
        var verdict = await scope.ServiceProvider.GetRequiredService<LedgerAudit>().RunAsync(CancellationToken.None);
        Assert.Empty(verdict.Faults);

        // Each paid order told its seller once: had an event been lost or delivered twice, there would be fewer notices or more.
        var told = await books.InDbAsync(
            db => db.Set<Notice>().Where(notice => notice.Kind == "sold").Select(notice => notice.Arguments).ToListAsync());
        Assert.Equal(paid.Select(order => order.Number).Order(), told.Select(arguments => arguments.Split('"')[1]).Order());
        Assert.Equal(0, await books.InDbAsync(db => db.Set<OutboxMessage>().CountAsync(message => message.ParkedAt != null)));
        Assert.NotNull(market);
    }
}
