using System.Text.Json;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

/// <summary>
/// What a product was until it was changed: its title, brand, category, variants and pictures, written with each change of one of them.
/// Reviews speak of what the product was when they were written, so somebody must be able to see that.
/// </summary>
[AppendOnly]
internal sealed class ProductPast
{
    private const int ListLengthMax = 30_000;

    private ProductPast()
    {
    }

    public long Id { get; private set; }
    public ProductId Product { get; private init; }
    public DateTimeOffset Until { get; private init; }

    /// <summary>The title in its original language, or in whichever it had.</summary>
    public string Title { get; private init; } = "";

    public string Language { get; private init; } = "";
    public string Brand { get; private init; } = "";
    public CategoryId Category { get; private init; }

    /// <summary>Its variants and its pictures, as JSON: read with the row, never asked for alone.</summary>
    public string VariantsJson { get; private init; } = "[]";

    public string PicturesJson { get; private init; } = "[]";

    public static ProductPast Of(Product product, DateTimeOffset now)
    {
        var text = product.Text(product.OriginalLanguage);
        return new ProductPast
        {
            Product = product.Id,
            Until = now,
            Title = text?.Title ?? "",
            Language = text?.Language ?? product.OriginalLanguage,
            Brand = product.Brand,
            Category = product.Category,
            VariantsJson = JsonSerializer.Serialize(product.Variants.OrderBy(variant => variant.Position)
                .Select(variant => new SketchedVariant(variant.Id.Value, variant.OptionsJson))),
            PicturesJson = JsonSerializer.Serialize(product.Pictures.OrderBy(picture => picture.Position)
                .Select(picture => new PictureSketch(picture.MediaKey, picture.IsDrawing))),
        };
    }

    /// <summary>Keeps what the product was, in the unit of work that changes it, unless nothing of it was changed.</summary>
    public void KeepUnlessSame(FairgroundDb db, Product changed)
    {
        var now = Of(changed, Until);
        if ((now.Title, now.Brand, now.Category, now.VariantsJson, now.PicturesJson) !=
            (Title, Brand, Category, VariantsJson, PicturesJson))
        {
            db.Add(this);
        }
    }

    public ProductSketch Sketch() => new(
        Title, Language, Brand, Category,
        [.. (JsonSerializer.Deserialize<List<SketchedVariant>>(VariantsJson) ?? []).Select(variant => new VariantSketch(
            new VariantId(variant.Id), Variant.ReadOptions(variant.Options)))],
        JsonSerializer.Deserialize<List<PictureSketch>>(PicturesJson) ?? []);

    private sealed record SketchedVariant(Guid Id, string Options);

    private sealed class Configuration : IEntityTypeConfiguration<ProductPast>
    {
        public void Configure(EntityTypeBuilder<ProductPast> builder)
        {
            builder.ToTable("product_pasts", "marketplace");
            builder.Property(past => past.Title).HasMaxLength(Catalogue.Product.TitleLengthMax);
            builder.Property(past => past.Language).HasMaxLength(2);
            builder.Property(past => past.Brand).HasMaxLength(Catalogue.Product.BrandLengthMax);
            builder.Property(past => past.VariantsJson).HasColumnName("variants").HasMaxLength(ListLengthMax);
            builder.Property(past => past.PicturesJson).HasColumnName("pictures").HasMaxLength(ListLengthMax);
            builder.HasOne<Product>().WithMany().HasForeignKey(past => past.Product).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(past => new { past.Product, past.Until });
            builder.HasIndex(past => past.Until);
        }
    }
}
