using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Programmes;

/// <summary>How a subject stands to a programme: what the terms say of it now, and what was decided.</summary>
internal sealed record Standing(
    ProgrammeBook Book, ProgrammeSubjects Subjects, string Subject, Verdict? Now, ProgrammeMembership? Membership,
    IReadOnlyList<EligibilityDecision> Decisions)
{
    /// <summary>The newest decision counts, if the subject still stands by it.</summary>
    public EligibilityDecision? Newest => Decisions.Count > 0 ? Decisions[0] : null;

    public bool IsMember => Membership?.State == MembershipState.Member && !Book.Programme.IsWithdrawn;
}

/// <summary>A decision with what is needed to read it: the terms it was made by and the outcome of each condition.</summary>
internal sealed record ReadDecision(EligibilityDecision Decision, Programme Programme, TermsVersion Version, RecordedInputs Inputs)
{
    /// <summary>Decided again from what is on record: a function of nothing else.</summary>
    public Verdict Verdict { get; } = Eligibility.Decide(Version.Terms, Inputs);

    /// <summary>Whether the record still says what the terms and the inputs say.</summary>
    public bool IsWhole => Verdict.IsEligible == Decision.IsEligible && Verdict.ToJson() == Decision.Outcomes &&
        RecordedInputs.HashOf(Decision.Inputs) == Decision.InputsHash;
}

