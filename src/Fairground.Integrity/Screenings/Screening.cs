using Fairground.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Screenings;

public enum ScreeningStep
{
    Waiting,
    Texts,
    Reading,
    Rings,
    Scores,
    Writing,
    Standings,
    Over,
}

/// <summary>A look at all reviews together: begun daily or on demand, done by one node, begun again where that node dies.</summary>
internal sealed class Screening
{
    public required ScreeningId Id { get; init; }

    /// <summary>Who asked for it; null for the daily one.</summary>
    public required AccountId? AskedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public ScreeningStep Step { get; private set; }

    /// <summary>How much of the step is done, and of how much.</summary>
    public int Done { get; private set; }

    public int Of { get; private set; }
    public int Reviews { get; private set; }
    public int Rings { get; private set; }
    public int Moved { get; private set; }

    /// <summary>The mean log-odds of the reviews' own signals, which later scores compare with.</summary>
    public double? Usual { get; private set; }

    public bool IsOver => EndedAt is not null;

    public void GoOn(ScreeningStep step, int done, int of) => (Step, Done, Of) = (step, done, of);

    public void End(int reviews, int rings, int moved, double usual, DateTimeOffset now)
    {
        (Reviews, Rings, Moved, Usual, EndedAt) = (reviews, rings, moved, usual, now);
        (Step, Done, Of) = (ScreeningStep.Over, reviews, reviews);
    }

    private sealed class Configuration : IEntityTypeConfiguration<Screening>
    {
        public void Configure(EntityTypeBuilder<Screening> builder)
        {
            builder.ToTable("screenings", "integrity");
            builder.Ignore(screening => screening.IsOver);
            builder.HasOne<Account>().WithMany().HasForeignKey(screening => screening.AskedBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(screening => screening.StartedAt);
            builder.HasIndex(screening => screening.EndedAt).HasFilter("ended_at is null").HasDatabaseName("ix_screenings_open");
        }
    }
}
