using System.Globalization;
using CsvHelper;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Statements;

/// <summary>Writes a statement as CSV: the opening balance, every movement, the closing balance; amounts as plain figures.</summary>
internal sealed class StatementFile(FairgroundDb db, StatementReader reader)
{
    public const int JournalsMax = 100_000;
    private const int Batch = 5000;

    // What people wrote is made plain text where a spreadsheet would take it for a formula; figures with a minus stay figures.
    private static readonly System.Buffers.SearchValues<char> FormulaMarks = System.Buffers.SearchValues.Create("=+-@\t\r");
    private static readonly string[] Head =
        ["statement", "date", "section", "kind", "cause", "order", "reason", "currency", "pending", "available", "held", "owed", "total"];

    public async Task<byte[]> WriteAsync(MonthStatement statement, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord(Head);
            csv.WriteRecord(Row(statement, statement.From, "Opening", "", "", "", "", statement.Opening));
            for (var skip = 0; skip < JournalsMax; skip += Batch)
            {
                var items = await reader.ItemsAsync(statement, skip, Batch, cancellationToken);
                var (orders, reasons) = (await OrdersAsync(db, items, cancellationToken), await Reasons.OfAsync(
                    db, items.Select(item => item.Reason), cancellationToken));
                foreach (var item in items)
                {
                    csv.WriteRecord(Row(
                        statement, item.At, item.Section.ToString(), item.Kind.ToString(), item.Cause,
                        orders.TryGetValue(item.Cause, out var order) ? Order.NumberOf(order) : "",
                        item.Reason is { } id ? Plain(reasons[id].Statement) : "", item.Moved));
                }
                if (items.Count == 0)
                {
                    break;
                }
            }
            csv.WriteRecord(Row(statement, statement.To, "Closing", "", "", "", "", statement.Closing));
        }
        return file.ToArray();
    }

    /// <summary>The orders that movements are about, by the cause that names their part.</summary>
    public static async Task<Dictionary<string, OrderId>> OrdersAsync(
        FairgroundDb db, IEnumerable<StatementItem> items, CancellationToken cancellationToken)
    {
        var parts = items.Select(item => SellerOrderId.TryParse(item.Cause, out var id) ? id : (SellerOrderId?)null)
            .OfType<SellerOrderId>().Distinct().ToList();
        var orders = new Dictionary<string, OrderId>();
        foreach (var some in parts.Chunk(500))
        {
            foreach (var part in await db.Set<SellerOrder>().Where(part => some.Contains(part.Id))
                .Select(part => new { part.Id, part.Order }).ToListAsync(cancellationToken))
            {
                orders[part.Id.ToString()] = part.Order;
            }
        }
        return orders;
    }

    private static string[] Row(
        MonthStatement statement, DateTimeOffset at, string section, string kind, string cause, string order, string reason,
        Standing moved) =>
    [
        statement.Number,
        TimeZoneInfo.ConvertTime(at, statement.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        section, kind, cause, order, reason, statement.Currency.Code,
        Figure(moved.Pending), Figure(moved.Available), Figure(moved.Held), Figure(moved.Owed), Figure(moved.Total),
    ];

    private static string Plain(string text) => text.Length > 0 && FormulaMarks.Contains(text[0]) ? $"'{text}" : text;

    private static string Figure(Money amount) =>
        amount.Major.ToString($"F{amount.Currency.Decimals}", CultureInfo.InvariantCulture);
}
