using System.Text.Json;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairground.Platform.Mail;

/// <summary>
/// Sends what was posted. A mail is claimed by putting its due time off, outside any transaction with the mail server, and sent at least
/// once: after a crash in between it goes out again under the same Message-ID.
/// </summary>
internal sealed partial class MailSender(IServiceScopeFactory scopes, ILogger<MailSender> logger) : PeriodicWork(
    scopes, TimeSpan.FromSeconds(2))
{
    private const int Batch = 20;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<OutgoingMail>().AsNoTracking()
            .Where(mail => mail.SentAt == null && mail.ParkedAt == null && mail.DueAt <= now)
            .OrderBy(mail => mail.DueAt).Take(Batch).ToListAsync(cancellationToken);
        foreach (var some in due.GroupBy(mail => mail.Attempts))
        {
            var ids = some.Select(mail => mail.Id).ToList();
            var claimed = await db.Set<OutgoingMail>()
                .Where(mail => ids.Contains(mail.Id) && mail.DueAt <= now && mail.SentAt == null).ExecuteUpdateAsync(
                    set => set.SetProperty(mail => mail.DueAt, now + (Claim * (some.Key + 1)))
                        .SetProperty(mail => mail.Attempts, some.Key + 1), cancellationToken);
            // Fewer if another node has claimed some of them at this very moment: ours are due again when the claim ends.
            foreach (var mail in claimed == ids.Count ? some : Enumerable.Empty<OutgoingMail>())
            {
                await SendAsync(services, db, mail, cancellationToken);
            }
        }
        return due.Count == Batch;
    }

    private async Task SendAsync(IServiceProvider services, FairgroundDb db, OutgoingMail mail, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        try
        {
            var opened = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Mailbox.Purpose).Unprotect(mail.Sealed!);
            await services.GetRequiredService<MailTransport>()
                .SendAsync(mail.Id, JsonSerializer.Deserialize<MailContents>(opened)!, cancellationToken);
            MarketMeter.MailsSent.Add(1);
            await db.Set<OutgoingMail>().Where(row => row.Id == mail.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.SentAt, now).SetProperty(row => row.Sealed, (byte[]?)null), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(logger, mail.Id, mail.Attempts + 1, exception.GetType().Name);
            DateTimeOffset? parkedAt = mail.Attempts + 1 >= OutgoingMail.AttemptsMax ? now : null;
            var failure = Failures.KindOf(exception);
            await db.Set<OutgoingMail>().Where(row => row.Id == mail.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.ParkedAt, parkedAt).SetProperty(row => row.Failure, failure), cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Mail {MailId} could not be sent, attempt {Attempt}: {Failure}")]
    private static partial void LogFailed(ILogger logger, OutgoingMailId mailId, int attempt, string failure);
}
