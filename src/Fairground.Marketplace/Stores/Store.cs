using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Stores;

/// <summary>A shop front of a seller: one name, one currency, one place that goods leave from.</summary>
internal sealed class Store : IProgrammeFact
{
    public const int NameLengthMax = 100;
    public const int AboutLengthMax = 2000;
    public const int PerSellerMax = 5000;
    public const int ReturnDaysMax = 365;

    public required StoreId Id { get; init; }
    public required SellerId Seller { get; init; }
    public required string Name { get; set; }
    public required string Slug { get; init; }
    public string About { get; set; } = "";
    public required Currency Currency { get; init; }
    public required string ShipsFrom { get; set; }

    /// <summary>Days from order to hand-over at most.</summary>
    public required int HandlingDays { get; set; }

    /// <summary>Days after delivery in which buyers may send things back, where they are more than the market's.</summary>
    public int ReturnDays { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public ReasonId? ClosedFor { get; private set; }

    /// <summary>When and why a closed store was last opened again.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    public ReasonId? ReopenedFor { get; private set; }

    /// <summary>The shipping rates as JSON: read with the store, never asked for alone.</summary>
    public string RatesJson { get; private set; } = "[]";

    public IReadOnlyList<ShippingRate> Rates => ShippingRate.Read(RatesJson);

    /// <summary>Closes the store. Closing needs no consent, so it always needs a reason.</summary>
    public void Close(Grounds.Reason grounds, DateTimeOffset now)
    {
        if (ClosedAt is not null)
        {
            throw new Refusal(MarketplaceProblems.StoreClosed);
        }
        (ClosedAt, ClosedFor) = (now, grounds.Id);
    }

    /// <summary>Opens a closed store again, with all that was on offer there.</summary>
    public void Reopen(Grounds.Reason grounds, DateTimeOffset now)
    {
        if (ClosedAt is null)
        {
            throw new Refusal(MarketplaceProblems.StoreNotClosed);
        }
        (ClosedAt, ClosedFor, ReopenedAt, ReopenedFor) = (null, null, now, grounds.Id);
    }

    /// <summary>Sets what sending costs and how long it takes, a rate a zone; a zone without a rate is not served.</summary>
    public void Ship(IEnumerable<ShippingRate> rates) => RatesJson = ShippingRate.Write(rates);

    private sealed class Configuration : IEntityTypeConfiguration<Store>
    {
        public void Configure(EntityTypeBuilder<Store> builder)
        {
            builder.ToTable("stores", "marketplace");
            builder.Property(store => store.Name).HasMaxLength(NameLengthMax);
            builder.Property(store => store.Slug).HasMaxLength(120);
            builder.Property(store => store.About).HasMaxLength(AboutLengthMax);
            builder.Property(store => store.ShipsFrom).HasMaxLength(2);
            builder.HasIndex(store => store.Slug).IsUnique();
            builder.HasIndex(store => store.Seller);
            builder.HasOne<Seller>().WithMany().HasForeignKey(store => store.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(store => store.ClosedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(store => store.ReopenedFor).OnDelete(DeleteBehavior.Restrict);
            builder.Ignore(store => store.Rates);
            builder.Property(store => store.RatesJson).HasColumnName("rates").HasMaxLength(600);
        }
    }
}
