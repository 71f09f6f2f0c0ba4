using System.Globalization;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Catalogue;

public sealed partial class OffersPage
{
    private const int PageSize = 50;
    private const int StoresShownMax = 500;
    private OfferQuery query = null!;
    private List<Row> rows = [];
    private List<(string View, int Count)> views = [];
    private List<(StoreId Id, string Name)> stores = [];
    private int total;
    private int pages = 1;
    private int? saved;
    private int wrong;
    private string set = "";
    private DateTimeOffset now;

    protected override async Task OnInitializedAsync()
    {
        query = OfferQuery.Of(Context.Request.Query);
        now = Db.Time.GetUtcNow();
        stores = [.. (await Db.Set<Store>().Where(store => store.Seller == SellerId && store.ClosedAt == null).OrderBy(store => store.Name)
            .Select(store => new { store.Id, store.Name }).Take(StoresShownMax).ToListAsync(Aborted)).Select(
                store => (store.Id, store.Name))];
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var found = query.Text.Length == 0 ? null : await Finder.OfferedAsync(SellerId, query.Text, Aborted);
        var own = query.Narrow(Db.Set<Offer>().AsNoTracking().Where(offer => offer.Seller == SellerId), found);
        views.Clear();
        foreach (var view in OfferQuery.Views)
        {
            views.Add((view, await (query with { View = view }).See(own).CountAsync(Aborted)));
        }
        total = views.Find(view => view.View == query.View).Count;
        pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        query = query with { Page = Math.Min(query.Page, pages) };
        var offers = await query.See(own).OrderByDescending(offer => offer.Id).Skip((query.Page - 1) * PageSize).Take(PageSize)
            .ToListAsync(Aborted);
        rows = await RowsAsync(offers);
    }

    private async Task<List<Row>> RowsAsync(List<Offer> offers)
    {
        var (products, variantIds, storeIds) = (
            offers.Select(offer => offer.Product).Distinct().ToList(), offers.ConvertAll(offer => offer.Variant),
            offers.Select(offer => offer.Store).Distinct().ToList());
        var labels = await Labels.OfAsync(products, Aborted);
        var variants = await Db.Set<Variant>().AsNoTracking().Where(variant => variantIds.Contains(variant.Id))
            .ToDictionaryAsync(variant => variant.Id, Aborted);
        var storesOfRows = await Db.Set<Store>().AsNoTracking().Where(store => storeIds.Contains(store.Id))
            .ToDictionaryAsync(store => store.Id, Aborted);
        var frame = await Cache.GetAsync(Aborted);
        return offers.ConvertAll(offer => new Row(offer, labels[offer.Product], storesOfRows[offer.Store],
            Describe(variants[offer.Variant], frame)));
    }

    private static string Describe(Variant variant, CatalogueFrame frame) => string.Join(" · ",
        variant.Options.Select(option => frame.ValueName(option.Code, option.Value)).Append(variant.Sku).Where(
            part => part is { Length: > 0 }));

