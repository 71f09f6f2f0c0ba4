using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Media;

/// <summary>
/// A picture, named by the hash of what was uploaded; its files lie in the market's media folder and never change. Photographs are kept
/// as WebP in several widths, without the metadata they came with; the operator's own drawings are kept as SVG.
/// </summary>
public sealed class MediaFile
{
    public const int KeyLength = 32;
    public static readonly int[] Widths = [160, 320, 640, 1280];

    public required string Key { get; init; }
    public required bool IsDrawing { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The address of the picture at about this width; a drawing has one file for all.</summary>
    public static string Address(string key, bool isDrawing, int width) => isDrawing ? $"/media/{key}.svg" : $"/media/{key}-{width}.webp";

    private sealed class Configuration : IEntityTypeConfiguration<MediaFile>
    {
        public void Configure(EntityTypeBuilder<MediaFile> builder)
        {
            builder.ToTable("media_files", "platform");
            builder.HasKey(file => file.Key);
            builder.Property(file => file.Key).HasMaxLength(KeyLength).IsUnicode(false);
        }
    }
}
