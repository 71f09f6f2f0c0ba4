using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fairground.Marketplace.Sheets;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Keeps the rows that were not taken, and gives them back: as a list, and as a file that can be mended and imported again.
/// </summary>
internal sealed class RefusedRows(FairgroundDb db)
{
    public const int PageSize = 100;
    private const int FileBatch = 20;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Added = ["refused_line", "refused_columns", "refused_codes", "refused_reasons"];

    /// <summary>The sentence for people: why, in their language.</summary>
    public static string Say(RowFault fault) => Text[$"imports.fault.{fault.Code}", fault.Detail];

    /// <summary>Adds rows, in the current transaction.</summary>
    public Task AddAsync(OfferImportId import, IReadOnlyCollection<RowDraft> drafts, CancellationToken cancellationToken) =>
        db.InsertManyAsync([.. drafts.Select(draft => new RefusedRow
        {
            Import = import,
            Number = draft.Row.Number,
            Line = draft.Row.Line,
            Sku = draft.Sku.Length > RefusedRow.SkuLengthMax ? Clean(draft.Sku[..RefusedRow.SkuLengthMax]) : Clean(draft.Sku),
            FaultsJson = JsonSerializer.Serialize(draft.Faults.Select(fault => fault with { Detail = Clean(fault.Detail) })),
            CellsJson = JsonSerializer.Serialize(draft.Row.Raw, Plain),
        })], cancellationToken);

    public Task ClearAsync(OfferImportId import, CancellationToken cancellationToken) =>
        db.Set<RefusedRow>().Where(row => row.Import == import).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The rows of an import that were refused, in the order of the file, without their cells.</summary>
    public IQueryable<RefusedRow> Of(OfferImportId import) =>
        db.Set<RefusedRow>().Where(row => row.Import == import).OrderBy(row => row.Number).Select(row => new RefusedRow
        {
            Import = row.Import,
            Number = row.Number,
            Line = row.Line,
            Sku = row.Sku,
            FaultsJson = row.FaultsJson,
            CellsJson = "[]",
        });

    public Task<List<RefusedRow>> PageAsync(OfferImportId import, int page, CancellationToken cancellationToken) =>
        Of(import).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);

    /// <summary>Writes the file: the rows as they came, and behind each why it was refused. Its own columns are passed over when it comes
    /// back.</summary>
    public async Task WriteAsync(OfferImport import, Stream stream, CancellationToken cancellationToken)
    {
        // The mark tells spreadsheets that this is UTF-8.
        await using var writer = new StreamWriter(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 32 * 1024, leaveOpen: true);
        var header = import.Header.Where(name => !Added.Contains(name)).ToList();
        var places = header.ConvertAll(name => import.Header.ToList().IndexOf(name));
        await WriteAsync(writer, header.Concat(Added));
        for (var last = 0; await NextAsync(import.Id, last, cancellationToken) is [.., var end] rows; last = end.Number)
        {
            foreach (var row in rows)
            {
                var cells = row.Cells;
                await WriteAsync(writer, places.Select(place => place < cells.Count ? cells[place] : "").Concat(
                [
                    row.Line.ToString(null, null), string.Join(" | ", row.Faults.Select(fault => fault.Column)),
                    string.Join(" | ", row.Faults.Select(fault => fault.Code)), string.Join(" | ", row.Faults.Select(Say)),
                ]));
            }
            await writer.FlushAsync(cancellationToken);
        }
    }

    private Task<List<RefusedRow>> NextAsync(OfferImportId import, int last, CancellationToken cancellationToken) =>
        db.Set<RefusedRow>().AsNoTracking().Where(row => row.Import == import && row.Number > last).OrderBy(row => row.Number)
            .Take(FileBatch)
            .ToListAsync(cancellationToken);

    private static Task WriteAsync(StreamWriter writer, IEnumerable<string> cells) => writer.WriteAsync(
        string.Join(',', cells.Select(cell => cell == SheetRow.NothingCell ? cell : CellText.Write(cell, ','))) + "\r\n");

    /// <summary>Without letters that a database does not take: the row holds them, so that it can be mended.</summary>
    private static string Clean(string text) => text.AsSpan().ContainsAnyExceptInRange('\u0020', '\uD7FF')
        ? new string([.. text.Select(c => c is < ' ' || char.IsSurrogate(c) ? '\uFFFD' : c)]) : text;
}
