using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;

namespace Fairground.Benchmarks;

/// <summary>Accounts, and approved sellers with one store each, as applications and approvals would have left them.</summary>
internal static class Merchants
{
    private const string Country = "DE";

    public static Account AddAccount(FairgroundDb db, string email)
    {
        var account = Account.Create(email, "Bench", Language.English, db.Time);
        account.NormalizedEmail = account.NormalizedUserName = email.ToUpperInvariant();
        account.EmailConfirmed = true;
        db.Add(account);
        return account;
    }

    public static Grounds.Reason RecordGrounds(FairgroundDb db) =>
        Reason.RecordAutomated(db, "seller.approved", "Made for a benchmark.", "bench");

    public static (SellerId Seller, StoreId Store) Add(FairgroundDb db, string name, AccountId account, Grounds.Reason grounds)
    {
        var now = db.Time.GetUtcNow();
        var seller = new Seller
        {
            Id = Id.New<SellerId>(db.Time),
            LegalName = $"{name} GmbH",
            Address = new PostalAddress { Line = "Hafenstraße 1", Postcode = "20095", City = "Hamburg", Country = Country },
            Email = $"{name}@bench.invalid",
            Phone = "+49 40 000000",
            Register = "HRB 1",
            SelfCertifiedAt = now,
            AppliedBy = account,
            AppliedAt = now,
        };
        seller.Approve(db, account, grounds);
        var store = new Store
        {
            Id = Id.New<StoreId>(db.Time),
            Seller = seller.Id,
            Name = name,
            Slug = name,
            Currency = Currency.Eur,
            ShipsFrom = Country,
            HandlingDays = 1,
            OpenedAt = now,
        };
        store.Ship(
        [
            new ShippingRate { Zone = Zone.Domestic, FirstMinor = 490, MoreMinor = 100, Days = 3 },
            new ShippingRate { Zone = Zone.Region, FirstMinor = 990, MoreMinor = 200, Days = 5 },
            new ShippingRate { Zone = Zone.World, FirstMinor = 1990, MoreMinor = 500, Days = 12 },
        ]);
        db.AddRange(seller, new Member { Seller = seller.Id, Account = account, Role = SellerRole.Owner, Since = now }, store);
        return (seller.Id, store.Id);
    }
}
