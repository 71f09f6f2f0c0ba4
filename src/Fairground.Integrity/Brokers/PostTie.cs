using Fairground.Marketplace.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Brokers;

/// <summary>How a post was tied to a listing.</summary>
public enum TieKind
{
    /// <summary>The post holds the address of the product's page here.</summary>
    Address,

    /// <summary>The post names its trade item number.</summary>
    Gtin,

    /// <summary>The post names a seller's own number of it, such as an ASIN that is used as one.</summary>
    Sku,

    /// <summary>What the post says to search for fits its title.</summary>
    Words,

    /// <summary>An investigator has tied it.</summary>
    Hand,
}

/// <summary>A post speaks of a listing, as far as one can tell, and what the market's own data say about that.</summary>
internal sealed class PostTie
{
    public const int DetailLengthMax = 200;

    public required BrokerPostId Post { get; init; }
    public required ProductId Product { get; init; }
    public TieKind Kind { get; private set; }

    /// <summary>What in the post led to it: the end of the address, the number, the words; nothing where a person did.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>How sure it is that the post means this listing: 0 to 1.</summary>
    public double Sureness { get; private set; }

    public required DateTimeOffset TiedAt { get; init; }

    /// <summary>Since when an investigator has held it to be wrong. It stays, so that no import ties it again.</summary>
    public DateTimeOffset? UntiedAt { get; private set; }

    /// <summary>How much the market's own data bear out the post: 0, which is nothing at all, to 1.</summary>
    public double Strength { get; private set; }

    public string FindingsJson { get; private set; } = "[]";

    /// <summary>When the market's data were last looked at for it.</summary>
    public DateTimeOffset? LookedAt { get; private set; }

    public bool IsTied => UntiedAt is null;

    public IReadOnlyList<OwnFinding> Findings => PostJson.Read<List<OwnFinding>>(FindingsJson);

    public static PostTie Of(
        BrokerPostId post, ProductId product, TieKind kind, string detail, double sureness, DateTimeOffset now) => new()
        {
            Post = post,
            Product = product,
            Kind = kind,
            Detail = detail.Length > DetailLengthMax ? detail[..DetailLengthMax] : detail,
            Sureness = sureness,
            TiedAt = now,
        };

    public void TieByHand() => (Kind, Detail, Sureness, UntiedAt) = (TieKind.Hand, "", 1, null);

    public void Untie(DateTimeOffset now) => UntiedAt ??= now;

    public void Found(double strength, IReadOnlyList<OwnFinding> findings, DateTimeOffset now) =>
        (Strength, FindingsJson, LookedAt) = (strength, PostJson.Write(findings), now);

    private sealed class Configuration : IEntityTypeConfiguration<PostTie>
    {
        public void Configure(EntityTypeBuilder<PostTie> builder)
        {
            builder.ToTable("broker_post_ties", "integrity");
            builder.HasKey(tie => new { tie.Post, tie.Product });
            builder.Ignore(tie => tie.IsTied).Ignore(tie => tie.Findings);
            builder.Property(tie => tie.Kind).HasConversion<string>().HasMaxLength(10);
            builder.Property(tie => tie.Detail).HasMaxLength(DetailLengthMax);
            builder.Property(tie => tie.FindingsJson).HasColumnName("findings").HasMaxLength(2000);
            builder.HasOne<BrokerPost>().WithMany().HasForeignKey(tie => tie.Post).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(tie => tie.Product);
            builder.HasIndex(tie => tie.LookedAt);
        }
    }
}
