using Fairground.Integrity.Reviews;
using Fairground.Kernels.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Rings;

public enum RingState
{
    /// <summary>Found, and not looked at yet.</summary>
    Open,
    Confirmed,

    /// <summary>A person found nothing wrong with it: it signals nothing any more.</summary>
    Dismissed,
}

/// <summary>
/// Reviewers who review the same products together beyond what chance explains; see <see cref="Kernels.Rings.RingSearch"/>. A later
/// screening that finds most of the same people refreshes it; what was decided stays.
/// </summary>
internal sealed class Ring
{
    private List<RingMember> members = [];
    private List<RingProduct> products = [];

    public required RingId Id { get; init; }
    public RingState State { get; private set; }

    /// <summary>Why it was confirmed or dismissed.</summary>
    public ReasonId? DecidedFor { get; private set; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The last screening that found it.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>The logarithm, to base 10, of a bound of the chance that any as many reviewers go together as much.</summary>
    public double ChanceLog10 { get; private set; }

    /// <summary>The same of the member that goes least with the others.</summary>
    public double WeakestLog10 { get; private set; }

    /// <summary>Pairs of its members' reviews of the same product.</summary>
    public long CoReviews { get; private set; }

    /// <summary>The share of those within a week, and that share among all reviewers.</summary>
    public double Close { get; private set; }

    public double CloseUsual { get; private set; }

    /// <summary>The share of those with the same stars, and that share among all reviewers.</summary>
    public double Agreeing { get; private set; }

    public double AgreeingUsual { get; private set; }

    /// <summary>The median of days between two.</summary>
    public double DaysBetween { get; private set; }

    public IReadOnlyList<RingMember> Members => members;

    public IReadOnlyList<RingProduct> Products => products;

    /// <summary>What it says of its members' reviews.</summary>
    public byte Strength => State switch
    {
        RingState.Confirmed => 255,
        RingState.Open => Screener.OfRing(ChanceLog10),
        _ => 0,
    };

    /// <summary>Takes over what a screening found.</summary>
    public void See(Kernels.Rings.Ring found, Func<int, ReviewerKey> reviewerOf, Func<int, ProductId> productOf, DateTimeOffset dayZero,
        DateTimeOffset now)
    {
        SeenAt = now;
        (ChanceLog10, WeakestLog10) = (Log10(found.LogChance), Log10(found.LogWeakest));
        (CoReviews, Close, CloseUsual) = (found.CoReviews, found.Close, found.CloseUsual);
        (Agreeing, AgreeingUsual, DaysBetween) = (found.Agreeing, found.AgreeingUsual, found.DaysBetween);
        members = [.. found.Members.Select(member => new RingMember
        {
            Ring = Id, Reviewer = reviewerOf(member.Reviewer), Reviews = member.Reviews, OnRingProducts = member.OnRingProducts,
            ChanceLog10 = Log10(member.LogChance),
        })];
        products = [.. found.Products.Select(product => new RingProduct
        {
            Ring = Id, Product = productOf(product.Product), Members = product.Members, Reviews = product.Reviews,
            FirstDay = Day(dayZero, product.FirstDay), LastDay = Day(dayZero, product.LastDay), ChanceLog10 = Log10(product.LogChance),
        })];
    }

    public void Decide(RingState state, Grounds.Reason grounds) => (State, DecidedFor) = (state, grounds.Id);

    private static DateOnly Day(DateTimeOffset zero, int days) => DateOnly.FromDateTime(zero.UtcDateTime).AddDays(days);

    private static double Log10(double natural) => natural / Math.Log(10);

    private sealed class Configuration : IEntityTypeConfiguration<Ring>
    {
        public void Configure(EntityTypeBuilder<Ring> builder)
        {
            builder.ToTable("rings", "integrity", table =>
                table.HasCheckConstraint("ck_rings_decided", "state = 0 or decided_for is not null"));
            builder.Ignore(ring => ring.Strength);
            builder.HasMany(ring => ring.Members).WithOne().HasForeignKey(member => member.Ring).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(ring => ring.Products).WithOne().HasForeignKey(product => product.Ring).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Reason>().WithMany().HasForeignKey(ring => ring.DecidedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(ring => new { ring.State, ring.ChanceLog10 });
        }
    }
}

/// <summary>A reviewer of a ring: how many products they review, how many of them are the ring's, how unlikely that is.</summary>
internal sealed class RingMember
{
    public required RingId Ring { get; init; }
    public required ReviewerKey Reviewer { get; init; }
    public required int Reviews { get; init; }
    public required int OnRingProducts { get; init; }
    public required double ChanceLog10 { get; init; }

    /// <summary>What the strongest of a reviewer's rings says of their reviews.</summary>
    public static async Task<byte> StrengthAsync(FairgroundDb db, ReviewerKey reviewer, CancellationToken cancellationToken)
    {
        var rings = await (from member in db.Set<RingMember>().AsNoTracking()
                           where member.Reviewer == reviewer
                           join ring in db.Set<Ring>() on member.Ring equals ring.Id
                           select ring).ToListAsync(cancellationToken);
        return rings.Count == 0 ? (byte)0 : rings.Max(ring => ring.Strength);
    }

    private sealed class Configuration : IEntityTypeConfiguration<RingMember>
    {
        public void Configure(EntityTypeBuilder<RingMember> builder)
        {
            builder.ToTable("ring_members", "integrity");
            builder.HasKey(member => new { member.Ring, member.Reviewer });
            builder.HasIndex(member => member.Reviewer);
        }
    }
}

/// <summary>A product that more of a ring's members review than chance would have it.</summary>
internal sealed class RingProduct
{
    public required RingId Ring { get; init; }
    public required ProductId Product { get; init; }
    public required int Members { get; init; }

    /// <summary>How many reviewers it has in all.</summary>
    public required int Reviews { get; init; }

    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
    public required double ChanceLog10 { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<RingProduct>
    {
        public void Configure(EntityTypeBuilder<RingProduct> builder)
        {
            builder.ToTable("ring_products", "integrity");
            builder.HasKey(product => new { product.Ring, product.Product });
            builder.HasIndex(product => product.Product);
        }
    }
}
