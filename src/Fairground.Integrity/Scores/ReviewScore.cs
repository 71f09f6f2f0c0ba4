using Fairground.Integrity.Reviews;
using Fairground.Integrity.Training;
using Fairground.Kernels.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Scores;

/// <summary>
/// How suspicious a review is, and all that this was computed from: whoever has the model's version gets the same chance again.
/// </summary>
internal sealed class ReviewScore
{
    /// <summary>Hashes of a text's signature.</summary>
    public const int Hashes = 32;

    /// <summary>Keys under which texts that are alike meet.</summary>
    public const int Bands = 8;

    public required ReviewId Review { get; init; }

    /// <summary>The row of <see cref="ModelRows"/>: the review's own strengths, its reviewer's mean, its product's mean.</summary>
    public required byte[] Inputs { get; set; }

    /// <summary>What the neighbours added, in log-odds, where no model was live.</summary>
    public required double Heard { get; set; }

    /// <summary>The chance that it is not genuine.</summary>
    public required double Chance { get; set; }

    /// <summary>The model that said so; null for the published weights.</summary>
    public required ModelVersionId? Model { get; set; }

    /// <summary>The signature of its text; see <see cref="Kernels.Text.MinHash"/>.</summary>
    public required byte[] Signature { get; set; }

    /// <summary>Another's review with nearly the same text.</summary>
    public ReviewId? CopyOf { get; set; }

    public required DateTimeOffset AssessedAt { get; set; }

    /// <summary>Whether it waits for somebody to look at it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether it was drawn by lot, so that what people find is not only what the machine suspected.</summary>
    public bool IsSample { get; set; }

    /// <summary>The strengths of the review's own signals.</summary>
    public ReadOnlySpan<byte> Strengths => Inputs.AsSpan(0, Signals.Count);

    private sealed class Configuration : IEntityTypeConfiguration<ReviewScore>
    {
        public void Configure(EntityTypeBuilder<ReviewScore> builder)
        {
            builder.ToTable("review_scores", "integrity");
            builder.HasKey(score => score.Review);
            builder.HasOne<Review>().WithOne().HasForeignKey<ReviewScore>(score => score.Review).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<ModelVersion>().WithMany().HasForeignKey(score => score.Model).OnDelete(DeleteBehavior.Restrict);
            builder.Property(score => score.Inputs).HasMaxLength(200);
            builder.Property(score => score.Signature).HasMaxLength(Hashes * sizeof(uint));
            builder.HasIndex(score => score.Chance).HasFilter("is_open").HasDatabaseName("ix_review_scores_open");
        }
    }
}

/// <summary>A key of a review's text: texts that share one are worth comparing.</summary>
internal sealed class ReviewPrint
{
    public required long Key { get; init; }
    public required ReviewId Review { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<ReviewPrint>
    {
        public void Configure(EntityTypeBuilder<ReviewPrint> builder)
        {
            builder.ToTable("review_prints", "integrity");
            builder.HasKey(print => new { print.Key, print.Review });
            builder.HasIndex(print => print.Review);
            builder.HasOne<Review>().WithMany().HasForeignKey(print => print.Review).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
