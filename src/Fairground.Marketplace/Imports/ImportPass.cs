using System.Diagnostics;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Sheets;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// One turn of an import: from where it stands to its end, or until others have waited long enough. Each batch of rows is one transaction
/// with the place where the import then stands, so a node that dies in between leaves nothing half done and nothing to do twice.
/// </summary>
internal sealed class ImportPass(FairgroundDb db, ImportFiles files, ImportBatch batches, RefusedRows refusedRows, CatalogueCache cache)
{
    /// <summary>So long one import is applied while others wait. A check keeps what it knows in memory, and goes on to its end.</summary>
    private static readonly TimeSpan TurnMax = TimeSpan.FromSeconds(20);

    /// <summary>A batch of rows that are long ends before it has all its rows: refused ones are kept as they came.</summary>
    private const long LettersMax = 2_000_000;

    // What is read of the file before the place where the import stands is read for its SKUs alone.
    private readonly Dictionary<UInt128, long> seen = [];

    public async Task RunAsync(OfferImportId id, CancellationToken cancellationToken)
    {
        if (await BeginAsync(id, cancellationToken) is not { } import)
        {
            return;
        }
        try
        {
            if (await StoreAsync(import, cancellationToken) is { } store)
            {
                await RunAsync(import, store, cancellationToken);
            }
        }
        catch (SheetException fault)
        {
            db.ChangeTracker.Clear();
            await UpdateAsync(id, row => row.Refuse(fault.Code, fault.Detail, db.Time.GetUtcNow()), cancellationToken);
        }
    }

