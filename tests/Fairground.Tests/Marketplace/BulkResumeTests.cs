using System.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Imports;
using Fairground.Platform.Events;
using Fairground.Tests.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Marketplace;

/// <summary>A node that dies in the middle of an import leaves nothing half done, nothing to do twice, and another goes on.</summary>
public sealed class BulkResumeTests
{
    private const int Rows = 1_650;

    [Fact]
    public async Task An_import_that_is_killed_anywhere_goes_on_exactly_where_it_was()
    {
        var seed = Environment.GetEnvironmentVariable("FAIRGROUND_SEED") is { } told ? int.Parse(told, null) : Random.Shared.Next();
        Console.WriteLine($"seed {seed}");
        var (chaos, random) = (new Chaos(), new Random(seed));
        using var server = new FairgroundServer { Interceptors = [chaos] };
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        await stall.ImportAsync(Bulk.Header + string.Concat(Enumerable.Range(0, 400).Select(i => Bulk.Row($"S-{i * 4:0000}", price: "9"))));
        var sent = await stall.SendAsync(File());
        var work = server.Services.GetServices<PeriodicWork>().OfType<OfferImportWork>().Single();

        var (crashes, seen) = (0, 0);
        for (var open = true; open && crashes < 200;)
        {
            // The first turns are short, for there are databases that need few statements for all of it.
            chaos.Plan(random.Next(1, crashes < 4 ? 15 : 60));
            chaos.Begin();
            try
            {
                open = await work.RunAsync(CancellationToken.None);
            }
            catch (Exception exception) when (chaos.HasStruck)
            {
                Assert.NotNull(exception);
                crashes++;
            }
            chaos.End();
            seen = await RequireWholeAsync(server, stall, sent.Id, seen, seed);
            // Five turns without a row done would end it, as they should; here only chance would be to blame.
            await server.InDbAsync(db => db.Set<OfferImport>().ExecuteUpdateAsync(set => set.SetProperty(import => import.Attempts, 0)));
        }
        await server.SettleAsync();

        var done = await stall.Owner.GetAsync<Bulk.ImportView>($"{stall.Desk}/imports/{sent.Id}");
        Assert.True(crashes > 3, $"seed {seed}: {crashes} crashes");
        Assert.Equal(("Done", Rows), (done.State, done.Rows));
        Assert.Equal((Rows - 400 - 16, 400, 0, 16), done.Counts);
        Assert.Equal(Rows - 16, (await stall.OffersAsync()).Count);
        Assert.Equal(16, (await stall.RefusedAsync(done)).Count);
        Assert.Equal(0, await server.InDbAsync(db => db.Set<ImportPiece>().CountAsync()));
    }

    [Fact]
    public async Task Another_node_takes_over_and_one_that_comes_back_does_nothing_twice()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        using var other = server.OnTheSameDatabase([]);
        var sent = await stall.SendAsync(File());

        // Both believe that it is their turn.
        await Task.WhenAll(RunAsync(server), RunAsync(other));
        await server.SettleAsync();

        var done = await stall.Owner.GetAsync<Bulk.ImportView>($"{stall.Desk}/imports/{sent.Id}");
        Assert.Equal(("Done", (Rows - 16, 0, 0, 16)), (done.State, done.Counts));
        Assert.Equal(Rows - 16, (await stall.OffersAsync()).Count);

        static async Task RunAsync(FairgroundServer server)
        {
            var work = server.Services.GetServices<PeriodicWork>().OfType<OfferImportWork>().Single();
            while (await work.RunAsync(CancellationToken.None))
            {
            }
        }
    }

    [Fact]
    public async Task An_import_that_fails_again_and_again_ends_and_the_next_has_its_turn()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        var broken = await stall.SendAsync(File());
        // Its file is damaged: no fault of the file's sender.
        await server.InDbAsync(
            db => db.Set<ImportPiece>().ExecuteUpdateAsync(set => set.SetProperty(piece => piece.Bytes, new byte[] { 1, 2, 3 })));
        var good = await stall.SendAsync(Encoding.UTF8.GetBytes(Bulk.Header + Bulk.Row("Z")));
        var work = server.Services.GetServices<PeriodicWork>().OfType<OfferImportWork>().Single();

        for (var i = 0; i < 12; i++)
        {
            try
            {
                await work.RunAsync(CancellationToken.None);
            }
            catch (InvalidDataException)
            {
                // Logged, and tried again.
            }
        }

        Assert.Equal("Done", (await stall.Owner.GetAsync<Bulk.ImportView>($"{stall.Desk}/imports/{good.Id}")).State);
        var failed = await stall.Owner.GetAsync<Bulk.ImportView>($"{stall.Desk}/imports/{broken.Id}");
        Assert.Equal(("Failed", "failed"), (failed.State, failed.StopCode));
    }

    private static byte[] File() => Encoding.UTF8.GetBytes(Bulk.Header + string.Concat(Enumerable.Range(0, Rows).Select(
        i => Bulk.Row($"S-{i:0000}", price: i % 100 == 50 ? "free" : "12.50", title: $"Lamp {i}"))));

    /// <summary>What is there is what the import says is done: no row more, none less, each with its product, price and card.</summary>
    private static Task<int> RequireWholeAsync(FairgroundServer server, Stall stall, string id, int before, int seed) =>
        server.InDbAsync(async db =>
    {
        Assert.True(OfferImportId.TryParse(id, out var import));
        var stands = await db.Set<OfferImport>().AsNoTracking().SingleAsync(row => row.Id == import);
        var offers = await db.Set<Offer>().AsNoTracking().Where(offer => offer.Store == stall.Store).ToListAsync();
        var prices = await db.Set<PriceChange>().AsNoTracking().ToListAsync();
        Assert.True(stands.Rows >= before, $"seed {seed}: it went back from {before} to {stands.Rows}");
        Assert.Equal(400 + stands.Made, offers.Count);
        Assert.Equal(stands.Changed, offers.Count(offer => prices.Count(change => change.Offer == offer.Id) == 2));
        Assert.Equal(stands.RefusedRows, await db.Set<RefusedRow>().CountAsync(row => row.Import == import));
        Assert.Equal(offers.Count, await db.Set<Product>().CountAsync());
        Assert.Equal(offers.Count, await db.Set<Variant>().CountAsync());
        Assert.Equal(offers.Count, await db.Set<ProductCard>().CountAsync(card => card.Offer != null));
        return stands.Rows;
    });
}
