using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Search;

/// <summary>The full-text index, one for each database; queries hold words as <see cref="SearchDocument.Stemmed"/> makes them.</summary>
internal abstract class SearchIndex : IDatabaseSetup
{
    private const int DocumentsAtOnce = 100;
    private const int TermsAtOnce = 1000;

    public abstract Task EnsureAsync(FairgroundDb db, CancellationToken cancellationToken);

    /// <summary>SQL that joins the cards <c>c</c> whose entries have all words; the last is a prefix if asked.</summary>
    public abstract string Join(FairgroundDb db, SqlText sql, IReadOnlyList<string> words, bool lastIsPrefix);

    /// <summary>SQL of how far an entry is from what was sought: the best match has the least.</summary>
    public abstract string Distance { get; }

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

    public abstract Task RemoveAsync(FairgroundDb db, ProductId product, CancellationToken cancellationToken);

    protected abstract Task WriteEntriesAsync(
        FairgroundDb db, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken);
}

/// <summary>PostgreSQL full text: a weighted tsvector a product under a GIN index.</summary>
internal sealed class PostgresSearchIndex : SearchIndex
{
    private const string Table = "marketplace.search_entries";

    public override string Distance => "-ts_rank(s.document, s.query)";

    public override async Task EnsureAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        await new SqlText(db).Add($"create table if not exists {Table} (product_id uuid primary key, document tsvector not null)")
            .ExecuteAsync(cancellationToken);
        await new SqlText(db).Add($"create index if not exists ix_search_entries_document on {Table} using gin (document)").ExecuteAsync(
            cancellationToken);
    }

    public override string Join(FairgroundDb db, SqlText sql, IReadOnlyList<string> words, bool lastIsPrefix)
    {
        var query = string.Join(" & ", words.Select((word, i) => lastIsPrefix && i == words.Count - 1 ? $"'{word}':*" : $"'{word}'"));
        return $" join (select product_id, document, query from {Table}, to_tsquery('simple', {sql.Value(query)}) query where document " +
            "@@ query) s " +
            "on s.product_id = c.product";
    }

    public override Task RemoveAsync(FairgroundDb db, ProductId product, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        return sql.Add($"delete from {Table} where product_id = {sql.Value(product)}").ExecuteAsync(cancellationToken);
    }

    protected override Task WriteEntriesAsync(
        FairgroundDb db, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        string Vector(string text, char weight) => $"setweight(to_tsvector('simple', {sql.Value(text)}), '{weight}')";
        var rows = documents.Select(document => $"({sql.Value(document.Product)}, " +
            $"{Vector(document.Title, 'A')} || {Vector(document.Extra, 'B')} || {Vector(document.Body, 'D')})");
        return sql.Add($"insert into {Table} (product_id, document) values {string.Join(", ", rows)} ")
            .Add("on conflict (product_id) do update set document = excluded.document")
            .ExecuteAsync(cancellationToken);
    }
}

/// <summary>SQLite FTS5: a table without contents, whose row numbers a second table gives to products.</summary>
internal sealed class SqliteSearchIndex : SearchIndex
{
    private const string Table = "marketplace_search";
    private const string Numbers = "marketplace_search_numbers";

    public override string Distance => $"bm25({Table}, 10.0, 4.0, 1.0)";

    public override async Task EnsureAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        await new SqlText(db).Add($"create table if not exists {Numbers} (number integer primary key, product_id blob not null unique)")
            .ExecuteAsync(cancellationToken);
        await new SqlText(db).Add(
            $"create virtual table if not exists {Table} using fts5 (title, extra, body, content = '', contentless_delete = 1, ")
            .Add("tokenize = \"unicode61 remove_diacritics 0\")").ExecuteAsync(cancellationToken);
    }

    public override string Join(FairgroundDb db, SqlText sql, IReadOnlyList<string> words, bool lastIsPrefix)
    {
        var query = string.Join(" AND ", words.Select((word, i) => lastIsPrefix && i == words.Count - 1 ? $"\"{word}\" *" : $"\"{word}\""));
        return $" join {Numbers} n on n.product_id = c.product join {Table} on {Table}.rowid = n.number and {Table} match " +
            $"{sql.Value(query)}";
    }

    public override Task RemoveAsync(FairgroundDb db, ProductId product, CancellationToken cancellationToken) =>
        RemoveAsync(db, [product], cancellationToken);

    protected override async Task WriteEntriesAsync(
        FairgroundDb db, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken)
    {
        await RemoveAsync(db, [.. documents.Select(document => document.Product)], cancellationToken);
        var numbers = new SqlText(db);
        await numbers.Add($"insert into {Numbers} (product_id) values ")
            .Add(string.Join(", ", documents.Select(document => $"({numbers.Value(document.Product)})")))
            .ExecuteAsync(cancellationToken);
        var entries = new SqlText(db);
        var rows = documents.Select(document => $"({entries.Value(document.Product)}, {entries.Value(document.Title)}, " +
            $"{entries.Value(document.Extra)}, {entries.Value(document.Body)})");
        await entries.Add($"with written (product_id, title, extra, body) as (values {string.Join(", ", rows)}) ")
            .Add($"insert into {Table} (rowid, title, extra, body) select n.number, w.title, w.extra, w.body ")
            .Add($"from written w join {Numbers} n on n.product_id = w.product_id").ExecuteAsync(cancellationToken);
    }

    private static async Task RemoveAsync(FairgroundDb db, ProductId[] products, CancellationToken cancellationToken)
    {
        var entry = new SqlText(db);
        await entry.Add($"delete from {Table} where rowid in (select number from {Numbers} where product_id in {entry.List(products)})")
            .ExecuteAsync(cancellationToken);
        var number = new SqlText(db);
        await number.Add($"delete from {Numbers} where product_id in {number.List(products)}").ExecuteAsync(cancellationToken);
    }
}
