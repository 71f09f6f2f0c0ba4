using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Programmes;

/// <summary>What the operator does with programmes: opens them, writes their terms, publishes and withdraws.</summary>
internal sealed class ProgrammeDesk(FairgroundDb db, IEnumerable<ProgrammeSubjects> subjects)
{
    public const int PageSize = 20;

    public ProgrammeSubjects SubjectsOf(Programme programme) => subjects.First(known => known.Kind == programme.Subjects);

    public Task<List<Programme>> ListAsync(CancellationToken cancellationToken) => db.Set<Programme>().AsNoTracking()
        .OrderBy(programme => programme.WithdrawnAt != null).ThenBy(programme => programme.Slug).Take(Programme.CountMax)
        .ToListAsync(cancellationToken);

    /// <summary>Opens a programme with a first draft; nobody else sees it before its terms are published.</summary>
    public Task<Programme> OpenAsync(string slug, ProgrammeKind kind, string subjectKind, ProgrammeTerms draft, AccountId by,
        CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        if (slug.Length is < 2 or > Programme.SlugLengthMax ||
            !slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || slug.StartsWith('-') || slug.EndsWith('-'))
        {
            throw new Refusal(ProgrammeProblems.ProgrammeSlug, Programme.SlugLengthMax);
        }
        if (!Enum.IsDefined(kind) || !subjects.Any(known => known.Kind == subjectKind))
        {
            throw new Refusal(ProgrammeProblems.UnknownSubjects, subjectKind);
        }
        if (await db.Set<Programme>().AnyAsync(row => row.Slug == slug, cancellationToken))
        {
            throw new Refusal(ProgrammeProblems.ProgrammeExists, slug);
        }
        if (await db.Set<Programme>().CountAsync(cancellationToken) >= Programme.CountMax)
        {
            throw new Refusal(ProgrammeProblems.TooManyProgrammes, Programme.CountMax);
        }
        var programme = new Programme
        {
            Id = Id.New<ProgrammeId>(db.Time),
            Slug = slug,
            Kind = kind,
            Subjects = subjectKind,
            CreatedAt = db.Time.GetUtcNow(),
        };
        RequireWritable(draft);
        programme.Write(draft);
        db.Add(programme);
        db.Audit("programme.opened", programme.Id.ToString(), by, detail: slug);
        await db.SaveChangesAsync(cancellationToken);
        return programme;
    }, cancellationToken);

    /// <summary>What is being written; where nothing is, the newest version to begin from.</summary>
    public static ProgrammeTerms DraftOf(ProgrammeBook book) => book.Programme.Draft.Length > 0
        ? ProgrammeTerms.FromJson(book.Programme.Draft)
        : book.Versions.Count > 0 ? book.Versions[0].Terms : new ProgrammeTerms(Languages.Language.English.Code, [], []);

    /// <summary>Keeps a draft, which need not be whole; refused if somebody has changed it since it was read.</summary>
    public Task<Programme> WriteAsync(string slug, int number, ProgrammeTerms draft, CancellationToken cancellationToken) =>
        ChangeAsync(slug, programme =>
    {
        programme.RequireOpen();
        if (programme.DraftNumber != number)
        {
            throw new Refusal(PlatformProblems.Conflict);
        }
        RequireWritable(draft);
        programme.Write(draft);
        return Task.FromResult(programme);
    }, cancellationToken);

    /// <summary>Publishes what was looked at as a draft.</summary>
    public Task<TermsVersion> PublishDraftAsync(
        string slug, int number, DateOnly? from, string? statement, AccountId by, CancellationToken cancellationToken) =>
        ChangeAsync(slug, programme => programme.DraftNumber == number && programme.Draft.Length > 0
            ? PublishAsync(programme, programme.Newest, ProgrammeTerms.FromJson(programme.Draft), from, statement, by, cancellationToken)
            : throw new Refusal(PlatformProblems.Conflict), cancellationToken);

    /// <summary>
    /// Publishes the version after <paramref name="follows"/>. Asked again with the same terms it gives what was published the first time;
    /// refused if somebody has published another since.
    /// </summary>
    public Task<TermsVersion> PublishAsync(string slug, int follows, ProgrammeTerms terms, DateOnly? from, string? statement, AccountId by,
        CancellationToken cancellationToken) => ChangeAsync(
            slug, programme => PublishAsync(programme, follows, terms, from, statement, by, cancellationToken), cancellationToken);

    public Task WithdrawAsync(string slug, string? statement, AccountId by, CancellationToken cancellationToken) =>
        ChangeAsync(slug, async programme =>
    {
        var grounds = Reason.Record(db, "programme.withdrawn", statement, by);
        programme.Withdraw(db, by, grounds);
        await db.SaveChangesAsync(cancellationToken);
        var (id, now) = (programme.Id, db.Time.GetUtcNow());
        await db.Set<ProgrammeMembership>().Where(row => row.Programme == id && row.State == MembershipState.Member).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, MembershipState.Ended).SetProperty(row => row.Since, now)
                .SetProperty(row => row.EndedFor, grounds.Id), cancellationToken);
        return programme;
    }, cancellationToken);

    /// <summary>The decisions about a programme, newest first.</summary>
    public IQueryable<EligibilityDecision> DecisionsOf(ProgrammeId programme) => db.Set<EligibilityDecision>().AsNoTracking()
        .Where(decision => decision.Programme == programme)
        .OrderByDescending(decision => decision.DecidedAt).ThenByDescending(decision => decision.Id);

    public Task<List<EligibilityDecision>> DecisionsAsync(ProgrammeId programme, int page, CancellationToken cancellationToken) =>
        DecisionsOf(programme).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);

    private async Task<TermsVersion> PublishAsync(Programme programme, int follows, ProgrammeTerms draft, DateOnly? from, string? statement,
        AccountId by, CancellationToken cancellationToken)
    {
        programme.RequireOpen();
        var terms = draft.Normalized();
        TermsCheck.Require(terms, SubjectsOf(programme));
        var newest = await db.Set<TermsVersion>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Programme == programme.Id && row.Version == programme.Newest, cancellationToken);
        var hash = ProgrammeTerms.HashOf(terms.ToJson());
        if (newest is not null && newest.Version == follows + 1 && newest.BodyHash == hash)
        {
            return newest;
        }
        if (programme.Newest != follows)
        {
            throw new Refusal(PlatformProblems.Conflict);
        }
        if (newest?.BodyHash == hash)
        {
            throw new Refusal(ProgrammeProblems.TermsUnchanged);
        }
        if (programme.Newest >= TermsVersion.PerProgrammeMax)
        {
            throw new Refusal(ProgrammeProblems.TooManyVersions, TermsVersion.PerProgrammeMax);
        }
        var grounds = Reason.Record(db, "programme-terms.published", statement, by, programme.RuleOf(follows + 1));
        return programme.Publish(db, terms, Beginning(newest, from), by, grounds);
    }

    /// <summary>The first version may hold at once; one that changes terms is known before, and holds after the one before it.</summary>
    private DateTimeOffset Beginning(TermsVersion? newest, DateOnly? from)
    {
        var now = db.Time.GetUtcNow();
        var earliest = newest is null ? DateOnly.FromDateTime(now.UtcDateTime) : EarliestAfter(newest, now);
        if (from is null)
        {
            return newest is null ? now : At(earliest);
        }
        if (from < earliest || from > earliest.AddYears(2))
        {
            throw new Refusal(ProgrammeProblems.TermsTooSoon, ProgrammeInput.Day(earliest), TermsVersion.NoticeDays);
        }
        return At(from.Value) < now ? now : At(from.Value);
    }

    /// <summary>The first day on which a version after this one may hold.</summary>
    public static DateOnly EarliestAfter(TermsVersion newest, DateTimeOffset now)
    {
        var noticed = DateOnly.FromDateTime(now.UtcDateTime).AddDays(TermsVersion.NoticeDays);
        var after = DateOnly.FromDateTime(newest.EffectiveFrom.UtcDateTime).AddDays(1);
        return after > noticed ? after : noticed;
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>A draft may be unfinished, but not boundless.</summary>
    private static void RequireWritable(ProgrammeTerms draft)
    {
        if (draft.Conditions.Count > ProgrammeTerms.ConditionsMax)
        {
            throw new Refusal(ProgrammeProblems.TooManyConditions, ProgrammeTerms.ConditionsMax);
        }
        if (Languages.Language.Find(draft.Original) is null || draft.Texts.Exists(text => Languages.Language.Find(text.Language) is null) ||
            draft.Texts.DistinctBy(text => text.Language).Count() != draft.Texts.Count)
        {
            throw new Refusal(ProgrammeProblems.TermsTexts);
        }
        if (draft.Texts.Exists(text => text.Name.Length > TermsText.NameLengthMax || text.Text.Length > TermsText.TextLengthMax))
        {
            throw new Refusal(ProgrammeProblems.TermsTextLengths, TermsText.NameLengthMax, TermsText.TextLengthMax);
        }
        for (var i = 0; i < draft.Conditions.Count; i++)
        {
            var condition = draft.Conditions[i];
            if (condition.Name.Length > ProgrammeCondition.NameLengthMax || condition.Input.Length > ProgrammeCondition.CodeLengthMax ||
                condition.Test.Length > ProgrammeCondition.CodeLengthMax || condition.Values?.Count > ProgrammeCondition.ValuesMax ||
                condition.Values?.Exists(value => value.Length > ProgrammeCondition.CodeLengthMax) == true)
            {
                throw new Refusal(ProgrammeProblems.ConditionOutOfBounds, i + 1, condition.Name);
            }
        }
    }

    private Task<T> ChangeAsync<T>(string slug, Func<Programme, Task<T>> change, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var id = await db.Set<Programme>().Where(row => row.Slug == slug).Select(row => (ProgrammeId?)row.Id)
            .FirstOrDefaultAsync(cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        // Two who change a programme at once come one after the other: the second sees what the first has done.
        var programme = (await db.LockedAsync<Programme>(db.Stored(id), cancellationToken))!;
        var result = await change(programme);
        await db.SaveChangesAsync(cancellationToken);
        return result;
    }, cancellationToken);
}
