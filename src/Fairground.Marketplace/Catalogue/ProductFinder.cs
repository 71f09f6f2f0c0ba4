using Fairground.Kernels.Text;
using Fairground.Marketplace.Search;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Catalogue;

/// <summary>
/// Finds products by words of their texts, brand, category or SKU in any language, for the people of the desk. The last word may be the
/// beginning of one. At most <see cref="FoundMax"/>, the best liked first.
/// </summary>
internal sealed class ProductFinder(FairgroundDb db, SearchIndex index)
{
    public const int FoundMax = 500;

    public Task<List<ProductId>> KeptAsync(SellerId keeper, string text, CancellationToken cancellationToken) => FindAsync(
        text, sql => $"exists (select 1 from {db.Table<Product>()} p where p.id = c.product and p.keeper = {sql.Value(keeper)})",
        FoundMax, cancellationToken);

    public Task<List<ProductId>> OfferedAsync(SellerId seller, string text, CancellationToken cancellationToken) => FindAsync(
        text, sql => $"exists (select 1 from {db.Table<Offer>()} o where o.product = c.product and o.seller = {sql.Value(seller)})",
        FoundMax, cancellationToken);

    public Task<List<ProductId>> AnyAsync(string text, int count, CancellationToken cancellationToken) =>
        FindAsync(text, _ => "1 = 1", count, cancellationToken);

    private async Task<List<ProductId>> FindAsync(
        string text, Func<SqlText, string> condition, int count, CancellationToken cancellationToken)
    {
        var words = Folding.Tokens(text.Length > ListQuery.TextLengthMax ? "" : text).Take(ListQuery.WordsMax).Select(Stemming.Stem)
            .ToList();
        if (words.Count == 0)
        {
            return [];
        }
        var sql = new SqlText(db);
        sql.Add($"select c.product from {index.Source} join {db.Table<ProductCard>()} c on c.product = e.product_id ")
            .Add($"where {index.Matches(sql, words, SearchTier.Text, lastIsPrefix: true)} and {condition(sql)} ")
            .Add($"order by e.popularity desc, c.product desc limit {sql.Value(count)}");
        return await sql.ReadAsync(row => row.ReadId<ProductId>(0), cancellationToken);
    }
}
