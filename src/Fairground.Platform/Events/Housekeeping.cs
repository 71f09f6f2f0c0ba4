using Fairground.Platform.Accounts;
using Fairground.Platform.Mail;
using Fairground.Platform.Persistence;
using Fairground.Platform.Routes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Events;

/// <summary>Removes, once an hour, what nobody needs any longer: delivered events, sent mails, ended sessions, answers that
/// were kept for a day.</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromHours(1))
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var (before, unused) = (now - Kept, now - Session.Lifetime - Kept);
        await db.Set<OutboxMessage>().Where(message => message.DeliveredAt < before).ExecuteDeleteAsync(cancellationToken);
        await db.Set<OutgoingMail>().Where(mail => mail.SentAt < before).ExecuteDeleteAsync(cancellationToken);
        var forgotten = now - StoredAnswer.Kept;
        await db.Set<StoredAnswer>().Where(answer => answer.At < forgotten).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Session>().Where(session => session.EndedAt < before || session.StartedAt < unused).ExecuteDeleteAsync(
            cancellationToken);
        return false;
    }
}
