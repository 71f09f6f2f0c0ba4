using System.Text.Json;
using Fairground.Platform.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

/// <summary>One choice that tells a variant from its siblings, such as size = m.</summary>
public sealed record VariantOption(string Code, string Value);

/// <summary>
/// One form of a product that is bought by itself: a size, a colour. A product without choices has one variant without options.
/// </summary>
internal sealed class Variant
{
    public const int OptionsMax = 3;

    public required VariantId Id { get; init; }
    public required ProductId Product { get; init; }
    public required int Position { get; init; }
    public string? Sku { get; init; }

    /// <summary>Its Global Trade Item Number, which is the same at every seller; not checked against GS1, and not unique.</summary>
    public string? Gtin { get; set; }

    /// <summary>The options as a JSON object: read with the variant, never asked for alone.</summary>
    public string OptionsJson { get; private init; } = "{}";

    public IReadOnlyList<VariantOption> Options => ReadOptions(OptionsJson);

    public static IReadOnlyList<VariantOption> ReadOptions(string json) => json == "{}" ? [] :
        [.. JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.Select(pair => new VariantOption(pair.Key, pair.Value))];

    public static Variant Create(ProductId product, int position, IReadOnlyList<VariantOption> options, string? sku, TimeProvider time) =>
        new()
        {
            Id = Platform.Ids.Id.New<VariantId>(time),
            Product = product,
            Position = position,
            Sku = sku,
            OptionsJson = WriteOptions(options),
        };

    public static string WriteOptions(IEnumerable<VariantOption> options) =>
        JsonSerializer.Serialize(options.ToDictionary(option => option.Code, option => option.Value));

    private sealed class Configuration : IEntityTypeConfiguration<Variant>
    {
        public void Configure(EntityTypeBuilder<Variant> builder)
        {
            builder.ToTable("variants", "marketplace");
            builder.Property(variant => variant.Id).ValueGeneratedNever();
            builder.Ignore(variant => variant.Options);
            builder.Property(variant => variant.Sku).HasMaxLength(64);
            builder.Property(variant => variant.OptionsJson).HasColumnName("options").HasMaxLength(400);
            builder.Property(variant => variant.Gtin).HasMaxLength(14);
            builder.HasIndex(variant => variant.Product);
            builder.HasIndex(variant => variant.Gtin).HasFilter("gtin is not null");
        }
    }
}
