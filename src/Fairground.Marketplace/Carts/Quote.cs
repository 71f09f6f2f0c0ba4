using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Carts;

/// <summary>Why a line cannot be bought as it stands.</summary>
public enum LineTrouble
{
    None,
    Gone,
    SoldOut,
    TooFew,
    NotSentThere,
}

/// <summary>A line of a cart with what its offer is now; paid amounts are in the buyer's currency.</summary>
public sealed record QuoteLine(
    OfferId Offer, ProductId Product, VariantId Variant, CategoryId Category, string Slug, string Title,
    IReadOnlyList<VariantOption> Options,
    string? PictureKey, bool PictureIsDrawing, Money Unit, Money UnitPaid, int Quantity, int Stock, LineTrouble Trouble)
{
    public Money Sum => Unit * Quantity;

    public Money SumPaid => UnitPaid * Quantity;
}

/// <summary>What one store sends together.</summary>
public sealed record QuoteGroup(
    StoreId Store, string StoreName, string StoreSlug, SellerId Seller, string SellerName, string ShipsFrom, IReadOnlyList<QuoteLine> Lines,
    Money Goods, Money Shipping, Money GoodsPaid, Money ShippingPaid, int HandlingDays, int Days)
{
    public Money TotalPaid => GoodsPaid + ShippingPaid;

    /// <summary>
    /// What rounding leaves over in the buyer's currency: each unit price and the shipping are converted and rounded by themselves, which
    /// comes to a little more or less than the sum converted once. The ledger has an account for it.
    /// </summary>
    internal Money ResidueAt(RateTable rates)
    {
        var bought = Lines.Where(line => line.Trouble == LineTrouble.None).ToList();
        var paid = bought.Select(line => line.SumPaid).Aggregate(ShippingPaid, Money.Add);
        return paid - rates.Convert(bought.Select(line => line.Sum).Aggregate(Shipping, Money.Add), paid.Currency);
    }
}

/// <summary>What a cart costs, sent to one country and paid in one currency, at the published rates of this moment.</summary>
public sealed record Quote(string Country, Currency Currency, IReadOnlyList<QuoteGroup> Groups)
{
    public Money Goods => Sum(Groups.Select(group => group.GoodsPaid));

    public Money Shipping => Sum(Groups.Select(group => group.ShippingPaid));

    public Money Total => Goods + Shipping;

    public IEnumerable<QuoteLine> Lines => Groups.SelectMany(group => group.Lines);

    public QuoteLine? Trouble => Lines.FirstOrDefault(line => line.Trouble != LineTrouble.None);

    public bool IsEmpty => Groups.Count == 0;

    /// <summary>Reads the offers behind the lines and works out every sum. Lines in trouble cost nothing until they are mended.</summary>
    internal static async Task<Quote> MakeAsync(
        FairgroundDb db, Exchange exchange, IReadOnlyCollection<CartLine> lines, string country, Currency currency,
        CancellationToken cancellationToken)
    {
        var rates = await exchange.RatesAsync(cancellationToken);
        var rows = await RowsAsync(db, [.. lines.Select(line => line.Offer)], cancellationToken);
        var quantities = lines.ToDictionary(line => line.Offer, line => line.Quantity);
        var order = lines.Select((line, i) => (line.Offer, i)).ToDictionary(pair => pair.Offer, pair => pair.i);
        return new Quote(country, currency, [.. rows.OrderBy(row => order[row.Offer]).GroupBy(row => row.Store)
            .Select(group => Group([.. group], quantities, country, currency, rates))]);
    }

