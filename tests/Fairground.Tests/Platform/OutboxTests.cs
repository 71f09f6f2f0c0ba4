using System.Collections.Concurrent;
using Fairground.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Platform;

/// <summary>Events reach each subscriber once, whatever fails on the way; and only one node at a time does a piece of work.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task A_failing_subscriber_is_tried_with_growing_pauses_then_parked_and_an_admin_sends_it_again()
    {
        var bell = new Bell { Fails = true };
        using var server = ServerWith(bell);
        using var admin = await server.AdminAsync();
        await PublishAsync(server, 1);

        var pauses = new List<TimeSpan>();
        for (var attempt = 1; attempt < OutboxMessage.AttemptsMax; attempt++)
        {
            await server.SettleAsync();
            var message = await server.InDbAsync(db => db.Set<OutboxMessage>().SingleAsync(row => row.Subscriber.Contains("ListenBadly")));
            Assert.Equal(attempt, message.Attempts);
            pauses.Add(message.DueAt - server.Time.GetUtcNow());
            server.Time.Pass(message.DueAt - server.Time.GetUtcNow());
        }
        await server.SettleAsync();

        Assert.Equal([2, 4, 8, 16, 32, 64, 128], pauses.Select(pause => (int)Math.Round(pause.TotalSeconds)));
        var parked = (await admin.GetAsync<List<ParkedView>>("/api/parked-events")).Single();
        Assert.Contains("InvalidOperationException", parked.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", parked.Failure, StringComparison.Ordinal);

        bell.Fails = false;
        await admin.PostAsync("/api/event-retries", new { id = parked.Id });
        await server.SettleAsync();
        Assert.Equal([1], bell.Heard);
        Assert.Equal("not-parked", (await admin.RefusedPostAsync("/api/event-retries", new { id = parked.Id })).Type);
    }

    [Fact]
    public async Task One_subscribers_failure_holds_up_no_other()
    {
        var bell = new Bell { Fails = true };
        using var server = ServerWith(bell);
        await PublishAsync(server, 7);
        await server.SettleAsync();

        Assert.Empty(bell.Heard);
        Assert.Equal([7], bell.HeardBesides);
    }

    [Fact]
    public async Task Two_nodes_relay_from_one_database_and_nothing_is_delivered_twice()
    {
        var bell = new Bell();
        using var server = ServerWith(bell);
        for (var i = 0; i < 60; i++)
        {
            await PublishAsync(server, i);
        }
        using var second = server.OnTheSameDatabase([]);

        await Task.WhenAll(new[] { server, second, server, second }.Select(async node =>
        {
            var relay = node.Services.GetRequiredService<OutboxRelay>();
            while (await relay.RelayNextAsync(CancellationToken.None))
            {
            }
        }));

        Assert.Equal(Enumerable.Range(0, 60), bell.Heard.Order());
        Assert.Equal(Enumerable.Range(0, 60), bell.HeardBesides.Order());
    }

    [Fact]
    public async Task A_lease_is_one_nodes_until_it_gives_it_back_or_dies()
    {
        using var server = new FairgroundServer();
        var (first, second) = (new Leases(server.Time), new Leases(server.Time));

        Assert.True(await Hold(first));
        Assert.False(await Hold(second));
        server.Time.Pass(Leases.Length / 2);
        Assert.True(await Hold(first));
        Assert.False(await Hold(second));
        server.Time.Pass(Leases.Length * 2);
        Assert.True(await Hold(second));
        Assert.False(await Hold(first));

        Task<bool> Hold(Leases node) => server.InDbAsync(db => node.TryHoldAsync(db, "sweeping", CancellationToken.None));
    }

    private static FairgroundServer ServerWith(Bell bell) => new()
    {
        Adds = services => services.AddSingleton(bell).AddHandler<Rung, ListenBadly>().AddHandler<Rung, ListenWell>(),
    };

    private static Task<int> PublishAsync(FairgroundServer server, int number) => server.InDbAsync(db =>
    {
        db.Publish(new Rung(number));
        return db.SaveChangesAsync();
    });

    private sealed record ParkedView(long Id, string Failure);

    private sealed record Rung(int Number);

    /// <summary>What two subscribers have heard, one of whom fails as long as the test wants.</summary>
    private sealed class Bell
    {
        public bool Fails { get; set; }

        public ConcurrentBag<int> Heard { get; } = [];

        public ConcurrentBag<int> HeardBesides { get; } = [];
    }

    private sealed class ListenBadly(Bell bell) : IHandle<Rung>
    {
        public Task HandleAsync(Rung @event, CancellationToken cancellationToken)
        {
            if (bell.Fails)
            {
                throw new InvalidOperationException("a secret of bea@example.test");
            }
            bell.Heard.Add(@event.Number);
            return Task.CompletedTask;
        }
    }

    private sealed class ListenWell(Bell bell) : IHandle<Rung>
    {
        public Task HandleAsync(Rung @event, CancellationToken cancellationToken)
        {
            bell.HeardBesides.Add(@event.Number);
            return Task.CompletedTask;
        }
    }
}
