using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Stores;

public sealed partial class StoresPage
{
    private const int PageSize = 50;

    /// <summary>Fewer stores than this are found by looking.</summary>
    private const int SearchedFrom = 10;

    private List<Row> rows = [];
    private bool maySell;
    private int open;
    private int closed;
    private int page = 1;
    private int pages = 1;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Asked { get; set; }

    private bool ShowsClosed => State == "closed";

    private string EmptyTitle => (open + closed, ShowsClosed) switch
    {
        (0, _) => Text["stores.none"],
        (_, true) when closed == 0 => Text["stores.none-closed"],
        _ => Text["desk.none-found"],
    };

    protected override async Task OnInitializedAsync()
    {
        maySell = await Db.Set<Seller>().AnyAsync(seller => seller.Id == SellerId && seller.Status == SellerStatus.Approved, Aborted);
        var own = Db.Set<Store>().AsNoTracking().Where(store => store.Seller == SellerId);
        open = await own.CountAsync(store => store.ClosedAt == null, Aborted);
        closed = await own.CountAsync(store => store.ClosedAt != null, Aborted);

        var shown = own.Where(store => store.ClosedAt != null == ShowsClosed);
        if (Q?.Trim() is { Length: > 0 } words)
        {
            var sql = new SqlText(Db);
            var named = await sql.Add($"select id from {Db.Table<Store>()} where seller = {sql.Value(SellerId)} ")
                .Add($"and {sql.Contains("name", words)}").ReadAsync(row => row.ReadId<StoreId>(0), Aborted);
            shown = shown.Where(store => named.Contains(store.Id));
        }
        pages = Math.Max(1, (await shown.CountAsync(Aborted) + PageSize - 1) / PageSize);
        page = Math.Clamp(Asked ?? 1, 1, pages);
        rows = await (from store in shown.OrderByDescending(store => store.Id).Skip((page - 1) * PageSize).Take(PageSize)
                      join reason in Db.Set<Reason>() on store.ClosedFor equals reason.Id into reasons
                      from reason in reasons.DefaultIfEmpty()
                      select new Row(store, reason, Db.Set<Offer>().Count(offer => offer.Store == store.Id && offer.IsActive)))
            .ToListAsync(Aborted);
        rows = [.. rows.OrderByDescending(row => row.Store.Id.Value)];
    }

    private sealed record Row(Store Store, Reason? Reason, int Offers);
}
