using System.Globalization;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Sellers;

public sealed partial class SellerRecordPage
{
    private const int EntriesMax = 20;

    private Seller seller = null!;
    private Reason? reason;
    private (SellerSuspension Suspension, Reason Reason)? suspension;
    private List<SellerBalance> balances = [];
    private List<SellerApi.MemberView> members = [];
    private List<AuditEntry> entries = [];
    private Dictionary<string, string> stores = [];
    private Dictionary<ReasonId, Reason> reasons = [];
    private Dictionary<AccountId, string> people = [];

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private FairgroundDb Db { get; set; } = null!;

    [Inject]
    private SellerDesk Sellers { get; set; } = null!;

    [Inject]
    private SellerSuspensions Suspensions { get; set; } = null!;

    [Inject]
    private StoreClosures Closures { get; set; } = null!;

    [Inject]
    private HoldPowers Holds { get; set; } = null!;

    [Inject]
    private SellerBalances Balances { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    protected override async Task ReadAsync()
    {
        var id = SellerId.TryParse(Id, out var known) ? known : throw new Refusal(PlatformProblems.NotFound);
        seller = await Db.Set<Seller>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, Aborted)
            ?? throw new Refusal(PlatformProblems.NotFound);
        balances = await Balances.OfAsync(id, Aborted);
        members = await Sellers.MembersAsync(id, Aborted);
        stores = (await Db.Set<Store>().Where(store => store.Seller == id).OrderByDescending(store => store.Id)
            .Select(store => new { store.Id, store.Name }).Take(Store.PerSellerMax).ToListAsync(Aborted))
            .ToDictionary(store => store.Id.ToString(), store => store.Name);
        // What was decided about its stores was decided about the seller.
        string[] subjects = [id.ToString(), .. stores.Keys];
        entries = await Db.Set<AuditEntry>().AsNoTracking().Where(entry => subjects.Contains(entry.Subject))
            .OrderByDescending(entry => entry.Sequence).Take(EntriesMax).ToListAsync(Aborted);
        reasons = await Reasons.OfAsync(Db, entries.Select(entry => entry.Reason).Append(seller.DecidedFor), Aborted);
        reason = seller.DecidedFor is { } decided ? reasons[decided] : null;
        suspension = await SellerSuspensions.InForceAsync(Db, id, Aborted);
        people = await Reasons.PeopleAsync(
            Db, [.. entries.Select(entry => entry.Actor), .. reasons.Values.Select(why => why.DecidedBy), suspension?.Reason.DecidedBy],
            Aborted);
    }

    private Task DecideAsync()
    {
        var approve = Typed("decision") == "approve";
        return DoAsync(approve ? "approved" : "refused", () =>
            Sellers.DecideAsync(seller.Id, approve, Typed("reason"), Visitor.SignedIn, Aborted));
    }

    private Task SuspendAsync() => DoAsync(
        "seller-suspended", () => Suspensions.SuspendAsync(seller.Id, Typed("reason"), Visitor.SignedIn, Aborted));

    private Task ReinstateAsync() => DoAsync(
        "seller-reinstated", () => Suspensions.ReinstateAsync(seller.Id, Typed("reason"), Visitor.SignedIn, Aborted));

    private Task CloseAsync() => DoAsync("stores-closed", async () => await Closures.CloseAsync(
        await OwnAsync(Context.Request.Form["store"]), Typed("reason"), Visitor.SignedIn, Aborted));

    private Task ReopenAsync() => DoAsync("store-reopened", async () => await Closures.ReopenAsync(
        await OwnAsync(Context.Request.Form["id"]), Typed("reason"), Visitor.SignedIn, Aborted));

    private async Task<List<StoreId>> OwnAsync(IEnumerable<string?> texts)
    {
        var ids = texts.Select(text => StoreId.TryParse(text, out var id) ? id : throw new Refusal(PlatformProblems.NotFound))
            .Distinct().ToList();
        return await Db.Set<Store>().AnyAsync(store => ids.Contains(store.Id) && store.Seller != seller.Id, Aborted)
            ? throw new Refusal(PlatformProblems.NotFound)
            : ids;
    }

    private Task HoldAsync() => DoAsync("hold-placed", () =>
    {
        if (!Currency.TryParse(Typed("currency"), out var currency) ||
            !Money.TryParse(Typed("amount"), currency, CultureInfo.CurrentCulture, out var amount))
        {
            throw new Refusal(MarketplaceProblems.PriceInvalid);
        }
        return Holds.PlaceAsync(seller.Id, amount, Typed("kind") == "freeze", HoldForms.DayOf(Typed("review")), Visitor.SignedIn,
            () => Reason.Record(Db, "hold.placed", Typed("reason"), Visitor.SignedIn), Aborted);
    });

    private Task ReleaseAsync() => DoAsync("hold-released", async () => await Holds.ReleaseAsync(
        await HoldForms.FindAsync(Db, Typed("id"), seller.Id, Aborted), Visitor.SignedIn,
        () => Reason.Record(Db, "hold.released", Typed("reason"), Visitor.SignedIn), Aborted));

    private Task KeepAsync() => DoAsync("hold-kept", async () => await Holds.KeepAsync(
        await HoldForms.FindAsync(Db, Typed("id"), seller.Id, Aborted), HoldForms.DayOf(Typed("review")), Visitor.SignedIn,
        () => Reason.Record(Db, "hold.kept", Typed("reason"), Visitor.SignedIn), Aborted));
}
