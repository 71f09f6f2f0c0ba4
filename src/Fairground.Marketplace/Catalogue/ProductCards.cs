using Fairground.Marketplace.Search;
using Fairground.Marketplace.Stores;
using Fairground.Platform;
using Fairground.Platform.Events;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Catalogue;

/// <summary>What a caller that has just written many products knows of them.</summary>
/// <param name="Products">Those it has in its hands, as they now are.</param>
/// <param name="New">Those that have no cards yet.</param>
/// <param name="Resold">Those of which the offers alone have changed: the search finds them as before.</param>
internal sealed record KnownProducts(
    IReadOnlyDictionary<ProductId, Product> Products, IReadOnlySet<ProductId> New, IReadOnlySet<ProductId> Resold);

/// <summary>Writes the cards and search entries of products from what they are now. The caller saves.</summary>
internal sealed class ProductCards(
    FairgroundDb db, FeaturedOffers featured, Exchange exchange, SearchIndex index, CatalogueCache cache, IOptions<MarketOptions> market)
{
    public const int BatchMax = 500;

    /// <summary>From so many new cards on they are written at once, past the change tracker.</summary>
    private const int ManyMin = 20;

    /// <summary>
    /// Writes what lists show of the products. What the caller has in its hands, by <paramref name="known"/>, is not read again.
    /// </summary>
    public async Task RefreshAsync(
        IReadOnlyCollection<ProductId> ids, CancellationToken cancellationToken, KnownProducts? known = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, BatchMax);
        var there = known is null ? ids : [.. ids.Where(id => !known.New.Contains(id))];
        await LockAsync(there, cancellationToken);
        var products = await ReadAsync(ids, known, cancellationToken);
        var offers = (await LiveOffer.ReadAsync(db, sql => $"o.product in {sql.List(ids)}", cancellationToken))
            .ToLookup(offer => offer.Product);
        var cards = there.Count == 0 ? [] : await db.Set<ProductCard>().Where(card => there.Contains(card.Product)).ToDictionaryAsync(
            card => card.Product, cancellationToken);
        var rates = await exchange.RatesAsync(cancellationToken);
        var catalogue = await cache.GetAsync(cancellationToken);
        var documents = new List<SearchDocument>();
        var made = new List<ProductCard>();

        foreach (var product in products)
        {
            var card = cards.GetValueOrDefault(product.Id);
            if (product.Status != ProductStatus.Published)
            {
                if (card is not null)
                {
                    db.Remove(card);
                }
                await index.RemoveAsync(db, product.Id, cancellationToken);
                continue;
            }
            if (card is null)
            {
                card = New(product);
                made.Add(card);
            }
            Describe(card, product);
            Price(card, await BestAsync([.. offers[product.Id]], rates, cancellationToken), [.. offers[product.Id]], rates);
            if (known?.Resold.Contains(product.Id) != true)
            {
                documents.Add(SearchDocument.Of(product, catalogue));
            }
        }
        await AddAsync(made, cancellationToken);
        await index.WriteAsync(db, documents, cancellationToken);
    }

    private async Task<List<Product>> ReadAsync(
        IReadOnlyCollection<ProductId> ids, KnownProducts? known, CancellationToken cancellationToken)
    {
        var missing = known is null ? ids : [.. ids.Where(id => !known.Products.ContainsKey(id))];
        var products = missing.Count == 0 ? [] : await db.Set<Product>().AsNoTracking().AsSplitQuery().Include(product => product.Variants)
            .Where(product => missing.Contains(product.Id)).ToListAsync(cancellationToken);
        products.AddRange(known is null ? [] : ids.Where(known.Products.ContainsKey).Select(id => known.Products[id]));
        return products;
    }

    private async Task AddAsync(List<ProductCard> made, CancellationToken cancellationToken)
    {
        if (made.Count >= ManyMin && db.Database.CurrentTransaction is not null)
        {
            await db.InsertManyAsync(made, cancellationToken);
        }
        else
        {
            db.AddRange(made);
        }
    }

    /// <summary>
    /// Those who write the same card come one after the other, and read only then: else what one has read before the other's change could
    /// be written after it. In one order, so that nobody waits crosswise.
    /// </summary>
    private async Task LockAsync(IReadOnlyCollection<ProductId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count > 0 && db.ForUpdate.Length > 0)
        {
            var sql = new SqlText(db);
            await sql.Add($"select 1 from {db.Table<ProductCard>()} where product in {sql.List(ids)} order by product{db.ForUpdate}")
                .ReadAsync(_ => 0, cancellationToken);
        }
    }

    private static ProductCard New(Product product) => new()
    {
        Product = product.Id,
        Category = product.Category,
        Slug = product.Slug,
        Title = "",
        CreatedAt = product.CreatedAt,
    };

    private static void Describe(ProductCard card, Product product)
    {
        card.Category = product.Category;
        card.Title = product.Text(product.OriginalLanguage)?.Title ?? product.Slug;
        card.Brand = product.Brand;
        var picture = product.Pictures.OrderBy(picture => picture.Position).FirstOrDefault();
        (card.PictureKey, card.PictureIsDrawing) = (picture?.MediaKey, picture?.IsDrawing ?? false);
    }

    private static void Price(ProductCard card, LiveOffer? best, List<LiveOffer> offers, RateTable rates)
    {
        card.Offers = offers.Count;
        card.Stock = offers.Sum(offer => offer.Stock);
        card.Offer = best?.Id;
        card.Store = best?.Store;
        if (best is null)
        {
            return;
        }
        (card.StoreName, card.StoreSlug, card.ShipsFrom) = (best.StoreName, best.StoreSlug, best.ShipsFrom);
        (card.DaysDomestic, card.DaysRegion, card.DaysWorld) = (
            best.DaysIn(Zone.Domestic), best.DaysIn(Zone.Region), best.DaysIn(Zone.World));
        (card.Currency, card.PriceMinor, card.BaseMinor) = (
            best.Price.Currency, best.Price.Minor, rates.Convert(best.Price, rates.Base).Minor);
        (card.PriorMinor, card.PriceSince) = (best.PriorMinor, best.PriceSince);
        card.HasOtherPrices = offers.Exists(offer => offer.Price != best.Price);
    }

    /// <summary>The featured offer at the market's home of the variant where it is cheapest; else any that is sent anywhere.</summary>
    private async Task<LiveOffer?> BestAsync(List<LiveOffer> offers, RateTable rates, CancellationToken cancellationToken)
    {
        var choices = new List<LiveOffer>();
        foreach (var variant in offers.GroupBy(offer => offer.Variant))
        {
            if (await featured.ChooseAsync([.. variant], market.Value.Country, cancellationToken) is { } choice)
            {
                choices.Add(choice.Featured);
            }
        }
        return (choices is [] ? offers : choices).MinBy(offer => (rates.Convert(offer.Price, rates.Base).Minor, offer.Id.Value));
    }
}

internal sealed class RefreshCard(FairgroundDb db, ProductCards cards) : IHandle<ProductChanged>
{
    public async Task HandleAsync(ProductChanged @event, CancellationToken cancellationToken)
    {
        await cards.RefreshAsync([@event.Product], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>When a store changes, each of its products is refreshed in a delivery of its own, so that none holds the relay long.</summary>
internal sealed class RefreshCardsOfStore(FairgroundDb db) : IHandle<StoreWasClosed>, IHandle<StoreChanged>
{
    public Task HandleAsync(StoreWasClosed @event, CancellationToken cancellationToken) => RefreshAsync(@event.Store, cancellationToken);

    public Task HandleAsync(StoreChanged @event, CancellationToken cancellationToken) => RefreshAsync(@event.Store, cancellationToken);

    private async Task RefreshAsync(StoreId store, CancellationToken cancellationToken)
    {
        var products = await db.Set<Offer>().Where(offer => offer.Store == store).Select(offer => offer.Product).Distinct().ToListAsync(
            cancellationToken);
        foreach (var product in products)
        {
            db.Publish(new ProductChanged(product));
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
