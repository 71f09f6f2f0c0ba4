using System.Numerics;
using Fairground.Demo.Assortment;
using Fairground.Kernels.Text;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Microsoft.AspNetCore.DataProtection;

namespace Fairground.Demo.Loading;

/// <summary>A seller, who owns it, and its stores.</summary>
internal sealed record House(Seller Seller, AccountId Owner, List<Stall> Stalls)
{
    /// <summary>Whether it is the one whose owner can sign in.</summary>
    public bool IsShown { get; init; }
}

/// <summary>A store, and the categories it sells in.</summary>
internal sealed record Stall(Store Store, House House, HashSet<string> Aisles)
{
    // Read once: the store itself reads them each time it is asked.
    private readonly IReadOnlyList<ShippingRate> rates = Store.Rates;

    /// <summary>What sending costs; null where the store does not send.</summary>
    public ShippingRate? RateTo(string country)
    {
        var zone = Zones.Between(Store.ShipsFrom, country);
        return rates.FirstOrDefault(rate => rate.Zone == zone);
    }
}

/// <summary>Opens the sellers of Names/sellers.txt, and their stores; some wait for a decision, one was refused.</summary>
internal sealed class SellerBook(Story story, IDataProtectionProvider protection)
{
    private const int IbanDigits = 18;

    private static readonly Dictionary<string, string> CountryLanguages = new()
    {
        ["FR"] = "fr", ["TN"] = "fr", ["KW"] = "ar", ["AE"] = "ar", ["VN"] = "vi", ["ID"] = "id",
    };

    private static readonly string[] IbanCountries = ["FR", "DE", "NL", "IT", "GB", "TN", "KW", "AE"];

    private readonly Dice dice = story.Dice("sellers");
    private readonly HashSet<string> slugs = [];

    public List<House> Houses { get; } = [];

    public IEnumerable<Stall> Stalls => Houses.SelectMany(house => house.Stalls);

    public void Open(Currencies currencies)
    {
        foreach (var line in Goods.Lines("sellers.txt"))
        {
            var cells = Goods.Cells(line);
            switch (cells[0].Split(' ', 2))
            {
                case ["seller", var name]:
                    Houses.Add(Approved(name, cells));
                    break;
                case ["+", var name]:
                    Houses[^1].Stalls.Add(OpenStall(Houses[^1], name, cells, currencies));
                    break;
                case ["waiting", var name]:
                    Apply(name, cells, story.End.AddHours(-dice.Between(5, 90)));
                    break;
                case ["refused", var name]:
                    Refuse(name, cells);
                    break;
            }
        }
    }

    private House Approved(string name, string[] cells)
    {
        // Most were there before the first order; some came in the first year.
        var isFirst = Houses.Count == 0;
        var at = story.Start.AddDays(isFirst || dice.Chance(0.75) ? -dice.Between(15, 80) : dice.Between(5, 300))
            .AddMinutes(dice.Between(8 * 60, 18 * 60));
        var (seller, owner) = Apply(name, cells, at, isFirst ? SignIns.Owner : null);
        story.Chronicle.At(at.AddHours(dice.Between(3, 40)), () => seller.Approve(story.Db, story.Admin, Reason.Record(
            story.Db, "seller.approved", $"The entry {seller.Register} and the bank account agree with the application.", story.Admin)));
        if (isFirst)
        {
            story.Clock.Set(at.AddDays(9));
            var manager = SignIns.Keeper.Open(Language.English, story.Clock);
            story.Db.AddRange(manager, new Member
            {
                Seller = seller.Id, Account = manager.Id, Role = SellerRole.Manager, Since = at.AddDays(9),
            });
        }
        return new House(seller, owner, []) { IsShown = isFirst };
    }

    private void Refuse(string name, string[] cells)
    {
        var at = story.End.AddDays(-140);
        var (seller, _) = Apply(name, cells, at);
        story.Chronicle.At(at.AddHours(30), () => seller.Refuse(story.Db, story.Admin, Reason.Record(
            story.Db, "seller.refused",
            "The register has no company with this number, and the address is an empty dock. Apply again with an extract of the register.",
            story.Admin)));
    }

