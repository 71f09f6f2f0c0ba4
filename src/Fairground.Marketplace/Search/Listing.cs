using System.Data.Common;
using Fairground.Kernels.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Fairground.Marketplace.Search;

/// <summary>A product in a list, in the visitor's language, priced in the visitor's currency.</summary>
public sealed record ListCard(
    ProductId Product, string Slug, string Title, string Brand, string? PictureKey, bool PictureIsDrawing, string StoreName,
    string StoreSlug,
    Money Price, Money? Prior, DateTimeOffset? PriceSince, bool HasOtherPrices, int Offers, int Stock, double Rating, int Ratings,
    int? Days);

internal sealed record ListResult(IReadOnlyList<ListCard> Cards, int Total, Facets? Facets, string? Corrected)
{
    public int Pages => Math.Clamp((Total + ListQuery.PageSize - 1) / ListQuery.PageSize, 1, ListQuery.PageMax);
}

/// <summary>
/// Runs lists and searches: a statement finds the page's products, another reads their cards; counts are kept a short while for each
/// category and text. The SQL is ours because this is the hottest path of the market; see docs/performance.md.
/// </summary>
internal sealed class Listing(
    FairgroundDb db, SearchIndex index, CatalogueCache catalogue, Exchange exchange, Speller speller, FacetCache facets, Visitor visitor)
{
    /// <summary>Matches of a search that are put in order one by one; of more, the database walks down from the best liked.</summary>
    private const int FewMax = 1000;

    private const string Columns =
        "c.product, c.slug, coalesce(t.title, c.title), c.brand, c.picture_key, c.picture_is_drawing, c.store_name, c.store_slug, " +
        "c.currency, " +
        "c.price_minor, c.prior_minor, c.price_since, c.has_other_prices, c.offers, c.stock, c.rating, c.ratings, c.ships_from, " +
        "c.days_domestic, c.days_region, c.days_world";

    public async Task<ListResult> RunAsync(ListQuery query, bool withFacets, CancellationToken cancellationToken)
    {
        var result = await FindAsync(query, withFacets, cancellationToken);
        if (result.Total > 0 || query.Text.Length == 0 || query.IsFiltered)
        {
            return result;
        }
        if (await speller.CorrectAsync(query.Text, cancellationToken) is not { } corrected)
        {
            return result;
        }
        var second = await FindAsync(query with { Text = corrected }, withFacets, cancellationToken);
        return second.Total > 0 ? second with { Corrected = corrected } : result;
    }

    /// <summary>The cards of products in a given order, for rows of chosen goods.</summary>
    public async Task<List<ListCard>> CardsAsync(IReadOnlyList<ProductId> products, CancellationToken cancellationToken)
    {
        if (products.Count == 0)
        {
            return [];
        }
        var sql = new SqlText(db);
        sql.Add($"select {Columns} from {db.Table<ProductCard>()} c{Titles(sql)} where c.offer is not null and c.product in " +
            $"{sql.List(products)}");
        var cards = await ReadAsync(sql, cancellationToken);
        var order = products.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i);
        return [.. cards.OrderBy(card => order[card.Product])];
    }

    /// <summary>The first cards by some other SQL condition and order.</summary>
    public Task<List<ListCard>> CardsAsync(Action<SqlText> conditionAndOrder, int count, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add($"select {Columns} from {db.Table<ProductCard>()} c{Titles(sql)} where c.offer is not null and ");
        conditionAndOrder(sql);
        sql.Add($" limit {sql.Value(count)}");
        return ReadAsync(sql, cancellationToken);
    }

    private async Task<ListResult> FindAsync(ListQuery query, bool withFacets, CancellationToken cancellationToken)
    {
        var words = Folding.Tokens(query.Text).Take(ListQuery.WordsMax).Select(Stemming.Stem).ToList();
        if (query.Text.Length > 0 && words.Count == 0)
        {
            return new ListResult([], 0, null, null);
        }
        var rates = await exchange.RatesAsync(cancellationToken);
        var frame = await catalogue.GetAsync(cancellationToken);
        var prices = query.InBase(visitor.Currency, rates);

        var rows = withFacets || query.IsFiltered
            ? await facets.RowsAsync(FacetKey(query, words), () => RowsAsync(query, words, frame, cancellationToken))
            : null;
        var counted = rows is null ? null : Facets.Count(rows, query, prices, Bands(rates), frame);
        var count = counted?.Total
            ?? await facets.CountAsync(FacetKey(query, words), () => CountAsync(query, words, frame, cancellationToken));

        var cards = count == 0 ? [] : await PageAsync(query, words, frame, prices, areMany: count > FewMax, cancellationToken);
        // The count may be some seconds older than the cards.
        var total = Math.Max(count, cards.Count == 0 ? 0 : ((query.Page - 1) * query.Size) + cards.Count);
        return new ListResult(cards, total, withFacets ? counted : null, null);
    }

    /// <summary>
    /// The first products that have all words, in the published order: where the words stand, then what people buy and like. Each tier
    /// holds those before it, so a full page is found in the first that has as many.
    /// </summary>
    public async Task<List<ProductId>> BestAsync(
        IReadOnlyList<string> words, bool lastIsPrefix, bool areMany, Action<SqlText>? narrow, int count,
        CancellationToken cancellationToken)
    {
        var found = new List<ProductId>();
        var known = new HashSet<ProductId>();
        foreach (var tier in Enum.GetValues<SearchTier>())
        {
            var some = await index.FindAsync(db, words, tier, lastIsPrefix, areMany, narrow, count, cancellationToken);
            found.AddRange(some.Where(known.Add).Take(count - found.Count));
            if (found.Count == count)
            {
                break;
            }
        }
        return found;
    }

    /// <summary>
    /// Finds the page's products by what they are ordered by alone, off an index where there is one, and then reads their cards.
    /// </summary>
    private async Task<List<ListCard>> PageAsync(
        ListQuery query, List<string> words, CatalogueFrame frame, (long? From, long? To) prices, bool areMany,
        CancellationToken cancellationToken)
    {
        if (words.Count > 0 && query.Order == ListOrder.Best)
        {
            var best = await BestAsync(
                words, lastIsPrefix: false, areMany, Narrowing(query, frame, prices), query.Page * query.Size, cancellationToken);
            return await CardsAsync([.. best.Skip((query.Page - 1) * query.Size)], cancellationToken);
        }
        var (keys, descending) = OrderOf(query);
        string By(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => descending ? $"{column} desc" : column));

        var sql = new SqlText(db);
        sql.Add($"select {Columns} from (select c.product, {string.Join(", ", keys.Select((key, i) => $"{key} as key{i}"))} ")
            .Add("from ");
        Where(sql, query, words, frame);
        Filter(sql, query, prices);
        sql.Add($" order by {By([.. keys, "c.product"])} ")
            .Add($"limit {query.Size} offset {sql.Value((query.Page - 1) * query.Size)}) k ")
            .Add($"join {db.Table<ProductCard>()} c on c.product = k.product{Titles(sql)} ")
            .Add($"order by {By([.. keys.Select((_, i) => $"k.key{i}"), "k.product"])}");
        return await ReadAsync(sql, cancellationToken);
    }

    /// <summary>What a search is narrowed by; null where by nothing, so that no card need be looked at.</summary>
    private Action<SqlText>? Narrowing(ListQuery query, CatalogueFrame frame, (long? From, long? To) prices) =>
        !query.IsFiltered && query.Store is null && query.Category is null
            ? null
            : sql =>
            {
                Place(sql, "e", query, frame);
                Filter(sql, query, prices);
            };

    private string Titles(SqlText sql) =>
        $" left join {Product.TextsTable(db)} t on t.product_id = c.product and t.language = {sql.Value(Language.Current.Code)}";

    /// <summary>SQL from <c>from</c> on: the cards <c>c</c> that a list holds before it is filtered.</summary>
    private void Where(SqlText sql, ListQuery query, List<string> words, CatalogueFrame frame)
    {
        if (words.Count > 0)
        {
            sql.Add($"{index.Source} join {db.Table<ProductCard>()} c on c.product = e.product_id ")
                .Add($"where {index.Matches(sql, words, SearchTier.Text, lastIsPrefix: false)} and e.is_offered");
            Place(sql, "e", query, frame);
        }
        else
        {
            sql.Add($"{db.Table<ProductCard>()} c where c.offer is not null");
            Place(sql, "c", query, frame);
        }
    }

    private void Place(SqlText sql, string table, ListQuery query, CatalogueFrame frame)
    {
        if (query.Category is { } category)
        {
            sql.Add($" and {table}.category in {sql.List(frame.Within(category))}");
        }
        if (query.Store is { } store)
        {
            sql.Add($" and exists (select 1 from {db.Table<Offer>()} o where o.product = c.product and o.store = {sql.Value(store)} " +
                "and o.is_active and o.stock > 0)");
        }
    }

    private void Filter(SqlText sql, ListQuery query, (long? From, long? To) prices)
    {
        if (query.Brands.Count > 0)
        {
            sql.Add($" and c.brand in {sql.List(query.Brands)}");
        }
        foreach (var attribute in query.Attributes.GroupBy(option => option.Code))
        {
            sql.Add($" and exists (select 1 from {AttributesTable} a where a.product_id = c.product and a.code = " +
                $"{sql.Value(attribute.Key)} ")
                .Add($"and a.value in {sql.List(attribute.Select(option => option.Value))})");
        }
        if (prices.From is { } from)
        {
            sql.Add($" and c.base_minor >= {sql.Value(from)}");
        }
        if (prices.To is { } to)
        {
            sql.Add($" and c.base_minor <= {sql.Value(to)}");
        }
        if (query.RatingMin is { } rating)
        {
            sql.Add($" and c.rating >= {sql.Value(rating)}");
        }
    }

    private static (string[] Keys, bool Descending) OrderOf(ListQuery query) => query.Order switch
    {
        ListOrder.PriceUp => (["c.base_minor"], false),
        ListOrder.PriceDown => (["c.base_minor"], true),
        ListOrder.Rating => (["c.rating", "c.ratings"], true),
        ListOrder.Newest => (["c.created_at"], true),
        _ => (["c.popularity"], true),
    };

    private async Task<int> CountAsync(ListQuery query, List<string> words, CatalogueFrame frame, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add("select count(*) from (select 1 from ");
        if (words.Count > 0 && query.Store is null)
        {
            sql.Add($"{index.Source} where {index.Matches(sql, words, SearchTier.Text, lastIsPrefix: false)} and e.is_offered");
            Place(sql, "e", query, frame);
        }
        else
        {
            Where(sql, query, words, frame);
        }
        sql.Add($" limit {FacetCache.RowsMax}) k");
        return (await sql.ReadAsync(row => (int)row.GetInt64(0), cancellationToken))[0];
    }

    private async Task<List<FacetRow>> RowsAsync(
        ListQuery query, List<string> words, CatalogueFrame frame, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add($"select c.product, c.category, c.brand, c.base_minor, c.rating from ");
        Where(sql, query, words, frame);
        sql.Add($" limit {FacetCache.RowsMax}");
        var products = await sql.ReadAsync(
            row => (Product: row.ReadId<ProductId>(0), Category: row.ReadId<CategoryId>(1), Brand: row.GetString(2),
            Base: row.GetInt64(3), Rating: row.GetDouble(4)), cancellationToken);

        var options = new SqlText(db);
        options.Add($"select a.product_id, a.code, a.value from {AttributesTable} a join (select c.product from ");
        Where(options, query, words, frame);
        options.Add($" limit {FacetCache.RowsMax}) k on k.product = a.product_id");
        var attributes = (await options.ReadAsync(row => (Product: row.ReadId<ProductId>(0), Option: new VariantOption(
            string.Intern(row.GetString(1)), string.Intern(row.GetString(2)))), cancellationToken)).ToLookup(
                row => row.Product, row => row.Option);
        return products.ConvertAll(row => new FacetRow(row.Category, row.Brand, row.Base, row.Rating, [.. attributes[row.Product]]));
    }

    private static string FacetKey(ListQuery query, List<string> words) => $"{query.Category}|{query.Store}|{string.Join(' ', words)}";

    /// <summary>Price bands in round figures of the visitor's currency, each about thrice the one before.</summary>
    private List<(long? From, long? To, long? BaseFrom, long? BaseTo)> Bands(RateTable rates)
    {
        var currency = visitor.Currency;
        var unit = rates.Convert(new Money(rates.Base.Scale, rates.Base), currency).Major;
        var round = (long)Math.Pow(10, Math.Max(0, Math.Round(Math.Log10((double)unit))));
        long[] steps = [10 * round, 25 * round, 50 * round, 100 * round, 250 * round];
        List<(long?, long?)> bands =
            [(null, steps[0]), .. steps.Zip(steps.Skip(1), (from, to) => ((long?)from, (long?)to)), (steps[^1], null)];
        return bands.ConvertAll(band =>
        {
            var (from, to) = new ListQuery { From = band.Item1, To = band.Item2 }.InBase(currency, rates);
            return (band.Item1, band.Item2, from, to);
        });
    }

    private async Task<List<ListCard>> ReadAsync(SqlText sql, CancellationToken cancellationToken)
    {
        var (country, currency, now) = (visitor.Country, visitor.Currency, db.Time.GetUtcNow());
        var rates = await exchange.RatesAsync(cancellationToken);
        return await sql.ReadAsync(row => Card(row, country, currency, rates, now), cancellationToken);
    }

    private static ListCard Card(DbDataReader row, string country, Currency currency, RateTable rates, DateTimeOffset now)
    {
        var price = new Money(row.GetInt64(9), Currency.Parse(row.GetString(8)));
        DateTimeOffset? since = row.IsDBNull(11) ? null : row.ReadTime(11);
        var reduced = row.ReadLong(10) is { } prior && prior > price.Minor && now - since <= Offer.PriorPeriod;
        var days = Zones.Between(row.GetString(17), country) switch { Zone.Domestic => 18, Zone.Region => 19, _ => 20 };
        return new ListCard(
            row.ReadId<ProductId>(0), row.GetString(1), row.GetString(2), row.GetString(3), row.ReadText(4), row.GetBoolean(5),
            row.GetString(6), row.GetString(7), rates.Convert(price, currency),
            reduced ? rates.Convert(price with { Minor = row.GetInt64(10) }, currency) : null, since, row.GetBoolean(12), row.GetInt32(13),
            row.GetInt32(14), row.GetDouble(15), row.GetInt32(16), row.ReadInt(days));
    }

    private string AttributesTable => Product.AttributesTable(db);
}

