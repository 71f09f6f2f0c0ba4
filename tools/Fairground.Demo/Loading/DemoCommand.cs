using System.Diagnostics;
using System.Globalization;
using Fairground.Demo.Assortment;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairground.Demo.Loading;

/// <summary>
/// Fills an empty market with two years of trade and says who can sign in; where the demo is already there it only says so. Takes the
/// server's own settings, and <c>--products N</c>, <c>--seed WORD</c>, or <c>--drawings FOLDER</c> to look at the drawings alone.
/// </summary>
internal static class DemoCommand
{
    private const int ProductsMax = 100_000;
    private const int UsageError = 2;

    public static async Task<int> RunAsync(string[] args, DateTimeOffset now, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var aisles = Goods.Read();
        // To the second, so that both databases keep every time as it is here.
        var clock = new DemoClock(DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()));
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Configuration["drawings"] is { Length: > 0 } folder)
        {
            Portraits.Write(folder, aisles);
            return 0;
        }
        var products = builder.Configuration.GetValue("products", aisles.Sum(aisle => aisle.Items.Count));
        if (products is < 1 or > ProductsMax)
        {
            await output.WriteLineAsync($"--products must be between 1 and {ProductsMax.ToString(CultureInfo.InvariantCulture)}.");
            return UsageError;
        }
        FairgroundApp.AddServices(builder);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        await using var app = builder.Build();

        await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        switch (await StateAsync(app.Services))
        {
            case MarketState.Strange:
                await output.WriteLineAsync("The market has data of its own, so the demo is left out.");
                return 0;
            case MarketState.Empty:
                await output.WriteLineAsync($"Setting up the fair with {products.ToString(CultureInfo.InvariantCulture)} products ...");
                // The first key is a write of its own, so it is made before the transaction.
                app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(DemoCommand)).Protect([]);
                var size = new DemoSize(products, builder.Configuration["seed"] ?? "fairground");
                await LoadAsync(app.Services, clock, size, aisles);
                break;
        }
        // What a load that was cut short has left undone is done now.
        clock.Set(now);
        await Shopfront.DressAsync(app.Services);
        await Offices.AskAsync(app.Services, clock);
        clock.Set(now);
        await BrokerPosts.BringAsync(app.Services, now, await Suspicions.PraisedAsync(app.Services));
        clock.Set(now);
        await Suspicions.ScreenAsync(app.Services);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"The fair is set up ({watch.Elapsed.TotalSeconds:0.0} s)."));
        await output.WriteLineAsync(SignIns.Describe());
        return 0;
    }

    private enum MarketState
    {
        Empty,
        Loaded,
        Strange,
    }

    private static async Task<MarketState> StateAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        return await db.Set<Account>().AnyAsync(account => account.NormalizedEmail == SignIns.Admin.NormalizedEmail)
            ? MarketState.Loaded
            : await db.Set<Account>().AnyAsync() || await db.Set<Marketplace.Catalogue.Category>().AnyAsync()
                ? MarketState.Strange
                : MarketState.Empty;
    }

    private static async Task LoadAsync(IServiceProvider services, DemoClock clock, DemoSize size, List<Aisle> aisles)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var story = new Story(db, clock, clock.GetUtcNow(), size);
        await db.TransactAsync(() => story.TellAsync(scope.ServiceProvider, aisles), CancellationToken.None);
    }
}

/// <summary>How many products, and the word that all chance comes from.</summary>
internal sealed record DemoSize(int Products, string Seed);
