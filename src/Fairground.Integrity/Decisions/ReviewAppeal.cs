using Fairground.Integrity.Reviews;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Decisions;

/// <summary>
/// What a reviewer says against where their review stands; one for each reason, answered by somebody who did not decide it.
/// </summary>
internal sealed class ReviewAppeal
{
    public const int TextLengthMin = 10;
    public const int TextLengthMax = 4000;

    public required ReviewAppealId Id { get; init; }
    public required ReviewId Review { get; init; }

    /// <summary>The reason it speaks against.</summary>
    public required ReasonId Against { get; init; }

    /// <summary>Who decided then; null for a rule.</summary>
    public required AccountId? DecidedBy { get; init; }

    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The decision that answered it.</summary>
    public ReviewDecisionId? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether the review stands better than before.</summary>
    public bool? IsUpheld { get; private set; }

    public void Settle(ReviewDecision decision, AccountId by)
    {
        if (DecidedBy == by)
        {
            throw new Refusal(IntegrityProblems.OwnDecision);
        }
        (Answer, AnsweredAt, IsUpheld) = (decision.Id, decision.At, decision.To < decision.From);
    }

    private sealed class Configuration : IEntityTypeConfiguration<ReviewAppeal>
    {
        public void Configure(EntityTypeBuilder<ReviewAppeal> builder)
        {
            builder.ToTable("review_appeals", "integrity");
            builder.Property(appeal => appeal.Text).HasMaxLength(TextLengthMax);
            builder.HasOne<Review>().WithMany().HasForeignKey(appeal => appeal.Review).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(appeal => appeal.Against).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<ReviewDecision>().WithMany().HasForeignKey(appeal => appeal.Answer).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(appeal => new { appeal.Review, appeal.Against }).IsUnique();
            builder.HasIndex(appeal => appeal.At).HasFilter("answer is null").HasDatabaseName("ix_review_appeals_open");
        }
    }
}