    /// <summary>Changes the rows whose figures were typed anew, or does with the picked ones what the button says.</summary>
    private async Task SaveAsync()
    {
        var form = Context.Request.Form;
        set = form["set"].ToString();
        var act = form["act"].ToString();
        var isDone = await AttemptAsync(SellerRole.Manager, async () =>
        {
            rows = await PostedAsync(form);
            var changes = act == "save" ? Typed() : Picked(act);
            var refused = await Desk.ChangeAllAsync(SellerId, changes, Aborted);
            (saved, wrong) = (changes.Count - refused.Count, wrong + refused.Count);
            await ShowAsync(refused, act);
        });
        if (isDone && wrong > 0)
        {
            Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        else if (isDone)
        {
            Navigation.NavigateTo(
                $"{query.Address(Root)}{(query.Address(Root).Contains('?', StringComparison.Ordinal) ? '&' : '?')}done=saved");
        }
    }

    /// <summary>The rows of the page that was posted, though they may no longer be in the list as it is now.</summary>
    private async Task<List<Row>> PostedAsync(IFormCollection form)
    {
        var ids = form.Keys.Where(name => name.StartsWith(Row.WasField, StringComparison.Ordinal))
            .Select(name => IdOf<OfferId>(name[Row.WasField.Length..])).ToList();
        if (ids.Count > OfferDesk.BatchMax)
        {
            throw new Refusal(PlatformProblems.TooLarge);
        }
        var offers = await Db.Set<Offer>().AsNoTracking().Where(offer => offer.Seller == SellerId && ids.Contains(offer.Id))
            .ToListAsync(Aborted);
        if (offers.Count != ids.Count)
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        var posted = await RowsAsync(offers);
        var picked = form["pick"].ToHashSet();
        posted.ForEach(row => row.Take(form, picked));
        return posted;
    }

    /// <summary>The changes that were typed; a row with a figure that is none is not changed at all.</summary>
    private Dictionary<OfferId, OfferApi.OfferChange> Typed()
    {
        var changes = new Dictionary<OfferId, OfferApi.OfferChange>();
        foreach (var row in rows)
        {
            var change = row.Read();
            if (row.PriceError is not null || row.StockError is not null)
            {
                wrong++;
            }
            else if (change is not null)
            {
                changes[row.Offer.Id] = change;
            }
        }
        return changes;
    }

    private Dictionary<OfferId, OfferApi.OfferChange> Picked(string act)
    {
        var stock = Digits.Whole(set) is { } figure and <= Offer.StockMax ? (int?)figure : null;
        if (rows.TrueForAll(row => !row.IsPicked) || (act == "set" && stock is null))
        {
            throw new Refusal(MarketplaceProblems.NothingPicked);
        }
        return rows.Where(row => row.IsPicked).ToDictionary(row => row.Offer.Id, _ => act switch
        {
            "show" => new OfferApi.OfferChange(null, null, true),
            "hide" => new OfferApi.OfferChange(null, null, false),
            "set" => new OfferApi.OfferChange(null, stock, null),
            _ => throw new Refusal(PlatformProblems.BadRequest),
        });
    }

    /// <summary>After some rows were refused: what is true now, with what was typed in the rows that need another look.</summary>
    private async Task ShowAsync(Dictionary<OfferId, Refusal> refused, string act)
    {
        if (wrong == 0)
        {
            return;
        }
        Db.ChangeTracker.Clear();
        var typed = rows.ToDictionary(row => row.Offer.Id);
        await ReadAsync();
        foreach (var row in rows)
        {
            if (act == "save" && typed.TryGetValue(row.Offer.Id, out var before) &&
                (refused.ContainsKey(row.Offer.Id) || before.PriceError is not null || before.StockError is not null))
            {
                row.KeepTyped(before, refused.GetValueOrDefault(row.Offer.Id)?.Detail);
            }
        }
    }

    private static string? ToneOf(Offer offer) => offer.Stock switch
    {
        0 => "stock-out",
        <= Offer.LowStock => "stock-low",
        _ => null,
    };

    /// <summary>An offer with what is typed into its row.</summary>
    private sealed class Row(Offer offer, ProductLabel label, Store store, string options)
    {
        public const string WasField = "was.";

        public Offer Offer => offer;

        public ProductLabel Label => label;

        public Store Store => store;

        public string Options => options;

        /// <summary>What people who do not see the table know the row by.</summary>
        public string Name => options.Length > 0 ? $"{label.Title}, {options}" : label.Title;

        public string Price { get; private set; } = offer.Price.ToInputString();

        public string Stock { get; private set; } = offer.Stock.ToString(CultureInfo.InvariantCulture);

        public string? PriceError { get; private set; }

        public string? StockError { get; private set; }

        public bool IsPicked { get; private set; }

        /// <summary>The figures that stood here when the page was made: only what was typed anew is changed.</summary>
        public string Was { get; private set; } = $"{offer.Price.Minor} {offer.Stock}";

        public void Take(IFormCollection form, HashSet<string?> picked)
        {
            IsPicked = picked.Contains(offer.Id.ToString());
            Price = form[$"price.{offer.Id}"] is [{ } price] ? price : Price;
            Stock = form[$"stock.{offer.Id}"] is [{ } stock] ? stock : Stock;
            Was = form[$"{WasField}{offer.Id}"] is [{ } was] ? was : Was;
        }

        public OfferApi.OfferChange? Read()
        {
            long? price = Money.TryParse(Price, offer.Price.Currency, CultureInfo.CurrentCulture, out var amount) &&
                amount.Minor is >= 1 and <= Offer.PriceMinorMax ? amount.Minor : null;
            int? stock = Digits.Whole(Stock) is { } figure and <= Offer.StockMax ? (int)figure : null;
            PriceError = price is null
                ? Text["offers.price.wrong", new Money(12_500 * offer.Price.Currency.Scale / 1000, offer.Price.Currency)
                .ToInputString()] : null;
            StockError = stock is null ? Text["offers.stock.wrong", Offer.StockMax] : null;
            var (priceWas, stockWas) = Was.Split(' ') is [var first, var second] && long.TryParse(
                first, NumberStyles.None, null, out var minor)
                && int.TryParse(second, NumberStyles.None, null, out var pieces) ? (minor, pieces) : (offer.Price.Minor, offer.Stock);
            return price == priceWas && stock == stockWas ? null : new OfferApi.OfferChange(
                price == priceWas ? null : price, stock == stockWas ? null : stock, null, stock == stockWas ? null : stockWas);
        }

        /// <summary>Shows what was typed before, and why it was not taken. The figures it is compared with are those of now.</summary>
        public void KeepTyped(Row before, string? refusal) =>
            (Price, Stock, PriceError, StockError, IsPicked) = (
                before.Price, before.Stock, before.PriceError, refusal ?? before.StockError, before.IsPicked);
    }
}
