using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Mail;

/// <summary>
/// Mails that could not be sent, and the admin's way to try them again. To whom they go and what they say stays encrypted.
/// </summary>
internal sealed class ParkedMails(FairgroundDb db)
{
    public const int RetriesMax = 10_000;

    public Task<int> WaitingAsync(CancellationToken cancellationToken) =>
        db.Set<OutgoingMail>().CountAsync(mail => mail.SentAt == null && mail.ParkedAt == null, cancellationToken);

    public Task<int> ParkedCountAsync(CancellationToken cancellationToken) =>
        db.Set<OutgoingMail>().CountAsync(mail => mail.ParkedAt != null, cancellationToken);

    public Task<List<OutgoingMail>> ParkedAsync(int page, int pageSize, CancellationToken cancellationToken) => db.Set<OutgoingMail>()
        .AsNoTracking().Where(mail => mail.ParkedAt != null).OrderBy(mail => mail.ParkedAt).ThenBy(mail => mail.Id)
        .Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken);

    /// <summary>Gives one parked mail, or all, another round of attempts; gives how many.</summary>
    public Task<int> RetryAsync(OutgoingMailId? id, AccountId by, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var now = db.Time.GetUtcNow();
        var parked = db.Set<OutgoingMail>().Where(mail => mail.ParkedAt != null && (id == null || mail.Id == id));
        var ids = await parked.OrderBy(mail => mail.Id).Select(mail => mail.Id).Take(RetriesMax).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            throw new Refusal(PlatformProblems.NotParked);
        }
        var retried = await db.Set<OutgoingMail>().Where(mail => mail.ParkedAt != null && ids.Contains(mail.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.ParkedAt, (DateTimeOffset?)null)
                .SetProperty(mail => mail.Attempts, 0).SetProperty(mail => mail.DueAt, now), cancellationToken);
        db.Audit("mail.retried", id?.ToString() ?? "mails", by, detail: $"{retried}");
        await db.SaveChangesAsync(cancellationToken);
        return retried;
    }, cancellationToken);
}
