using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;

namespace Fairground.Benchmarks;

/// <summary>Makes a seller with a store and a token, for a program that imports.</summary>
internal static class ImportLoad
{
    public static Task<int> RunAsync(Server server) => server.InScopeAsync(async (_, db) =>
    {
        var account = Merchants.AddAccount(db, "importer@bench.invalid");
        var (seller, _) = Merchants.Add(db, "importer", account.Id, Merchants.RecordGrounds(db));
        var category = new Category { Id = Id.New<CategoryId>(db.Time), Slug = "lamps", Position = 0 };
        category.Call("en", "Lamps");
        var (token, key) = ApiToken.Create(
            account.Id, "bench", [$"{Scopes.Desk}:read", $"{Scopes.Desk}:write"], TimeSpan.FromDays(1), db.Time);
        db.AddRange(category, token);
        await db.SaveChangesAsync();
        Console.WriteLine($"{seller} {key}");
        return 0;
    });
}
