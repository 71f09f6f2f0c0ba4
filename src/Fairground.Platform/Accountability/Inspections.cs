using System.Diagnostics;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Accountability;

/// <summary>Begins inspections, goes on with them, and knows the last verdicts.</summary>
public sealed class Inspections(FairgroundDb db, IServiceProvider services, IEnumerable<Inspector> inspectors)
{
    /// <summary>How long whoever asks waits for the verdict; a longer inspection goes on in the background.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(3);

    public IEnumerable<Inspector> Inspectors => inspectors;

    /// <summary>Begins an inspection and does as much of it as whoever asks waits for.</summary>
    public async Task RunAsync(string kind, AccountId by, CancellationToken cancellationToken)
    {
        var begun = await BeginAsync(kind, by, cancellationToken);
        await GoOnAsync(begun.Id, Wait, cancellationToken);
    }

    internal Task<Inspection?> LastAsync(string kind, CancellationToken cancellationToken) => db.Set<Inspection>().AsNoTracking()
        .Where(inspection => inspection.Kind == kind).OrderByDescending(inspection => inspection.Id)
        .FirstOrDefaultAsync(cancellationToken);

    internal Task<List<Inspection>> ListAsync(string? kind, int countMax, CancellationToken cancellationToken) => db.Set<Inspection>()
        .AsNoTracking().Where(inspection => kind == null || inspection.Kind == kind).OrderByDescending(inspection => inspection.Id)
        .Take(countMax).ToListAsync(cancellationToken);

    /// <summary>Begins an inspection; where one of its kind is under way, that one is gone on with.</summary>
    internal async Task<Inspection> BeginAsync(string kind, AccountId? by, CancellationToken cancellationToken)
    {
        if (!inspectors.Any(inspector => inspector.Kind == kind))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        if (await LastAsync(kind, cancellationToken) is { IsOver: false } underWay)
        {
            return underWay;
        }
        var inspection = new Inspection { Kind = kind, AskedBy = by, StartedAt = db.Time.GetUtcNow() };
        db.Add(inspection);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(inspection).State = EntityState.Detached;
        var oldest = await db.Set<Inspection>().Where(row => row.Kind == kind).OrderByDescending(row => row.Id)
            .Select(row => row.Id).Skip(Inspection.KeptMax - 1).FirstOrDefaultAsync(cancellationToken);
        await db.Set<Inspection>().Where(row => row.Kind == kind && row.Id < oldest).ExecuteDeleteAsync(cancellationToken);
        return inspection;
    }

    /// <summary>Goes on with an inspection until it is over or the time is up.</summary>
    internal async Task<Inspection> GoOnAsync(long id, TimeSpan longest, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            db.ChangeTracker.Clear();
            var inspection = await db.Set<Inspection>().SingleAsync(row => row.Id == id, cancellationToken);
            if (inspection.IsOver || clock.Elapsed >= longest)
            {
                return inspection;
            }
            var inspector = inspectors.First(known => known.Kind == inspection.Kind);
            inspection.Advance(
                await inspector.GoOnAsync(services, inspection.Progress, cancellationToken), db.Time.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody else goes on with it, too, and was quicker.
            }
        }
    }
}

/// <summary>Goes on with inspections that take longer than anybody waits, and begins one of each kind a day.</summary>
internal sealed class InspectionWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromMinutes(1))
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var inspections = services.GetRequiredService<Inspections>();
        var isMoreToDo = false;
        foreach (var inspector in inspections.Inspectors)
        {
            var last = await inspections.LastAsync(inspector.Kind, cancellationToken);
            if (last is null || (last.IsOver && db.Time.GetUtcNow() - last.StartedAt >= Every))
            {
                last = await inspections.BeginAsync(inspector.Kind, null, cancellationToken);
            }
            if (!last.IsOver)
            {
                isMoreToDo |= !(await inspections.GoOnAsync(last.Id, Turn, cancellationToken)).IsOver;
            }
        }
        return isMoreToDo;
    }
}

/// <summary>Looks over the audit log: every hash is recomputed, from the first entry to the head.</summary>
internal static class AuditInspector
{
    public const string Kind = "audit-log";
    private const int Batches = 10;

    public static readonly Inspector Inspector = new(
        Kind, "/admin/audit", () => Languages.PlatformTexts.Text["inspection.audit-log"], GoOnAsync);

    private static async Task<InspectionProgress> GoOnAsync(
        IServiceProvider services, InspectionProgress progress, CancellationToken cancellationToken)
    {
        var log = services.GetRequiredService<AuditLog>();
        var walk = await log.GoOnAsync(progress.Done, progress.Done == 0 ? AuditHead.Genesis : progress.Mark, cancellationToken);
        for (var i = 1; i < Batches && !walk.IsOver; i++)
        {
            walk = await log.GoOnAsync(walk.Sequence, walk.Hash, cancellationToken);
        }
        return new InspectionProgress(walk.HeadSequence, walk.Sequence, walk.Hash, walk.BrokenAt is { } broken
            ? [InspectionFault.Of(Languages.PlatformTexts.Text, "audit-chain", broken)]
            : [], walk.IsOver);
    }
}
