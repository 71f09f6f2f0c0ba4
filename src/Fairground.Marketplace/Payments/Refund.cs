using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Payments;

/// <summary>What a refund follows from.</summary>
public enum RefundCause
{
    /// <summary>The part was cancelled before it was sent.</summary>
    Cancellation,

    /// <summary>The seller gave something back without being asked for the goods.</summary>
    Goodwill,

    /// <summary>Goods came back, or the rules count them as back.</summary>
    Return,

    /// <summary>The operator decided a dispute about a return.</summary>
    Dispute,
}

/// <summary>
/// Money that a buyer is given back: a part of it, or all, as store credit, which is theirs at once; the rest on its way to where it came
/// from, retried until the provider has taken it. Its id is the idempotency key there.
/// </summary>
internal sealed class Refund
{
    public required RefundId Id { get; init; }
    public required PaymentId Payment { get; init; }
    public required SellerOrderId Part { get; init; }

    /// <summary>What was asked, as an idempotency key: no cause gives twice.</summary>
    public required string Key { get; init; }

    public required RefundCause Cause { get; init; }
    public ReturnId? Return { get; init; }
    public required Currency Currency { get; init; }
    public required long AmountMinor { get; init; }

    /// <summary>How much of the amount is for shipping, and how much of it is given as store credit.</summary>
    public long ShippingMinor { get; init; }

    public long CreditMinor { get; init; }
    public required ReasonId Reason { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? DoneAt { get; set; }

    public Money Amount => new(AmountMinor, Currency);

    public Money Credit => new(CreditMinor, Currency);

    /// <summary>What the provider sends.</summary>
    public Money Sent => Amount - Credit;

    public static string KeyOfCancellation(SellerOrder part) => $"cancellation:{part.Id}";

    private sealed class Configuration : IEntityTypeConfiguration<Refund>
    {
        public void Configure(EntityTypeBuilder<Refund> builder)
        {
            builder.ToTable("refunds", "marketplace");
            builder.Ignore(refund => refund.Amount).Ignore(refund => refund.Credit).Ignore(refund => refund.Sent);
            builder.Property(refund => refund.Key).HasMaxLength(120);
            builder.Property(refund => refund.Cause).HasConversion<string>().HasMaxLength(12);
            builder.HasOne<Payment>().WithMany().HasForeignKey(refund => refund.Payment).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<SellerOrder>().WithMany().HasForeignKey(refund => refund.Part).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Return>().WithMany().HasForeignKey(refund => refund.Return).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(refund => refund.Reason).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(refund => refund.Key).IsUnique();
            builder.HasIndex(refund => refund.DueAt).HasFilter("done_at is null").HasDatabaseName("ix_refunds_open");
        }
    }
}

/// <summary>A buyer is given money back.</summary>
public sealed record RefundWasMade(RefundId Refund);
