using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Imports;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Reviews;

/// <summary>
/// Imports Olist's reviews. Olist asks about an order, not a product: a review goes to the order's first line that has none, and is
/// verified only if that line was delivered.
/// </summary>
internal sealed class OlistReviews(FairgroundDb db, ImportedOrders orders, ReviewRatings ratings) : IImportStep
{
    private const int Batch = 500;
    private const int StarsMax = 5;
    private const string Portuguese = "pt";

    public async Task RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        foreach (var file in run.Folder.Files("order_reviews", "olist_order_reviews_dataset", "all_reviews"))
        {
            var seen = new HashSet<ReviewId>();
            foreach (var batch in Read(file, seen).Chunk(Batch))
            {
                var lines = await orders.LinesAsync([.. batch.Select(draft => draft.OrderId).Distinct()], cancellationToken);
                var known = batch.Where(draft => lines.Contains(draft.OrderId)).ToList();
                foreach (var draft in batch.Except(known))
                {
                    draft.Row.Refuse(
                        run.Orders.Contains(draft.Order) ? "its order was refused" : "order not in the files", draft.Order.ToString("N"));
                }
                var (made, crowded) = await db.TransactAsync(() => WriteAsync(known, lines, cancellationToken), cancellationToken);
                db.ChangeTracker.Clear();
                foreach (var draft in crowded)
                {
                    draft.Row.Refuse("its order has a review for each line", draft.Order.ToString("N"));
                }
                file.Tally.Imported += made;
                file.Tally.There += known.Count - made - crowded.Count;
            }
        }
    }

    private static IEnumerable<Draft> Read(ImportFile file, HashSet<ReviewId> seen)
    {
        foreach (var row in file.Rows(
            "review_id", "order_id", "review_score", "review_comment_title", "review_comment_message", "review_creation_date",
            "review_answer_timestamp"))
        {
            var draft = new Draft(
                row, row.Key("review_id"), row.Key("order_id"), row.Number("review_score", 1, StarsMax),
                Optional(row, "review_comment_title", Review.TitleLengthMax), Optional(row, "review_comment_message", Review.TextLengthMax),
                row.OptionalTime("review_answer_timestamp") ?? row.Time("review_creation_date"));
            // One review of several orders is, here, a review of each.
            if (row.Trouble is null && !seen.Add(draft.Id))
            {
                row.Spoil("duplicate id", $"{draft.Key:N} of order {draft.Order:N}");
            }
            if (!row.IsRefused())
            {
                yield return draft;
            }
        }
    }

    private static string Optional(ImportRow row, string column, int lengthMax) =>
        row.Text(column).Length == 0 ? "" : row.Text(column, lengthMax);

    private async Task<(int Made, List<Draft> Crowded)> WriteAsync(
        List<Draft> drafts, ILookup<OrderId, ImportedLine> lines, CancellationToken cancellationToken)
    {
        var ids = drafts.ConvertAll(draft => draft.Id);
        var there = await db.Set<Review>().Where(review => ids.Contains(review.Id)).Select(review => review.Id)
            .ToHashSetAsync(cancellationToken);
        var delivered = drafts.SelectMany(draft => lines[draft.OrderId]).Where(line => line.DeliveredAt is not null)
            .Select(line => (OrderLineId?)line.Line).Distinct().ToList();
        var taken = await db.Set<Review>().Where(review => delivered.Contains(review.Line)).Select(review => review.Line)
            .ToHashSetAsync(cancellationToken);
        var (made, crowded) = (new HashSet<ProductId>(), new List<Draft>());
        var count = 0;
        foreach (var draft in drafts.Where(draft => !there.Contains(draft.Id)))
        {
            var free = lines[draft.OrderId].OrderBy(line => line.Line.Value).FirstOrDefault(
                line => line.DeliveredAt is null || !taken.Contains(line.Line));
            if (free is null)
            {
                crowded.Add(draft);
                continue;
            }
            taken.Add(free.Line);
            made.Add(free.Product);
            db.Add(ReviewOf(draft, free));
            count++;
        }
        await db.SaveChangesAsync(cancellationToken);
        foreach (var product in made)
        {
            await ratings.RateAsync(product, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return (count, crowded);
    }

    private static Review ReviewOf(Draft draft, ImportedLine line)
    {
        var isVerified = line.DeliveredAt is not null;
        return new Review
        {
            Id = draft.Id,
            Product = line.Product,
            Account = null,
            Reviewer = new ReviewerKey(draft.OrderId.Value),
            Author = line.BuyerName,
            Stars = draft.Stars,
            Title = draft.Title,
            Text = draft.Text,
            Language = Portuguese,
            WrittenAt = draft.WrittenAt,
            Line = isVerified ? line.Line : null,
            Seller = isVerified ? line.Seller : null,
        };
    }

    private sealed record Draft(
        ImportRow Row, Guid Key, Guid Order, int Stars, string Title, string Text, DateTimeOffset WrittenAt)
    {
        public ReviewId Id { get; } = OlistId.Of<ReviewId>($"{Key:N}/{Order:N}");

        public OrderId OrderId { get; } = OlistId.Of<OrderId>(Order);
    }
}
