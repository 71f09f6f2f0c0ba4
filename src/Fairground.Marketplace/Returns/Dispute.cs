using Fairground.Platform.Accountability;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Returns;

/// <summary>What the operator decides that a buyer gets for a return.</summary>
public enum DisputeOutcome
{
    Full,
    Partial,
    None,
}

/// <summary>A return on which the two sides do not agree: one asks the operator, who decides once, with a reason that both read.</summary>
internal sealed class Dispute
{
    public const int WordsLengthMin = Reason.StatementLengthMin;

    public required DisputeId Id { get; init; }
    public required ReturnId Return { get; init; }
    public required ReturnParty By { get; init; }
    public required string Words { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public DisputeOutcome? Outcome { get; private set; }
    public ReasonId? DecidedFor { get; private set; }

    public void Decide(DisputeOutcome outcome, Grounds.Reason grounds, DateTimeOffset now)
    {
        if (DecidedAt is not null)
        {
            throw new Refusal(MarketplaceProblems.DisputeDecided);
        }
        (DecidedAt, Outcome, DecidedFor) = (now, outcome, grounds.Id);
    }

    private sealed class Configuration : IEntityTypeConfiguration<Dispute>
    {
        public void Configure(EntityTypeBuilder<Dispute> builder)
        {
            builder.ToTable("disputes", "marketplace");
            builder.Property(dispute => dispute.By).HasConversion<string>().HasMaxLength(12);
            builder.Property(dispute => dispute.Words).HasMaxLength(Returns.Return.WordsLengthMax);
            builder.Property(dispute => dispute.Outcome).HasConversion<string>().HasMaxLength(12);
            builder.HasOne<Return>().WithMany().HasForeignKey(dispute => dispute.Return).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(dispute => dispute.DecidedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(dispute => dispute.Return);
            builder.HasIndex(dispute => dispute.OpenedAt).HasFilter("decided_at is null").HasDatabaseName("ix_disputes_open");
        }
    }
}
