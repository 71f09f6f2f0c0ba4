using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Programmes;

/// <summary>Why it was decided: somebody asked, or new terms came into force.</summary>
public enum DecisionCause
{
    Asked,
    NewTerms,
}

/// <summary>
/// One decision whether a subject may take part: the terms it was decided by, the inputs as they were with their SHA-256, and the outcome
/// of each condition. Only added to: whoever mends something asks again. Says no more of the subject than its id and the inputs.
/// </summary>
[AppendOnly]
public sealed class EligibilityDecision
{
    public const int SubjectLengthMax = 60;
    private const int InputsLengthMax = 60_000;
    private const int OutcomesLengthMax = 60_000;

    public required EligibilityDecisionId Id { get; init; }
    public required ProgrammeId Programme { get; init; }
    public required TermsVersionId Terms { get; init; }
    public required int Version { get; init; }
    public required string Subject { get; init; }
    public required DecisionCause Cause { get; init; }
    public required string Inputs { get; init; }
    public required string InputsHash { get; init; }
    public required bool IsEligible { get; init; }
    public required string Outcomes { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The reason on record of a refusal; null where nothing was refused.</summary>
    public ReasonId? RefusedFor { get; init; }

    /// <summary>Decides by a version of the terms and puts it on record.</summary>
    internal static EligibilityDecision Make(FairgroundDb db, Programme programme, TermsVersion version, ProgrammeSubjects subjects,
        string subject, RecordedInputs inputs, DecisionCause cause)
    {
        var json = inputs.ToJson();
        // What is decided on is what was recorded, read back.
        var verdict = Eligibility.Decide(version.Terms, RecordedInputs.FromJson(json));
        var decision = new EligibilityDecision
        {
            Id = Ids.Id.New<EligibilityDecisionId>(db.Time),
            Programme = programme.Id,
            Terms = version.Id,
            Version = version.Version,
            Subject = subject,
            Cause = cause,
            Inputs = json,
            InputsHash = RecordedInputs.HashOf(json),
            IsEligible = verdict.IsEligible,
            Outcomes = verdict.ToJson(),
            DecidedAt = db.Time.GetUtcNow(),
            RefusedFor = verdict.IsEligible ? null : Reason.RecordAutomated(
                db, "eligibility.refused", ConditionText.Refusal(verdict, subjects), programme.RuleOf(version.Version)).Id,
        };
        db.Add(decision);
        return decision;
    }

    private sealed class Configuration : IEntityTypeConfiguration<EligibilityDecision>
    {
        public void Configure(EntityTypeBuilder<EligibilityDecision> builder)
        {
            builder.ToTable("eligibility_decisions", "platform");
            builder.Property(decision => decision.Subject).HasMaxLength(SubjectLengthMax);
            builder.Property(decision => decision.Cause).HasConversion<string>().HasMaxLength(10);
            builder.Property(decision => decision.Inputs).HasMaxLength(InputsLengthMax);
            builder.Property(decision => decision.InputsHash).HasMaxLength(64);
            builder.Property(decision => decision.Outcomes).HasMaxLength(OutcomesLengthMax);
            builder.HasIndex(decision => new { decision.Programme, decision.Subject, decision.DecidedAt });
            builder.HasIndex(decision => new { decision.Subject, decision.DecidedAt });
            builder.HasOne<Programme>().WithMany().HasForeignKey(decision => decision.Programme).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<TermsVersion>().WithMany().HasForeignKey(decision => decision.Terms).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(decision => decision.RefusedFor).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
