using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Carts;

/// <summary>
/// Works out what carts cost: reads the offers behind the lines by one statement, and coupons only where a code was entered. Lines in
/// trouble cost nothing until they are mended.
/// </summary>
internal sealed class Quotes(FairgroundDb db, Exchange exchange, CatalogueCache catalogue, CouponBook coupons, CustomsOffice customs)
{
    /// <summary>What the cart costs; without the lines in trouble, if only sound ones are asked for.</summary>
    public async Task<Quote> MakeAsync(
        Cart? cart, string country, Currency currency, Customer customer, CancellationToken cancellationToken, bool soundOnly = false)
    {
        if (cart is null || (cart.Lines.Count == 0 && cart.Coupons.Count == 0))
        {
            return new Quote(country, currency, [], []);
        }
        var rates = await exchange.RatesAsync(cancellationToken);
        var rows = await RowsAsync([.. cart.Lines.Select(line => line.Offer)], cancellationToken);
        var quantities = cart.Lines.ToDictionary(line => line.Offer, line => line.Quantity);
        var order = cart.Lines.Select((line, i) => (line.Offer, i)).ToDictionary(pair => pair.Offer, pair => pair.i);
        var drafts = rows.OrderBy(row => order[row.Offer]).GroupBy(row => row.Store)
            .Select(group => new Draft([.. group], quantities, country, currency, rates, soundOnly))
            .Where(draft => draft.Lines.Count > 0).ToList();
        var played = await PlayAsync(drafts, cart.Coupons, rates, currency, customer, cancellationToken);
        var groups = new List<QuoteGroup>();
        foreach (var draft in drafts)
        {
            groups.Add(await customs.ClearAsync(draft.Group(currency), country, cancellationToken));
        }
        return new Quote(country, currency, groups, played);
    }

    private async Task<IReadOnlyList<QuoteCoupon>> PlayAsync(
        List<Draft> drafts, IReadOnlyCollection<string> codes, RateTable rates, Currency currency, Customer customer,
        CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
        {
            return [];
        }
        var bought = drafts.Where(draft => draft.Bought.Any()).ToList();
        var hand = await coupons.ReadAsync(
            codes, [.. bought.Select(draft => draft.Store.Seller).Distinct()], customer, cancellationToken);
        foreach (var draft in bought)
        {
            draft.Offer();
        }
        var round = new CouponRound(
            [.. bought.SelectMany(draft => draft.Discounts)], [.. bought.Select(draft => draft.Sending!)],
            await catalogue.GetAsync(cancellationToken), rates, currency, db.Time.GetUtcNow());
        return round.Play(hand);
    }

    /// <summary>What one store sends, until all sums are known.</summary>
    private sealed class Draft
    {
        private readonly ShippingRate? rate;
        private readonly Money shipping;
        private readonly Money shippingPaid;

        public Draft(
            List<Row> rows, Dictionary<OfferId, int> quantities, string country, Currency currency, RateTable rates, bool soundOnly)
        {
            Store = rows[0];
            var zone = Zones.Between(Store.ShipsFrom, country);
            rate = ShippingRate.Read(Store.RatesJson).FirstOrDefault(rate => rate.Zone == zone);
            Lines = rows.ConvertAll(row => Line(row, quantities[row.Offer], rate is not null, currency, rates));
            Lines.RemoveAll(line => soundOnly && line.Trouble != LineTrouble.None);
            var goods = Bought.Select(line => line.Sum).Aggregate(Money.Zero(Store.Price.Currency), Money.Add);
            shipping = Bought.Any() ? rate!.Price(Bought.Sum(line => line.Quantity), goods) : Money.Zero(goods.Currency);
            shippingPaid = rates.Convert(shipping, currency);
        }

        public Row Store { get; }

        public List<QuoteLine> Lines { get; }

        public IEnumerable<QuoteLine> Bought => Lines.Where(line => line.Trouble == LineTrouble.None);

        public List<DiscountLine> Discounts { get; private set; } = [];

        public DiscountShipping? Sending { get; private set; }

        /// <summary>Lays out for coupons what can be bought.</summary>
        public void Offer()
        {
            Discounts = [.. Bought.Select(line => new DiscountLine
            {
                Offer = line.Offer, Product = line.Product, Category = line.Category, Store = Store.Store, Seller = Store.Seller,
                Sum = line.Sum, SumPaid = line.SumPaid,
            }.Begin())];
            Sending = new DiscountShipping { Store = Store.Store, Full = shipping, FullPaid = shippingPaid };
        }

        public QuoteGroup Group(Currency currency)
        {
            var discounts = Discounts.ToDictionary(line => line.Offer);
            var lines = Lines.ConvertAll(line => discounts.GetValueOrDefault(line.Offer) is { } off
                ? line with { Off = off.Off, OffPaid = off.OffPaid, Promotion = off.Promotion }
                : line);
            var bought = lines.Where(line => line.Trouble == LineTrouble.None).ToList();
            var none = Money.Zero(shipping.Currency);
            var (bySeller, byMarket) = (Sending?.BySeller == true, Sending?.ByMarket == true);
            var offPaid = bySeller || byMarket ? shippingPaid : Money.Zero(currency);
            return new QuoteGroup(
                Store.Store, Store.StoreName, Store.StoreSlug, Store.Seller, Store.SellerName, Store.ShipsFrom, lines,
                bought.Select(line => line.Charged).Aggregate(none, Money.Add), bySeller ? none : shipping,
                bought.Select(line => line.NetPaid).Aggregate(Money.Zero(currency), Money.Add), shippingPaid - offPaid,
                Store.HandlingDays, Store.HandlingDays + (rate?.Days ?? 0), Store.ReturnDays)
            {
                ShippingOffPaid = offPaid,
                Promotion = bought.Select(line => line.Promotion).Aggregate(byMarket ? shipping : none, Money.Add),
            };
        }
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
            quantity, row.Stock, trouble)
        {
            HsCode = row.HsCode,
            Origin = row.Origin,
            WeightGrams = row.WeightGrams,
        };
    }

    // SQL of our own, because every cart and every order asks this.
    private Task<List<Row>> RowsAsync(List<OfferId> offers, CancellationToken cancellationToken)
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
            .Add("s.id, s.name, s.slug, e.id, e.legal_name, s.ships_from, s.handling_days, s.rates, s.return_days, ")
            .Add("p.hs_code, p.origin, p.weight_grams ")
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
            row.GetString(20), row.GetInt32(21), row.ReadText(22), row.ReadText(23), row.ReadInt(24)), cancellationToken);
    }

    private sealed record Row(
        OfferId Offer, ProductId Product, VariantId Variant, CategoryId Category, string Slug, string Title,
        string OptionsJson, string? PictureKey, bool PictureIsDrawing, Money Price, int Stock, bool IsLive, StoreId Store,
        string StoreName, string StoreSlug, SellerId Seller, string SellerName, string ShipsFrom, int HandlingDays, string RatesJson,
        int ReturnDays, string? HsCode, string? Origin, int? WeightGrams);
}
