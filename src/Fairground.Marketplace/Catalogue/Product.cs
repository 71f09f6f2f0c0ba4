using Fairground.Marketplace.Sellers;
using Fairground.Platform.Languages;
using Fairground.Platform.Media;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

public enum ProductStatus
{
    Draft,
    Published,
}

/// <summary>
/// A thing that can be bought, however many stores offer it: texts in several languages, pictures, attributes and variants.
/// </summary>
internal sealed class Product
{
    public const int TitleLengthMax = 140;
    public const int DescriptionLengthMax = 5000;
    public const int BrandLengthMax = 60;
    public const int VariantsMax = 60;
    public const int PicturesMax = 6;
    public const int AttributesMax = 30;
    public const int SlugLengthMax = 120;
    public const int WeightGramsMax = 1_000_000;
    public const int CodeLengthMax = 64;

    private readonly List<ProductText> texts = [];
    private readonly List<ProductPicture> pictures = [];
    private readonly List<ProductAttribute> attributes = [];
    private readonly List<Variant> variants = [];

    public required ProductId Id { get; init; }
    public required string Slug { get; init; }
    public required CategoryId Category { get; set; }
    public string Brand { get; set; } = "";

    /// <summary>The language its first text was written in: what is shown where a translation is missing.</summary>
    public required string OriginalLanguage { get; init; }

    /// <summary>Who keeps its texts and pictures; null for the operator.</summary>
    public required SellerId? Keeper { get; init; }

