using Fairground.Platform.Events;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Programmes;

/// <summary>
/// Tells those who take part, or have asked to, of new terms and of the end of a programme; and decides about members anew when new terms
/// come into force. What is left to do stands in the rows themselves, so nothing is told twice or forgotten.
/// </summary>
internal sealed class ProgrammeWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromMinutes(1))
{
    private const int Batch = 100;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var desk = services.GetRequiredService<EligibilityDesk>();
        var reader = services.GetRequiredService<ProgrammeReader>();
        var notices = services.GetRequiredService<NoticeDesk>();
        return await TellAsync(db, reader, desk, notices, cancellationToken) |
            await DecideAsync(db, reader, desk, notices, cancellationToken);
    }

    private static async Task<bool> TellAsync(
        FairgroundDb db, ProgrammeReader reader, EligibilityDesk desk, NoticeDesk notices, CancellationToken cancellationToken)
    {
        var untold = from programme in db.Set<Programme>().AsNoTracking()
                     join membership in db.Set<ProgrammeMembership>().AsNoTracking() on programme.Id equals membership.Programme
                     where membership.State != MembershipState.Left && (programme.WithdrawnAt == null
                         ? membership.Told < programme.Newest
                         : membership.Told >= 0)
                     select new { Programme = programme.Id, programme.Slug };
        if (await untold.FirstOrDefaultAsync(cancellationToken) is not { } first)
        {
            return false;
        }
        var book = await reader.GetAsync(first.Slug, cancellationToken);
        var kind = desk.Kind(book.Programme.Subjects);
        var newest = book.Programme.IsWithdrawn ? -1 : book.Programme.Newest;
        await db.TransactAsync(async () =>
        {
            var some = await db.Set<ProgrammeMembership>().Where(row => row.Programme == first.Programme && row.Told != newest &&
                row.State != MembershipState.Left).OrderBy(row => row.Subject).Take(Batch).ToListAsync(cancellationToken);
            foreach (var (subject, account) in await kind.PeopleAsync([.. some.Select(row => row.Subject)], cancellationToken))
            {
                var told = new Told(Text, book.Programme.IsWithdrawn ? "programme-withdrawn" : "programme-terms",
                    $"{kind.PathOf(subject)}/{book.Programme.Slug}", book.Name);
                await notices.TellAsync(account, told, letter: null, cancellationToken);
            }
            some.ForEach(row => row.Told = newest);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    private static async Task<bool> DecideAsync(
        FairgroundDb db, ProgrammeReader reader, EligibilityDesk desk, NoticeDesk notices, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var outdated = from programme in db.Set<Programme>().AsNoTracking()
                       where programme.WithdrawnAt == null
                       join membership in db.Set<ProgrammeMembership>().AsNoTracking() on programme.Id equals membership.Programme
                       where membership.State == MembershipState.Member && db.Set<TermsVersion>().Any(version =>
                           version.Programme == programme.Id && version.Version > membership.Version && version.EffectiveFrom <= now)
                       select programme.Slug;
        if (await outdated.FirstOrDefaultAsync(cancellationToken) is not { } slug)
        {
            return false;
        }
        var book = await reader.GetAsync(slug, cancellationToken);
        var (id, version, kind) = (book.Programme.Id, book.InForce!, desk.Kind(book.Programme.Subjects));
        var some = await db.Set<ProgrammeMembership>().AsNoTracking()
            .Where(row => row.Programme == id && row.State == MembershipState.Member && row.Version < version.Version)
            .OrderBy(row => row.Subject).Select(row => row.Subject).Take(Batch).ToListAsync(cancellationToken);
        var facts = await desk.FactsAsync(kind, some, cancellationToken);
        await db.TransactAsync(async () =>
        {
            await db.LockAsync<Programme>(db.Stored(id), cancellationToken);
            // Whoever has left or asked meanwhile is no longer concerned.
            var still = await db.Set<ProgrammeMembership>().AsNoTracking().Where(row => row.Programme == id && some.Contains(row.Subject) &&
                row.State == MembershipState.Member && row.Version < version.Version).Select(row => row.Subject)
                .ToListAsync(cancellationToken);
            var people = (await kind.PeopleAsync(still, cancellationToken)).ToLookup(row => row.Subject, row => row.Account);
            foreach (var subject in still)
            {
                var inputs = facts.GetValueOrDefault(subject) is { } known
                    ? RecordedInputs.Of(version.Terms, kind, known, EligibilityDesk.Day(now))
                    : new RecordedInputs(EligibilityDesk.Day(now), new Dictionary<string, InputValue?>());
                var decision = EligibilityDecision.Make(
                    db, book.Programme, version, kind, subject, inputs, DecisionCause.NewTerms);
                await desk.FollowAsync(book, decision, cancellationToken);
                var told = new Told(Text, decision.IsEligible ? "membership-kept" : "membership-ended",
                    $"{kind.PathOf(subject)}/{slug}", book.Name);
                await notices.TellAsync(
                    [.. people[subject].Select(account => new NoticeReader(account))], told, letter: null, cancellationToken);
            }
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }
}
