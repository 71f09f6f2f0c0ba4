using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Accountability;

/// <summary>What a walk over the whole chain found; <see cref="BrokenAt"/> is the first entry that does not fit, null if all do.</summary>
public sealed record AuditVerdict(long Entries, long? BrokenAt, string HeadHash);

/// <summary>Walks the audit chain from its beginning and recomputes every hash.</summary>
public sealed class AuditLog(FairgroundDb db)
{
    private const int Batch = 1000;

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);
        var hash = AuditHead.Genesis;
        long sequence = 0;
        while (sequence < head.Sequence)
        {
            var entries = await db.Set<AuditEntry>().AsNoTracking()
                .Where(entry => entry.Sequence > sequence && entry.Sequence <= head.Sequence)
                .OrderBy(entry => entry.Sequence).Take(Batch).ToListAsync(cancellationToken);
            foreach (var entry in entries)
            {
                hash = entry.HashAfter(hash);
                if (entry.Sequence != ++sequence || !hash.AsSpan().SequenceEqual(entry.Hash))
                {
                    return new AuditVerdict(head.Sequence, sequence, Convert.ToHexStringLower(head.Hash));
                }
            }
            if (entries.Count == 0)
            {
                return new AuditVerdict(head.Sequence, sequence + 1, Convert.ToHexStringLower(head.Hash));
            }
        }
        var whole = hash.AsSpan().SequenceEqual(head.Hash);
        return new AuditVerdict(head.Sequence, whole ? null : head.Sequence, Convert.ToHexStringLower(head.Hash));
    }
}
