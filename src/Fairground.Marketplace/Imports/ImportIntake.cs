using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Sheets;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>How a file is to be read, and into which store it goes; none needs to be said where the seller has one.</summary>
internal sealed record ImportOrder(
    StoreId? Store, ImportPhase Phase, SheetEncoding Encoding, DecimalSign DecimalSign, string Language, string? Category, string Name,
    string? Key);

/// <summary>Takes files in, as they come, and puts them in the queue.</summary>
internal sealed class ImportIntake(FairgroundDb db, ImportFiles files, CatalogueCache cache, ImportBell bell)
{
    public const long BytesMax = 256 * 1024 * 1024;

    /// <summary>The file, and what wraps it in a form.</summary>
    public const long BodyBytesMax = BytesMax + (64 * 1024);

    private const int BufferBytes = 64 * 1024;

    /// <summary>Takes the file; where the key is known with the same file, gives the import that it made.</summary>
    public async Task<OfferImport> ReceiveAsync(SellerId seller, ImportOrder order, Stream body, CancellationToken cancellationToken)
    {
        await RequireAsync(seller, order, cancellationToken);
        await using var file = ImportFiles.Scratch();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(
            $"{order.Store}\n{order.Phase}\n{order.Encoding}\n{order.DecimalSign}\n{order.Language}\n{order.Category}\n"));
        var probe = new EncodingProbe();
        await CopyAsync(body, file, hash, probe, cancellationToken);
        if (file.Length == 0)
        {
            throw new Refusal(MarketplaceProblems.ImportEmpty);
        }
        var digest = hash.GetHashAndReset();
        if (await FindAsync(seller, order.Key, cancellationToken) is { } known)
        {
            return Same(known, digest);
        }
        try
        {
            await using var packed = await ImportFiles.PackAsync(file, cancellationToken);
            var import = await db.TransactAsync(
                () => AddAsync(seller, order, file.Length, packed, digest, probe, cancellationToken), cancellationToken);
            bell.Ring();
            return import;
        }
        catch (DbUpdateException) when (order.Key is not null)
        {
            // The same request, sent twice at once.
            db.ChangeTracker.Clear();
            return await FindAsync(seller, order.Key, cancellationToken) is { } winner ? Same(winner, digest)
                : throw new Refusal(PlatformProblems.Conflict);
        }
    }

    private async Task RequireAsync(SellerId seller, ImportOrder order, CancellationToken cancellationToken)
    {
        if (order.Category is { } category && (await cache.GetAsync(cancellationToken)).Find(category) is null)
        {
            throw new Refusal(MarketplaceProblems.UnknownCategory);
        }
        if (!await db.Set<Seller>().AnyAsync(row => row.Id == seller && row.Status == SellerStatus.Approved, cancellationToken))
        {
            throw new Refusal(MarketplaceProblems.SellerNotApproved);
        }
        await StoreAsync(seller, order.Store, cancellationToken);
    }

    private async Task<Store> StoreAsync(SellerId seller, StoreId? id, CancellationToken cancellationToken)
    {
        var stores = await db.Set<Store>().AsNoTracking()
            .Where(row => row.Seller == seller && (id != null ? row.Id == id : row.ClosedAt == null)).Take(2)
                .ToListAsync(cancellationToken);
        return stores switch
        {
            [{ ClosedAt: not null }] => throw new Refusal(MarketplaceProblems.StoreClosed),
            [{ Rates.Count: 0 }] => throw new Refusal(MarketplaceProblems.ShippingNotSet),
            [var only] => only,
            [] when id is not null => throw new Refusal(PlatformProblems.NotFound),
            _ => throw new Refusal(MarketplaceProblems.ImportStoreNeeded),
        };
    }

    private static async Task CopyAsync(
        Stream body, FileStream file, IncrementalHash hash, EncodingProbe probe, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            for (int read; (read = await ReadAsync(body, buffer, cancellationToken)) > 0;)
            {
                if (file.Length + read > BytesMax)
                {
                    throw new Refusal(MarketplaceProblems.ImportTooLarge, BytesMax / (1024 * 1024));
                }
                hash.AppendData(buffer.AsSpan(0, read));
                probe.Look(buffer.AsSpan(0, read));
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            // A form that breaks off within the file.
            throw new Refusal(PlatformProblems.BadRequest);
        }
    }

    private async Task<OfferImport> AddAsync(
        SellerId seller, ImportOrder order, long bytes, FileStream packed, byte[] digest, EncodingProbe probe,
        CancellationToken cancellationToken)
    {
        // Those who add at once come one after the other, so that none is added beyond the limit.
        await db.LockAsync<Seller>(db.Stored(seller), cancellationToken);
        var open = db.Set<OfferImport>().Where(
            row => row.Seller == seller && (row.State == ImportState.Waiting || row.State == ImportState.Running));
        if (await open.CountAsync(cancellationToken) >= OfferImport.OpenPerSellerMax)
        {
            throw new Refusal(MarketplaceProblems.TooManyImports, OfferImport.OpenPerSellerMax);
        }
        var kept = open.Concat(db.Set<OfferImport>().Where(row => row.Seller == seller && row.State == ImportState.Checked));
        if (await kept.SumAsync(row => row.Bytes, cancellationToken) + bytes > OfferImport.BytesPerSellerMax)
        {
            throw new Refusal(MarketplaceProblems.ImportRoom, OfferImport.BytesPerSellerMax / (1024 * 1024));
        }
        var store = await StoreAsync(seller, order.Store, cancellationToken);
        var import = new OfferImport
        {
            Id = Id.New<OfferImportId>(db.Time),
            Seller = seller,
            Store = store.Id,
            Name = order.Name,
            Bytes = bytes,
            Hash = digest,
            IdempotencyKey = order.Key,
            Encoding = order.Encoding == SheetEncoding.Detect ? probe.Encoding : order.Encoding,
            DecimalSign = order.DecimalSign,
            Language = order.Language,
            Category = order.Category,
            CreatedAt = db.Time.GetUtcNow(),
        };
        import.Queue(order.Phase, db.Time.GetUtcNow());
        db.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        await files.WriteAsync(import.Id, packed, cancellationToken);
        return import;
    }

    private async Task<OfferImport?> FindAsync(SellerId seller, string? key, CancellationToken cancellationToken) => key is null ? null
        : await db.Set<OfferImport>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Seller == seller && row.IdempotencyKey == key, cancellationToken);

    private static OfferImport Same(OfferImport known, byte[] digest) => known.Hash.AsSpan().SequenceEqual(digest)
        ? known : throw new Refusal(MarketplaceProblems.IdempotencyKeyReused);
}
