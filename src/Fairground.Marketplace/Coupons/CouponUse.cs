using System.Security.Cryptography;
using System.Text;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Coupons;

/// <summary>That an order used a coupon, and what it took off, as the buyer saw it.</summary>
internal sealed class CouponUse
{
    public required OrderId Order { get; init; }
    public required CouponId Coupon { get; init; }

    /// <summary>What it took off, in the currency that the buyer paid in.</summary>
    public required Currency Currency { get; init; }

    public required long OffMinor { get; init; }
    public required DateTimeOffset UsedAt { get; init; }

    /// <summary>When the use was given back, because no money came or the whole order was cancelled.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    public Money Off => new(OffMinor, Currency);

    private sealed class Configuration : IEntityTypeConfiguration<CouponUse>
    {
        public void Configure(EntityTypeBuilder<CouponUse> builder)
        {
            builder.ToTable("coupon_uses", "marketplace");
            builder.Ignore(use => use.Off);
            builder.HasKey(use => new { use.Order, use.Coupon });
            builder.HasOne<Order>().WithMany().HasForeignKey(use => use.Order).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Coupon>().WithMany().HasForeignKey(use => use.Coupon).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(use => new { use.Coupon, use.UsedAt });
        }
    }
}

/// <summary>How often one customer has used a coupon that is limited so; the customer by a hash alone.</summary>
internal sealed class CouponCustomer
{
    public required CouponId Coupon { get; init; }
    public required byte[] Customer { get; init; }
    public int Uses { get; private set; }

    private sealed class Configuration : IEntityTypeConfiguration<CouponCustomer>
    {
        public void Configure(EntityTypeBuilder<CouponCustomer> builder)
        {
            builder.ToTable("coupon_customers", "marketplace");
            builder.HasKey(row => new { row.Coupon, row.Customer });
            builder.Property(row => row.Customer).HasMaxLength(SHA256.HashSizeInBytes);
            builder.HasOne<Coupon>().WithMany().HasForeignKey(row => row.Coupon).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Whoever buys: an account, an e-mail address, or both; each by itself counts as the same customer.</summary>
internal sealed record Customer(AccountId? Account, string? Email)
{
    /// <summary>What the customer is known by, without saying who it is.</summary>
    public IEnumerable<byte[]> Hashes()
    {
        if (Account is { } account)
        {
            yield return HashOf($"account:{account}");
        }
        if (Email?.Trim() is { Length: > 0 } email)
        {
            yield return HashOf($"email:{email.ToUpperInvariant()}");
        }
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
