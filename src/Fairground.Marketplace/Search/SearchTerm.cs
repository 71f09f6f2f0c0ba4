using Fairground.Kernels.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Search;

/// <summary>A word that products are found by: folded, as people read it, and in how many entries it was seen.</summary>
internal sealed class SearchTerm
{
    public required string Term { get; init; }
    public required string Display { get; init; }
    public int Entries { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<SearchTerm>
    {
        public void Configure(EntityTypeBuilder<SearchTerm> builder)
        {
            builder.ToTable("search_terms", "marketplace");
            builder.HasKey(term => term.Term);
            builder.Property(term => term.Term).HasMaxLength(Folding.TokenLengthMax);
            builder.Property(term => term.Display).HasMaxLength(80);
        }
    }
}
