using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Sellers;

/// <summary>
/// How well a seller has kept promises in the last <see cref="Window"/>: the share of seller orders handed over in time and not cancelled
/// by the seller, smoothed with <see cref="PriorOrders"/> orders at <see cref="PriorScore"/>, so that newcomers start as good as most.
/// </summary>
internal sealed class SellerQuality
{
    public const int PriorOrders = 20;
    public const double PriorScore = 0.95;
    public static readonly TimeSpan Window = TimeSpan.FromDays(90);

    public required SellerId Seller { get; init; }
    public int Orders { get; private set; }
    public int Late { get; private set; }
    public int Cancelled { get; private set; }
    public double Score { get; private set; } = PriorScore;
    public DateTimeOffset ComputedAt { get; private set; }

    public void Count(int orders, int late, int cancelled, DateTimeOffset now)
    {
        (Orders, Late, Cancelled, ComputedAt) = (orders, late, cancelled, now);
        Score = (orders - late - cancelled + (PriorOrders * PriorScore)) / (orders + PriorOrders);
    }

    private sealed class Configuration : IEntityTypeConfiguration<SellerQuality>
    {
        public void Configure(EntityTypeBuilder<SellerQuality> builder)
        {
            builder.ToTable("seller_quality", "marketplace");
            builder.HasKey(quality => quality.Seller);
            builder.HasOne<Seller>().WithOne().HasForeignKey<SellerQuality>(quality => quality.Seller);
        }
    }
}
