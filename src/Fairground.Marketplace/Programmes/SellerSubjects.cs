using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Programmes;

/// <summary>Sellers as subjects of programmes: who they are, whom to tell, and all that terms may ask about them.</summary>
internal sealed class SellerSubjects(FairgroundDb db, IOptions<MarketOptions> market) : ProgrammeSubjects<SellerFacts>
{
    public const string TheKind = "seller";

    public override string Kind => TheKind;

    public override IReadOnlyList<ProgrammeInput> Inputs { get; } = Declare(market.Value.BaseCurrency);

    protected override Texts Texts => Text;

    /// <summary>Approved sellers: others may not sell yet, so no programme concerns them.</summary>
    public override async Task<List<string>> PageAsync(int skip, int take, CancellationToken cancellationToken) =>
        (await db.Set<Seller>().AsNoTracking().Where(seller => seller.Status == SellerStatus.Approved).OrderBy(seller => seller.Id)
            .Skip(skip).Take(take).Select(seller => seller.Id).ToListAsync(cancellationToken)).ConvertAll(id => id.ToString());

    public override async Task<Dictionary<string, string>> NamesAsync(
        IReadOnlyCollection<string> subjects, CancellationToken cancellationToken)
    {
        var ids = Ids(subjects);
        return (await db.Set<Seller>().Where(seller => ids.Contains(seller.Id)).Select(seller => new { seller.Id, seller.LegalName })
            .ToListAsync(cancellationToken)).ToDictionary(seller => seller.Id.ToString(), seller => seller.LegalName);
    }

    public override async Task<List<(string Subject, AccountId Account)>> PeopleAsync(
        IReadOnlyCollection<string> subjects, CancellationToken cancellationToken)
    {
        var ids = Ids(subjects);
        return (await db.Set<Member>().AsNoTracking().Where(member => ids.Contains(member.Seller) && member.Role != SellerRole.Viewer)
            .Select(member => new { member.Seller, member.Account }).ToListAsync(cancellationToken))
            .ConvertAll(member => (member.Seller.ToString(), member.Account));
    }

    public override string PathOf(string subject) => $"/desk/{subject}/programmes";

    public override string PathOf(string subject, string inputPath) => $"/desk/{subject}{inputPath}";

    private static IReadOnlyList<ProgrammeInput> Declare(Currency currency) => new InputsOf<SellerFacts>(Text, currency)
        .Day("approved-on", facts => facts.ApprovedOn)
        .Day("self-certified-on", facts => facts.SelfCertifiedOn)
        .YesNo("payout-account", facts => facts.HasPayoutAccount, "/payout-account")
        .Choice("seller-country", facts => facts.Country, () => Countries.All)
        .Number("stores", facts => facts.Stores.Count, path: "/stores")
        .Choices("store-countries", facts => [.. facts.Stores.Select(store => store.ShipsFrom)], () => Countries.All, "/stores")
        .Choices("sales-currencies", facts => [.. facts.Stores.Select(store => store.Currency)],
            () => Currency.Codes.Select(code => (code, code)), "/stores")
        .Choices("shipping-zones", facts => [.. facts.Stores.SelectMany(store => store.Zones)],
            () => Enum.GetValues<Zone>().Select(zone => (zone.ToString(), Text[$"zone.{zone}"])), "/stores")
        .Number("handling-days", facts => facts.HandlingDays, InputUnit.Days, path: "/stores")
        .Number("active-offers", facts => facts.ActiveOffers, path: "/offers")
        .Number("offers-in-stock", facts => facts.OffersInStock, path: "/offers?stock=low")
        .Number("delivered-orders", facts => facts.Delivered, path: "/orders")
        .Amount("sales", facts => facts.Sales)
        .Share("late-share", facts => facts.LateShare, "/orders")
        .Share("cancelled-share", facts => facts.CancelledShare, "/orders")
        .Number("rating", facts => facts.Rating, decimals: 2)
        .Number("ratings", facts => facts.Ratings)
        .Declared;

    private static List<SellerId> Ids(IEnumerable<string> subjects) =>
        [.. subjects.Select(subject => SellerId.TryParse(subject, out var id) ? id : (SellerId?)null).OfType<SellerId>()];
}
