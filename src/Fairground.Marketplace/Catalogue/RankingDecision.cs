using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

/// <summary>
/// A choice of the featured offer among several, as it was made: the inputs of every offer, the weights' version, the outcome. Kept once
/// for each set of inputs; without competition there is no choice, and nothing to keep.
/// </summary>
internal sealed class RankingDecision
{
    public const int InputsLengthMax = 8000;

    public required RankingDecisionId Id { get; init; }
    public required VariantId Variant { get; init; }
    public required string Destination { get; init; }
    public required int WeightsVersion { get; init; }

    /// <summary>For each offer: id, landed price in minor units of the base currency, days, quality, score. JSON.</summary>
    public required string Inputs { get; init; }

    /// <summary>SHA-256 over variant, destination, weights and inputs.</summary>
    public required byte[] InputsHash { get; init; }

    public required OfferId Featured { get; init; }
    public required OfferId Second { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<RankingDecision>
    {
        public void Configure(EntityTypeBuilder<RankingDecision> builder)
        {
            builder.ToTable("ranking_decisions", "marketplace");
            builder.Property(decision => decision.Destination).HasMaxLength(2);
            builder.Property(decision => decision.Inputs).HasMaxLength(InputsLengthMax);
            builder.Property(decision => decision.InputsHash).HasMaxLength(32);
            builder.HasIndex(decision => decision.InputsHash).IsUnique();
            builder.HasIndex(decision => new { decision.Variant, decision.At });
        }
    }
}
