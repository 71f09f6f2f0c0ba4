using System.Text.Json;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Sales;

public enum SuspectSaleState
{
    /// <summary>The rule found it; a person has not looked yet.</summary>
    Found,

    /// <summary>A person decided that it was none: it does not count as sold.</summary>
    Confirmed,

    /// <summary>A person decided that it was one.</summary>
    Cleared,
}

/// <summary>
/// A sale that looks like none, by two kinds of evidence or more, with what it rests on. It stays found until a person decides; what was
/// decided can be decided again, the other way.
/// </summary>
internal sealed class SuspectSale
{
    private const int EvidenceLengthMax = 8_000;

    public required SuspectSaleId Id { get; init; }
    public required SellerOrderId Part { get; init; }

    /// <summary>What people call the order.</summary>
    public required string Number { get; init; }

    public required SellerId Seller { get; init; }

    /// <summary>What was bought; the first of several.</summary>
    public required ProductId Product { get; init; }

    public required DateTimeOffset PaidAt { get; init; }
    public required DateTimeOffset FoundAt { get; init; }
    public string EvidenceJson { get; private set; } = "[]";
    public SuspectSaleState State { get; private set; }

    /// <summary>Why it is left out of what counts as sold, while it is: a reason of the rule, or of the person who decided.</summary>
    public ReasonId? LeftOutFor { get; private set; }

    public ReasonId? DecidedFor { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public IReadOnlyList<SaleEvidence> Evidence => JsonSerializer.Deserialize<List<SaleEvidence>>(EvidenceJson) ?? [];

    public void Suspect(IReadOnlyList<SaleEvidence> evidence) => EvidenceJson = JsonSerializer.Serialize(evidence);

    /// <summary>The published rule leaves it out by itself.</summary>
    public void LeaveOut(Grounds.Reason grounds) => LeftOutFor = grounds.Id;

    public void Decide(SuspectSaleState state, Grounds.Reason grounds, DateTimeOffset now)
    {
        if (state == State)
        {
            throw new Refusal(IntegrityProblems.AlreadyDecided);
        }
        (State, DecidedFor, DecidedAt) = (state, grounds.Id, now);
        LeftOutFor = state == SuspectSaleState.Confirmed ? grounds.Id : null;
    }

    private sealed class Configuration : IEntityTypeConfiguration<SuspectSale>
    {
        public void Configure(EntityTypeBuilder<SuspectSale> builder)
        {
            builder.ToTable("suspect_sales", "integrity");
            builder.Ignore(sale => sale.Evidence);
            builder.Property(sale => sale.Number).HasMaxLength(20);
            builder.Property(sale => sale.EvidenceJson).HasColumnName("evidence").HasMaxLength(EvidenceLengthMax);
            builder.Property(sale => sale.State).HasConversion<string>().HasMaxLength(12);
            builder.HasOne<Reason>().WithMany().HasForeignKey(sale => sale.LeftOutFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(sale => sale.DecidedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(sale => sale.Part).IsUnique();
            builder.HasIndex(sale => new { sale.Seller, sale.State, sale.PaidAt });
            builder.HasIndex(sale => sale.Seller).HasFilter("state = 'Found'").HasDatabaseName("ix_suspect_sales_found");
        }
    }
}
