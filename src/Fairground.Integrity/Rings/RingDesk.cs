using Fairground.Integrity.Reviews;
using Fairground.Integrity.Scores;
using Fairground.Integrity.Screenings;
using Fairground.Kernels.Reviews;
using Fairground.Kernels.Rings;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Rings;

/// <summary>Finds rings among all reviews, remembers them, and takes what people decide of them.</summary>
internal sealed class RingDesk(FairgroundDb db)
{
    /// <summary>From this share of members in common on, two findings are the same ring.</summary>
    private const double SameFrom = 0.5;

    /// <summary>Finds rings, keeps them, and writes into the columns what they say of their members' reviews.</summary>
    public async Task<int> FindAsync(List<ScreenedRow> rows, ReviewColumns columns, CancellationToken cancellationToken)
    {
        var found = await Task.Run(() => Screener.Rings(columns), cancellationToken);
        var (reviewers, products) = (new ReviewerKey[columns.ReviewerCount], new Marketplace.Catalogue.ProductId[columns.ProductCount]);
        for (var i = 0; i < rows.Count; i++)
        {
            (reviewers[columns.Reviewers[i]], products[columns.Products[i]]) = (rows[i].Reviewer, rows[i].Product);
        }
        var dayZero = rows.Count == 0 ? default : rows.Min(row => row.WrittenAt);
        var strengths = await KeepAsync(
            found, ring => (ring.Members.Select(member => reviewers[member.Reviewer]).ToHashSet(),
                (known, now) => known.See(ring, reviewer => reviewers[reviewer], product => products[product], dayZero, now)),
            cancellationToken);
        for (var i = 0; i < rows.Count; i++)
        {
            columns.Of(i)[Signals.Ring] = strengths.GetValueOrDefault(rows[i].Reviewer);
        }
        return found.Rings.Length;
    }

    /// <summary>How many rings nobody has decided on.</summary>
    public static Task<int> CountAsync(FairgroundDb db, CancellationToken cancellationToken) =>
        db.Set<Ring>().CountAsync(ring => ring.State == RingState.Open, cancellationToken);

    /// <summary>Decides on a ring, in the decider's own words; its members' reviews are judged anew by the next screening.</summary>
    public Task DecideAsync(RingId id, RingState state, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
        {
            var ring = await db.LockedAsync<Ring>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
            if (state == RingState.Open || ring.State == state)
            {
                throw new Refusal(IntegrityProblems.RingDecided);
            }
            var kind = $"ring.{state}".ToLowerInvariant();
            var grounds = Reason.Record(db, kind, statement, by, rule: "reviews/rings");
            ring.Decide(state, grounds);
            db.Audit(kind, id.ToString(), by, grounds);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);

    /// <summary>Makes new rings, refreshes known ones, drops open ones that are found no more; gives what each reviewer is told.</summary>
    private Task<Dictionary<ReviewerKey, byte>> KeepAsync(
        RingFind found, Func<Kernels.Rings.Ring, (HashSet<ReviewerKey> Members, Action<Ring, DateTimeOffset> See)> read,
        CancellationToken cancellationToken) => db.TransactAsync(async () =>
        {
            var now = db.Time.GetUtcNow();
            var known = await db.Set<Ring>().Include(ring => ring.Members).Include(ring => ring.Products).AsSplitQuery()
                .ToListAsync(cancellationToken);
            var left = known.ToList();
            foreach (var ring in found.Rings)
            {
                var (members, see) = read(ring);
                var same = left.Find(other => Alike(other, members) >= SameFrom);
                if (same is null)
                {
                    same = new Ring { Id = Id.New<RingId>(db.Time), FoundAt = now };
                    db.Add(same);
                    known.Add(same);
                }
                left.Remove(same);
                see(same, now);
            }
            foreach (var gone in left.Where(ring => ring.State == RingState.Open))
            {
                db.Remove(gone);
                known.Remove(gone);
            }
            await db.SaveChangesAsync(cancellationToken);
            var strengths = new Dictionary<ReviewerKey, byte>();
            foreach (var ring in known)
            {
                foreach (var member in ring.Members)
                {
                    strengths[member.Reviewer] = Math.Max(strengths.GetValueOrDefault(member.Reviewer), ring.Strength);
                }
            }
            db.ChangeTracker.Clear();
            return strengths;
        }, cancellationToken);

    private static double Alike(Ring ring, HashSet<ReviewerKey> members)
    {
        var shared = ring.Members.Count(member => members.Contains(member.Reviewer));
        return (double)shared / (ring.Members.Count + members.Count - shared);
    }
}
