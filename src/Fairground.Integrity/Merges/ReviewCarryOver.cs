using System.Text.Json;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Merges;

public enum CarryOverState
{
    /// <summary>The rule found it; nothing follows from that until a person has looked.</summary>
    Found,

    /// <summary>It is the same product: its reviews count.</summary>
    SameProduct,

    /// <summary>It became another: the reviews from before do not count for the rating.</summary>
    OtherProduct,
}

/// <summary>By what a product looks like another than it was.</summary>
internal enum CarryOverSign
{
    Title,
    Category,
    Brand,
    Variants,
    Pictures,
}

/// <summary>
/// A product that looks like another since a change, with reviews from before it: what it was and what it is, side by side. A person
/// decides, with a reason, and can decide the other way later.
/// </summary>
internal sealed class ReviewCarryOver
{
    private const int SketchLengthMax = 60_000;

    public required ReviewCarryOverId Id { get; init; }
    public required ProductId Product { get; init; }

    /// <summary>Who kept the product then; null for the operator.</summary>
    public required SellerId? Keeper { get; init; }

    /// <summary>The entry of the product's history that shows what it was.</summary>
    public required long Past { get; init; }

    /// <summary>The reviews it is about were written after this, and not after that.</summary>
    public required DateTimeOffset Since { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
    public required DateTimeOffset FoundAt { get; init; }
    public string BeforeJson { get; private set; } = "";
    public string AfterJson { get; private set; } = "";
    public string SignsJson { get; private set; } = "[]";
    public CarryOverState State { get; private set; }
    public ReasonId? DecidedFor { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public ProductSketch Before => JsonSerializer.Deserialize<ProductSketch>(BeforeJson)!;

    public ProductSketch After => JsonSerializer.Deserialize<ProductSketch>(AfterJson)!;

    public IReadOnlyList<CarryOverSign> Signs => JsonSerializer.Deserialize<List<CarryOverSign>>(SignsJson) ?? [];

    public void Compare(ProductSketch before, ProductSketch after, IReadOnlyList<CarryOverSign> signs) => (
        BeforeJson, AfterJson, SignsJson) = (
        JsonSerializer.Serialize(before), JsonSerializer.Serialize(after), JsonSerializer.Serialize(signs));

    public void Decide(CarryOverState state, Grounds.Reason grounds, DateTimeOffset now)
    {
        if (state == CarryOverState.Found)
        {
            throw new Refusal(IntegrityProblems.NothingToDecide, 1);
        }
        if (state == State)
        {
            throw new Refusal(IntegrityProblems.AlreadyDecided);
        }
        (State, DecidedFor, DecidedAt) = (state, grounds.Id, now);
    }

    private sealed class Configuration : IEntityTypeConfiguration<ReviewCarryOver>
    {
        public void Configure(EntityTypeBuilder<ReviewCarryOver> builder)
        {
            builder.ToTable("review_carry_overs", "integrity");
            builder.Ignore(found => found.Before).Ignore(found => found.After).Ignore(found => found.Signs);
            builder.Property(found => found.BeforeJson).HasColumnName("before").HasMaxLength(SketchLengthMax);
            builder.Property(found => found.AfterJson).HasColumnName("after").HasMaxLength(SketchLengthMax);
            builder.Property(found => found.SignsJson).HasColumnName("signs").HasMaxLength(100);
            builder.Property(found => found.State).HasConversion<string>().HasMaxLength(12);
            builder.HasOne<Reason>().WithMany().HasForeignKey(found => found.DecidedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(found => new { found.Product, found.Past }).IsUnique();
            builder.HasIndex(found => new { found.State, found.FoundAt });
            builder.HasIndex(found => found.Keeper);
        }
    }
}

/// <summary>It was decided whether reviews of a product from before a change count: its rating follows.</summary>
public sealed record CarryOverWasDecided(ProductId Product);
