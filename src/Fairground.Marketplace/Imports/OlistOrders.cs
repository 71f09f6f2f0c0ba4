using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Reads orders with their items, payments and customers. The files are in no common order, so a block of orders is read, and the other
/// files are streamed past it for what belongs to it; only the block is held. An order is taken whole or not at all: an item that cannot
/// be read spoils its order, whose sums would be wrong without it.
/// </summary>
internal sealed class OlistOrders(FairgroundDb db, OlistSales sales, OlistShipping shipping) : IImportStep
{
    private const int Block = 4000;
    private const int Batch = 200;
    private const int ItemsMax = 1000;

    public async Task RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var files = OlistOrderFiles.Of(run.Folder);
        var unread = new HashSet<Guid>();
        if (files.Orders is { } orders)
        {
            foreach (var block in Read(orders, run.Orders, unread).Chunk(Block))
            {
                var drafts = block.ToDictionary(draft => draft.Key);
                files.Fill(drafts);
                foreach (var batch in drafts.Values.Chunk(Batch))
                {
                    await ImportAsync(batch, orders, files, cancellationToken);
                }
            }
        }
        files.RefuseOthers(run.Orders, unread);
        await shipping.SetAsync(cancellationToken);
    }

    private static IEnumerable<OrderDraft> Read(ImportFile file, HashSet<Guid> seen, HashSet<Guid> unread)
    {
        foreach (var row in file.Rows(
            "order_id", "customer_id", "order_status", "order_purchase_timestamp", "order_approved_at", "order_delivered_carrier_date",
            "order_delivered_customer_date", "order_estimated_delivery_date"))
        {
            var draft = new OrderDraft(
                row, row.Key("order_id"), row.Key("customer_id"), row.Text("order_status", 20), row.Time("order_purchase_timestamp"),
                row.OptionalTime("order_approved_at"), row.OptionalTime("order_delivered_carrier_date"),
                row.OptionalTime("order_delivered_customer_date"), row.Time("order_estimated_delivery_date"));
            if (row.Trouble is null && !seen.Add(draft.Key))
            {
                row.Spoil("duplicate id", draft.Key.ToString("N"));
            }
            else if (row.Trouble is not null && draft.Key != Guid.Empty && seen.Add(draft.Key))
            {
                unread.Add(draft.Key);
            }
            if (!row.IsRefused())
            {
                yield return draft;
            }
        }
    }

    private async Task ImportAsync(
        OrderDraft[] batch, ImportFile orders, OlistOrderFiles files, CancellationToken cancellationToken)
    {
        await sales.CheckAsync(batch, cancellationToken);
        var whole = batch.Where(draft => draft.FindTrouble(ItemsMax) is null).ToList();
        var made = await db.TransactAsync(() => sales.WriteAsync(whole, cancellationToken), cancellationToken);
        db.ChangeTracker.Clear();
        foreach (var draft in batch)
        {
            if (draft.Trouble is { } trouble)
            {
                draft.Row.Refuse(trouble.Reason, trouble.Detail);
                OlistOrderFiles.RefuseWith(draft);
                continue;
            }
            shipping.Count(draft);
            var isNew = made.Contains(draft.Key);
            Count(orders.Tally, isNew, 1);
            files.Count(draft, isNew);
        }
    }

    public static void Count(ImportTally tally, bool isNew, int rows)
    {
        tally.Imported += isNew ? rows : 0;
        tally.There += isNew ? 0 : rows;
    }
}
