using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Programmes;

/// <summary>
/// Tells other parts of the market who takes part in what, for what the programme itself is about: a sales event's deals, a badge. What it
/// tells is never an input of any programme.
/// </summary>
public sealed class ProgrammePowers(FairgroundDb db)
{
    public const int BatchMax = 1000;

    /// <summary>Whether a subject takes part in a programme now.</summary>
    public Task<bool> IsMemberAsync(string slug, string subject, CancellationToken cancellationToken) =>
        Members(slug).AnyAsync(membership => membership.Subject == subject, cancellationToken);

    /// <summary>Those of some subjects who take part in a programme now.</summary>
    public async Task<HashSet<string>> MembersAsync(
        string slug, IReadOnlyCollection<string> subjects, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subjects.Count, BatchMax);
        return [.. await Members(slug).Where(membership => subjects.Contains(membership.Subject))
            .Select(membership => membership.Subject).ToListAsync(cancellationToken)];
    }

    /// <summary>The slugs of the programmes that a subject takes part in now.</summary>
    public Task<List<string>> ProgrammesOfAsync(string subject, CancellationToken cancellationToken) =>
        (from membership in db.Set<ProgrammeMembership>()
         where membership.Subject == subject && membership.State == MembershipState.Member
         join programme in db.Set<Programme>() on membership.Programme equals programme.Id
         where programme.WithdrawnAt == null
         orderby programme.Slug
         select programme.Slug).ToListAsync(cancellationToken);

    private IQueryable<ProgrammeMembership> Members(string slug) =>
        from programme in db.Set<Programme>()
        where programme.Slug == slug && programme.WithdrawnAt == null
        join membership in db.Set<ProgrammeMembership>() on programme.Id equals membership.Programme
        where membership.State == MembershipState.Member
        select membership;
}
