using Fairground.Platform.Accountability;
using Fairground.Platform.Ids;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Sellers;

public readonly record struct SellerSuspensionId(Guid Value) : IId<SellerSuspensionId>
{
    public static string Prefix => "sus";

    public static bool TryParse(string? text, out SellerSuspensionId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

/// <summary>
/// That a seller was stopped from selling, and let sell again. While it lasts, nothing of the seller's can be bought; what was bought is
/// sent, and money is paid out.
/// </summary>
internal sealed class SellerSuspension
{
    public required SellerSuspensionId Id { get; init; }
    public required SellerId Seller { get; init; }
    public required DateTimeOffset SuspendedAt { get; init; }
    public required ReasonId Reason { get; init; }
    public DateTimeOffset? LiftedAt { get; private set; }
    public ReasonId? LiftedFor { get; private set; }

    public void Lift(DateTimeOffset now, Grounds.Reason grounds)
    {
        if (LiftedAt is not null)
        {
            throw new Refusal(MarketplaceProblems.SellerNotSuspended);
        }
        (LiftedAt, LiftedFor) = (now, grounds.Id);
    }

    private sealed class Configuration : IEntityTypeConfiguration<SellerSuspension>
    {
        public void Configure(EntityTypeBuilder<SellerSuspension> builder)
        {
            builder.ToTable("seller_suspensions", "marketplace");
            builder.HasOne<Seller>().WithMany().HasForeignKey(suspension => suspension.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(suspension => suspension.Reason).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(suspension => suspension.LiftedFor).OnDelete(DeleteBehavior.Restrict);
            // At most one at a time.
            builder.HasIndex(suspension => suspension.Seller).HasFilter("lifted_at is null").IsUnique()
                .HasDatabaseName("ix_seller_suspensions_open");
            builder.HasIndex(suspension => new { suspension.Seller, suspension.SuspendedAt });
        }
    }
}

public sealed record SellerWasSuspended(SellerId Seller);

public sealed record SellerWasReinstated(SellerId Seller);
