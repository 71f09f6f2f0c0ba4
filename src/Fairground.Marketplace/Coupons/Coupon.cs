using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Coupons;

/// <summary>What a coupon takes off.</summary>
public enum CouponKind
{
    /// <summary>A share of the goods.</summary>
    Percent,

    /// <summary>An amount, of the goods.</summary>
    Amount,

    /// <summary>What the stores ask for sending.</summary>
    FreeShipping,
}

/// <summary>Which lines a coupon is for, of those that its owner may touch.</summary>
public enum CouponScope
{
    Everything,
    Categories,
    Stores,
    Products,
}

/// <summary>
/// A code that makes things cheaper, given out by a seller for its own goods, or by the market for everybody's and at its own cost. Its
/// terms are published with it and never change: it can only be paused, resumed, or ended.
/// </summary>
internal sealed class Coupon
{
    public const int BasisPointsMax = 10_000;
    public const int TargetsMax = 40;
    public const int UsesCountMax = 10_000_000;
    public const int OpenPerOwnerMax = 500;

    /// <summary>How many of one owner's coupons may be combined, where they allow it at all.</summary>
    public const int CombinedMax = 3;

    private const int TargetLengthMax = 31;

    public required CouponId Id { get; init; }

    /// <summary>Whose goods it is for, and who bears it; null for the market itself.</summary>
    public required SellerId? Seller { get; init; }

    public required string Code { get; init; }
    public required CouponKind Kind { get; init; }
    public int BasisPoints { get; init; }

    /// <summary>Of the amount and of the minimum; converted at the published rates where the buyer pays in another one.</summary>
    public required Currency Currency { get; init; }

    public long AmountMinor { get; init; }

    /// <summary>What the goods that it is for must come to at least.</summary>
    public long MinimumMinor { get; init; }

    public required CouponScope Scope { get; init; }

    /// <summary>The ids of what it is for, with spaces between; empty where it is for everything.</summary>
    public required string TargetIds { get; init; }

    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? Until { get; private set; }

    /// <summary>How many orders may use it; null for any number. Only then are they counted in <see cref="Used"/>.</summary>
    public int? UsesMax { get; init; }

    public int? UsesPerCustomerMax { get; init; }
    public int Used { get; private set; }

    /// <summary>Whether it may be used on the same goods as a coupon of the market (for the market's own: together with another).</summary>
    public required bool WithMarkets { get; init; }

    /// <summary>Whether it may be used on the same goods as a coupon of their seller (for a seller's own: together with another).</summary>
    public required bool WithSellers { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Why the operator paused it; null where its seller did.</summary>
    public ReasonId? PausedFor { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public Money Minimum => new(MinimumMinor, Currency);

    public IReadOnlyList<string> Targets => TargetIds.Length == 0 ? [] : TargetIds.Split(' ');

    public bool IsMarkets => Seller is null;

    /// <summary>Whether it may be used together with another coupon of the same owner.</summary>
    public bool WithOwn => IsMarkets ? WithMarkets : WithSellers;

    public bool HasEnded(DateTimeOffset now) => Until <= now;

    /// <summary>Takes it out of use for a while. The operator says why; a seller need not.</summary>
    public void Pause(Grounds.Reason? grounds, DateTimeOffset now)
    {
        if (PausedFor is null)
        {
            (PausedAt, PausedFor) = (PausedAt ?? now, grounds?.Id);
        }
    }

    /// <summary>Puts it into use again. What the operator paused, the operator alone resumes.</summary>
    public void Resume(bool byOperator)
    {
        if (PausedFor is not null && !byOperator)
        {
            throw new Refusal(MarketplaceProblems.CouponPausedByOperator);
        }
        (PausedAt, PausedFor) = (null, null);
    }

    /// <summary>Ends it for good.</summary>
    public void End(DateTimeOffset now) => Until = Until < now ? Until : now;

    internal void Last(DateTimeOffset? until) => Until = until;

    private sealed class Configuration : IEntityTypeConfiguration<Coupon>
    {
        public void Configure(EntityTypeBuilder<Coupon> builder)
        {
            builder.ToTable("coupons", "marketplace");
            builder.Ignore(coupon => coupon.Amount).Ignore(coupon => coupon.Minimum).Ignore(coupon => coupon.Targets)
                .Ignore(coupon => coupon.IsMarkets).Ignore(coupon => coupon.WithOwn);
            builder.Property(coupon => coupon.Code).HasMaxLength(CouponCode.LengthMax);
            builder.Property(coupon => coupon.Kind).HasConversion<string>().HasMaxLength(12);
            builder.Property(coupon => coupon.Scope).HasConversion<string>().HasMaxLength(12);
            builder.Property(coupon => coupon.TargetIds).HasColumnName("targets").HasMaxLength(TargetsMax * TargetLengthMax);
            // "from" and "until" are words of SQL's own.
            builder.Property(coupon => coupon.From).HasColumnName("valid_from");
            builder.Property(coupon => coupon.Until).HasColumnName("valid_until");
            builder.HasOne<Seller>().WithMany().HasForeignKey(coupon => coupon.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(coupon => coupon.PausedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(coupon => new { coupon.Code, coupon.Seller }).IsUnique();
            builder.HasIndex(coupon => coupon.Code).IsUnique().HasFilter("seller is null").HasDatabaseName("ix_coupons_of_market");
            builder.HasIndex(coupon => new { coupon.Seller, coupon.CreatedAt });
        }
    }
}

/// <summary>The operator paused a seller's coupon.</summary>
public sealed record CouponWasPaused(CouponId Coupon);
