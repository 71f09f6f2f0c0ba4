using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Benchmarks;

/// <summary>Makes a seller with a store and a token, for a program that imports.</summary>
internal static class ImportLoad
{
    public static Task<int> RunAsync(Server server) => server.InScopeAsync(async (_, db) =>
    {
        var now = db.Time.GetUtcNow();
        var account = Account.Create("importer@bench.invalid", "Bench", Language.English, db.Time);
        account.NormalizedEmail = account.NormalizedUserName = account.Email!.ToUpperInvariant();
        account.EmailConfirmed = true;
        var seller = new Seller
        {
            Id = Id.New<SellerId>(db.Time),
            LegalName = "Importer GmbH",
            Address = new PostalAddress { Line = "Hafenstraße 1", Postcode = "20095", City = "Hamburg", Country = "DE" },
            Email = account.Email,
            Phone = "+49 40 000000",
            Register = "HRB 1",
            SelfCertifiedAt = now,
            AppliedBy = account.Id,
            AppliedAt = now,
        };
        db.Add(account);
        seller.Approve(db, account.Id, Reason.RecordAutomated(db, "seller.approved", "Made for a benchmark.", "bench"));
        var store = new Store
        {
            Id = Id.New<StoreId>(db.Time),
            Seller = seller.Id,
            Name = "Importer",
            Slug = "importer",
            Currency = Currency.Eur,
            ShipsFrom = "DE",
            HandlingDays = 1,
            OpenedAt = now,
        };
        store.Ship([new ShippingRate { Zone = Zone.Domestic, FirstMinor = 490, MoreMinor = 100, Days = 3 },
            new ShippingRate { Zone = Zone.Region, FirstMinor = 990, MoreMinor = 200, Days = 5 }]);
        var category = new Category { Id = Id.New<CategoryId>(db.Time), Slug = "lamps", Position = 0 };
        category.Call("en", "Lamps");
        var (token, key) = ApiToken.Create(
            account.Id, "bench", [$"{Scopes.Desk}:read", $"{Scopes.Desk}:write"], TimeSpan.FromDays(1), db.Time);
        db.AddRange(seller, store, category, token, new Member
        {
            Seller = seller.Id, Account = account.Id, Role = SellerRole.Owner, Since = now,
        });
        await db.SaveChangesAsync();
        Console.WriteLine($"{seller.Id} {key}");
        return 0;
    });
}
