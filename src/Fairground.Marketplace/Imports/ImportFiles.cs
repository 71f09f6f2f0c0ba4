using System.IO.Compression;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Keeps the files of imports in the database, packed and in pieces, and gives them back as files that can be read again.
/// </summary>
internal sealed class ImportFiles(FairgroundDb db)
{
    /// <summary>A scratch file of this node that nobody else sees and that ends with its stream.</summary>
    public static FileStream Scratch() => new(
        Path.Combine(Path.GetTempPath(), $"fairground-import-{Guid.CreateVersion7():N}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,
            UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });

    public static async Task<FileStream> PackAsync(FileStream file, CancellationToken cancellationToken)
    {
        var packed = Scratch();
        try
        {
            file.Position = 0;
            await using var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            await file.CopyToAsync(packer, cancellationToken);
            return packed;
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes the pieces of a packed file, in the current transaction.</summary>
    public async Task WriteAsync(OfferImportId import, FileStream packed, CancellationToken cancellationToken)
    {
        packed.Position = 0;
        var buffer = new byte[ImportPiece.BytesMax];
        for (var number = 0; await packed.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and
            var read; number++)
        {
            var piece = db.Add(new ImportPiece { Import = import, Number = number, Bytes = buffer[..read] });
            await db.SaveChangesAsync(cancellationToken);
            piece.State = EntityState.Detached;
        }
    }

    public async Task<FileStream> OpenAsync(OfferImportId import, CancellationToken cancellationToken)
    {
        var file = Scratch();
        try
        {
            await using var packed = Scratch();
            for (var number = 0; await PieceAsync(import, number, cancellationToken) is { } piece; number++)
            {
                await packed.WriteAsync(piece, cancellationToken);
            }
            packed.Position = 0;
            await using var unpacker = new GZipStream(packed, CompressionMode.Decompress);
            await unpacker.CopyToAsync(file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public Task EraseAsync(OfferImportId import, CancellationToken cancellationToken) =>
        db.Set<ImportPiece>().Where(piece => piece.Import == import).ExecuteDeleteAsync(cancellationToken);

    private Task<byte[]?> PieceAsync(OfferImportId import, int number, CancellationToken cancellationToken) =>
        db.Set<ImportPiece>().Where(piece => piece.Import == import && piece.Number == number).Select(piece => piece.Bytes)
            .FirstOrDefaultAsync(cancellationToken);
}
