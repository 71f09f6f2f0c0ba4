using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Languages;
using Fairground.Platform.Mail;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Notices;

/// <summary>
/// Puts into one letter a day what people would otherwise get a letter each for, if they want it so: at seven o'clock UTC, what was told
/// before. The letter and the marks that it was sent are one transaction.
/// </summary>
internal sealed class DigestWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromMinutes(5))
{
    public const int Hour = 7;
    public const int SentencesMax = 100;
    private const int Batch = 100;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var cut = LastSeven(db.Time.GetUtcNow());
        var accounts = await db.Set<Notice>().Where(notice => notice.Waits && notice.At < cut).Select(notice => notice.Account).Distinct()
            .OrderBy(account => account).Take(Batch).ToListAsync(cancellationToken);
        foreach (var account in accounts)
        {
            await db.TransactAsync(() => SendAsync(services, db, account, cut, cancellationToken), cancellationToken);
            db.ChangeTracker.Clear();
        }
        return accounts.Count == Batch;
    }

    private static DateTimeOffset LastSeven(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(Hour);
        return today <= now ? today : today.AddDays(-1);
    }

    private static async Task SendAsync(
        IServiceProvider services, FairgroundDb db, AccountId id, DateTimeOffset cut, CancellationToken cancellationToken)
    {
        var holder = await db.LockedAsync<Account>(db.Stored(id), cancellationToken);
        var waiting = await db.Set<Notice>().Where(notice => notice.Account == id && notice.Waits && notice.At < cut)
            .OrderBy(notice => notice.At).Take(SentencesMax).ToListAsync(cancellationToken);
        if (holder?.Email is { } email && waiting.Count > 0)
        {
            services.GetRequiredService<Mailbox>().Post(email, Language.Find(holder.Language) ?? Language.English, () => new Letter(
                Text.Count("mail.digest.subject", waiting.Count), [Text["mail.digest.text"]], Text["mail.digest.see"],
                UnreadNotices.Path, [.. waiting.Select(notice => (notice.Sentence, notice.Path))]));
        }
        foreach (var notice in waiting)
        {
            notice.Waits = false;
            if (!notice.IsShown)
            {
                db.Remove(notice);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
