using Fairground.Marketplace.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Fulfilment;

/// <summary>A parcel handed to a carrier.</summary>
internal sealed class Shipment
{
    public const int CarrierLengthMax = 60;
    public const int TrackingLengthMax = 60;

    public required ShipmentId Id { get; init; }
    public required SellerOrderId Part { get; init; }
    public required string Carrier { get; init; }
    public string TrackingNumber { get; init; } = "";
    public required DateTimeOffset HandedOverAt { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<Shipment>
    {
        public void Configure(EntityTypeBuilder<Shipment> builder)
        {
            builder.ToTable("shipments", "marketplace");
            builder.Property(shipment => shipment.Carrier).HasMaxLength(CarrierLengthMax);
            builder.Property(shipment => shipment.TrackingNumber).HasMaxLength(TrackingLengthMax);
            builder.HasOne<SellerOrder>().WithMany().HasForeignKey(shipment => shipment.Part).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(shipment => shipment.Part);
        }
    }
}
