using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

/// <summary>What lists show of a product, in one row made from many: written behind changes, rebuilt at any time.</summary>
internal sealed class ProductCard : IProgrammeFact
{
    public required ProductId Product { get; init; }
    public required CategoryId Category { get; set; }
    public required string Slug { get; set; }

    /// <summary>The title in the original language, for readers of a language without a text.</summary>
    public required string Title { get; set; }

    public string Brand { get; set; } = "";
    public string? PictureKey { get; set; }
    public bool PictureIsDrawing { get; set; }

    /// <summary>The featured offer at the market's home; null where nothing can be bought.</summary>
    public OfferId? Offer { get; set; }

    public StoreId? Store { get; set; }
    public string StoreName { get; set; } = "";
    public string StoreSlug { get; set; } = "";
    public string ShipsFrom { get; set; } = "";
    public int? DaysDomestic { get; set; }
    public int? DaysRegion { get; set; }
    public int? DaysWorld { get; set; }
    public Currency Currency { get; set; } = Currency.Eur;
    public long PriceMinor { get; set; }

    /// <summary>The price in the market's base currency, to sort and filter by.</summary>
    public long BaseMinor { get; set; }

    public long? PriorMinor { get; set; }
    public DateTimeOffset? PriceSince { get; set; }

    /// <summary>Whether other variants or offers have other prices.</summary>
    public bool HasOtherPrices { get; set; }

    public int Offers { get; set; }
    public int Stock { get; set; }
    public double Rating { get; private set; }
    public int Ratings { get; private set; }

    /// <summary>Pieces sold in 90 days.</summary>
    public int Sold { get; private set; }

    /// <summary>The published order of lists: what sells and how it is rated, see <c>/how-we-rank</c>.</summary>
    public double Popularity { get; private set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public void Count(int sold)
    {
        Sold = sold;
        Popularity = PopularityOf();
    }

    public void Rate(double rating, int ratings)
    {
        (Rating, Ratings) = (rating, ratings);
        Popularity = PopularityOf();
    }

    private double PopularityOf() => Math.Log(1 + Sold) + (Rating * Math.Log(1 + Ratings) / 5);

    private sealed class Configuration : IEntityTypeConfiguration<ProductCard>
    {
        private const string ForSale = "offer is not null";

        public void Configure(EntityTypeBuilder<ProductCard> builder)
        {
            builder.ToTable("product_cards", "marketplace");
            builder.HasKey(card => card.Product);
            builder.Property(card => card.Slug).HasMaxLength(Catalogue.Product.SlugLengthMax);
            builder.Property(card => card.Title).HasMaxLength(Catalogue.Product.TitleLengthMax);
            builder.Property(card => card.Brand).HasMaxLength(Catalogue.Product.BrandLengthMax);
            builder.Property(card => card.PictureKey).HasMaxLength(32);
            builder.Property(card => card.StoreName).HasMaxLength(Stores.Store.NameLengthMax);
            builder.Property(card => card.StoreSlug).HasMaxLength(120);
            builder.Property(card => card.ShipsFrom).HasMaxLength(2);
            // In the orders of lists, so that a page is read off the index; the key last makes each order whole.
            builder.HasIndex(card => new { card.Category, card.Popularity, card.Product }).HasFilter(ForSale);
            builder.HasIndex(card => new { card.Category, card.BaseMinor, card.Product }).HasFilter(ForSale);
            builder.HasIndex(card => new { card.Popularity, card.Product }).HasFilter(ForSale);
            builder.HasIndex(card => new { card.CreatedAt, card.Product }).HasFilter(ForSale);
            builder.HasIndex(card => new { card.PriceSince, card.Product }).HasFilter($"{ForSale} and prior_minor > price_minor")
                .HasDatabaseName("ix_product_cards_reduced");
            builder.HasIndex(card => card.Store);
            builder.HasOne<Product>().WithOne().HasForeignKey<ProductCard>(card => card.Product);
        }
    }
}
