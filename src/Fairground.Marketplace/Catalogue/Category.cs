using Fairground.Platform.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

/// <summary>An aisle of the market, perhaps within another; named in each language.</summary>
internal sealed class Category
{
    public const int NameLengthMax = 60;
    private readonly List<CategoryName> names = [];

    public required CategoryId Id { get; init; }

    /// <summary>The category that it lies in; null on the first level.</summary>
    public CategoryId? Parent { get; set; }

    public required string Slug { get; init; }
    public required int Position { get; set; }
    public string? PictureKey { get; set; }
    public bool PictureIsDrawing { get; set; }
    public IReadOnlyList<CategoryName> Names => names;

    /// <summary>Names it in a language; an empty name takes that language's away.</summary>
    public void Call(string language, string name)
    {
        names.RemoveAll(known => known.Language == language);
        if (name.Trim() is { Length: > 0 } given)
        {
            names.Add(new CategoryName { Language = language, Name = given });
        }
    }

    /// <summary>The name in a language, else in English, else in whichever there is.</summary>
    public string Name(string language) => (names.Find(name => name.Language == language)
        ?? names.Find(name => name.Language == Language.English.Code)
        ?? names.FirstOrDefault())?.Name ?? Slug;

    private sealed class Configuration : IEntityTypeConfiguration<Category>
    {
        public void Configure(EntityTypeBuilder<Category> builder)
        {
            builder.ToTable("categories", "marketplace");
            builder.Property(category => category.Slug).HasMaxLength(80);
            builder.Property(category => category.PictureKey).HasMaxLength(32);
            builder.HasIndex(category => category.Slug).IsUnique();
            builder.HasOne<Category>().WithMany().HasForeignKey(category => category.Parent).OnDelete(DeleteBehavior.Restrict);
            builder.OwnsMany(category => category.Names, name =>
            {
                name.ToTable("category_names", "marketplace");
                name.WithOwner().HasForeignKey("CategoryId");
                name.HasKey("CategoryId", nameof(CategoryName.Language));
                name.Property(row => row.Language).HasMaxLength(2);
                name.Property(row => row.Name).HasMaxLength(NameLengthMax);
            });
        }
    }
}

internal sealed class CategoryName
{
    public required string Language { get; init; }
    public required string Name { get; init; }
}
