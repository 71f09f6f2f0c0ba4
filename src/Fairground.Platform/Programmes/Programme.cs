using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Programmes;

public enum ProgrammeKind
{
    SalesEvent,
    Certification,
    CreatorCampaign,
    Fulfilment,
    BrandRegistry,
    Placement,
}

/// <summary>
/// Something that subjects of one kind can take part in, by published terms alone. Nobody knows of it before its first version is
/// published; its draft is the operator's.
/// </summary>
public sealed class Programme
{
    public const int SlugLengthMax = 60;
    public const int CountMax = 500;

    public required ProgrammeId Id { get; init; }
    public required string Slug { get; init; }
    public required ProgrammeKind Kind { get; init; }

    /// <summary>Whom it is for, by the kind of <see cref="ProgrammeSubjects"/>.</summary>
    public required string Subjects { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The number of the newest published version; 0 before the first.</summary>
    public int Newest { get; private set; }

    /// <summary>What the next version may say, as JSON; empty where nothing is being written.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>Counts the changes of the draft, so that what is published is what was looked at.</summary>
    public int DraftNumber { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }
    public ReasonId? WithdrawnFor { get; private set; }

    public bool IsWithdrawn => WithdrawnAt is not null;

    internal void Write(ProgrammeTerms draft) => (Draft, DraftNumber) = (draft.Normalized().ToJson(), DraftNumber + 1);

    /// <summary>Publishes the next version. It is power over all who take part, so it has a reason.</summary>
    internal TermsVersion Publish(FairgroundDb db, ProgrammeTerms terms, DateTimeOffset from, AccountId by, Grounds.Reason grounds)
    {
        RequireOpen();
        Newest++;
        var body = terms.ToJson();
        var version = new TermsVersion
        {
            Id = Ids.Id.New<TermsVersionId>(db.Time),
            Programme = Id,
            Version = Newest,
            Body = body,
            BodyHash = ProgrammeTerms.HashOf(body),
            PublishedAt = db.Time.GetUtcNow(),
            EffectiveFrom = from,
            PublishedFor = grounds.Id,
        };
        (Draft, DraftNumber) = ("", DraftNumber + 1);
        db.Add(version);
        db.Audit("programme-terms.published", Id.ToString(), by, grounds, $"{RuleOf(Newest)} {version.BodyHash}");
        return version;
    }

    internal void Withdraw(FairgroundDb db, AccountId by, Grounds.Reason grounds)
    {
        RequireOpen();
        (WithdrawnAt, WithdrawnFor) = (db.Time.GetUtcNow(), grounds.Id);
        db.Audit("programme.withdrawn", Id.ToString(), by, grounds, Slug);
    }

    internal void RequireOpen()
    {
        if (IsWithdrawn)
        {
            throw new Refusal(ProgrammeProblems.Withdrawn);
        }
    }

    /// <summary>What decisions name as their rule.</summary>
    internal string RuleOf(int version) => $"programme/{Slug}/{version.ToString(null, null)}";

    private sealed class Configuration : IEntityTypeConfiguration<Programme>
    {
        public void Configure(EntityTypeBuilder<Programme> builder)
        {
            builder.ToTable("programmes", "platform");
            builder.Ignore(programme => programme.IsWithdrawn);
            builder.Property(programme => programme.Slug).HasMaxLength(SlugLengthMax);
            builder.Property(programme => programme.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(programme => programme.Subjects).HasMaxLength(20);
            builder.Property(programme => programme.Draft).HasMaxLength(TermsVersion.BodyLengthMax);
            builder.HasIndex(programme => programme.Slug).IsUnique();
            builder.HasOne<Reason>().WithMany().HasForeignKey(programme => programme.WithdrawnFor).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>One published version of a programme's terms. It never changes; another version follows it.</summary>
[AppendOnly]
public sealed class TermsVersion
{
    public const int BodyLengthMax = 200_000;
    public const int PerProgrammeMax = 500;

    /// <summary>
    /// How long before it holds a change is published (Regulation (EU) 2019/1150, art. 3(2)). A first version changes nothing for anybody.
    /// </summary>
    public const int NoticeDays = 15;

    public required TermsVersionId Id { get; init; }
    public required ProgrammeId Programme { get; init; }
    public required int Version { get; init; }

    /// <summary>The terms as JSON, in the one form that is hashed.</summary>
    public required string Body { get; init; }

    public required string BodyHash { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required DateTimeOffset EffectiveFrom { get; init; }
    public required ReasonId PublishedFor { get; init; }

    public ProgrammeTerms Terms => ProgrammeTerms.FromJson(Body);

    private sealed class Configuration : IEntityTypeConfiguration<TermsVersion>
    {
        public void Configure(EntityTypeBuilder<TermsVersion> builder)
        {
            builder.ToTable("programme_terms", "platform");
            builder.Ignore(version => version.Terms);
            builder.Property(version => version.Body).HasMaxLength(BodyLengthMax);
            builder.Property(version => version.BodyHash).HasMaxLength(64);
            builder.HasIndex(version => new { version.Programme, version.Version }).IsUnique();
            builder.HasOne<Programme>().WithMany().HasForeignKey(version => version.Programme).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(version => version.PublishedFor).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
