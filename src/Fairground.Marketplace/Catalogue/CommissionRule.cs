using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Catalogue;

/// <summary>
/// What the market keeps of the price of goods, published: in basis points, for one category or, without one, for all that have no rule of
/// their own. Shipping bears no commission. A newer rule follows an older one; orders keep the one they were made under.
/// </summary>
internal sealed class CommissionRule
{
    public const int BasisPointsMax = 5000;

    public required CommissionRuleId Id { get; init; }
    public required CategoryId? Category { get; init; }
    public required int BasisPoints { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Why; null for the rule that every market begins with.</summary>
    public ReasonId? PublishedFor { get; init; }

    public string Rule => $"commission/{Id}";

    public Money Of(Money goods) => goods.Share(BasisPoints);

    /// <summary>The rule for a category: the newest of the nearest category on the way up that has one, else the general one.</summary>
    public static CommissionRule? For(CategoryId category, CatalogueFrame catalogue, IReadOnlyCollection<CommissionRule> rules) =>
        catalogue.Path(category).Reverse().Select(step => Newest(rules, step.Id)).FirstOrDefault(rule => rule is not null) ?? Newest(
            rules, null);

    private static CommissionRule? Newest(IEnumerable<CommissionRule> rules, CategoryId? category) =>
        rules.Where(rule => rule.Category == category).MaxBy(rule => (rule.PublishedAt, rule.Id.Value));

    private sealed class Configuration : IEntityTypeConfiguration<CommissionRule>
    {
        public void Configure(EntityTypeBuilder<CommissionRule> builder)
        {
            builder.ToTable("commission_rules", "marketplace");
            builder.Ignore(rule => rule.Rule);
            builder.HasOne<Reason>().WithMany().HasForeignKey(rule => rule.PublishedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Category>().WithMany().HasForeignKey(rule => rule.Category);
            builder.HasData(new CommissionRule
            {
                Id = new CommissionRuleId(new Guid("019aa000-0000-7000-8000-000000000001")),
                Category = null,
                BasisPoints = 1000,
                PublishedAt = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero),
            });
        }
    }
}
