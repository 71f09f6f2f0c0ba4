using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Fees;

/// <summary>Who bears commission and fees on what a buyer gets back after the goods were sent.</summary>
public enum CommissionRefund
{
    /// <summary>The market gives its part back, as the seller does.</summary>
    Returned,

    /// <summary>The market keeps it.</summary>
    Kept,

    /// <summary>The market keeps a fixed amount at most, and gives the rest back.</summary>
    KeptUpTo,
}

/// <summary>
/// What the market keeps of sales, published: a share of the price of goods in basis points, at least and at most so much a line, and fixed
/// fees for each item and each order. It is for one category, one seller, both, or, without either, for all that have no rule nearer to
/// them. Shipping bears nothing. A newer rule follows an older one; orders keep the one they were made under.
/// </summary>
internal sealed class CommissionRule : IPublishedRule
{
    public const int BasisPointsMax = 5000;

    /// <summary>No fixed amount may be larger, in minor units.</summary>
    public const long AmountMinorMax = 1_000_000_000;

    public required CommissionRuleId Id { get; init; }
    public required CategoryId? Category { get; init; }
    public SellerId? Seller { get; init; }
    public required int BasisPoints { get; init; }

    /// <summary>The currency of the fixed amounts; sales in another are charged at the published rates.</summary>
    public Currency Currency { get; init; } = Currency.Eur;

    /// <summary>The least and the most commission of a line.</summary>
    public long MinimumMinor { get; init; }

    public long? MaximumMinor { get; init; }
    public long ItemFeeMinor { get; init; }
    public long OrderFeeMinor { get; init; }
    public CommissionRefund Refund { get; init; }

    /// <summary>What the market keeps at most of an order's commission and fees, where <see cref="Refund"/> says so.</summary>
    public long KeepMinor { get; init; }

    /// <summary>From when on it holds.</summary>
    public required DateTimeOffset From { get; init; }

    public bool IsWithdrawal { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Why; null for the rule that every market begins with.</summary>
    public ReasonId? PublishedFor { get; init; }

    public string Rule => $"commission/{Id}";

    public RuleScope Scope => new(Seller, Category);

    public Guid Order => Id.Value;

    public bool HasFees => ItemFeeMinor > 0 || OrderFeeMinor > 0;

    public Money Amount(long minor) => new(minor, Currency);

    private sealed class Configuration : IEntityTypeConfiguration<CommissionRule>
    {
        public void Configure(EntityTypeBuilder<CommissionRule> builder)
        {
            builder.ToTable("commission_rules", "marketplace");
            builder.Ignore(rule => rule.Rule).Ignore(rule => rule.Scope).Ignore(rule => rule.Order).Ignore(rule => rule.HasFees);
            builder.Property(rule => rule.Refund).HasConversion<string>().HasMaxLength(12);
            builder.HasOne<Reason>().WithMany().HasForeignKey(rule => rule.PublishedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Category>().WithMany().HasForeignKey(rule => rule.Category);
            builder.HasOne<Seller>().WithMany().HasForeignKey(rule => rule.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(rule => rule.Seller);
            builder.HasData(new CommissionRule
            {
                Id = new CommissionRuleId(new Guid("019aa000-0000-7000-8000-000000000001")),
                Category = null,
                BasisPoints = 1000,
                // From before any market: sales that are brought along from elsewhere bear it, too.
                From = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero),
                PublishedAt = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero),
            });
        }
    }
}

/// <summary>How many days after delivery a sale can be paid out, published: for a category, a seller, both, or everything.</summary>
internal sealed class MaturityRule : IPublishedRule
{
    public const int DaysMax = 90;

    public required MaturityRuleId Id { get; init; }
    public required CategoryId? Category { get; init; }
    public required SellerId? Seller { get; init; }
    public required int Days { get; init; }
    public required DateTimeOffset From { get; init; }
    public bool IsWithdrawal { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required ReasonId PublishedFor { get; init; }

    public string Rule => $"maturity/{Id}";

    public RuleScope Scope => new(Seller, Category);

    public Guid Order => Id.Value;

    private sealed class Configuration : IEntityTypeConfiguration<MaturityRule>
    {
        public void Configure(EntityTypeBuilder<MaturityRule> builder)
        {
            builder.ToTable("maturity_rules", "marketplace");
            builder.Ignore(rule => rule.Rule).Ignore(rule => rule.Scope).Ignore(rule => rule.Order);
            builder.HasOne<Reason>().WithMany().HasForeignKey(rule => rule.PublishedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Category>().WithMany().HasForeignKey(rule => rule.Category);
            builder.HasOne<Seller>().WithMany().HasForeignKey(rule => rule.Seller).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
