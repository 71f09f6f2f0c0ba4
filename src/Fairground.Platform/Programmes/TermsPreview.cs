using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Programmes;

/// <summary>Somebody for whom terms would change something.</summary>
internal sealed record PreviewedSubject(string Subject, string Name, bool IsMember, IReadOnlyList<string> Unmet);

/// <summary>
/// What terms would mean for the present subjects: how many would be eligible, how many are by the version before, who would gain or lose,
/// and how many each condition would keep out.
/// </summary>
internal sealed record TermsPreview(
    int Subjects, bool IsAll, int Eligible, int EligibleBefore, int Gaining, int Losing, int MembersLosing,
    IReadOnlyList<int> UnmetByCondition, IReadOnlyList<PreviewedSubject> Gainers, IReadOnlyList<PreviewedSubject> Losers);

/// <summary>Tries terms on everybody present, without putting anything on record.</summary>
internal sealed class TermsPreviews(FairgroundDb db, EligibilityDesk desk)
{
    public const int SubjectsMax = 5000;
    public const int NamedMax = 12;
    private const int Batch = 250;

    public async Task<TermsPreview> RunAsync(ProgrammeBook book, ProgrammeTerms draft, CancellationToken cancellationToken)
    {
        var kind = desk.Kind(book.Programme.Subjects);
        var terms = draft.Normalized();
        TermsCheck.Require(terms, kind);
        var before = (book.InForce ?? (book.Versions.Count > 0 ? book.Versions[0] : null))?.Terms;
        var (id, day) = (book.Programme.Id, EligibilityDesk.Day(book.Now));
        var members = (await db.Set<ProgrammeMembership>().Where(row => row.Programme == id && row.State == MembershipState.Member)
            .Select(row => row.Subject).Take(SubjectsMax).ToListAsync(cancellationToken)).ToHashSet();
        var (seen, eligible, eligibleBefore, membersLosing, isAll) = (0, 0, 0, 0, false);
        var unmet = new int[terms.Conditions.Count];
        var (gaining, losing) = (new List<(string Subject, Verdict Verdict)>(), new List<(string Subject, Verdict Verdict)>());
        while (!isAll && seen < SubjectsMax)
        {
            var page = await kind.PageAsync(seen, Batch, cancellationToken);
            var facts = await desk.FactsAsync(kind, page, cancellationToken);
            foreach (var (subject, known) in facts)
            {
                var verdict = Eligibility.Decide(terms, RecordedInputs.Of(terms, kind, known, day));
                var was = before is not null && Eligibility.Decide(before, RecordedInputs.Of(before, kind, known, day)).IsEligible;
                (eligible, eligibleBefore) = (eligible + (verdict.IsEligible ? 1 : 0), eligibleBefore + (was ? 1 : 0));
                for (var i = 0; i < unmet.Length; i++)
                {
                    unmet[i] += verdict.Outcomes[i].IsMet ? 0 : 1;
                }
                if (verdict.IsEligible != was && before is not null)
                {
                    (was ? losing : gaining).Add((subject, verdict));
                }
                membersLosing += members.Contains(subject) && !verdict.IsEligible ? 1 : 0;
            }
            seen += page.Count;
            isAll = page.Count < Batch;
        }
        return new TermsPreview(seen, isAll, eligible, eligibleBefore, gaining.Count, losing.Count, membersLosing, unmet,
            await NamedAsync(kind, gaining, members, cancellationToken), await NamedAsync(kind, losing, members, cancellationToken));
    }

    private static async Task<List<PreviewedSubject>> NamedAsync(ProgrammeSubjects kind, List<(string Subject, Verdict Verdict)> all,
        HashSet<string> members, CancellationToken cancellationToken)
    {
        // Members first: it concerns them most.
        var some = all.OrderByDescending(row => members.Contains(row.Subject)).Take(NamedMax).ToList();
        var names = await kind.NamesAsync([.. some.Select(row => row.Subject)], cancellationToken);
        return some.ConvertAll(row => new PreviewedSubject(row.Subject, names.GetValueOrDefault(row.Subject, row.Subject),
            members.Contains(row.Subject),
            [.. row.Verdict.Outcomes.Where(outcome => !outcome.IsMet).Select(outcome => outcome.Condition.Name)]));
    }
}
