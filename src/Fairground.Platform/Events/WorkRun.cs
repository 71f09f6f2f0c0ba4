using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Events;

/// <summary>
/// Runs of one background work, in a row, that ended alike on one node. A work that runs every two seconds so fills one row while nothing
/// changes, and its last hundred rows tell of every failure, every recovery and every change of the node.
/// </summary>
internal sealed class WorkRun
{
    public const int KeptMax = 100;
    public const int FailureLengthMax = Failures.LengthMax;

    public long Id { get; private set; }
    public required string Work { get; init; }
    public required string Node { get; init; }

    /// <summary>The beginning of the first of these runs.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The beginning and the end of the last of them.</summary>
    public required DateTimeOffset LastStartedAt { get; init; }

    public required DateTimeOffset LastEndedAt { get; init; }

    public required long Runs { get; init; }

    /// <summary>The kind of failure and where it was thrown; null for runs that went well. Messages may hold personal data.</summary>
    public required string? Failure { get; init; }

    public TimeSpan LastTook => LastEndedAt - LastStartedAt;

    /// <summary>Puts on record that runs ended: the row goes on if they ended like those before.</summary>
    public static async Task RecordAsync(FairgroundDb db, WorkRun run, CancellationToken cancellationToken)
    {
        var last = await db.Set<WorkRun>().AsNoTracking().Where(row => row.Work == run.Work).OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is not null && last.Node == run.Node && last.Failure == run.Failure)
        {
            await db.Set<WorkRun>().Where(row => row.Id == last.Id).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Runs, row => row.Runs + run.Runs)
                .SetProperty(row => row.LastStartedAt, run.LastStartedAt)
                .SetProperty(row => row.LastEndedAt, run.LastEndedAt), cancellationToken);
            return;
        }
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(run).State = EntityState.Detached;
        var oldest = await db.Set<WorkRun>().Where(row => row.Work == run.Work).OrderByDescending(row => row.Id)
            .Select(row => row.Id).Skip(KeptMax - 1).FirstOrDefaultAsync(cancellationToken);
        await db.Set<WorkRun>().Where(row => row.Work == run.Work && row.Id < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    private sealed class Configuration : IEntityTypeConfiguration<WorkRun>
    {
        public void Configure(EntityTypeBuilder<WorkRun> builder)
        {
            builder.ToTable("work_runs", "platform");
            builder.Ignore(run => run.LastTook);
            builder.Property(run => run.Work).HasMaxLength(Lease.NameLengthMax);
            builder.Property(run => run.Node).HasMaxLength(Lease.NameLengthMax);
            builder.Property(run => run.Failure).HasMaxLength(FailureLengthMax);
            builder.HasIndex(run => new { run.Work, run.Id });
        }
    }
}
