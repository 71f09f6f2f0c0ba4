using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Media;

/// <summary>
/// Takes pictures in: checks what they are by their content, decodes and encodes them anew with ffmpeg (which drops places and serial
/// numbers of cameras), and writes the files before the row, so that no row is ever without its files.
/// </summary>
public sealed class MediaStore(FairgroundDb db, IOptions<MarketOptions> market)
{
    public const int BytesMax = 10 * 1024 * 1024;
    public const long PixelsMax = 40_000_000;
    private static readonly TimeSpan DecodeTimeMax = TimeSpan.FromSeconds(20);

    public string Folder => Path.GetFullPath(Path.Combine(market.Value.Folder, "media"));

    /// <summary>Pictures that only some may see: nothing serves this folder but routes that ask who it is.</summary>
    public string PrivateFolder => Path.GetFullPath(Path.Combine(market.Value.Folder, "private-media"));

    public async Task<MediaFile> AddImageAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var header = Require(bytes.Span);
        var key = KeyOf(bytes.Span);
        if (await FindAsync(key, cancellationToken) is { } known)
        {
            return known;
        }
        await EncodeAsync(Folder, key, bytes, header.Format, cancellationToken);
        return await AddRowAsync(key, isDrawing: false, header.Width, header.Height, cancellationToken);
    }

    /// <summary>
    /// Takes in a picture that not everybody may see, as carefully as any, and gives the key of its files. The key is random, so that who
    /// has the same picture cannot find it; whoever keeps the key decides who may see it.
    /// </summary>
    public async Task<string> AddPrivateImageAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var header = Require(bytes.Span);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MediaFile.KeyLength / 2));
        await EncodeAsync(PrivateFolder, key, bytes, header.Format, cancellationToken);
        return key;
    }

    /// <summary>Where a picture of <see cref="AddPrivateImageAsync"/> lies, in about this width.</summary>
    public string PrivatePathOf(string key, int width) => PathOf(PrivateFolder, FileOf(key, width));

    /// <summary>Adds a drawing of the operator's own making. Uploads never come here: an SVG file can carry a program.</summary>
    public async Task<MediaFile> AddDrawingAsync(ReadOnlyMemory<byte> svg, int width, int height, CancellationToken cancellationToken)
    {
        var key = KeyOf(svg.Span);
        if (await FindAsync(key, cancellationToken) is { } known)
        {
            return known;
        }
        await WriteAsync(PathOf($"{key}.svg"), svg, cancellationToken);
        return await AddRowAsync(key, isDrawing: true, width, height, cancellationToken);
    }

    public static string KeyOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..MediaFile.KeyLength];

    /// <summary>Where a file lies: two letters of its key deep, so that no folder grows too large.</summary>
    public string PathOf(string name) => PathOf(Folder, name);

    private static string PathOf(string folder, string name) => Path.Combine(folder, name[..2], name);

    private static string FileOf(string key, int width) => string.Create(CultureInfo.InvariantCulture, $"{key}-{width}.webp");

    /// <summary>Refuses what is no picture by its first bytes, and what is too large for a decoder.</summary>
    private static ImageHeader Require(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BytesMax)
        {
            throw new Refusal(PlatformProblems.ImageTooLarge, BytesMax / (1024 * 1024), PixelsMax / 1_000_000);
        }
        if (!ImageHeader.TryRead(bytes, out var header))
        {
            throw new Refusal(PlatformProblems.NotAnImage);
        }
        return (long)header.Width * header.Height <= PixelsMax
            ? header
            : throw new Refusal(PlatformProblems.ImageTooLarge, BytesMax / (1024 * 1024), PixelsMax / 1_000_000);
    }

    private Task<MediaFile?> FindAsync(string key, CancellationToken cancellationToken) =>
        db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Key == key, cancellationToken);

    private async Task<MediaFile> AddRowAsync(string key, bool isDrawing, int width, int height, CancellationToken cancellationToken)
    {
        var file = new MediaFile { Key = key, IsDrawing = isDrawing, Width = width, Height = height, AddedAt = db.Time.GetUtcNow() };
        var row = db.Add(file);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (row.State == EntityState.Added)
        {
            // The same picture came twice at once; the other request has just added it.
            row.State = EntityState.Detached;
            return await FindAsync(key, cancellationToken) ?? throw new Refusal(PlatformProblems.Conflict);
        }
        return file;
    }

    private static async Task EncodeAsync(
        string folder, string key, ReadOnlyMemory<byte> bytes, ImageFormat format, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("fairground-image-").FullName;
        try
        {
            await RunAsync(Arguments(format, scratch), bytes, cancellationToken);
            foreach (var width in MediaFile.Widths)
            {
                var encoded = await File.ReadAllBytesAsync(Path.Combine(scratch, $"{width}.webp"), cancellationToken);
                await WriteAsync(PathOf(folder, FileOf(key, width)), encoded, cancellationToken);
            }
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static List<string> Arguments(ImageFormat format, string scratch)
    {
        var demuxer = format switch { ImageFormat.Jpeg => "jpeg_pipe", ImageFormat.Png => "png_pipe", _ => "webp_pipe" };
        List<string> arguments =
            ["-v", "error", "-nostdin", "-y", "-threads", "1", "-protocol_whitelist", "pipe", "-f", demuxer, "-i", "pipe:0"];
        foreach (var width in MediaFile.Widths)
        {
            arguments.AddRange(["-map", "0:v:0", "-frames:v", "1", "-vf", $"scale='min({width},iw)':-2:flags=lanczos", "-map_metadata",
                "-1",
                "-c:v", "libwebp", "-quality", "82", "-f", "webp", Path.Combine(scratch, $"{width}.webp")]);
        }
        return arguments;
    }

    private static async Task RunAsync(List<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(DecodeTimeMax);
        using var ffmpeg = Process.Start(
            new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardInput = true, RedirectStandardError = true })!;
        try
        {
            var errors = ffmpeg.StandardError.ReadToEndAsync(limit.Token);
            await ffmpeg.StandardInput.BaseStream.WriteAsync(input, limit.Token);
            ffmpeg.StandardInput.Close();
            await errors;
            await ffmpeg.WaitForExitAsync(limit.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            ffmpeg.Kill();
            cancellationToken.ThrowIfCancellationRequested();
            throw new Refusal(PlatformProblems.NotAnImage);
        }
        if (ffmpeg.ExitCode != 0)
        {
            throw new Refusal(PlatformProblems.NotAnImage);
        }
    }

    /// <summary>Writes beside, flushes to the disk, then moves in place: a file that has its name is whole.</summary>
    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.CreateVersion7():N}";
        await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(bytes, cancellationToken);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }
}
