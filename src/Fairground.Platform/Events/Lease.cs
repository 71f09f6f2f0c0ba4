using System.Collections.Concurrent;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Events;

/// <summary>A piece of background work that one node at a time may do, until when, and which node that is.</summary>
internal sealed class Lease
{
    public const int NameLengthMax = 80;

    public required string Name { get; init; }
    public required Guid Holder { get; set; }

    /// <summary>What people call the node: its machine and process.</summary>
    public required string HolderName { get; set; }

    public required DateTimeOffset Until { get; set; }

    /// <summary>When somebody asked for a run that has not ended yet.</summary>
    public DateTimeOffset? WantedAt { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<Lease>
    {
        public void Configure(EntityTypeBuilder<Lease> builder)
        {
            builder.ToTable("leases", "platform");
            builder.HasKey(lease => lease.Name);
            builder.Property(lease => lease.Name).HasMaxLength(NameLengthMax);
            builder.Property(lease => lease.HolderName).HasMaxLength(NameLengthMax);
        }
    }
}

/// <summary>
/// Takes leases in this node's name. A lease that its holder does not renew ends by itself, so a dead node blocks nothing for longer than
/// <see cref="Length"/>.
/// </summary>
public sealed class Leases(TimeProvider time)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>How long before its end a lease counts as lost here: clocks of nodes differ, and processes pause.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, DateTimeOffset> held = new();

    public Guid Node { get; } = Guid.CreateVersion7();

    /// <summary>What people call this node.</summary>
    public string NodeName { get; } = Shortened($"{Environment.MachineName}:{Environment.ProcessId}");

    /// <summary>Takes or renews the lease; false while another node holds it. Asks the database only when the lease runs out.</summary>
    public async Task<bool> TryHoldAsync(FairgroundDb db, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = time.GetUtcNow();
        if (held.TryGetValue(name, out var known) && now < known - Margin)
        {
            return true;
        }
        var until = now + Length;
        var isHeld = await TakeAsync(db, name, now, until, cancellationToken);
        if (isHeld)
        {
            held[name] = until;
        }
        else
        {
            held.TryRemove(name, out _);
        }
        return isHeld;
    }

    /// <summary>Renews every lease that this node holds.</summary>
    public async Task RenewAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = time.GetUtcNow();
        var until = now + Length;
        var renewed = await db.Set<Lease>().Where(lease => lease.Holder == Node && lease.Until > now)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, until), cancellationToken);
        if (renewed == 0)
        {
            return;
        }
        foreach (var name in await db.Set<Lease>().Where(lease => lease.Holder == Node && lease.Until >= until)
            .Select(lease => lease.Name).ToListAsync(cancellationToken))
        {
            held[name] = until;
        }
    }

    /// <summary>Gives back what this node holds, so that another need not wait for the end.</summary>
    public async Task ReleaseAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = time.GetUtcNow();
        held.Clear();
        await db.Set<Lease>().Where(lease => lease.Holder == Node && lease.Until > now)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, now), cancellationToken);
    }

    private async Task<bool> TakeAsync(
        FairgroundDb db, string name, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var taken = await db.Set<Lease>()
            .Where(lease => lease.Name == name && (lease.Until <= now || lease.Holder == Node))
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Holder, Node).SetProperty(lease => lease.HolderName, NodeName)
                .SetProperty(lease => lease.Until, until), cancellationToken);
        if (taken > 0)
        {
            return true;
        }
        if (await db.Set<Lease>().AnyAsync(lease => lease.Name == name, cancellationToken))
        {
            return false;
        }
        var first = db.Add(new Lease { Name = name, Holder = Node, HolderName = NodeName, Until = until });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node was quicker to be the first.
            return false;
        }
        finally
        {
            first.State = EntityState.Detached;
        }
    }

    private static string Shortened(string name) => name.Length > Lease.NameLengthMax ? name[^Lease.NameLengthMax..] : name;
}
