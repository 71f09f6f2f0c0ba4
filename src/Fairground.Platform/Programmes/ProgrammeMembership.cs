using Fairground.Platform.Accountability;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Programmes;

/// <summary>How a subject stands to a programme that it has once asked about.</summary>
public enum MembershipState
{
    /// <summary>Asked and not eligible; may ask again.</summary>
    Applicant,
    Member,

    /// <summary>Went by itself.</summary>
    Left,

    /// <summary>The programme was withdrawn.</summary>
    Ended,
}

/// <summary>
/// A subject's place in a programme: it follows the newest decision. It is never an input, of this programme or of another.
/// </summary>
public sealed class ProgrammeMembership
{
    public required ProgrammeId Programme { get; init; }
    public required string Subject { get; init; }
    public MembershipState State { get; private set; }

    /// <summary>Since when it stands so.</summary>
    public DateTimeOffset Since { get; private set; }

    public EligibilityDecisionId Decision { get; private set; }

    /// <summary>The version of the terms that the decision was made by.</summary>
    public int Version { get; private set; }

    /// <summary>The newest version that it has been told of; −1 once it has been told that the programme is withdrawn.</summary>
    public int Told { get; internal set; }

    /// <summary>Why it was ended or refused; null for a member and for one that went by itself.</summary>
    public ReasonId? EndedFor { get; private set; }

    /// <summary>Takes what a decision says: in or out. A refusal brings its reason.</summary>
    internal void Follow(EligibilityDecision decision, DateTimeOffset now)
    {
        var state = decision.IsEligible ? MembershipState.Member : MembershipState.Applicant;
        if (State != state || Since == default)
        {
            (State, Since) = (state, now);
        }
        (Decision, Version, EndedFor) = (decision.Id, decision.Version, decision.RefusedFor);
    }

    /// <summary>Leaving is free: it needs no reason and has no other consequence.</summary>
    internal void Leave(DateTimeOffset now) => (State, Since, EndedFor) = (MembershipState.Left, now, null);

    private sealed class Configuration : IEntityTypeConfiguration<ProgrammeMembership>
    {
        public void Configure(EntityTypeBuilder<ProgrammeMembership> builder)
        {
            builder.ToTable("programme_memberships", "platform");
            builder.HasKey(membership => new { membership.Programme, membership.Subject });
            builder.Property(membership => membership.Subject).HasMaxLength(EligibilityDecision.SubjectLengthMax);
            builder.Property(membership => membership.State).HasConversion<string>().HasMaxLength(10);
            builder.HasIndex(membership => membership.Subject);
            builder.HasIndex(membership => new { membership.Programme, membership.State, membership.Version });
            builder.HasIndex(membership => new { membership.Programme, membership.Told });
            builder.HasOne<Programme>().WithMany().HasForeignKey(membership => membership.Programme).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<EligibilityDecision>().WithMany().HasForeignKey(membership => membership.Decision)
                .OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(membership => membership.EndedFor).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
