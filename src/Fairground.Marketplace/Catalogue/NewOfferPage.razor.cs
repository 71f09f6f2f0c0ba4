using System.Globalization;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

public sealed partial class NewOfferPage
{
    private const int FoundShownMax = 24;
    private const int OthersShownMax = 10;
    private const int StoresShownMax = 500;
    private List<Product> found = [];
    private Dictionary<ProductId, ProductLabel> labels = [];
    private CatalogueFrame frame = null!;
    private Variant? variant;
    private CategoryId category;
    private CommissionRule? rule;
    private FeeBill? bill;
    private Money priced;
    private List<Store> stores = [];
    private List<LiveOffer> others = [];
    private int ownOffers;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "variant")]
    private string? VariantText { get; set; }

    [SupplyParameterFromQuery(Name = "product")]
    private string? ProductText { get; set; }

    [SupplyParameterFromForm]
    private OfferForm Form { get; set; } = null!;

    private IEnumerable<(string, string)> Stores => stores.Select(store => (store.Id.ToString(), $"{store.Name} ({store.Currency})"));

    protected override async Task OnInitializedAsync()
    {
        frame = await Cache.GetAsync(Aborted);
        Q = Q?.Trim() is { Length: > 0 } words ? words : null;
        Form ??= new OfferForm();
        if (VariantText is not null)
        {
            await ReadVariantAsync(IdOf<VariantId>(VariantText));
        }
        else
        {
            await FindAsync();
        }
    }

    /// <summary>The products to choose from: one, or those found, or the seller's own newest.</summary>
    private async Task FindAsync()
    {
        var products = Db.Set<Product>().AsNoTracking().Where(product => product.Status == ProductStatus.Published);
        if (ProductText is not null)
        {
            var one = IdOf<ProductId>(ProductText);
            products = products.Where(product => product.Id == one);
        }
        else if (Q is not null)
        {
            var ids = await Finder.AnyAsync(Q, FoundShownMax, Aborted);
            products = products.Where(product => ids.Contains(product.Id));
        }
        else
        {
            products = products.Where(product => product.Keeper == SellerId);
        }
        found = await products.Include(product => product.Variants).OrderByDescending(product => product.Id).Take(FoundShownMax)
            .AsSplitQuery().ToListAsync(Aborted);
        labels = await Labels.OfAsync(found.ConvertAll(product => product.Id), Aborted);
        if (ProductText is not null && found is [{ Variants: [var only] }])
        {
            found = [];
            await ReadVariantAsync(only.Id);
        }
    }

    private async Task ReadVariantAsync(VariantId id)
    {
        variant = await Db.Set<Variant>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, Aborted)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var product = variant.Product;
        labels = await Labels.OfAsync([product], Aborted);
        category = await Db.Set<Product>().Where(row => row.Id == product && row.Status == ProductStatus.Published)
            .Select(row => (CategoryId?)row.Category).FirstOrDefaultAsync(Aborted) ?? throw new Refusal(PlatformProblems.NotFound);
        rule = (await Fees.GetAsync(Aborted)).Commissions.Nearest(SellerId, category, frame, Db.Time.GetUtcNow());

        var ofVariant = Db.Set<Offer>().AsNoTracking().Where(offer => offer.Variant == id);
        var having = await ofVariant.Where(offer => offer.Seller == SellerId).Select(offer => offer.Store).ToListAsync(Aborted);
        ownOffers = having.Count;
        stores = await Db.Set<Store>().AsNoTracking()
            .Where(store => store.Seller == SellerId && store.ClosedAt == null && !having.Contains(store.Id))
            .OrderBy(store => store.Name).Take(StoresShownMax).ToListAsync(Aborted);
        if (stores is [var only] && Form.Store.Length == 0)
        {
            Form.Store = only.Id.ToString();
        }
        Form.In(stores.Find(store => store.Id.ToString() == Form.Store)?.Currency);
        others = [.. (await LiveOffer.ReadAsync(
            Db, sql => $"o.variant = {sql.Value(id)} and o.seller <> {sql.Value(SellerId)}", Aborted)).Take(OthersShownMax)];
    }

    /// <summary>What one sale at the price typed would cost the seller, without offering it yet.</summary>
    private async Task WorkOutAsync()
    {
        var store = stores.Find(row => row.Id.ToString() == Form.Store) ?? throw new Refusal(PlatformProblems.NotFound);
        Money.TryParse(Form.Price, store.Currency, CultureInfo.CurrentCulture, out priced);
        bill = (await Fees.GetAsync(Aborted)).Bill(
            SellerId, store.Currency, [new FeeLine(category, 1, priced)], frame, await Exchange.RatesAsync(Aborted), Db.Time.GetUtcNow());
    }

    private async Task OfferAsync()
    {
        if (Context.Request.Form.ContainsKey("work-out"))
        {
            await AttemptAsync(WorkOutAsync);
            return;
        }
        var isDone = await AttemptAsync(async () =>
        {
            var store = stores.Find(row => row.Id.ToString() == Form.Store) ?? throw new Refusal(PlatformProblems.NotFound);
            Money.TryParse(Form.Price, store.Currency, CultureInfo.CurrentCulture, out var price);
            await Desk.CreateAsync(
                SellerId, new OfferApi.OfferRequest(store.Id, variant!.Id, price.Minor, (int)Digits.Whole(Form.Stock)!.Value), Aborted);
        });
        if (isDone)
        {
            GoOn("/offers", "offered");
        }
    }

    private string OptionsOf(Variant choice) =>
        string.Join(" · ", choice.Options.Select(option => frame.ValueName(option.Code, option.Value)));

    private string NameOf(Product product, Variant choice) => choice.Options.Count == 0
        ? labels[product.Id].Title
        : $"{labels[product.Id].Title}, {OptionsOf(choice)}";

    private sealed class OfferForm : IInCurrency
    {
        [Needed]
        public string Store { get; set; } = "";

        [Needed, Amount(1, Offer.PriceMinorMax)]
        public string Price { get; set; } = "";

        [Needed, Within(0, Offer.StockMax)]
        public string Stock { get; set; } = "";

        public Currency? Currency { get; private set; }

        public void In(Currency? currency) => Currency = currency;
    }
}