    /// <summary>What its keeper calls it: rows of a file with the same code are its variants.</summary>
    public string? Code { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What it is by the Harmonized System of customs: 6 to 10 digits.</summary>
    public string? HsCode { get; private set; }

    /// <summary>The country it was made in.</summary>
    public string? Origin { get; private set; }

    /// <summary>What one piece weighs, packed.</summary>
    public int? WeightGrams { get; private set; }

    public ProductStatus Status { get; private set; }

    public IReadOnlyList<ProductText> Texts => texts;
    public IReadOnlyList<ProductPicture> Pictures => pictures;
    public IReadOnlyList<ProductAttribute> Attributes => attributes;
    public IReadOnlyList<Variant> Variants => variants;

    public void Describe(string language, string title, string description)
    {
        texts.RemoveAll(text => text.Language == language);
        texts.Add(new ProductText { Language = language, Title = title.Trim(), Description = description.Trim() });
    }

    /// <summary>Keeps the texts of these languages alone.</summary>
    public void KeepTexts(IReadOnlyCollection<string> languages) => texts.RemoveAll(text => !languages.Contains(text.Language));

    /// <summary>Says what customs ask for.</summary>
    public void Declare(string? hsCode, string? origin, int? weightGrams) => (HsCode, Origin, WeightGrams) = (hsCode, origin, weightGrams);

    public ProductText? Text(string language) => texts.Find(text => text.Language == language)
        ?? texts.Find(text => text.Language == OriginalLanguage)
        ?? texts.FirstOrDefault();

    public void Set(IReadOnlyCollection<(string Code, string Value)> values)
    {
        attributes.Clear();
        attributes.AddRange(values.Take(AttributesMax).Select(value => new ProductAttribute { Code = value.Code, Value = value.Value }));
    }

    public void Show(MediaFile file, PictureView view)
    {
        if (pictures.Count >= PicturesMax)
        {
            throw new Refusal(MarketplaceProblems.TooManyPictures, PicturesMax);
        }
        pictures.Add(new ProductPicture { Position = NextPosition(), MediaKey = file.Key, IsDrawing = file.IsDrawing, View = view });
    }

    /// <summary>Puts the pictures in this order, each with its view; those left out are taken away.</summary>
    public void Arrange(IReadOnlyCollection<(int Position, PictureView View)> order)
    {
        var arranged = order.DistinctBy(place => place.Position)
            .Select(place => (Picture: pictures.Find(picture => picture.Position == place.Position), place.View))
            .Where(place => place.Picture is not null)
            .Select((place, i) => new ProductPicture
            {
                Position = i, MediaKey = place.Picture!.MediaKey, IsDrawing = place.Picture.IsDrawing, View = place.View,
            }).ToList();
        pictures.Clear();
        pictures.AddRange(arranged);
    }

    public void Hide(int position) => pictures.RemoveAll(picture => picture.Position == position);

    public Variant AddVariant(IReadOnlyList<VariantOption> options, string? sku, TimeProvider time)
    {
        if (variants.Count >= VariantsMax)
        {
            throw new Refusal(MarketplaceProblems.TooManyVariants, VariantsMax);
        }
        if (variants.Exists(known => known.Options.OrderBy(option => option.Code).SequenceEqual(options.OrderBy(option => option.Code))))
        {
            throw new Refusal(MarketplaceProblems.VariantExists);
        }
        var variant = Variant.Create(Id, variants.Count, options, sku, time);
        variants.Add(variant);
        return variant;
    }

    /// <summary>Puts the product on the shelves. It needs a text and a variant; the pictures may follow.</summary>
    public void Publish(FairgroundDb db)
    {
        Publish();
        db.Publish(new ProductChanged(Id));
    }

    /// <summary>Puts the product on the shelves for a caller that writes its card itself, as an import does.</summary>
    public void Publish()
    {
        if (texts.Count == 0 || variants.Count == 0)
        {
            throw new Refusal(MarketplaceProblems.ProductNotReady);
        }
        Status = ProductStatus.Published;
    }

    /// <summary>The table of the texts, which have no set of their own, as SQL of this database names it.</summary>
    public static string TextsTable(FairgroundDb db) => Owned(db, "product_texts");

    public static string AttributesTable(FairgroundDb db) => Owned(db, "product_attributes");

    private static string Owned(FairgroundDb db, string table) =>
        db.Table<Product>().Replace("products", table, StringComparison.Ordinal);

    private int NextPosition() => pictures.Count == 0 ? 0 : pictures.Max(picture => picture.Position) + 1;

    private sealed class Configuration : IEntityTypeConfiguration<Product>
    {
        public void Configure(EntityTypeBuilder<Product> builder)
        {
            builder.ToTable("products", "marketplace");
            builder.Property(product => product.Slug).HasMaxLength(SlugLengthMax);
            builder.Property(product => product.Brand).HasMaxLength(BrandLengthMax);
            builder.Property(product => product.HsCode).HasMaxLength(Customs.HsCode.LengthMax);
            builder.Property(product => product.Origin).HasMaxLength(2);
            builder.Property(product => product.OriginalLanguage).HasMaxLength(2);
            builder.Property(product => product.Status).HasConversion<string>().HasMaxLength(12);
            builder.HasIndex(product => product.Slug).IsUnique();
            builder.HasIndex(product => product.Category);
            builder.Property(product => product.Code).HasMaxLength(CodeLengthMax);
            builder.HasIndex(product => new { product.Keeper, product.Code }).IsUnique().HasFilter("code is not null");
            builder.HasIndex(product => product.Keeper);
            builder.HasOne<Category>().WithMany().HasForeignKey(product => product.Category).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Seller>().WithMany().HasForeignKey(product => product.Keeper).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(product => product.Variants).WithOne().HasForeignKey(variant => variant.Product);
            builder.OwnsMany(product => product.Texts, text =>
            {
                text.ToTable("product_texts", "marketplace");
                text.WithOwner().HasForeignKey("ProductId");
                text.HasKey("ProductId", nameof(ProductText.Language));
                text.Property(row => row.Language).HasMaxLength(2);
                text.Property(row => row.Title).HasMaxLength(TitleLengthMax);
                text.Property(row => row.Description).HasMaxLength(DescriptionLengthMax);
            });
            builder.OwnsMany(product => product.Pictures, picture =>
            {
                picture.ToTable("product_pictures", "marketplace");
                picture.WithOwner().HasForeignKey("ProductId");
                picture.HasKey("ProductId", nameof(ProductPicture.Position));
                picture.Property(row => row.Position).ValueGeneratedNever();
                picture.Property(row => row.MediaKey).HasMaxLength(MediaFile.KeyLength);
                picture.Property(row => row.View).HasConversion<string>().HasMaxLength(10);
            });
            builder.OwnsMany(product => product.Attributes, attribute =>
            {
                attribute.ToTable("product_attributes", "marketplace");
                attribute.WithOwner().HasForeignKey("ProductId");
                attribute.HasKey("ProductId", nameof(ProductAttribute.Code));
                attribute.Property(row => row.Code).HasMaxLength(AttributeKind.CodeLengthMax);
                attribute.Property(row => row.Value).HasMaxLength(AttributeKind.CodeLengthMax);
            });
        }
    }
}

internal sealed class ProductText
{
    public required string Language { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
}

public enum PictureView
{
    Front,
    Detail,
    InUse,
    Scale,
}

internal sealed class ProductPicture
{
    public required int Position { get; init; }
    public required string MediaKey { get; init; }
    public required bool IsDrawing { get; init; }
    public required PictureView View { get; init; }
}

internal sealed class ProductAttribute
{
    public required string Code { get; init; }
    public required string Value { get; init; }
}

/// <summary>
/// A product's texts, pictures, variants, offers or their terms changed: its card, its search entry and its ranking follow.
/// </summary>
public sealed record ProductChanged(ProductId Product);
