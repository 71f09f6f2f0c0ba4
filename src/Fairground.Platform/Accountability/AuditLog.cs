using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Accountability;

/// <summary>What a walk over the whole chain found; <see cref="BrokenAt"/> is the first entry that does not fit, null if all do.</summary>
public sealed record AuditVerdict(long Entries, long? BrokenAt, string HeadHash);

/// <summary>How far a walk has come: the last entry that fitted and its hash, or the first that did not.</summary>
internal sealed record AuditWalk(long Sequence, byte[] Hash, long HeadSequence, byte[] HeadHash, long? BrokenAt)
{
    public bool IsOver => BrokenAt is not null || Sequence >= HeadSequence;
}

/// <summary>Walks the audit chain from its beginning and recomputes every hash.</summary>
public sealed class AuditLog(FairgroundDb db)
{
    private const int Batch = 1000;

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        var walk = await GoOnAsync(0, AuditHead.Genesis, cancellationToken);
        while (!walk.IsOver)
        {
            walk = await GoOnAsync(walk.Sequence, walk.Hash, cancellationToken);
        }
        return new AuditVerdict(walk.HeadSequence, walk.BrokenAt, Convert.ToHexStringLower(walk.HeadHash));
    }

    /// <summary>Walks the next thousand entries after one whose hash is known.</summary>
    internal async Task<AuditWalk> GoOnAsync(long sequence, byte[] hash, CancellationToken cancellationToken)
    {
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.Sequence > sequence && entry.Sequence <= head.Sequence)
            .OrderBy(entry => entry.Sequence).Take(Batch).ToListAsync(cancellationToken);
        foreach (var entry in entries)
        {
            hash = entry.HashAfter(hash);
            if (entry.Sequence != ++sequence || !hash.AsSpan().SequenceEqual(entry.Hash))
            {
                return new AuditWalk(sequence - 1, hash, head.Sequence, head.Hash, sequence);
            }
        }
        var isMissing = entries.Count == 0 && sequence < head.Sequence;
        var isOff = sequence >= head.Sequence && !hash.AsSpan().SequenceEqual(head.Hash);
        return new AuditWalk(sequence, hash, head.Sequence, head.Hash, isMissing ? sequence + 1 : isOff ? head.Sequence : null);
    }
}
