using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Exports;

/// <summary>
/// Writes a store's offers, with their products, as a file: some at a time, in the order they were made, however many they are.
/// </summary>
internal sealed class OfferExport(FairgroundDb db, CatalogueCache cache, IOptions<MarketOptions> market)
{
    private const int Batch = 500;

    /// <summary>The store to export: the one that is named, or the only one.</summary>
    public async Task<Store> StoreAsync(SellerId seller, StoreId? id, CancellationToken cancellationToken)
    {
        var stores = await db.Set<Store>().AsNoTracking()
            .Where(row => row.Seller == seller && (id != null ? row.Id == id : row.ClosedAt == null)).Take(2)
                .ToListAsync(cancellationToken);
        return stores switch
        {
            [var only] => only,
            [] when id is not null => throw new Refusal(PlatformProblems.NotFound),
            _ => throw new Refusal(MarketplaceProblems.ImportStoreNeeded),
        };
    }

    public async Task WriteAsync(Store store, ExportFormat format, Stream stream, CancellationToken cancellationToken)
    {
        var languages = await LanguagesAsync(store.Id, cancellationToken);
        await using ExportWriter writer = format switch
        {
            ExportFormat.JsonLines => new JsonLinesWriter(stream),
            ExportFormat.MerchantXml => new MerchantXmlWriter(stream, store.Name, $"{market.Value.Address}/s/{store.Slug}"),
            ExportFormat.MerchantTsv => new DelimitedWriter(stream, '\t', MerchantColumns.All),
            _ => new DelimitedWriter(stream, ',', [.. OwnColumns.All, .. OwnColumns.TextsIn(languages)]),
        };
        await writer.BeginAsync(cancellationToken);
        var frame = await cache.GetAsync(cancellationToken);
        for (var last = default(OfferId); await NextAsync(store.Id, last, cancellationToken) is [.., var end] offers; last = end.Id)
        {
            var ids = offers.Select(offer => offer.Product).Distinct().ToList();
            var products = await db.Set<Product>().AsNoTracking().AsSplitQuery().Include(product => product.Variants)
                .Where(product => ids.Contains(product.Id)).ToDictionaryAsync(product => product.Id, cancellationToken);
            foreach (var offer in offers)
            {
                var product = products[offer.Product];
                await writer.WriteAsync(new ExportedOffer(
                    offer, product, product.Variants.First(variant => variant.Id == offer.Variant), store, frame, market.Value.Address));
            }
            await writer.FlushAsync(cancellationToken);
        }
        await writer.EndAsync(cancellationToken);
    }

    /// <summary>The languages of the products' texts, each of which gets its columns.</summary>
    private Task<List<string>> LanguagesAsync(StoreId store, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add($"select distinct t.language from {Product.TextsTable(db)} t join {db.Table<Offer>()} o on o.product = t.product_id ")
            .Add($"join {db.Table<Product>()} p on p.id = o.product where o.store = {sql.Value(store)} ")
            .Add("and t.language <> p.original_language order by t.language");
        return sql.ReadAsync(row => row.GetString(0), cancellationToken);
    }

    private async Task<List<Offer>> NextAsync(StoreId store, OfferId last, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add(
            $"select id from {db.Table<Offer>()} where store = {sql.Value(store)} and id > {sql.Value(last)} order by id limit {Batch}");
        var ids = await sql.ReadAsync(row => row.ReadId<OfferId>(0), cancellationToken);
        var offers = await db.Set<Offer>().AsNoTracking().Where(offer => ids.Contains(offer.Id)).ToListAsync(cancellationToken);
        return [.. offers.OrderBy(offer => offer.Id.Value)];
    }
}