/// <summary>
/// Keeps the facet rows of recent lists for a few seconds, so that people paging and narrowing do not count anew each time.
/// </summary>
internal sealed class FacetCache(CatalogueCache catalogue, TimeProvider time) : IDisposable
{
    public const int RowsMax = 20_000;
    private const long RowsKeptMax = 1_000_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = RowsKeptMax });

    public Task<List<FacetRow>> RowsAsync(string key, Func<Task<List<FacetRow>>> read) => KeptAsync(key, read, rows => rows.Count);

    public Task<int> CountAsync(string key, Func<Task<int>> read) => KeptAsync(key, read, count => count == 0 ? 0 : 1);

    private async Task<T> KeptAsync<T>(string key, Func<Task<T>> read, Func<T, int> sizeOf)
    {
        var versioned = (catalogue.Version, key, typeof(T));
        if (cache.TryGetValue<(T Value, DateTimeOffset ReadAt)>(versioned, out var known) && time.GetUtcNow() - known.ReadAt < Fresh)
        {
            return known.Value;
        }
        var value = await read();
        // Nothing found is not kept: what is put on sale now is found now.
        if (sizeOf(value) is > 0 and var size)
        {
            cache.Set(versioned, (value, time.GetUtcNow()), new MemoryCacheEntryOptions { Size = size, SlidingExpiration = Fresh });
        }
        return value;
    }

    public void Dispose() => cache.Dispose();
}
