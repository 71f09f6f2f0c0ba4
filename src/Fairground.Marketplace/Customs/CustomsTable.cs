using Fairground.Platform.Accountability;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Customs;

/// <summary>
/// A published table of duties and import taxes, whole, as its operator wrote it. The newest holds; orders keep the version they were made
/// under. Version 1 is the one that the market comes with.
/// </summary>
internal sealed class CustomsTable
{
    public const int FirstVersion = 1;
    public const int CsvLengthMax = 1_000_000;

    public required int Version { get; init; }
    public required string Csv { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required ReasonId PublishedFor { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<CustomsTable>
    {
        public void Configure(EntityTypeBuilder<CustomsTable> builder)
        {
            builder.ToTable("customs_tables", "marketplace");
            builder.HasKey(table => table.Version);
            builder.Property(table => table.Version).ValueGeneratedNever();
            builder.Property(table => table.Csv).HasMaxLength(CsvLengthMax);
            builder.HasOne<Reason>().WithMany().HasForeignKey(table => table.PublishedFor).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
