using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

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
            row.Offer, row.Product, row.Variant, row.Category, row.Slug, row.Title ?? row.OriginalTitle ?? row.Slug,
            Variant.ReadOptions(row.OptionsJson), row.PictureKey, row.PictureIsDrawing ?? false, row.Price, rates.Convert(
                row.Price, currency),
            quantity, row.Stock, trouble);
    }

    private static Task<List<Row>> RowsAsync(FairgroundDb db, List<OfferId> offers, CancellationToken cancellationToken) =>
        (from offer in db.Set<Offer>()
         where offers.Contains(offer.Id)
         join store in db.Set<Store>() on offer.Store equals store.Id
         join seller in db.Set<Seller>() on offer.Seller equals seller.Id
         join product in db.Set<Product>() on offer.Product equals product.Id
         join variant in db.Set<Variant>() on offer.Variant equals variant.Id
         join card in db.Set<ProductCard>() on offer.Product equals card.Product into cards
         from card in cards.DefaultIfEmpty()
         select new Row(
             offer.Id, offer.Product, offer.Variant, product.Category, product.Slug,
             product.Texts.Where(text => text.Language == Language.Current.Code).Select(text => text.Title).FirstOrDefault(),
             product.Texts.Where(text => text.Language == product.OriginalLanguage).Select(text => text.Title).FirstOrDefault(),
             variant.OptionsJson, card.PictureKey, (bool?)card.PictureIsDrawing, offer.Price, offer.Stock,
             offer.IsActive && store.ClosedAt == null && seller.Status == SellerStatus.Approved
                 && product.Status == ProductStatus.Published,
             store.Id, store.Name, store.Slug, seller.Id, seller.LegalName, store.ShipsFrom, store.HandlingDays, store.RatesJson))
        .AsNoTracking().ToListAsync(cancellationToken);

    private sealed record Row(
        OfferId Offer, ProductId Product, VariantId Variant, CategoryId Category, string Slug, string? Title, string? OriginalTitle,
        string OptionsJson,
        string? PictureKey, bool? PictureIsDrawing, Money Price, int Stock, bool IsLive, StoreId Store, string StoreName, string StoreSlug,
        SellerId Seller, string SellerName, string ShipsFrom, int HandlingDays, string RatesJson);
}
