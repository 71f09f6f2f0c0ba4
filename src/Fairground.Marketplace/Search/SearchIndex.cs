using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Search;

/// <summary>Where all words of a search stand: the published order of what is found, see <c>/how-we-rank</c>.</summary>
internal enum SearchTier
{
    Title,

    /// <summary>In the title, the brand, the category or the attributes.</summary>
    Details,

    /// <summary>Anywhere, the description too.</summary>
    Text,
}

/// <summary>
/// The full-text index, one for each database; queries hold words as <see cref="SearchDocument.Stemmed"/> makes them. Its entries <c>e</c>
/// know what most searches narrow and order by, so that a word in a tenth of all products need not read a tenth of all cards.
/// </summary>
internal abstract class SearchIndex : IDatabaseSetup
{
    private const int DocumentsAtOnce = 100;
    private const int TermsAtOnce = 1000;

    /// <summary>The table of the entries.</summary>
    protected abstract string Entries { get; }

    /// <summary>SQL to select from: entries as <c>e</c>.</summary>
    public abstract string Source { get; }

    public abstract Task EnsureAsync(FairgroundDb db, CancellationToken cancellationToken);

    /// <summary>
    /// SQL condition: the entry has all words where the tier says; the last is a prefix if asked. Words that stand in many entries are
    /// written out, so that the database knows how many when it chooses its way.
    /// </summary>
    public abstract string Matches(SqlText sql, IReadOnlyList<string> words, SearchTier tier, bool lastIsPrefix, bool areMany = false);

    /// <summary>The products that match and are offered, the best liked first; <paramref name="narrow"/> adds to the condition.</summary>
    public Task<List<ProductId>> FindAsync(
        FairgroundDb db, IReadOnlyList<string> words, SearchTier tier, bool lastIsPrefix, bool areMany, Action<SqlText>? narrow,
        int count, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add($"select k.product_id from (select e.product_id, e.popularity from {Source}");
        if (narrow is not null)
        {
            sql.Add($" join {db.Table<ProductCard>()} c on c.product = e.product_id");
        }
        sql.Add($" where {Matches(sql, words, tier, lastIsPrefix, areMany)} and e.is_offered");
        narrow?.Invoke(sql);
        // Few are put in order; for many the database may walk down from the best liked, which for few would look at nearly all.
        sql.Add($"{Bound}) k order by k.popularity{(areMany ? "" : " + 0")} desc, k.product_id desc limit {sql.Value(count)}");
        return sql.ReadAsync(row => row.ReadId<ProductId>(0), cancellationToken);
    }

    /// <summary>Writes entries, new ones or in place of the known; many at once cost little more than one.</summary>
    public async Task WriteAsync(FairgroundDb db, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var some in documents.Chunk(DocumentsAtOnce))
        {
            await WriteEntriesAsync(db, some, cancellationToken);
        }
        // In one order everywhere, so that two writers never wait for each other crosswise.
        var terms = documents.SelectMany(document => document.Terms).GroupBy(term => term.Key).OrderBy(
            group => group.Key, StringComparer.Ordinal);
        foreach (var some in terms.Chunk(TermsAtOnce))
        {
            var sql = new SqlText(db);
            var rows = some.Select(
                term => $"({sql.Value(term.Key)}, {sql.Value(term.First().Value)}, {sql.Value(term.Count())})");
            sql.Add($"insert into {db.Table<SearchTerm>()} as known (term, display, entries) values {string.Join(", ", rows)} ")
                .Add("on conflict (term) do update set entries = known.entries + excluded.entries");
            await sql.ExecuteAsync(cancellationToken);
        }
    }

    /// <summary>Takes over the popularity of the cards where it has changed since the entries were written.</summary>
    public Task FollowAsync(FairgroundDb db, CancellationToken cancellationToken) => new SqlText(db)
        .Add($"update {Entries} as e set popularity = c.popularity from {db.Table<ProductCard>()} c ")
        .Add("where c.product = e.product_id and c.popularity <> e.popularity").ExecuteAsync(cancellationToken);

    public abstract Task RemoveAsync(FairgroundDb db, ProductId product, CancellationToken cancellationToken);

    /// <summary>SQL that ends the search for candidates before they are put in order; empty where an index holds the order.</summary>
    protected abstract string Bound { get; }

    protected abstract Task WriteEntriesAsync(
        FairgroundDb db, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken);
}

/// <summary>PostgreSQL full text: three sets of words a product, each under a GIN index; long ones stand beside the row.</summary>
internal sealed class PostgresSearchIndex : SearchIndex
{
    protected override string Entries => "marketplace.search_entries";

    public override string Source => $"{Entries} e";

    protected override string Bound => "";

