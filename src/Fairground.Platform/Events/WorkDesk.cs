using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Events;

/// <summary>How a background work fares.</summary>
public enum WorkState
{
    /// <summary>It has not run yet.</summary>
    New,
    Well,
    Failing,

    /// <summary>A node holds its lease and has not ended a run for far longer than it should take.</summary>
    Late,

    /// <summary>No node holds its lease.</summary>
    Unattended,
}

/// <summary>Shows how background works fare on whichever node does them, and asks for runs.</summary>
internal sealed class WorkDesk(FairgroundDb db, IEnumerable<PeriodicWork> works)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public bool Knows(string name) => works.Any(work => work.Name == name);

    public async Task<List<WorkApi.WorkView>> ListAsync(CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var leases = await db.Set<Lease>().AsNoTracking().ToDictionaryAsync(lease => lease.Name, cancellationToken);
        var newest = await db.Set<WorkRun>().GroupBy(run => run.Work).Select(group => group.Max(run => run.Id))
            .ToListAsync(cancellationToken);
        var last = await db.Set<WorkRun>().AsNoTracking().Where(run => newest.Contains(run.Id))
            .ToDictionaryAsync(run => run.Work, cancellationToken);
        return [.. works.Select(work => View(work, leases.GetValueOrDefault(work.Name), last.GetValueOrDefault(work.Name), now))
            .OrderBy(work => work.Name, StringComparer.Ordinal)];
    }

    public Task<List<WorkRun>> RunsAsync(string name, CancellationToken cancellationToken) => db.Set<WorkRun>().AsNoTracking()
        .Where(run => run.Work == name).OrderByDescending(run => run.Id).Take(WorkRun.KeptMax).ToListAsync(cancellationToken);

    /// <summary>Asks for a run: at once if this node does the work, else within seconds on the one that does.</summary>
    public async Task AskAsync(string name, AccountId by, CancellationToken cancellationToken)
    {
        var work = works.FirstOrDefault(known => known.Name == name) ?? throw new Refusal(PlatformProblems.NotFound);
        await db.TransactAsync(async () =>
        {
            var now = db.Time.GetUtcNow();
            var asked = await db.Set<Lease>().Where(lease => lease.Name == name)
                .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.WantedAt, now), cancellationToken);
            if (asked == 0)
            {
                db.Add(new Lease { Name = name, Holder = Guid.Empty, HolderName = "", Until = now, WantedAt = now });
            }
            db.Audit("work.asked", $"work/{name}", by);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        work.Wake();
    }

    /// <summary>A run that began after somebody asked for it has ended.</summary>
    public static Task AnswerAsync(FairgroundDb db, string name, DateTimeOffset startedAt, CancellationToken cancellationToken) =>
        db.Set<Lease>().Where(lease => lease.Name == name && lease.WantedAt <= startedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.WantedAt, (DateTimeOffset?)null), cancellationToken);

    private static WorkApi.WorkView View(PeriodicWork work, Lease? lease, WorkRun? last, DateTimeOffset now)
    {
        var isAttended = lease is not null && lease.Until > now;
        var state = last is null ? WorkState.New
            : !isAttended ? WorkState.Unattended
            : now - last.LastEndedAt > work.Period + Patience ? WorkState.Late
            : last.Failure is null ? WorkState.Well : WorkState.Failing;
        return new WorkApi.WorkView(
            work.Name, state, (int)work.Period.TotalSeconds, isAttended ? lease!.HolderName : null, lease?.WantedAt,
            last?.LastStartedAt, last?.LastEndedAt, last?.Failure, isAttended ? last?.LastEndedAt + work.Period : null);
    }
}
