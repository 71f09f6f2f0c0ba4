using System.Diagnostics;
using System.Net;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Problems;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fairground.Tests.Faults;

/// <summary>What people see when the database is away, busy or full, and that all goes on by itself afterwards.</summary>
public sealed class DatabaseFaultTests
{
    [SqliteFact]
    public async Task A_locked_database_is_said_to_be_busy_and_works_again_when_it_is_free()
    {
        using var server = new FairgroundServer(new() { ["Sqlite:BusyTimeoutMs"] = "200" });
        var lamp = await (await (await Market.OpenAsync(server)).StallAsync("Lyon")).ListAsync("Lamp", 1_000);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await using var other = new SqliteConnection($"Data Source={server.Folder}/fairground.db;Pooling=false");
        await other.OpenAsync();
        await Execute(other, "begin immediate");

        var refused = await buyer.RefusedOrderAsync(key: "locked");
        var page = await buyer.OpenAsync("/c/lamps");
        await Execute(other, "rollback");
        var order = await buyer.OrderAsync("locked");

        Assert.Equal((503, "database-busy"), (refused.Status, refused.Type));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Fairground.Marketplace.Orders.OrderStatus.Paid, order.Status);
    }

    [SqliteFact]
    public async Task A_full_disk_is_said_and_loses_nothing_and_reading_goes_on()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 1_000);
        var pages = await server.InDbAsync(db => db.Database.SqlQueryRaw<int>("pragma page_count").ToListAsync());
        using var full = server.OnTheSameDatabase(new() { ["Sqlite:PagesMax"] = $"{pages[0]}" });
        using var reader = full.Guest();

        // Until the free room of the file is used up.
        Refused? refused = null;
        for (var i = 0; i < 1_000 && refused is null; i++)
        {
            using var buyer = full.Guest();
            using var answer = await buyer.Http.PostAsync("/api/carts", System.Net.Http.Json.JsonContent.Create(
                new { lines = new[] { new { offer = lamp.Offer, quantity = 1 } } }, options: FairgroundServer.Json));
            if (!answer.IsSuccessStatusCode)
            {
                Assert.Contains("storage-full", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                refused = new Refused((int)answer.StatusCode, "storage-full", "", []);
            }
        }

        Assert.Equal(507, refused?.Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync($"/p/{lamp.Slug}")).Status);
        using var again = await server.FillCartAsync((lamp.Offer, 1));
        Assert.Equal(Fairground.Marketplace.Orders.OrderStatus.Paid, (await again.OrderAsync()).Status);
    }

    [Fact]
    public async Task Two_who_lock_each_others_rows_both_get_through()
    {
        using var server = new FairgroundServer();
        await Market.OpenAsync(server);
        var slugs = new[] { "lamps", "kettles" };
        using var met = new Barrier(2);

        await Task.WhenAll(slugs.Select(first => Task.Run(() => server.InDbAsync(async db =>
        {
            var attempts = 0;
            return await db.TransactAsync(async () =>
            {
                var mine = await db.Set<Category>().SingleAsync(row => row.Slug == first);
                mine.Position += 10;
                await db.SaveChangesAsync();
                if (attempts++ == 0)
                {
                    // Where there is one writer the other does not come.
                    met.SignalAndWait(TimeSpan.FromSeconds(2));
                }
                var theirs = await db.Set<Category>().SingleAsync(row => row.Slug == slugs.Single(slug => slug != first));
                theirs.Position += 100;
                await db.SaveChangesAsync();
                return true;
            }, CancellationToken.None);
        }))));

        var positions = await server.InDbAsync(db => db.Set<Category>().OrderBy(row => row.Slug).Where(row => slugs.Contains(row.Slug))
            .Select(row => row.Position).ToListAsync());
        Assert.Equal([111, 110], positions);
    }

    [PostgresFact]
    public async Task A_stopped_database_is_said_to_be_away_and_all_goes_on_when_it_is_back()
    {
        var folder = Directory.CreateTempSubdirectory("fairground-pg-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var port = 20_000 + (Environment.ProcessId % 20_000);
        Cluster("start", folder, $"{port}");
        try
        {
            using var server = new FairgroundServer(
                new() { ["ConnectionStrings:Fairground"] = $"Host=127.0.0.1;Port={port};Username=postgres;Database=market;Timeout=3" });
            var lamp = await (await (await Market.OpenAsync(server)).StallAsync("Lyon")).ListAsync("Lamp", 1_000);
            using var buyer = await (await server.RegisterAsync("Bea Buyer")).FillCartAsync((lamp.Offer, 1));

            Cluster("stop", folder, "immediate");
            var refused = await buyer.RefusedOrderAsync(key: "away");
            var page = await buyer.OpenAsync($"/p/{lamp.Slug}");
            var ready = await buyer.RefusedAsync(HttpMethod.Get, "/health/ready");
            Cluster("start", folder, $"{port}");
            var order = await buyer.OrderAsync("away");

            Assert.Equal((503, "database-unavailable"), (refused.Status, refused.Type));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
            Assert.Contains("catching its breath", page.Text, StringComparison.Ordinal);
            Assert.Equal(503, ready.Status);
            Assert.Equal(Fairground.Marketplace.Orders.OrderStatus.Paid, order.Status);
            NpgsqlConnection.ClearAllPools();
        }
        finally
        {
            Cluster("stop", folder, "immediate");
        }
    }

    [Theory]
    [InlineData("53100", "storage-full")]
    [InlineData("57P01", "database-unavailable")]
    [InlineData("57P03", "database-unavailable")]
    [InlineData("08006", "database-unavailable")]
    [InlineData("53300", "database-busy")]
    [InlineData("42601", "internal-error")]
    public void PostgreSQLs_own_errors_are_told_apart(string state, string problem)
    {
        var exception = new DbUpdateException("Saving failed.", new PostgresException("…", "ERROR", "ERROR", state));

        Assert.Equal(problem, Fairground.Web.Faults.Of(exception).Problem.Code);
    }

    [Fact]
    public void A_refusal_keeps_its_own_problem() =>
        Assert.Equal(PlatformProblems.NotFound, Fairground.Web.Faults.Of(new Refusal(PlatformProblems.NotFound)).Problem);

    private static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static void Cluster(params string[] arguments)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Fairground.slnx")))
        {
            root = root.Parent;
        }
        using var process = Process.Start(Path.Combine(root.FullName, "eng", "postgres"), arguments);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"eng/postgres {string.Join(' ', arguments)} failed.");
    }
}
