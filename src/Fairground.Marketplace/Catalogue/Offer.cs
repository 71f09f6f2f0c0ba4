using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A variant as one store sells it: its price, in the store's currency, and its stock.</summary>
internal sealed class Offer : IProgrammeFact
{
    public const long PriceMinorMax = 100_000_000_000;
    public const int StockMax = 10_000_000;
    public const int SkuLengthMax = 64;

    /// <summary>From here down a seller is told that an offer runs low.</summary>
    public const int LowStock = 3;

    /// <summary>A reduction is shown against the lowest price of this long before it (Directive 98/6/EC, art. 6a).</summary>
    public static readonly TimeSpan PriorPeriod = TimeSpan.FromDays(30);

    public required OfferId Id { get; init; }
    public required ProductId Product { get; init; }
    public required VariantId Variant { get; init; }
    public required StoreId Store { get; init; }
    public required SellerId Seller { get; init; }

    /// <summary>The seller's own number for it, which no other offer of the store has.</summary>
    public string? Sku { get; set; }

    public Money Price { get; private set; }

    /// <summary>Since when the price holds.</summary>
    public DateTimeOffset PriceSince { get; private set; }

    /// <summary>The lowest price of the 30 days before <see cref="PriceSince"/>; null for a first price.</summary>
    public long? PriorMinor { get; private set; }

    public required int Stock { get; set; }
    public bool IsActive { get; set; } = true;
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The prior price, while the present one is a reduction no older than the period; else null.</summary>
    public Money? ReducedFrom(DateTimeOffset now) => PriorMinor > Price.Minor && now - PriceSince <= PriorPeriod
        ? Price with { Minor = PriorMinor.Value }
        : null;

    /// <summary>Sets the price and writes it into the history. <paramref name="history"/> are the offer's earlier prices.</summary>
    public void Ask(Money price, IReadOnlyCollection<PriceChange> history, FairgroundDb db)
    {
        if (price.Minor is < 1 or > PriceMinorMax)
        {
            throw new Refusal(MarketplaceProblems.PriceInvalid);
        }
        if (price == Price)
        {
            return;
        }
        var now = db.Time.GetUtcNow();
        PriorMinor = PriceChange.LowestWithin(history, now - PriorPeriod, now);
        (Price, PriceSince) = (price, now);
        db.Add(new PriceChange { Offer = Id, At = now, Minor = price.Minor });
    }

    /// <summary>Takes over a price that history knows already, as an import does.</summary>
    public void AskSince(Money price, DateTimeOffset since, long? priorMinor) =>
        (Price, PriceSince, PriorMinor) = (price, since, priorMinor);

    private sealed class Configuration : IEntityTypeConfiguration<Offer>
    {
        public void Configure(EntityTypeBuilder<Offer> builder)
        {
            builder.ToTable("offers", "marketplace", table => table.HasCheckConstraint("ck_offers_stock", "stock >= 0"));
            builder.ComplexProperty(offer => offer.Price, price =>
            {
                price.Property(part => part.Minor).HasColumnName("price_minor");
                price.Property(part => part.Currency).HasColumnName("currency");
            });
            builder.HasIndex(offer => new { offer.Variant, offer.Store }).IsUnique();
            builder.Property(offer => offer.Sku).HasMaxLength(SkuLengthMax);
            builder.HasIndex(offer => new { offer.Store, offer.Sku }).IsUnique().HasFilter("sku is not null");
            builder.HasIndex(offer => offer.Product);
            builder.HasIndex(offer => offer.Store);
            builder.HasOne<Variant>().WithMany().HasForeignKey(offer => offer.Variant).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Product>().WithMany().HasForeignKey(offer => offer.Product).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Store>().WithMany().HasForeignKey(offer => offer.Store).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A price that an offer had from a moment on; the history is only added to.</summary>
internal sealed class PriceChange
{
    public required OfferId Offer { get; init; }
    public required DateTimeOffset At { get; init; }
    public required long Minor { get; init; }

    /// <summary>The lowest price that held at any moment of the period; null if there was none yet.</summary>
    public static long? LowestWithin(IEnumerable<PriceChange> history, DateTimeOffset from, DateTimeOffset to)
    {
        long? lowest = null;
        foreach (var change in history.Where(change => change.At < to).OrderByDescending(change => change.At))
        {
            lowest = Math.Min(lowest ?? change.Minor, change.Minor);
            if (change.At <= from)
            {
                break;
            }
        }
        return lowest;
    }

    private sealed class Configuration : IEntityTypeConfiguration<PriceChange>
    {
        public void Configure(EntityTypeBuilder<PriceChange> builder)
        {
            builder.ToTable("price_history", "marketplace");
            builder.HasKey(change => new { change.Offer, change.At });
            builder.HasOne<Offer>().WithMany().HasForeignKey(change => change.Offer);
        }
    }
}
