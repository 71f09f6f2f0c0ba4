using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Accountability;

/// <summary>
/// Why power was used: what was decided, the statement its subject reads, the published rule it rests on, who decided, and whether a
/// machine did. Written once and never changed; the row that uses the power refers to it.
/// </summary>
[AppendOnly]
public sealed class Reason
{
    public const int StatementLengthMin = 20;
    public const int StatementLengthMax = 4000;

    private Reason()
    {
    }

    public required ReasonId Id { get; init; }

    /// <summary>What kind of decision, such as <c>seller.approved</c>; names a text of the module that decides.</summary>
    public required string Kind { get; init; }

    public required string Statement { get; init; }

    /// <summary>
    /// The published rule and its version, such as <c>ranking/1</c>; null where the law or the facts alone are the ground.
    /// </summary>
    public string? Rule { get; init; }

    /// <summary>The person who decided; null for a rule that decided by itself.</summary>
    public AccountId? DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public bool Automated => DecidedBy is null;

    /// <summary>Puts a person's reason on record, in the unit of work that uses it.</summary>
    public static Grounds.Reason Record(FairgroundDb db, string kind, string? statement, AccountId decidedBy, string? rule = null)
    {
        var text = statement?.Trim() ?? "";
        if (text.Length is < StatementLengthMin or > StatementLengthMax)
        {
            throw new Refusal(PlatformProblems.ReasonTooShort, StatementLengthMin, StatementLengthMax);
        }
        return Add(db, kind, text, decidedBy, rule);
    }

    /// <summary>Puts on record that a published rule decided by itself.</summary>
    public static Grounds.Reason RecordAutomated(FairgroundDb db, string kind, string statement, string rule) =>
        Add(db, kind, statement, null, rule);

    private static Grounds.Reason Add(FairgroundDb db, string kind, string statement, AccountId? decidedBy, string? rule)
    {
        var reason = new Reason
        {
            Id = Ids.Id.New<ReasonId>(db.Time),
            Kind = kind,
            Statement = statement,
            Rule = rule,
            DecidedBy = decidedBy,
            DecidedAt = db.Time.GetUtcNow(),
        };
        db.Add(reason);
        return new Grounds.Reason(reason.Id);
    }

    private sealed class Configuration : IEntityTypeConfiguration<Reason>
    {
        public void Configure(EntityTypeBuilder<Reason> builder)
        {
            builder.ToTable("reasons", "platform");
            builder.Ignore(reason => reason.Automated);
            builder.Property(reason => reason.Kind).HasMaxLength(60);
            builder.Property(reason => reason.Rule).HasMaxLength(100);
            builder.Property(reason => reason.Statement).HasMaxLength(StatementLengthMax);
            builder.HasOne<Account>().WithMany().HasForeignKey(reason => reason.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
