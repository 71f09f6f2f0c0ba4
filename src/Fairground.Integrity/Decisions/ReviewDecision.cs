using Fairground.Integrity.Reviews;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Decisions;

/// <summary>What a person found of a review.</summary>
public enum ReviewFinding
{
    Genuine,
    NotGenuine,

    /// <summary>It cannot be told: nothing is learnt from it, and the review counts less.</summary>
    Unclear,
}

/// <summary>
/// A person's decision on a review: what was found, what it changed, and the signals as they were. Models learn from it. Written once; who
/// thinks otherwise decides anew.
/// </summary>
[AppendOnly]
internal sealed class ReviewDecision
{
    public required ReviewDecisionId Id { get; init; }
    public required ReviewId Review { get; init; }
    public required ReviewFinding Finding { get; init; }
    public required ReviewStanding From { get; init; }
    public required ReviewStanding To { get; init; }
    public required ReasonId Reason { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The row of the score that was seen then.</summary>
    public required byte[] Inputs { get; init; }

    public required double Chance { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<ReviewDecision>
    {
        public void Configure(EntityTypeBuilder<ReviewDecision> builder)
        {
            builder.ToTable("review_decisions", "integrity");
            builder.Property(decision => decision.Inputs).HasMaxLength(200);
            builder.HasOne<Review>().WithMany().HasForeignKey(decision => decision.Review).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(decision => decision.Reason).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(decision => new { decision.Review, decision.At });
            builder.HasIndex(decision => decision.At);
        }
    }
}
