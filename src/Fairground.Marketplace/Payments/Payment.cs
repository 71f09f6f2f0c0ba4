using Fairground.Marketplace.Orders;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Payments;

public enum PaymentStatus
{
    Pending,
    Authorised,
    Captured,
    Declined,
    Voided,
}

/// <summary>
/// The one payment of an order. Its id is the idempotency key at the provider; whoever works on it claims it by its due time.
/// </summary>
internal sealed class Payment
{
    /// <summary>How long a checkout, or a worker, may be busy with a payment before another takes over.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(60);

    /// <summary>A payment that is undecided after this long is given up at the provider, and the goods go back on the shelf.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public required PaymentId Id { get; init; }
    public required OrderId Order { get; init; }
    public required string Provider { get; init; }
    public required Currency Currency { get; init; }
    public required long AmountMinor { get; init; }

    /// <summary>The provider's token of the means of payment, encrypted; dropped once the payment is decided.</summary>
    public byte[]? SealedMethod { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }
    public PaymentStatus Status { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public bool IsDecided => Status is PaymentStatus.Captured or PaymentStatus.Declined or PaymentStatus.Voided;

    public void PayWith(byte[] sealedMethod) => SealedMethod = sealedMethod;

    /// <summary>
    /// Takes in what the provider says, in whatever order it comes: a payment only goes forward, and a decided one stays as it is. True if
    /// this changed it.
    /// </summary>
    public bool Advance(ProviderState state)
    {
        var next = (Status, state) switch
        {
            (PaymentStatus.Pending, ProviderState.Authorised) => PaymentStatus.Authorised,
            (PaymentStatus.Pending or PaymentStatus.Authorised, ProviderState.Captured) => PaymentStatus.Captured,
            (PaymentStatus.Pending or PaymentStatus.Authorised, ProviderState.Voided) => PaymentStatus.Voided,
            (PaymentStatus.Pending, ProviderState.Declined) => PaymentStatus.Declined,
            _ => Status,
        };
        if (next == Status)
        {
            return false;
        }
        Status = next;
        if (IsDecided)
        {
            SealedMethod = null;
        }
        return true;
    }

    private sealed class Configuration : IEntityTypeConfiguration<Payment>
    {
        public void Configure(EntityTypeBuilder<Payment> builder)
        {
            builder.ToTable("payments", "marketplace");
            builder.Ignore(payment => payment.Amount).Ignore(payment => payment.IsDecided);
            builder.Property(payment => payment.Provider).HasMaxLength(20);
            builder.Property(payment => payment.SealedMethod).HasMaxLength(2000);
            builder.Property(payment => payment.Status).HasConversion<string>().HasMaxLength(12);
            builder.HasOne<Order>().WithOne().HasForeignKey<Payment>(payment => payment.Order).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(payment => payment.DueAt).HasFilter("status in ('Pending', 'Authorised')").HasDatabaseName(
                "ix_payments_undecided");
        }
    }
}