    public override async Task EnsureAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        await new SqlText(db).Add($"create table if not exists {Entries} (product_id uuid primary key, category uuid not null, ")
            .Add("popularity double precision not null, is_offered boolean not null, title tsvector not null, details tsvector not null, ")
            .Add("whole tsvector not null) with (toast_tuple_target = 256)").ExecuteAsync(cancellationToken);
        foreach (var column in new[] { "title", "details", "whole" })
        {
            await new SqlText(db).Add($"create index if not exists ix_search_entries_{column} on {Entries} using gin ({column})")
                .ExecuteAsync(cancellationToken);
        }
        // For words that stand nearly everywhere: the best liked are found by walking down from the top.
        await new SqlText(db).Add($"create index if not exists ix_search_entries_popularity on {Entries} (popularity, product_id) ")
            .Add("where is_offered").ExecuteAsync(cancellationToken);
    }

    public override string Matches(SqlText sql, IReadOnlyList<string> words, SearchTier tier, bool lastIsPrefix, bool areMany)
    {
        var query = string.Join(" & ", words.Select((word, i) => lastIsPrefix && i == words.Count - 1 ? $"'{word}':*" : $"'{word}'"));
        var column = tier switch { SearchTier.Title => "title", SearchTier.Details => "details", _ => "whole" };
        return areMany
            ? $"e.{column} @@ '{query.Replace("'", "''", StringComparison.Ordinal)}'::tsquery"
            : $"e.{column} @@ to_tsquery('simple', {sql.Value(query)})";
    }

    public override Task RemoveAsync(FairgroundDb db, ProductId product, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        return sql.Add($"delete from {Entries} where product_id = {sql.Value(product)}").ExecuteAsync(cancellationToken);
    }

    protected override Task WriteEntriesAsync(
        FairgroundDb db, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        var rows = documents.Select(document => $"({sql.Value(document.Product)}, {sql.Value(document.Category)}, " +
            $"{sql.Value(document.Popularity)}, {sql.Value(document.IsOffered)}, {sql.Value(document.Title)}, " +
            $"{sql.Value($"{document.Title} {document.Details}")}, " +
            $"{sql.Value($"{document.Title} {document.Details} {document.Description}")})");
        string Words(string column) => $"strip(to_tsvector('simple', written.{column}))";
        return sql.Add($"insert into {Entries} (product_id, category, popularity, is_offered, title, details, whole) ")
            .Add($"select product_id, category, popularity, is_offered, {Words("title")}, {Words("details")}, {Words("whole")} ")
            .Add($"from (values {string.Join(", ", rows)}) ")
            .Add("written (product_id, category, popularity, is_offered, title, details, whole) ")
            .Add("on conflict (product_id) do update set category = excluded.category, popularity = excluded.popularity, ")
            .Add("is_offered = excluded.is_offered, title = excluded.title, details = excluded.details, whole = excluded.whole")
            .ExecuteAsync(cancellationToken);
    }
}

/// <summary>SQLite FTS5: a table without contents, whose row numbers the table of the entries gives to products.</summary>
internal sealed class SqliteSearchIndex : SearchIndex
{
    private const string Table = "marketplace_search";

    /// <summary>Of a word that stands nearly everywhere, so many products are looked at.</summary>
    private const int LookedAtMax = 20_000;

    protected override string Entries => "marketplace_search_entries";

    public override string Source => $"{Table} join {Entries} e on e.number = {Table}.rowid";

    protected override string Bound => $" limit {LookedAtMax}";

    public override async Task EnsureAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        await new SqlText(db)
            .Add($"create table if not exists {Entries} (number integer primary key, product_id blob not null unique, ")
            .Add("category blob not null, popularity real not null, is_offered integer not null)").ExecuteAsync(cancellationToken);
        await new SqlText(db).Add(
            $"create virtual table if not exists {Table} using fts5 (title, details, description, content = '', contentless_delete = 1, ")
            .Add("tokenize = \"unicode61 remove_diacritics 0\")").ExecuteAsync(cancellationToken);
    }

    public override string Matches(SqlText sql, IReadOnlyList<string> words, SearchTier tier, bool lastIsPrefix, bool areMany)
    {
        var query = string.Join(" AND ", words.Select(
            (word, i) => lastIsPrefix && i == words.Count - 1 ? $"\"{word}\" *" : $"\"{word}\""));
        var where = tier switch { SearchTier.Title => "{title} : ", SearchTier.Details => "{title details} : ", _ => "" };
        return $"{Table} match {sql.Value($"{where}({query})")}";
    }

    public override Task RemoveAsync(FairgroundDb db, ProductId product, CancellationToken cancellationToken) =>
        RemoveAsync(db, [product], cancellationToken);

    protected override async Task WriteEntriesAsync(
        FairgroundDb db, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken)
    {
        await RemoveAsync(db, [.. documents.Select(document => document.Product)], cancellationToken);
        var numbers = new SqlText(db);
        await numbers.Add($"insert into {Entries} (product_id, category, popularity, is_offered) values ")
            .Add(string.Join(", ", documents.Select(document => $"({numbers.Value(document.Product)}, " +
                $"{numbers.Value(document.Category)}, {numbers.Value(document.Popularity)}, {numbers.Value(document.IsOffered)})")))
            .ExecuteAsync(cancellationToken);
        var entries = new SqlText(db);
        var rows = documents.Select(document => $"({entries.Value(document.Product)}, {entries.Value(document.Title)}, " +
            $"{entries.Value(document.Details)}, {entries.Value(document.Description)})");
        await entries.Add($"with written (product_id, title, details, description) as (values {string.Join(", ", rows)}) ")
            .Add($"insert into {Table} (rowid, title, details, description) select e.number, w.title, w.details, w.description ")
            .Add($"from written w join {Entries} e on e.product_id = w.product_id").ExecuteAsync(cancellationToken);
    }

    private async Task RemoveAsync(FairgroundDb db, ProductId[] products, CancellationToken cancellationToken)
    {
        var entry = new SqlText(db);
        await entry.Add($"delete from {Table} where rowid in (select number from {Entries} where product_id in {entry.List(products)})")
            .ExecuteAsync(cancellationToken);
        var number = new SqlText(db);
        await number.Add($"delete from {Entries} where product_id in {number.List(products)}").ExecuteAsync(cancellationToken);
    }
}