    /// <summary>Takes the turn; null if there is none to take any longer.</summary>
    private Task<OfferImport?> BeginAsync(OfferImportId id, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var import = await db.LockedAsync<OfferImport>(db.Stored(id), cancellationToken);
        if (import is not { IsOpen: true })
        {
            return null;
        }
        if (import.Attempts >= OfferImport.AttemptsMax)
        {
            import.Fail(db.Time.GetUtcNow());
        }
        else
        {
            import.BeginTurn(db.Time.GetUtcNow());
        }
        if (import.Rows == 0)
        {
            await refusedRows.ClearAsync(id, cancellationToken);
        }
        await SaveAsync(import, cancellationToken);
        return import.State == ImportState.Running ? import : null;
    }, cancellationToken);

    /// <summary>The store, if it may sell; else the import ends.</summary>
    private async Task<Store?> StoreAsync(OfferImport import, CancellationToken cancellationToken)
    {
        var store = await db.Set<Store>().AsNoTracking().SingleAsync(row => row.Id == import.Store, cancellationToken);
        var isApproved = await db.Set<Seller>().AnyAsync(
            row => row.Id == import.Seller && row.Status == SellerStatus.Approved, cancellationToken);
        if (isApproved && store.ClosedAt is null)
        {
            return store;
        }
        await UpdateAsync(
            import.Id, row => row.Refuse(isApproved ? "store-closed" : "seller-not-approved", "", db.Time.GetUtcNow()), cancellationToken);
        return null;
    }

    private async Task RunAsync(OfferImport import, Store store, CancellationToken cancellationToken)
    {
        await using var file = await files.OpenAsync(import.Id, cancellationToken);
        if (import.Rows == 0)
        {
            await MeasureAsync(import, file, cancellationToken);
        }
        file.Position = 0;
        using var sheet = SheetReader.Open(file, import.Encoding);
        var frame = await cache.GetAsync(cancellationToken);
        var categories = new CategoryNames(frame, import.Category);
        var scope = new ImportScope(import, store, categories, import.Phase == ImportPhase.Check ? new CheckMemory() : null);
        var drafts = new DraftReader(store, import, frame, categories);
        var (done, startedAt, letters) = (import.Rows, Stopwatch.GetTimestamp(), 0L);
        var batch = new List<RowDraft>(ImportBatch.RowsMax);
        while (sheet.Read() is { } row)
        {
            var draft = Remember(drafts.Read(row));
            if (row.Number <= done)
            {
                continue;
            }
            batch.Add(draft);
            letters += row.Raw.Sum(cell => (long)cell.Length);
            if (batch.Count < ImportBatch.RowsMax && letters < LettersMax)
            {
                continue;
            }
            if (!await DoAsync(scope, batch, row.Number - batch.Count, cancellationToken))
            {
                return;
            }
            batch.Clear();
            letters = 0;
            if (scope.Memory is null && Stopwatch.GetElapsedTime(startedAt) > TurnMax)
            {
                return;
            }
        }
        if (batch.Count == 0 || await DoAsync(scope, batch, batch[0].Row.Number - 1, cancellationToken))
        {
            await FinishAsync(import.Id, cancellationToken);
        }
    }

    /// <summary>Reads the file once for what it is, so that one which cannot be taken is refused before anything of it is.</summary>
    private async Task MeasureAsync(OfferImport import, FileStream file, CancellationToken cancellationToken)
    {
        var (rows, header, unknown) = Measure(file, import.Encoding);
        if (rows == 0)
        {
            throw new SheetException("no-rows");
        }
        if (rows > SheetReader.RowsMax)
        {
            throw new SheetException("too-many-rows", SheetReader.RowsMax.ToString(null, null));
        }
        await UpdateAsync(import.Id, row => row.Measure(rows, [.. header], [.. unknown]), cancellationToken);
    }

    private static (int Rows, IReadOnlyList<string> Header, IReadOnlyCollection<string> Unknown) Measure(
        FileStream file, SheetEncoding encoding)
    {
        // The reader closes its stream, and the file is read again.
        using var sheet = SheetReader.Open(new Unclosed(file), encoding);
        var rows = 0;
        for (; rows <= SheetReader.RowsMax && sheet.Read() is not null; rows++)
        {
        }
        return (rows, sheet.Header, sheet.Unknown);
    }

    /// <summary>Refuses a row whose SKU came before in the file.</summary>
    private RowDraft Remember(RowDraft draft)
    {
        if (draft.Sku.Length is > 0 and <= DraftReader.SkuLengthMax)
        {
            if (!seen.TryAdd(CheckMemory.KeyOf(draft.Sku), draft.Row.Line))
            {
                draft.Refuse("sku-twice", Field.Sku, seen[CheckMemory.KeyOf(draft.Sku)].ToString(null, null));
                draft.Close();
            }
        }
        return draft;
    }

    /// <summary>Does a batch; false if the import is no longer ours to go on with.</summary>
    private async Task<bool> DoAsync(ImportScope scope, List<RowDraft> drafts, int from, CancellationToken cancellationToken)
    {
        try
        {
            return scope.Memory is null
                ? await ApplyAsync(scope, drafts, from, cancellationToken)
                : await CheckAsync(scope, drafts, from, cancellationToken);
        }
        catch (Exception exception) when (scope.Memory is null && db.IsRefused(exception))
        {
            // The database does not take one of the rows: somebody else was quicker with a SKU, or we have overlooked a rule. The
            // others go on.
            db.ChangeTracker.Clear();
            if (drafts is [var only])
            {
                only.Refuse(new RowFault("not-written"));
                only.Close();
                return await ApplyAsync(scope, drafts, from, cancellationToken);
            }
            var half = drafts.Count / 2;
            return await DoAsync(scope, drafts[..half], from, cancellationToken) &&
                await DoAsync(scope, drafts[half..], from + half, cancellationToken);
        }
    }

    private async Task<bool> CheckAsync(ImportScope scope, List<RowDraft> drafts, int from, CancellationToken cancellationToken)
    {
        var outcome = await batches.CheckAsync(scope, drafts, cancellationToken);
        outcome.Makers.ForEach(scope.Memory!.Remember);
        return await db.TransactAsync(() => CountAsync(scope.Import, outcome, from, cancellationToken), cancellationToken);
    }

    private Task<bool> ApplyAsync(ImportScope scope, List<RowDraft> drafts, int from, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        // Batches of one store, and of other nodes that believe it is their turn, come one after the other.
        await db.LockAsync<OfferImport>(db.Stored(scope.Import.Id), cancellationToken);
        await db.LockAsync<Store>(db.Stored(scope.Store.Id), cancellationToken);
        var stands = await db.Set<OfferImport>().AsNoTracking().SingleAsync(row => row.Id == scope.Import.Id, cancellationToken);
        var isOpen = await db.Set<Store>().AnyAsync(row => row.Id == scope.Store.Id && row.ClosedAt == null, cancellationToken);
        if (stands.State != ImportState.Running || stands.Rows != from || !isOpen)
        {
            return isOpen ? false : throw new SheetException("store-closed");
        }
        var outcome = await batches.ApplyAsync(scope, drafts, cancellationToken);
        return await CountAsync(scope.Import, outcome, from, cancellationToken);
    }, cancellationToken);

    private async Task<bool> CountAsync(OfferImport scoped, BatchOutcome outcome, int from, CancellationToken cancellationToken)
    {
        var import = (await db.LockedAsync<OfferImport>(db.Stored(scoped.Id), cancellationToken))!;
        if (import.State != ImportState.Running || import.Rows != from)
        {
            return false;
        }
        import.Count(
            outcome[RowOutcome.Made], outcome[RowOutcome.Changed], outcome[RowOutcome.Unchanged], outcome[RowOutcome.Refused]);
        if (outcome.OnOthersProducts > 0)
        {
            import.Note(new ImportNote("others-products", "", outcome.OnOthersProducts));
        }
        await refusedRows.AddAsync(import.Id, outcome.Refused, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    private Task FinishAsync(OfferImportId id, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var import = (await db.LockedAsync<OfferImport>(db.Stored(id), cancellationToken))!;
        if (import.State != ImportState.Running)
        {
            return;
        }
        import.Finish(db.Time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (import.State == ImportState.Done)
        {
            await files.EraseAsync(id, cancellationToken);
        }
    }, cancellationToken);

    private Task UpdateAsync(
        OfferImportId id, Action<OfferImport> change, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var import = (await db.LockedAsync<OfferImport>(db.Stored(id), cancellationToken))!;
        if (import.State == ImportState.Running)
        {
            change(import);
        }
        await SaveAsync(import, cancellationToken);
    }, cancellationToken);

    /// <summary>Saves where it stands; one that was refused or has failed needs its file no more.</summary>
    private async Task SaveAsync(OfferImport import, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        if (import.State is ImportState.Refused or ImportState.Failed)
        {
            await files.EraseAsync(import.Id, cancellationToken);
        }
        db.ChangeTracker.Clear();
    }

    /// <summary>A stream that outlives its reader.</summary>
    private sealed class Unclosed(Stream inner) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