    private Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(Currency), Money.Add);

    private static QuoteGroup Group(List<Row> rows, Dictionary<OfferId, int> quantities, string country, Currency currency, RateTable rates)
    {
        var store = rows[0];
        var zone = Zones.Between(store.ShipsFrom, country);
        var rate = ShippingRate.Read(store.RatesJson).FirstOrDefault(rate => rate.Zone == zone);
        var lines = rows.ConvertAll(row => Line(row, quantities[row.Offer], rate is not null, currency, rates));
        var bought = lines.Where(line => line.Trouble == LineTrouble.None).ToList();
        var goods = bought.Select(line => line.Sum).Aggregate(Money.Zero(store.Price.Currency), Money.Add);
        var shipping = bought.Count == 0 ? Money.Zero(goods.Currency) : rate!.Price(bought.Sum(line => line.Quantity), goods);
        return new QuoteGroup(
            store.Store, store.StoreName, store.StoreSlug, store.Seller, store.SellerName, store.ShipsFrom, lines, goods, shipping,
            bought.Select(line => line.SumPaid).Aggregate(Money.Zero(currency), Money.Add), rates.Convert(shipping, currency),
            store.HandlingDays, store.HandlingDays + (rate?.Days ?? 0));
    }

    private static QuoteLine Line(Row row, int quantity, bool isSent, Currency currency, RateTable rates)
    {
        var trouble = row switch
        {
            { IsLive: false } => LineTrouble.Gone,
            { Stock: 0 } => LineTrouble.SoldOut,
            _ when row.Stock < quantity => LineTrouble.TooFew,
            _ when !isSent => LineTrouble.NotSentThere,
            _ => LineTrouble.None,
        };
        return new QuoteLine(
            row.Offer, row.Product, row.Variant, row.Category, row.Slug, row.Title,
            Variant.ReadOptions(row.OptionsJson), row.PictureKey, row.PictureIsDrawing, row.Price, rates.Convert(
                row.Price, currency),
            quantity, row.Stock, trouble);
    }

    // SQL of our own, because every cart and every order asks this.
    private static Task<List<Row>> RowsAsync(FairgroundDb db, List<OfferId> offers, CancellationToken cancellationToken)
    {
        if (offers.Count == 0)
        {
            return Task.FromResult<List<Row>>([]);
        }
        var sql = new SqlText(db);
        var texts = Product.TextsTable(db);
        sql.Add("select o.id, o.product, o.variant, p.category, p.slug, coalesce(t.title, t0.title, p.slug), v.options, c.picture_key, ")
            .Add("coalesce(c.picture_is_drawing, false), o.currency, o.price_minor, o.stock, ")
            .Add($"o.is_active and s.closed_at is null and e.status = '{nameof(SellerStatus.Approved)}' ")
            .Add($"and p.status = '{nameof(ProductStatus.Published)}', ")
            .Add("s.id, s.name, s.slug, e.id, e.legal_name, s.ships_from, s.handling_days, s.rates ")
            .Add($"from {db.Table<Offer>()} o join {db.Table<Store>()} s on s.id = o.store ")
            .Add($"join {db.Table<Seller>()} e on e.id = o.seller join {db.Table<Product>()} p on p.id = o.product ")
            .Add($"join {db.Table<Variant>()} v on v.id = o.variant left join {db.Table<ProductCard>()} c on c.product = o.product ")
            .Add($"left join {texts} t on t.product_id = p.id and t.language = {sql.Value(Language.Current.Code)} ")
            .Add($"left join {texts} t0 on t0.product_id = p.id and t0.language = p.original_language ")
            .Add($"where o.id in {sql.List(offers)}");
        return sql.ReadAsync(row => new Row(
            row.ReadId<OfferId>(0), row.ReadId<ProductId>(1), row.ReadId<VariantId>(2), row.ReadId<CategoryId>(3), row.GetString(4),
            row.GetString(5), row.GetString(6), row.ReadText(7), row.GetBoolean(8),
            new Money(row.GetInt64(10), Currency.Parse(row.GetString(9))), row.GetInt32(11), row.GetBoolean(12), row.ReadId<StoreId>(13),
            row.GetString(14), row.GetString(15), row.ReadId<SellerId>(16), row.GetString(17), row.GetString(18), row.GetInt32(19),
            row.GetString(20)), cancellationToken);
    }

    private sealed record Row(
        OfferId Offer, ProductId Product, VariantId Variant, CategoryId Category, string Slug, string Title,
        string OptionsJson, string? PictureKey, bool PictureIsDrawing, Money Price, int Stock, bool IsLive, StoreId Store,
        string StoreName, string StoreSlug, SellerId Seller, string SellerName, string ShipsFrom, int HandlingDays, string RatesJson);
}