    private (Seller Seller, AccountId Owner) Apply(string name, string[] cells, DateTimeOffset at, DemoPerson? person = null)
    {
        story.Clock.Set(at);
        var country = cells[4];
        var host = Folding.Tokens(name).FirstOrDefault(word => word.Length > 2 && word.All(char.IsAsciiLetterOrDigit)) ?? "shop";
        var mailbox = $"{host}-{(Houses.Count + 1) * 7 % 100:00}.example";
        var language = Language.Find(CountryLanguages.GetValueOrDefault(country, "en"))!;
        var owner = person?.Open(Language.English, story.Clock) ?? SignIns.Make($"owner@{mailbox}", cells[7], language, story.Clock);
        var seller = new Seller
        {
            Id = dice.Id<SellerId>(at),
            LegalName = name,
            Address = new PostalAddress { Line = cells[1], Postcode = cells[2], City = cells[3], Country = country },
            Email = $"hello@{mailbox}",
            Phone = cells[6],
            Register = cells[5],
            SelfCertifiedAt = at,
            AppliedBy = owner.Id,
            AppliedAt = at,
        };
        seller.PayTo(PayoutAccount.Create(name, AccountNumber(country), protection));
        story.Db.AddRange(owner, seller, new Member { Seller = seller.Id, Account = owner.Id, Role = SellerRole.Owner, Since = at });
        return (seller, owner.Id);
    }

    /// <summary>An account number of nobody's: an IBAN with the right check digits (ISO 7064) where the country uses them.</summary>
    private string AccountNumber(string country)
    {
        var digits = dice.Digits(IbanDigits);
        if (!IbanCountries.Contains(country))
        {
            return digits[..12];
        }
        var letters = string.Concat(country.Select(letter => (letter - 'A' + 10).ToString(null, null)));
        var check = 98 - (int)(BigInteger.Parse($"{digits}{letters}00", null) % 97);
        return $"{country}{check:00}{digits}";
    }

    private Stall OpenStall(House house, string name, string[] cells, Currencies currencies)
    {
        var at = house.Seller.AppliedAt.AddDays(3).AddHours(dice.Between(1, 60) + (house.Stalls.Count * 90));
        var currency = Currency.Parse(cells[1]);
        var country = house.Seller.Address.Country;
        var slug = string.Join('-', Folding.Tokens(name).Where(word => word.All(char.IsAsciiLetterOrDigit)));
        for (var number = 2; slug.Length == 0 || !slugs.Add(slug); number++)
        {
            slug = $"{slug}-{number}";
        }
        var store = new Store
        {
            Id = dice.Id<StoreId>(at),
            Seller = house.Seller.Id,
            Name = name,
            Slug = slug,
            About = cells[3],
            Currency = currency,
            ShipsFrom = country,
            HandlingDays = dice.Between(1, 3),
            OpenedAt = at,
        };
        store.Ship(Rates(country, currency, currencies));
        story.Db.Add(store);
        return new Stall(store, house, [.. cells[2].Split(',')]);
    }

    private List<ShippingRate> Rates(string country, Currency currency, Currencies currencies)
    {
        // What posting a parcel costs in a place, against western Europe.
        var dear = country switch { "VN" or "ID" or "TN" => 0.5m, "JP" or "KW" or "AE" => 0.9m, _ => 1 };
        long Label(decimal euros) => currencies.Label(euros, currency).Minor;
        List<ShippingRate> rates =
        [
            new()
            {
                Zone = Zone.Domestic, FirstMinor = Label(4.9m * dear), MoreMinor = Label(dear), Days = dice.Between(1, 3),
                FreeFromMinor = dice.Chance(0.7) ? Label(60 * dear) : null,
            },
            new()
            {
                Zone = Zone.Region, FirstMinor = Label(8.9m * dear), MoreMinor = Label(2 * dear), Days = dice.Between(3, 6),
                FreeFromMinor = dice.Chance(0.3) ? Label(120 * dear) : null,
            },
        ];
        if (dice.Chance(0.9))
        {
            rates.Add(new() { Zone = Zone.World, FirstMinor = Label(16.9m * dear), MoreMinor = Label(4), Days = dice.Between(7, 14) });
        }
        return rates;
    }
}
