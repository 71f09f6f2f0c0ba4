using Fairground.Integrity.Reviews;
using Fairground.Integrity.Scores;
using Fairground.Integrity.Training;
using Fairground.Kernels.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;

namespace Fairground.Integrity.Screenings;

/// <summary>A review and its score, as a screening reads them.</summary>
internal sealed class ScreenedRow
{
    public required ReviewId Id { get; init; }
    public required ProductId Product { get; init; }
    public required ReviewerKey Reviewer { get; init; }
    public required SellerId? Seller { get; init; }
    public required OrderLineId? Line { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public required byte Stars { get; init; }
    public required ReviewStanding Standing { get; init; }
    public required bool IsDecided { get; init; }

    /// <summary>Whether its hold ended without a decision: it is not held for the same again.</summary>
    public required bool IsHoldOver { get; init; }

    public required byte[] Inputs { get; init; }
    public required double Chance { get; init; }
    public required ModelVersionId? Model { get; init; }
    public required byte[] Signature { get; init; }
    public required ReviewId? CopyOfBefore { get; init; }
    public required DateTimeOffset AssessedAt { get; init; }

    /// <summary>The strengths of its own signals, as they become.</summary>
    public required byte[] Strengths { get; init; }

    public ReviewId? CopyOf { get; set; }

    public static async Task<List<ScreenedRow>> ReadAsync(FairgroundDb db, int countMax, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add("select r.id, r.product, r.reviewer, r.seller, r.line, r.written_at, r.stars, r.standing, r.is_decided, x.kind,")
            .Add(" s.inputs, s.chance, s.model, s.signature, s.copy_of, s.assessed_at")
            .Add($" from {db.Table<Review>()} r join {db.Table<ReviewScore>()} s on s.review = r.id")
            .Add($" left join {db.Table<Platform.Accountability.Reason>()} x on x.id = r.standing_reason")
            .Add($" order by r.written_at desc limit {countMax}");
        return await sql.ReadAsync(Read, cancellationToken);
    }

    /// <summary>The rows as columns; the strengths that are computed from all of them begin at nothing.</summary>
    public static ReviewColumns Columns(List<ScreenedRow> rows)
    {
        var (reviewers, products, sellers) = (new Numbers<ReviewerKey>(), new Numbers<ProductId>(), new Numbers<SellerId>());
        var sellerOf = new Dictionary<int, int>();
        var (count, first) = (rows.Count, rows.Count == 0 ? default : rows.Min(row => row.WrittenAt));
        var (who, what, when, stars) = (new int[count], new int[count], new int[count], new byte[count]);
        var strengths = new byte[count * Signals.Count];
        for (var i = 0; i < count; i++)
        {
            var row = rows[i];
            (who[i], what[i]) = (reviewers.Of(row.Reviewer), products.Of(row.Product));
            (when[i], stars[i]) = ((int)(row.WrittenAt - first).TotalHours, row.Stars);
            row.Strengths.CopyTo(strengths, i * Signals.Count);
            if (row.Seller is { } seller)
            {
                sellerOf[what[i]] = sellers.Of(seller);
            }
        }
        return new ReviewColumns(
            who, what, when, stars, [.. Enumerable.Range(0, products.Count).Select(product => sellerOf.GetValueOrDefault(product, -1))],
            strengths);
    }

    private static ScreenedRow Read(System.Data.Common.DbDataReader row)
    {
        var inputs = row.GetFieldValue<byte[]>(10);
        return new ScreenedRow
        {
            Id = row.ReadId<ReviewId>(0),
            Product = row.ReadId<ProductId>(1),
            Reviewer = row.ReadId<ReviewerKey>(2),
            Seller = row.IsDBNull(3) ? null : row.ReadId<SellerId>(3),
            Line = row.IsDBNull(4) ? null : row.ReadId<OrderLineId>(4),
            WrittenAt = row.ReadTime(5),
            Stars = (byte)row.GetInt32(6),
            Standing = (ReviewStanding)row.GetInt32(7),
            IsDecided = row.GetBoolean(8),
            IsHoldOver = row.ReadText(9) == "review.hold-ended",
            Inputs = inputs,
            Strengths = inputs[..Signals.Count],
            Chance = row.GetDouble(11),
            Model = row.IsDBNull(12) ? null : row.ReadId<ModelVersionId>(12),
            Signature = row.GetFieldValue<byte[]>(13),
            CopyOfBefore = row.IsDBNull(14) ? null : row.ReadId<ReviewId>(14),
            AssessedAt = row.ReadTime(15),
        };
    }
}
