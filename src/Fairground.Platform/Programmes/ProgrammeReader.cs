using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Programmes;

/// <summary>A programme with all its published versions, the newest first, and their reasons.</summary>
public sealed record ProgrammeBook(
    Programme Programme, IReadOnlyList<TermsVersion> Versions, IReadOnlyDictionary<ReasonId, Reason> Reasons, DateTimeOffset Now)
{
    /// <summary>The version that holds now; null before the first does.</summary>
    public TermsVersion? InForce => Versions.FirstOrDefault(version => version.EffectiveFrom <= Now);

    /// <summary>Versions that are published and do not hold yet, the next one first.</summary>
    public IEnumerable<TermsVersion> Coming => Versions.Where(version => version.EffectiveFrom > Now).Reverse();

    /// <summary>What people read first: the terms in force, or those that will be.</summary>
    public TermsVersion Shown => InForce ?? Versions[^1];

    public TermsVersion? Before(TermsVersion version) => Versions.FirstOrDefault(other => other.Version == version.Version - 1);

    public Reason ReasonOf(TermsVersion version) => Reasons[version.PublishedFor];

    public Reason? Withdrawal => Programme.WithdrawnFor is { } id ? Reasons[id] : null;

    public string Name => Shown.Terms.Shown.Name;
}

/// <summary>Reads programmes as everybody may.</summary>
internal sealed class ProgrammeReader(FairgroundDb db)
{
    /// <summary>Every programme that has published terms, those that are open first, with the version that is shown.</summary>
    public async Task<List<ProgrammeBook>> ListAsync(string? subjects, CancellationToken cancellationToken)
    {
        var programmes = await db.Set<Programme>().AsNoTracking()
            .Where(programme => programme.Newest > 0 && (subjects == null || programme.Subjects == subjects))
            .OrderBy(programme => programme.Slug).Take(Programme.CountMax).ToListAsync(cancellationToken);
        var ids = programmes.ConvertAll(programme => programme.Id);
        var now = db.Time.GetUtcNow();
        // Of each the one that holds, and what follows; where none holds yet, the first.
        var versions = await db.Set<TermsVersion>().AsNoTracking().Where(version => ids.Contains(version.Programme) &&
            (version.EffectiveFrom > now || version.Version == db.Set<TermsVersion>()
                .Where(other => other.Programme == version.Programme && other.EffectiveFrom <= now).Max(other => other.Version)))
            .ToListAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(
            db, versions.Select(version => (ReasonId?)version.PublishedFor).Concat(programmes.Select(programme => programme.WithdrawnFor)),
            cancellationToken);
        return [.. programmes.Select(programme => new ProgrammeBook(programme,
                [.. versions.Where(version => version.Programme == programme.Id).OrderByDescending(version => version.Version)], reasons,
                now))
            .OrderBy(book => book.Programme.IsWithdrawn).ThenBy(book => book.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>A programme that has published terms, with all of them.</summary>
    public async Task<ProgrammeBook> GetAsync(string slug, CancellationToken cancellationToken) =>
        await BookAsync(slug, cancellationToken) is { Versions.Count: > 0 } book ? book : throw new Refusal(PlatformProblems.NotFound);

    /// <summary>A programme as the operator sees it, published or not, by its slug or its id.</summary>
    public async Task<ProgrammeBook> BookAsync(string slug, CancellationToken cancellationToken)
    {
        var known = db.Set<Programme>().AsNoTracking();
        var programme = (ProgrammeId.TryParse(slug, out var id)
            ? await known.FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            : await known.FirstOrDefaultAsync(row => row.Slug == slug, cancellationToken))
            ?? throw new Refusal(PlatformProblems.NotFound);
        var versions = await db.Set<TermsVersion>().AsNoTracking().Where(version => version.Programme == programme.Id)
            .OrderByDescending(version => version.Version).Take(TermsVersion.PerProgrammeMax).ToListAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(
            db, versions.Select(version => (ReasonId?)version.PublishedFor).Append(programme.WithdrawnFor), cancellationToken);
        return new ProgrammeBook(programme, versions, reasons, db.Time.GetUtcNow());
    }

    /// <summary>How many take part in each programme.</summary>
    public Task<Dictionary<ProgrammeId, int>> MembersAsync(CancellationToken cancellationToken) => db.Set<ProgrammeMembership>()
        .Where(membership => membership.State == MembershipState.Member).GroupBy(membership => membership.Programme)
        .Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
}
