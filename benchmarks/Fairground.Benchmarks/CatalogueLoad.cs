using System.Text.Json;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Benchmarks;

/// <summary>
/// Loads the catalogue that every compared server is measured on, from a file of a JSON object a line: the slugs, names and prices it
/// gives, its categories as c-0 and so on, and 200 sellers with one store each, of which seller i % 200 offers product i.
/// </summary>
internal static class CatalogueLoad
{
    private const int SellersCount = 200;
    private const int Batch = 500;

    private sealed record Line(int I, int Cat, string Category, string Name, string Slug, string Sku, long Price, string Description);

    public static async Task<int> RunAsync(Server server, string file, int stock)
    {
        var lines = File.ReadLines(file).Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!);
        var stores = await server.InScopeAsync((_, db) => AddSellersAsync(db));
        var categories = new Dictionary<int, CategoryId>();
        var count = 0;
        foreach (var batch in lines.Chunk(Batch))
        {
            count += await server.InScopeAsync(async (services, db) =>
            {
                foreach (var line in batch.DistinctBy(line => line.Cat).Where(line => !categories.ContainsKey(line.Cat)))
                {
                    categories[line.Cat] = AddCategory(db, line);
                }
                var ids = batch.Select(line => Add(db, line, categories[line.Cat], stores[line.I % SellersCount], stock)).ToList();
                await db.SaveChangesAsync();
                services.GetRequiredService<CatalogueCache>().Refresh();
                db.ChangeTracker.Clear();
                await db.TransactAsync(async () =>
                {
                    await services.GetRequiredService<ProductCards>().RefreshAsync(ids, CancellationToken.None);
                    return await db.SaveChangesAsync();
                }, CancellationToken.None);
                return ids.Count;
            });
        }
        // What autovacuum does within a minute, so that it does not do it while something is measured; SQLite keeps the same statistics.
        await server.InScopeAsync((_, db) => db.Database.ExecuteSqlRawAsync(db is PostgresFairgroundDb ? "vacuum analyze" : "analyze"));
        Console.Error.WriteLine($"{count} products are loaded.");
        return 0;
    }

    private static async Task<List<(SellerId Seller, StoreId Store)>> AddSellersAsync(FairgroundDb db)
    {
        var (account, grounds) = (Merchants.AddAccount(db, "sellers@bench.invalid"), Merchants.RecordGrounds(db));
        var stores = Enumerable.Range(0, SellersCount).Select(i => Merchants.Add(db, $"store-{i}", account.Id, grounds)).ToList();
        await db.SaveChangesAsync();
        return stores;
    }

    private static CategoryId AddCategory(FairgroundDb db, Line line)
    {
        var category = new Category { Id = Id.New<CategoryId>(db.Time), Slug = $"c-{line.Cat}", Position = line.Cat };
        category.Call("en", line.Category);
        db.Add(category);
        return category.Id;
    }

    private static ProductId Add(FairgroundDb db, Line line, CategoryId category, (SellerId Seller, StoreId Store) home, int stock)
    {
        var product = new Product
        {
            Id = Id.New<ProductId>(db.Time),
            Slug = line.Slug,
            Category = category,
            OriginalLanguage = "en",
            Keeper = home.Seller,
            CreatedAt = db.Time.GetUtcNow(),
        };
        product.Describe("en", line.Name, line.Description);
        var variant = product.AddVariant([], line.Sku, db.Time);
        product.Publish();
        var offer = new Offer
        {
            Id = Id.New<OfferId>(db.Time),
            Product = product.Id,
            Variant = variant.Id,
            Store = home.Store,
            Seller = home.Seller,
            Stock = stock,
            CreatedAt = db.Time.GetUtcNow(),
        };
        offer.Ask(new Money(line.Price, Currency.Eur), [], db);
        db.AddRange(product, offer);
        return product.Id;
    }
}
