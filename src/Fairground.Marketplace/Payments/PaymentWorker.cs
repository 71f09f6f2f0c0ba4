using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairground.Marketplace.Payments;

/// <summary>Takes up payments and refunds that nobody is busy with: a checkout that died, a provider that timed out.</summary>
internal sealed partial class PaymentWorker(IServiceScopeFactory scopes, ILogger<PaymentWorker> logger) : PeriodicWork(
    scopes, TimeSpan.FromSeconds(5))
{
    private const int Batch = 50;
    private static readonly TimeSpan PauseMax = TimeSpan.FromMinutes(10);

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var desk = services.GetRequiredService<PaymentDesk>();
        var payments = await AdvanceAsync(desk, db, cancellationToken);
        var refunds = await RefundAsync(desk, db, cancellationToken);
        return payments == Batch || refunds == Batch;
    }

    private static async Task<int> AdvanceAsync(PaymentDesk desk, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<Payment>().AsNoTracking()
            .Where(payment => (payment.Status == PaymentStatus.Pending || payment.Status == PaymentStatus.Authorised)
                && payment.DueAt <= now)
            .OrderBy(payment => payment.DueAt).Take(Batch).ToListAsync(cancellationToken);
        foreach (var payment in due)
        {
            var claimed = await db.Set<Payment>().Where(row => row.Id == payment.Id && row.DueAt == payment.DueAt)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(row => row.DueAt, now + Payment.Claim).SetProperty(row => row.Attempts, row => row.Attempts + 1),
                    cancellationToken);
            if (claimed == 1)
            {
                await desk.AdvanceAsync(payment.Id, cancellationToken);
            }
        }
        return due.Count;
    }

    private async Task<int> RefundAsync(PaymentDesk desk, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<Refund>().AsNoTracking().Where(refund => refund.DoneAt == null && refund.DueAt <= now)
            .OrderBy(refund => refund.DueAt).Take(Batch).ToListAsync(cancellationToken);
        foreach (var refund in due)
        {
            var pause = TimeSpan.FromTicks(Math.Min(PauseMax.Ticks, Payment.Claim.Ticks * (refund.Attempts + 1)));
            var claimed = await db.Set<Refund>().Where(row => row.Id == refund.Id && row.DueAt == refund.DueAt && row.DoneAt == null)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(row => row.DueAt, now + pause).SetProperty(row => row.Attempts, row => row.Attempts + 1),
                    cancellationToken);
            if (claimed == 1)
            {
                await TryRefundAsync(desk, refund, cancellationToken);
            }
        }
        return due.Count;
    }

    private async Task TryRefundAsync(PaymentDesk desk, Refund refund, CancellationToken cancellationToken)
    {
        try
        {
            await desk.SendAsync(refund, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or HttpRequestException or IOException)
        {
            LogRefundWaits(logger, refund.Id, exception.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Refund {RefundId} could not be sent ({Failure}) and will be tried again")]
    private static partial void LogRefundWaits(ILogger logger, RefundId refundId, string failure);
}
