using System.Data.Common;
using Fairground.Integrity.Reviews;
using Fairground.Kernels.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;

namespace Fairground.Integrity.Scores;

/// <summary>
/// The reviews around one: of its product, of its reviewer, and of the reviewer's other products in the days about their reviews. Each
/// query has a limit, so that a review of a bestseller is judged as quickly as any.
/// </summary>
internal sealed class Neighbourhood
{
    private const int OtherProductsMax = 8;
    private const int MetMax = 800;
    private readonly Dictionary<ReviewId, Neighbour> known = [];

    private Neighbourhood()
    {
    }

    /// <summary>Reads what lies around a review that is to be judged; itself excluded.</summary>
    public static async Task<Neighbourhood> ReadAsync(FairgroundDb db, Review review, CancellationToken cancellationToken)
    {
        var near = new Neighbourhood();
        await near.AddAsync(db, review, "product", sql => sql.Value(review.Product), ReviewSignals.ProductWindow, cancellationToken);
        var own = await near.AddAsync(
            db, review, "reviewer", sql => sql.Value(review.Reviewer), ReviewSignals.ReviewerWindow, cancellationToken);
        var others = own.Where(row => row.Product != review.Product)
            .OrderBy(row => (row.WrittenAt - review.WrittenAt).Duration()).DistinctBy(row => row.Product).Take(OtherProductsMax).ToList();
        if (others.Count > 0)
        {
            var nearby = TimeSpan.FromHours(ReviewSignals.NearHours);
            await near.ReadAsync(db, review, sql => sql
                .Add($"r.product in {sql.List(others.Select(row => row.Product))}")
                .Add($" and r.written_at >= {sql.Value(others.Min(row => row.WrittenAt) - nearby)}")
                .Add($" and r.written_at <= {sql.Value(others.Max(row => row.WrittenAt) + nearby)}")
                .Add($" order by r.written_at desc limit {MetMax}"), cancellationToken);
        }
        return near;
    }

    /// <summary>The verified reviews of the same product about then.</summary>
    public IEnumerable<MarkedReview> Verified(ProductId product) => known.Values
        .Where(row => row.Product == product && row.Line is not null)
        .Select(row => new MarkedReview(row.Reviewer, row.Line!.Value, row.Seller));

    /// <summary>Judges the review by the strengths it shows by itself and by what lies around it.</summary>
    public Judgement Judge(Review review, byte[] given, Judge judge)
    {
        var rows = known.Values.Append(new Neighbour(
            review.Id, review.Product, review.Reviewer, review.Seller, review.WrittenAt, (byte)review.Stars, given)).ToList();
        var (reviewers, products) = (new Numbers<ReviewerKey>(), new Numbers<ProductId>());
        var sellers = new Numbers<SellerId>();
        var first = rows.Min(row => row.WrittenAt);
        var sellerOf = new Dictionary<int, int>();
        foreach (var row in rows.Where(row => row.Seller is not null))
        {
            sellerOf[products.Of(row.Product)] = sellers.Of(row.Seller!.Value);
        }
        var columns = new ReviewColumns(
            [.. rows.Select(row => reviewers.Of(row.Reviewer))], [.. rows.Select(row => products.Of(row.Product))],
            [.. rows.Select(row => (int)(row.WrittenAt - first).TotalHours)], [.. rows.Select(row => row.Stars)],
            [.. Enumerable.Range(0, products.Count).Select(product => sellerOf.GetValueOrDefault(product, -1))],
            [.. rows.SelectMany(row => row.Strengths)]);
        ReviewSignals.Fill(columns);
        // The others keep what was found of them among all of theirs.
        for (var i = 0; i < rows.Count - 1; i++)
        {
            rows[i].Strengths.CopyTo(columns.Of(i));
        }
        return judge.Of(columns, [rows.Count - 1])[0];
    }

    /// <summary>Reads the reviews with one value in a column, so many before and, where it is revised, so many after.</summary>
    private async Task<List<Neighbour>> AddAsync(
        FairgroundDb db, Review review, string column, Func<SqlText, string> value, int window, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(db, review, sql => sql
            .Add($"r.{column} = {value(sql)} and r.written_at <= {sql.Value(review.WrittenAt)}")
            .Add($" order by r.written_at desc limit {window}"), cancellationToken);
        if (review.RevisedAt is not null)
        {
            before.AddRange(await ReadAsync(db, review, sql => sql
                .Add($"r.{column} = {value(sql)} and r.written_at > {sql.Value(review.WrittenAt)}")
                .Add($" order by r.written_at limit {window}"), cancellationToken));
        }
        return before;
    }

    private async Task<List<Neighbour>> ReadAsync(
        FairgroundDb db, Review review, Func<SqlText, SqlText> condition, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add("select r.id, r.product, r.reviewer, r.seller, r.written_at, r.stars, s.inputs, r.line")
            .Add($" from {db.Table<Review>()} r left join {db.Table<ReviewScore>()} s on s.review = r.id where ");
        var rows = await condition(sql).ReadAsync(Neighbour.Read, cancellationToken);
        rows.RemoveAll(row => row.Id == review.Id);
        foreach (var row in rows)
        {
            known.TryAdd(row.Id, row);
        }
        return rows;
    }
}

/// <summary>A review as a row among others.</summary>
internal sealed record Neighbour(
    ReviewId Id, ProductId Product, ReviewerKey Reviewer, SellerId? Seller, DateTimeOffset WrittenAt, byte Stars, byte[] Strengths,
    OrderLineId? Line = null)
{
    public static Neighbour Read(DbDataReader row) => new(
        row.ReadId<ReviewId>(0), row.ReadId<ProductId>(1), row.ReadId<ReviewerKey>(2),
        row.IsDBNull(3) ? null : row.ReadId<SellerId>(3), row.ReadTime(4), (byte)row.GetInt32(5),
        row.IsDBNull(6) ? new byte[Signals.Count] : row.GetFieldValue<byte[]>(6)[..Signals.Count],
        row.IsDBNull(7) ? null : row.ReadId<OrderLineId>(7));
}

/// <summary>Numbers things from 0 in the order in which they are met.</summary>
internal sealed class Numbers<T> where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];
    private readonly List<T> things = [];

    public int Count => things.Count;

    public T this[int number] => things[number];

    public int Of(T thing)
    {
        if (!numbers.TryGetValue(thing, out var number))
        {
            numbers[thing] = number = things.Count;
            things.Add(thing);
        }
        return number;
    }
}
