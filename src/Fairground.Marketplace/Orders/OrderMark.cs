using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Orders;

/// <summary>What two orders may have in common.</summary>
public enum OrderMarkKind
{
    Address,
    Email,

    /// <summary>The means of payment, if its provider names it.</summary>
    Instrument,
}

/// <summary>
/// What an order has in common with others, as a keyed hash that says no more than that: where it was sent, the e-mail address it was made
/// with, and what it was paid with. All three were given to carry the order out, and stay in its books; nothing is asked for the sake of a
/// mark. There is no mark of a device, and there will be none: to tell devices apart one would have to read from them what nobody has
/// agreed to share. Marks are forgotten after <see cref="Kept"/>, and with the account.
/// </summary>
internal sealed class OrderMark
{
    /// <summary>Sales are looked at for 120 days; a dispute about one that was found late goes on for some weeks more.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public required OrderId Order { get; init; }
    public required OrderMarkKind Kind { get; init; }
    public required Guid Hash { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<OrderMark>
    {
        public void Configure(EntityTypeBuilder<OrderMark> builder)
        {
            builder.ToTable("order_marks", "marketplace");
            builder.HasKey(mark => new { mark.Order, mark.Kind });
            builder.Property(mark => mark.Kind).HasConversion<string>().HasMaxLength(12);
            builder.HasOne<Order>().WithMany().HasForeignKey(mark => mark.Order).OnDelete(DeleteBehavior.Cascade);
            // Kinds have keys of their own, so a hash tells its kind as well.
            builder.HasIndex(mark => new { mark.Hash, mark.At });
            builder.HasIndex(mark => mark.At);
        }
    }
}
