using Fairground.Kernels.Text;
using Fairground.Marketplace.Search;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>By which number a product was found.</summary>
public enum ListingCode
{
    Gtin,

    /// <summary>A seller's own number, or what the keeper calls it.</summary>
    Sku,
}

/// <summary>A product that was found by words, with its titles in all languages.</summary>
public sealed record ListingTitles(ProductId Product, IReadOnlyList<string> Titles);

/// <summary>Lets other modules find what is listed here, by what texts from outside say of it, and who offers it.</summary>
public sealed class ListingPowers
{
    public const int WordsMax = ListQuery.WordsMax;

    /// <summary>Of a phrase so many words may be missing from a listing.</summary>
    private const int WordsLeftOutMax = 1;

    private readonly FairgroundDb db;
    private readonly SearchIndex index;

    internal ListingPowers(FairgroundDb db, SearchIndex index) => (this.db, this.index) = (db, index);

    public Task<Dictionary<string, ProductId>> BySlugAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken) =>
        slugs.Count == 0
            ? Task.FromResult(new Dictionary<string, ProductId>())
            : db.Set<Product>().Where(product => slugs.Contains(product.Slug))
                .ToDictionaryAsync(product => product.Slug, product => product.Id, cancellationToken);

    /// <summary>The products that have one of these numbers, with the number.</summary>
    public async Task<List<(string Code, ListingCode Kind, ProductId Product)>> ByCodeAsync(
        IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
        {
            return [];
        }
        var variants = await db.Set<Variant>()
            .Where(variant => (variant.Gtin != null && codes.Contains(variant.Gtin)) ||
                (variant.Sku != null && codes.Contains(variant.Sku)))
            .Select(variant => new { variant.Product, variant.Gtin, variant.Sku }).ToListAsync(cancellationToken);
        var offers = await db.Set<Offer>().Where(offer => offer.Sku != null && codes.Contains(offer.Sku))
            .Select(offer => new { offer.Product, Code = offer.Sku! }).ToListAsync(cancellationToken);
        var products = await db.Set<Product>().Where(product => product.Code != null && codes.Contains(product.Code))
            .Select(product => new { Product = product.Id, Code = product.Code! }).ToListAsync(cancellationToken);
        return [.. variants.Where(variant => variant.Gtin is { } gtin && codes.Contains(gtin))
            .Select(variant => (variant.Gtin!, ListingCode.Gtin, variant.Product))
            .Concat(variants.Where(variant => variant.Sku is { } sku && codes.Contains(sku))
                .Select(variant => (variant.Sku!, ListingCode.Sku, variant.Product)))
            .Concat(offers.Concat(products).Select(row => (row.Code, ListingCode.Sku, row.Product)))
            .Distinct()];
    }

    /// <summary>
    /// Listings that have all words of a phrase in their titles or details, in any language; where none has, those that lack one. At most
    /// <paramref name="count"/>, the best liked first.
    /// </summary>
    public async Task<List<ListingTitles>> ByWordsAsync(string phrase, int count, CancellationToken cancellationToken)
    {
        var words = Folding.Tokens(phrase).Select(Stemming.Stem).Distinct().Take(WordsMax).ToList();
        if (words.Count == 0)
        {
            return [];
        }
        var found = await FindAsync(words, count, cancellationToken);
        for (var left = 0; found.Count == 0 && left < words.Count && words.Count > 1 + WordsLeftOutMax; left++)
        {
            found = await FindAsync([.. words.Where((_, i) => i != left)], count, cancellationToken);
        }
        var titles = (await db.Set<Product>().AsNoTracking().Where(product => found.Contains(product.Id))
            .Select(product => new { product.Id, Titles = product.Texts.Select(text => text.Title).ToList() })
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Id, row => row.Titles);
        return found.Where(titles.ContainsKey).Select(product => new ListingTitles(product, titles[product])).ToList();
    }

    /// <summary>Who offers these products.</summary>
    public async Task<ILookup<ProductId, SellerId>> SellersOfAsync(
        IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken) =>
        (await db.Set<Offer>().Where(offer => products.Contains(offer.Product)).Select(offer => new { offer.Product, offer.Seller })
            .Distinct().ToListAsync(cancellationToken)).ToLookup(row => row.Product, row => row.Seller);

    /// <summary>Of these products, those that a seller offers.</summary>
    public Task<List<ProductId>> OfferedByAsync(
        SellerId seller, IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken) =>
        db.Set<Offer>().Where(offer => offer.Seller == seller && products.Contains(offer.Product)).Select(offer => offer.Product)
            .Distinct().ToListAsync(cancellationToken);

    private Task<List<ProductId>> FindAsync(IReadOnlyList<string> words, int count, CancellationToken cancellationToken) =>
        index.FindAsync(db, words, SearchTier.Details, lastIsPrefix: false, areMany: false, narrow: null, count, cancellationToken);
}
