using Fairground.Kernels.Ranking;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

/// <summary>
/// A published version of what the choice of the featured offer weighs, in parts of 10,000. Versions follow each other and stay readable;
/// the newest holds.
/// </summary>
internal sealed class RankingWeights
{
    public const int Whole = 10_000;

    public required int Version { get; init; }
    public required int Price { get; init; }
    public required int Delivery { get; init; }
    public required int Quality { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required ReasonId? PublishedFor { get; init; }

    public OfferWeights ForKernel => new((double)Price / Whole, (double)Delivery / Whole, (double)Quality / Whole);

    public string Rule => $"featured-offer/{Version}";

    /// <summary>Publishes the next version.</summary>
    public static RankingWeights Publish(
        FairgroundDb db, int version, int price, int delivery, int quality, AccountId by, Grounds.Reason grounds)
    {
        Require(price, delivery, quality);
        var weights = new RankingWeights
        {
            Version = version,
            Price = price,
            Delivery = delivery,
            Quality = quality,
            PublishedAt = db.Time.GetUtcNow(),
            PublishedFor = grounds.Id,
        };
        db.Add(weights);
        db.Audit("ranking-weights.published", weights.Rule, by, grounds, $"{price}/{delivery}/{quality}");
        return weights;
    }

    /// <summary>Each weighs something or nothing, and together they are the whole.</summary>
    public static void Require(int price, int delivery, int quality)
    {
        if (price is < 0 or > Whole || delivery is < 0 or > Whole || quality is < 0 or > Whole || price + delivery + quality != Whole)
        {
            throw new Refusal(MarketplaceProblems.WeightsInvalid, Whole);
        }
    }

    private sealed class Configuration : IEntityTypeConfiguration<RankingWeights>
    {
        public void Configure(EntityTypeBuilder<RankingWeights> builder)
        {
            builder.ToTable("ranking_weights", "marketplace");
            builder.HasKey(weights => weights.Version);
            builder.Property(weights => weights.Version).ValueGeneratedNever();
            builder.HasOne<Reason>().WithMany().HasForeignKey(weights => weights.PublishedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasData(new RankingWeights
            {
                Version = 1,
                Price = 6000,
                Delivery = 2500,
                Quality = 1500,
                PublishedAt = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero),
                PublishedFor = null,
            });
        }
    }
}
