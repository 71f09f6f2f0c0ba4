using Fairground.Platform.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A property that products can have, such as colour, and its values; each is named in the languages it has a text in.</summary>
internal sealed class AttributeKind
{
    public const int CodeLengthMax = 40;
    public const int TextLengthMax = 80;
    private readonly List<AttributeText> texts = [];

    public required string Code { get; init; }
    public required int Position { get; set; }

    /// <summary>Whether lists offer it as a facet.</summary>
    public bool IsFacet { get; set; } = true;

    public IReadOnlyList<AttributeText> Texts => texts;

    /// <summary>Names a value in a language; the attribute itself for the empty value. An empty text takes the name away.</summary>
    public void Call(string value, string language, string text)
    {
        texts.RemoveAll(known => known.Value == value && known.Language == language);
        if (text.Trim() is { Length: > 0 } given)
        {
            texts.Add(new AttributeText { Value = value, Language = language, Text = given });
        }
    }

    /// <summary>The values that have a name, each with its name in a language, in the order of the alphabet.</summary>
    public IEnumerable<(string Value, string Name)> Values(string language) => texts.Select(text => text.Value)
        .Where(value => value.Length > 0).Distinct().Select(value => (value, Value(value, language) ?? value))
        .OrderBy(pair => pair.Item2, StringComparer.CurrentCulture);

    /// <summary>The value that has this name in some language; null if none has.</summary>
    public string? CodeOf(string name) => texts.Find(text => text.Value.Length > 0 &&
        (text.Value == name || string.Equals(text.Text, name, StringComparison.OrdinalIgnoreCase)))?.Value;

    public string Name(string language) => Value("", language) ?? Code;

    public string? Value(string value, string language) => (texts.Find(text => text.Value == value && text.Language == language)
        ?? texts.Find(text => text.Value == value && text.Language == Language.English.Code))?.Text;

    private sealed class Configuration : IEntityTypeConfiguration<AttributeKind>
    {
        public void Configure(EntityTypeBuilder<AttributeKind> builder)
        {
            builder.ToTable("attributes", "marketplace");
            builder.HasKey(attribute => attribute.Code);
            builder.Property(attribute => attribute.Code).HasMaxLength(CodeLengthMax);
            builder.OwnsMany(attribute => attribute.Texts, text =>
            {
                text.ToTable("attribute_texts", "marketplace");
                text.WithOwner().HasForeignKey("AttributeCode");
                text.HasKey("AttributeCode", nameof(AttributeText.Value), nameof(AttributeText.Language));
                text.Property(row => row.Value).HasMaxLength(CodeLengthMax);
                text.Property(row => row.Language).HasMaxLength(2);
                text.Property(row => row.Text).HasMaxLength(TextLengthMax);
            });
        }
    }
}

internal sealed class AttributeText
{
    public required string Value { get; init; }
    public required string Language { get; init; }
    public required string Text { get; init; }
}
