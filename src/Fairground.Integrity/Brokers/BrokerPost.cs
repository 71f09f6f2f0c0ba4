using Fairground.Kernels.Wording;
using Fairground.Platform.Accountability;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Brokers;

/// <summary>What an investigator has made of a post.</summary>
public enum PostOutcome
{
    Recruiting,
    NotRecruiting,
}

/// <summary>A piece of a post's text that says something, and what.</summary>
public sealed record PostMark(PostSignalFamily Family, int Start, int Length, string Language, double Weight);

/// <summary>What the classifier found in a post, as it was when the post came in.</summary>
internal sealed record PostFindings(IReadOnlyList<PostSignalFamily> Families, IReadOnlyList<PostMark> Marks, bool IsShortened);

/// <summary>
/// A post of another place that somebody brought here because it may look for people to review for a reward. Evidence and nothing more:
/// competitors frame each other, so nothing in the market changes because a post exists.
/// </summary>
internal sealed class BrokerPost
{
    public const int SourceLengthMax = 60;
    public const int AddressLengthMax = 500;
    public const int GroupLengthMax = 200;
    public const int TextLengthMax = RecruitingPost.CharactersMax;
    public const int MembersMax = 2_000_000_000;
    public const int MarksMax = 300;
    private const int HashLength = 32;

    // Masks may be longer than what they stand for.
    private const int StoredLengthMax = 2 * TextLengthMax;

    /// <summary>Posts speak of people who have never been here. One that nobody confirms is erased after this long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public required BrokerPostId Id { get; init; }

    /// <summary>SHA-256 of the source and the text as it came, by which the same post is known again.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Where it was found, such as the name of a network.</summary>
    public required string Source { get; init; }

    public required string? Address { get; init; }

    /// <summary>The group or channel it stood in, and how many members that said it had.</summary>
    public required string? Group { get; init; }

    public required long? Members { get; init; }
    public required DateTimeOffset? PostedAt { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>When it was posted, as far as that is known: it was there when it was brought here.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The text, with names, numbers and addresses of people masked.</summary>
    public required string Text { get; init; }

    /// <summary>The language of most of what it says, "" where that cannot be told.</summary>
    public required string Language { get; init; }

    public required PostClass Class { get; init; }
    public required double Score { get; init; }
    public required string FindingsJson { get; init; }
    public PostOutcome? Outcome { get; private set; }
    public ReasonId? DecidedFor { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public bool IsConfirmed => Outcome == PostOutcome.Recruiting;

    public PostFindings Findings => PostJson.Read<PostFindings>(FindingsJson);

    /// <summary>What an investigator has found it to be; may be found otherwise later, with a reason of its own.</summary>
    public void Decide(PostOutcome outcome, Grounds.Reason grounds, DateTimeOffset now) =>
        (Outcome, DecidedFor, DecidedAt) = (outcome, grounds.Id, now);

    private sealed class Configuration : IEntityTypeConfiguration<BrokerPost>
    {
        public void Configure(EntityTypeBuilder<BrokerPost> builder)
        {
            builder.ToTable("broker_posts", "integrity");
            builder.Ignore(post => post.IsConfirmed).Ignore(post => post.Findings);
            builder.Property(post => post.Hash).HasMaxLength(HashLength);
            builder.Property(post => post.Source).HasMaxLength(SourceLengthMax);
            builder.Property(post => post.Address).HasMaxLength(AddressLengthMax);
            // "group" is a word of SQL's own.
            builder.Property(post => post.Group).HasColumnName("group_name").HasMaxLength(GroupLengthMax);
            builder.Property(post => post.Text).HasMaxLength(StoredLengthMax);
            builder.Property(post => post.Language).HasMaxLength(3);
            builder.Property(post => post.Class).HasConversion<string>().HasMaxLength(20);
            builder.Property(post => post.Outcome).HasConversion<string>().HasMaxLength(20);
            builder.Property(post => post.FindingsJson).HasColumnName("findings");
            builder.HasOne<Reason>().WithMany().HasForeignKey(post => post.DecidedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(post => post.Hash).IsUnique();
            builder.HasIndex(post => new { post.Class, post.Outcome });
            builder.HasIndex(post => post.At);
            builder.HasIndex(post => post.ImportedAt);
        }
    }
}
