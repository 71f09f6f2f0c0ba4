using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Events;

/// <summary>A piece of background work that one node at a time may do, until when, and which node that is.</summary>
internal sealed class Lease
{
    public required string Name { get; init; }
    public required Guid Holder { get; set; }
    public required DateTimeOffset Until { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<Lease>
    {
        public void Configure(EntityTypeBuilder<Lease> builder)
        {
            builder.ToTable("leases", "platform");
            builder.HasKey(lease => lease.Name);
            builder.Property(lease => lease.Name).HasMaxLength(80);
        }
    }
}

/// <summary>
/// Takes leases in this node's name. A lease that its holder does not renew ends by itself, so a dead node blocks nothing.
/// </summary>
public sealed class Leases(TimeProvider time)
{
    private readonly Guid node = Guid.CreateVersion7();

    /// <summary>Takes or renews the lease; false while another node holds it.</summary>
    public async Task<bool> TryHoldAsync(FairgroundDb db, string name, TimeSpan period, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + period;
        var taken = await db.Set<Lease>()
            .Where(lease => lease.Name == name && (lease.Until <= now || lease.Holder == node))
            .ExecuteUpdateAsync(set =>
                set.SetProperty(lease => lease.Holder, node).SetProperty(lease => lease.Until, until), cancellationToken);
        if (taken > 0)
        {
            return true;
        }
        if (await db.Set<Lease>().AnyAsync(lease => lease.Name == name, cancellationToken))
        {
            return false;
        }
        var first = db.Add(new Lease { Name = name, Holder = node, Until = until });
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
}