/// <summary>
/// Decides who may take part in what. What it decides on is read by <see cref="FactReader"/> alone, before it looks at any membership or
/// earlier decision.
/// </summary>
internal sealed class EligibilityDesk(
    FairgroundDb db, ProgrammeReader reader, IEnumerable<ProgrammeSubjects> kinds, IOptions<MarketOptions> market)
{
    public const int PageSize = 20;

    /// <summary>Nobody needs more in a day; each stays for ever.</summary>
    public const int DecisionsPerDayMax = 30;

    public ProgrammeSubjects Kind(string kind) => kinds.First(known => known.Kind == kind);

    public static DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>The facts about some subjects, as they are now.</summary>
    public Task<IReadOnlyDictionary<string, object>> FactsAsync(
        ProgrammeSubjects subjects, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        subjects.ReadAsync(new FactReader(db, market.Value.BaseCurrency), ids, cancellationToken);

    public async Task<List<Standing>> StandingsAsync(string kind, string subject, CancellationToken cancellationToken)
    {
        var subjects = Kind(kind);
        var facts = (await FactsAsync(subjects, [subject], cancellationToken)).GetValueOrDefault(subject);
        var books = await reader.ListAsync(kind, cancellationToken);
        var memberships = await db.Set<ProgrammeMembership>().AsNoTracking().Where(row => row.Subject == subject)
            .ToDictionaryAsync(row => row.Programme, cancellationToken);
        return [.. books.Where(book => !book.Programme.IsWithdrawn || memberships.ContainsKey(book.Programme.Id))
            .Select(book => new Standing(
                book, subjects, subject, Verdict(book, subjects, facts), memberships.GetValueOrDefault(book.Programme.Id), []))];
    }

    /// <summary>How a subject stands to one programme, with its last decisions; nothing is put on record.</summary>
    public async Task<Standing> StandingAsync(string kind, string subject, string slug, CancellationToken cancellationToken)
    {
        var subjects = Kind(kind);
        var facts = (await FactsAsync(subjects, [subject], cancellationToken)).GetValueOrDefault(subject);
        var book = await BookAsync(kind, slug, cancellationToken);
        var id = book.Programme.Id;
        return new Standing(book, subjects, subject, Verdict(book, subjects, facts),
            await db.Set<ProgrammeMembership>().AsNoTracking().FirstOrDefaultAsync(
                row => row.Programme == id && row.Subject == subject, cancellationToken),
            await DecisionsOf(subject).Where(row => row.Programme == id).Take(PageSize).ToListAsync(cancellationToken));
    }

    /// <summary>
    /// Decides by the terms in force, and the subject is in or stays out. Asked again with nothing changed it gives the decision that is
    /// there; whoever had left is back by it.
    /// </summary>
    public async Task<(EligibilityDecision Decision, bool IsNew)> AskAsync(
        string kind, string subject, string slug, CancellationToken cancellationToken)
    {
        var subjects = Kind(kind);
        var facts = (await FactsAsync(subjects, [subject], cancellationToken)).GetValueOrDefault(subject)
            ?? throw new Refusal(ProgrammeProblems.NoFacts);
        return await db.TransactAsync(async () =>
        {
            await db.LockAsync<Programme>(
                db.Stored((await BookAsync(kind, slug, cancellationToken)).Programme.Id), cancellationToken);
            var book = await BookAsync(kind, slug, cancellationToken);
            book.Programme.RequireOpen();
            var version = book.InForce ?? throw new Refusal(ProgrammeProblems.NotOpen);
            var inputs = RecordedInputs.Of(version.Terms, subjects, facts, Day(book.Now));
            var (id, hash) = (book.Programme.Id, RecordedInputs.HashOf(inputs.ToJson()));
            var newest = await DecisionsOf(subject).FirstOrDefaultAsync(row => row.Programme == id, cancellationToken);
            var isNew = newest is null || newest.Terms != version.Id || newest.InputsHash != hash;
            if (isNew)
            {
                await RequireFewAsync(id, subject, book.Now, cancellationToken);
                newest = EligibilityDecision.Make(db, book.Programme, version, subjects, subject, inputs, DecisionCause.Asked);
            }
            await FollowAsync(book, newest!, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return (newest!, isNew);
        }, cancellationToken);
    }

    /// <summary>Leaves a programme: free, at once, and of no consequence elsewhere.</summary>
    public Task LeaveAsync(string kind, string subject, string slug, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var id = (await BookAsync(kind, slug, cancellationToken)).Programme.Id;
        await db.LockAsync<Programme>(db.Stored(id), cancellationToken);
        var membership = await db.Set<ProgrammeMembership>().FirstOrDefaultAsync(
            row => row.Programme == id && row.Subject == subject, cancellationToken);
        if (membership?.State == MembershipState.Left)
        {
            return;
        }
        if (membership?.State != MembershipState.Member)
        {
            throw new Refusal(ProgrammeProblems.NotMember);
        }
        membership.Leave(db.Time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public async Task<ReadDecision> ReadAsync(string subject, EligibilityDecisionId id, CancellationToken cancellationToken)
    {
        var decision = await db.Set<EligibilityDecision>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == id && row.Subject == subject, cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        return (await ReadAsync([decision], cancellationToken))[0];
    }

    public async Task<List<ReadDecision>> ReadAsync(IReadOnlyList<EligibilityDecision> decisions, CancellationToken cancellationToken)
    {
        var (terms, ids) = (
            decisions.Select(row => row.Terms).Distinct().ToList(), decisions.Select(row => row.Programme).Distinct().ToList());
        var versions = await db.Set<TermsVersion>().AsNoTracking().Where(row => terms.Contains(row.Id)).ToDictionaryAsync(
            row => row.Id, cancellationToken);
        var programmes = await db.Set<Programme>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(
            row => row.Id, cancellationToken);
        return [.. decisions.Select(row => new ReadDecision(
            row, programmes[row.Programme], versions[row.Terms], RecordedInputs.FromJson(row.Inputs)))];
    }

    /// <summary>Some of what was decided about a subject, newest first.</summary>
    public Task<List<EligibilityDecision>> PageAsync(
        string subject, string? slug, int skip, int take, CancellationToken cancellationToken) =>
        DecisionsOf(subject)
            .Where(row => slug == null || db.Set<Programme>().Any(programme => programme.Id == row.Programme && programme.Slug == slug))
            .Skip(skip).Take(take).ToListAsync(cancellationToken);

    /// <summary>Puts a subject where a decision says that it stands.</summary>
    internal async Task FollowAsync(ProgrammeBook book, EligibilityDecision decision, CancellationToken cancellationToken)
    {
        var membership = await db.Set<ProgrammeMembership>().FirstOrDefaultAsync(
            row => row.Programme == decision.Programme && row.Subject == decision.Subject, cancellationToken);
        if (membership is null)
        {
            membership = new ProgrammeMembership { Programme = decision.Programme, Subject = decision.Subject };
            db.Add(membership);
        }
        membership.Follow(decision, book.Now);
        membership.Told = Math.Max(membership.Told, book.Programme.Newest);
    }

    private IQueryable<EligibilityDecision> DecisionsOf(string subject) => db.Set<EligibilityDecision>().AsNoTracking()
        .Where(row => row.Subject == subject).OrderByDescending(row => row.DecidedAt).ThenByDescending(row => row.Id);

    private static Verdict? Verdict(ProgrammeBook book, ProgrammeSubjects subjects, object? facts) =>
        facts is null || book.Programme.IsWithdrawn
            ? null
            : Eligibility.Decide(book.Shown.Terms, RecordedInputs.Of(book.Shown.Terms, subjects, facts, Day(book.Now)));

    private async Task<ProgrammeBook> BookAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        var book = await reader.GetAsync(slug, cancellationToken);
        return book.Programme.Subjects == kind ? book : throw new Refusal(PlatformProblems.NotFound);
    }

    private async Task RequireFewAsync(ProgrammeId programme, string subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-1);
        if (await db.Set<EligibilityDecision>().CountAsync(
            row => row.Programme == programme && row.Subject == subject && row.DecidedAt >= since, cancellationToken) >= DecisionsPerDayMax)
        {
            throw new Refusal(ProgrammeProblems.TooManyDecisions, DecisionsPerDayMax);
        }
    }
}
