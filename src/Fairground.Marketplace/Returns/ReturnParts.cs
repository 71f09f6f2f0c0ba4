using Fairground.Marketplace.Orders;
using Fairground.Platform.Accountability;
using Fairground.Platform.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Returns;

/// <summary>So many pieces of a line that come back, and whether they went on the shelf again.</summary>
internal sealed class ReturnLine
{
    public ReturnId Return { get; private set; }
    public required OrderLineId Line { get; init; }
    public required int Quantity { get; init; }

    /// <summary>Pieces that were put back on sale; null until the seller has looked at them.</summary>
    public int? Restocked { get; private set; }

    public void Inspect(bool restock) => Restocked = restock ? Quantity : 0;

    private sealed class Configuration : IEntityTypeConfiguration<ReturnLine>
    {
        public void Configure(EntityTypeBuilder<ReturnLine> builder)
        {
            builder.ToTable("return_lines", "marketplace");
            builder.HasKey(line => new { line.Return, line.Line });
            builder.HasOne<OrderLine>().WithMany().HasForeignKey(line => line.Line).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(line => line.Line);
        }
    }
}

/// <summary>
/// A photograph that the buyer has added. It lies apart from the market's pictures, and is served to the few who may see it.
/// </summary>
internal sealed class ReturnPicture
{
    public ReturnId Return { get; private set; }
    public required int Position { get; init; }
    public required string MediaKey { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<ReturnPicture>
    {
        public void Configure(EntityTypeBuilder<ReturnPicture> builder)
        {
            builder.ToTable("return_pictures", "marketplace");
            builder.HasKey(picture => new { picture.Return, picture.Position });
            builder.Property(picture => picture.MediaKey).HasMaxLength(MediaFile.KeyLength);
        }
    }
}

/// <summary>One line of a return's history.</summary>
internal sealed class ReturnStep
{
    public long Id { get; private set; }
    public ReturnId Return { get; private set; }
    public required DateTimeOffset At { get; init; }
    public required ReturnStepKind Kind { get; init; }
    public required ReturnParty By { get; init; }
    public required ReasonId? Reason { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<ReturnStep>
    {
        public void Configure(EntityTypeBuilder<ReturnStep> builder)
        {
            builder.ToTable("return_steps", "marketplace");
            builder.Property(step => step.Kind).HasConversion<string>().HasMaxLength(12);
            builder.Property(step => step.By).HasConversion<string>().HasMaxLength(12);
            builder.HasOne<Reason>().WithMany().HasForeignKey(step => step.Reason).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(step => step.Return);
        }
    }
}
