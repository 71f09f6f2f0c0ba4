using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>What the market holds of the things that a batch of rows speaks of, read with a few queries for all of them.</summary>
internal sealed class KnownGoods
{
    private const int MatchesMax = 20_000;

    /// <summary>The store's offers by the SKU that a row calls them.</summary>
    public Dictionary<string, Offer> Offers { get; } = [];

    public Dictionary<ProductId, Product> Products { get; } = [];

    /// <summary>Products by the group that a row calls them.</summary>
    public Dictionary<string, Product> Groups { get; } = [];

    /// <summary>What bears a number: the variant that was there first.</summary>
    public Dictionary<string, (VariantId Variant, ProductId Product)> Gtins { get; } = [];

    /// <summary>What the store sells already, and how the offer is called.</summary>
    public Dictionary<VariantId, string> Offered { get; } = [];

    /// <summary>Earlier prices of offers that get another.</summary>
    public ILookup<OfferId, PriceChange> Prices { get; private set; } = Array.Empty<PriceChange>().ToLookup(change => change.Offer);

    public static async Task<KnownGoods> ReadAsync(
        FairgroundDb db, StoreId store, SellerId seller, IReadOnlyCollection<RowDraft> drafts, CancellationToken cancellationToken)
    {
        var known = new KnownGoods();
        await known.ReadOffersAsync(db, store, drafts, cancellationToken);
        var others = drafts.Where(draft => !known.Offers.ContainsKey(draft.Sku)).ToList();
        await known.ReadGtinsAsync(db, others, cancellationToken);
        await known.ReadProductsAsync(db, seller, drafts, cancellationToken);
        await known.ReadOfferedAsync(db, store, cancellationToken);
        return known;
    }

    private async Task ReadOffersAsync(
        FairgroundDb db, StoreId store, IReadOnlyCollection<RowDraft> drafts, CancellationToken cancellationToken)
    {
        var skus = drafts.Select(draft => draft.Sku).ToList();
        // Offers without a SKU are called by their ids, as an export does.
        var ids = skus.Select(sku => (Sku: sku, IsId: OfferId.TryParse(sku, out var id), Id: id)).Where(pair => pair.IsId).ToList();
        var idList = ids.ConvertAll(pair => pair.Id);
        await LockAsync(db, store, skus, idList, cancellationToken);
        foreach (var offer in await db.Set<Offer>().Where(row => row.Store == store && row.Sku != null && skus.Contains(row.Sku))
            .ToListAsync(cancellationToken))
        {
            Offers[offer.Sku!] = offer;
        }
        if (ids.Count > 0)
        {
            var byId = await db.Set<Offer>().Where(row => row.Store == store && idList.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, cancellationToken);
            foreach (var (sku, _, id) in ids.Where(pair => byId.ContainsKey(pair.Id)))
            {
                Offers.TryAdd(sku, byId[id]);
            }
        }
        var repriced = drafts.Where(draft => draft.PriceMinor is not null && Offers.TryGetValue(draft.Sku, out var offer) &&
            offer.Price.Minor != draft.PriceMinor).Select(draft => Offers[draft.Sku].Id).ToList();
        if (repriced.Count > 0)
        {
            Prices = (await db.Set<PriceChange>().AsNoTracking().Where(change => repriced.Contains(change.Offer))
                .ToListAsync(cancellationToken)).ToLookup(change => change.Offer);
        }
    }

    /// <summary>Buyers and other desks wait until the batch is done; in the order in which they lock as well.</summary>
    private static async Task LockAsync(
        FairgroundDb db, StoreId store, List<string> skus, List<OfferId> ids, CancellationToken cancellationToken)
    {
        if (db.ForUpdate.Length > 0 && skus.Count > 0)
        {
            var sql = new SqlText(db);
            sql.Add($"select 1 from {db.Table<Offer>()} where store = {sql.Value(store)} and (sku in {sql.List(skus)}");
            if (ids.Count > 0)
            {
                sql.Add($" or id in {sql.List(ids)}");
            }
            await sql.Add($") order by id{db.ForUpdate}").ReadAsync(_ => 0, cancellationToken);
        }
    }

    private async Task ReadGtinsAsync(FairgroundDb db, List<RowDraft> drafts, CancellationToken cancellationToken)
    {
        var gtins = drafts.Where(draft => draft.Group is null && draft.Gtin is { Length: > 0 }).Select(draft => draft.Gtin!).Distinct()
            .ToList();
        if (gtins.Count == 0)
        {
            return;
        }
        var matches = await (from variant in db.Set<Variant>().AsNoTracking()
                             where variant.Gtin != null && gtins.Contains(variant.Gtin)
                             join product in db.Set<Product>() on variant.Product equals product.Id
                             where product.Status == ProductStatus.Published
                             orderby variant.Id
                             select new { variant.Id, variant.Product, variant.Gtin }).Take(MatchesMax).ToListAsync(cancellationToken);
        foreach (var match in matches)
        {
            Gtins.TryAdd(match.Gtin!, (match.Id, match.Product));
        }
    }

    private async Task ReadProductsAsync(
        FairgroundDb db, SellerId seller, IReadOnlyCollection<RowDraft> drafts, CancellationToken cancellationToken)
    {
        var groups = drafts.Select(draft => draft.Group).OfType<string>().Distinct().ToList();
        var groupIds = groups.Select(group => (Group: group, IsId: ProductId.TryParse(group, out var id), Id: id)).Where(pair => pair.IsId)
            .ToList();
        var ids = drafts.Where(draft => draft.SaysProduct && Offers.ContainsKey(draft.Sku)).Select(draft => Offers[draft.Sku].Product)
            .Concat(groupIds.Select(pair => pair.Id)).Distinct().ToList();
        var products = db.Set<Product>().Include(product => product.Variants).AsSplitQuery();
        if (groups.Count > 0)
        {
            foreach (var product in await products
                .Where(row => row.Keeper == seller && row.Code != null && groups.Contains(row.Code)).ToListAsync(cancellationToken))
            {
                Products[product.Id] = Groups[product.Code!] = product;
            }
        }
        var missing = ids.Where(id => !Products.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            foreach (var product in await products.Where(row => missing.Contains(row.Id)).ToListAsync(cancellationToken))
            {
                Products[product.Id] = product;
            }
        }
        foreach (var (group, _, id) in groupIds.Where(pair => Products.ContainsKey(pair.Id)))
        {
            Groups.TryAdd(group, Products[id]);
        }
    }

    private async Task ReadOfferedAsync(FairgroundDb db, StoreId store, CancellationToken cancellationToken)
    {
        var candidates = Gtins.Values.Select(match => match.Variant)
            .Concat(Groups.Values.SelectMany(product => product.Variants).Select(variant => variant.Id)).Distinct().ToList();
        foreach (var some in candidates.Chunk(ProductCards.BatchMax))
        {
            foreach (var offer in await db.Set<Offer>().AsNoTracking().Where(row => row.Store == store && some.Contains(row.Variant))
                .Select(row => new { row.Id, row.Variant, row.Sku }).ToListAsync(cancellationToken))
            {
                Offered[offer.Variant] = offer.Sku ?? offer.Id.ToString();
            }
        }
    }
}
