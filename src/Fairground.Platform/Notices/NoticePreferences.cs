using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Notices;

/// <summary>Where an account is told of one kind.</summary>
internal sealed record NoticeChoice(NoticeKind Kind, bool InProduct, bool ByMail);

/// <summary>Reads and changes where people want to be told of what.</summary>
internal sealed class NoticePreferences(FairgroundDb db, NoticeKinds kinds, LinkKeys keys, IServiceProvider services)
{
    private const string LinkPurpose = "notices-off";

    /// <summary>The groups that concern the account, each with its kinds and where the account is told of them.</summary>
    public async Task<List<(NoticeGroup Group, List<NoticeChoice> Kinds)>> OfAsync(AccountId account, CancellationToken cancellationToken)
    {
        var chosen = await db.Set<NoticePreference>().AsNoTracking().Where(row => row.Account == account)
            .ToDictionaryAsync(row => row.Kind, cancellationToken);
        var shown = new List<(NoticeGroup, List<NoticeChoice>)>();
        foreach (var group in kinds.Groups)
        {
            if (group.Concerns is not null && !await group.Concerns(services, account, cancellationToken))
            {
                continue;
            }
            shown.Add((group, [.. kinds.Of(group.Name).Select(kind => kind.IsDue || !chosen.TryGetValue(kind.Name, out var choice)
                ? new NoticeChoice(kind, true, true)
                : new NoticeChoice(kind, choice.InProduct, choice.ByMail))]));
        }
        return shown;
    }

    /// <summary>Sets some choices; one that would switch off what must be told is refused, and then none is set.</summary>
    public Task ChangeAsync(
        AccountId account, bool? mailsDaily, IReadOnlyCollection<(string Kind, bool InProduct, bool ByMail)> choices,
        CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var holder = await db.LockedAsync<Account>(db.Stored(account), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        holder.MailsDaily = mailsDaily ?? holder.MailsDaily;
        var known = await db.Set<NoticePreference>().Where(row => row.Account == account)
            .ToDictionaryAsync(row => row.Kind, cancellationToken);
        foreach (var (name, inProduct, byMail) in choices)
        {
            var kind = kinds.Find(name) ?? throw new Refusal(PlatformProblems.UnknownNoticeKind, name);
            if (kind.IsDue)
            {
                if (!inProduct || !byMail)
                {
                    throw new Refusal(PlatformProblems.NoticeNeeded, kind.Title);
                }
            }
            else if (known.TryGetValue(name, out var before))
            {
                (before.InProduct, before.ByMail, before.ChangedAt) = (inProduct, byMail, db.Time.GetUtcNow());
            }
            else
            {
                db.Add(new NoticePreference
                {
                    Account = account, Kind = name, InProduct = inProduct, ByMail = byMail, ChangedAt = db.Time.GetUtcNow(),
                });
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>What a letter's links that end letters of its kind have behind the question mark.</summary>
    public string LinkQuery(AccountId account, NoticeKind kind) =>
        $"?account={account}&kind={kind.Name}&key={keys.For(LinkPurpose, $"{account} {kind.Name}")}";

    /// <summary>The kind whose letters a link ends; refused if the link was not made by this market.</summary>
    public NoticeKind Open(AccountId account, string? kind, string? key) =>
        kinds.Find(kind) is { IsDue: false } known && keys.Opens(LinkPurpose, $"{account} {known.Name}", key)
            ? known
            : throw new Refusal(PlatformProblems.LinkExpired);

    /// <summary>Ends letters of a kind, by a link in one of them; what is told in the product stays as it is.</summary>
    public async Task EndMailsAsync(AccountId account, string? kind, string? key, CancellationToken cancellationToken)
    {
        var known = Open(account, kind, key);
        if (!await db.Set<Account>().AnyAsync(row => row.Id == account && row.DeletedAt == null, cancellationToken))
        {
            return;
        }
        var inProduct = await db.Set<NoticePreference>().Where(row => row.Account == account && row.Kind == known.Name)
            .Select(row => (bool?)row.InProduct).FirstOrDefaultAsync(cancellationToken) ?? true;
        await ChangeAsync(account, null, [(known.Name, inProduct, false)], cancellationToken);
    }
}
