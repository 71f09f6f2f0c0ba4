using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Payouts;

/// <summary>
/// A payout provider for trying out and for tests. No money moves; the account number says what happens, and every transfer and webhook is
/// kept in books of its own, in transactions of its own. Like many real providers it does not pay in every currency.
/// </summary>
internal sealed class TestPayouts(IServiceScopeFactory scopes, LinkKeys keys, TimeProvider time) : IPayoutProvider
{
    public const string ProviderName = "test";

    /// <summary>Taken, and a webhook says five seconds later that there is no such account.</summary>
    public const string NoAccount = "000111111116";

    /// <summary>Refused by the first call: the account is closed.</summary>
    public const string AccountClosed = "000111111113";

    /// <summary>Paid, and sent back three days later.</summary>
    public const string ReturnsLate = "000222222227";

    /// <summary>The call times out, but has worked.</summary>
    public const string TimesOut = "000333333335";

    /// <summary>The first call is lost before it arrives, and the provider knows nothing of it.</summary>
    public const string LosesTheFirstCall = "000333333343";

    /// <summary>Paid and sent back three days later, and every webhook comes twice and in the wrong order.</summary>
    public const string RepeatsWebhooks = "000444444440";

    private const string SignatureHeader = "Test-Signature";
    private static readonly Currency NotTaken = Currency.Parse("KWD");

    public string Name => ProviderName;

    public bool Takes(Currency currency) => currency != NotTaken;

    public Task<TransferNews> SendAsync(TransferRequest request, CancellationToken cancellationToken) => InBooksAsync(async db =>
    {
        var transfer = await db.Set<TestTransfer>().FirstOrDefaultAsync(row => row.Key == request.Key, cancellationToken);
        if (transfer is null)
        {
            transfer = new TestTransfer
            {
                Key = request.Key,
                Currency = request.Amount.Currency,
                AmountMinor = request.Amount.Minor,
                Fate = FateOf(request.Number),
            };
            db.Add(transfer);
        }
        transfer.Calls++;
        var now = time.GetUtcNow();
        if (transfer.TakenAt is null && !(transfer.Fate == TestFate.LosesTheFirstCall && transfer.Calls == 1))
        {
            transfer.TakenAt = now;
            db.AddRange(WebhooksOf(transfer, now));
        }
        await db.SaveChangesAsync(cancellationToken);
        var timesOut = transfer.Calls == 1 && (transfer.Fate is TestFate.TimesOut or TestFate.LosesTheFirstCall);
        return timesOut ? throw new TimeoutException("The test provider did not answer in time.") : transfer.At(now);
    }, cancellationToken);

    public Task<TransferNews> AskAsync(string key, CancellationToken cancellationToken) => InBooksAsync(async db =>
        (await db.Set<TestTransfer>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken))?.At(time.GetUtcNow())
            ?? new TransferNews(TransferState.Unknown), cancellationToken);

    public TransferEvent? ReadWebhook(IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        var signature = Encoding.UTF8.GetBytes(headers[SignatureHeader].ToString());
        if (!CryptographicOperations.FixedTimeEquals(signature, Encoding.UTF8.GetBytes(Sign(body.Span))))
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<TransferEvent>(body.Span, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A webhook as the provider sends it: its body and the header that signs it.</summary>
    public (byte[] Body, string Header, string Signature) Write(TransferEvent @event)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(@event, JsonSerializerOptions.Web);
        return (body, SignatureHeader, Sign(body));
    }

    private string Sign(ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(keys.For("test-payouts", "webhooks")), body));

    private static TestFate FateOf(string number) => number switch
    {
        NoAccount => TestFate.Fails,
        AccountClosed => TestFate.FailsAtOnce,
        ReturnsLate => TestFate.ReturnsLate,
        TimesOut => TestFate.TimesOut,
        LosesTheFirstCall => TestFate.LosesTheFirstCall,
        RepeatsWebhooks => TestFate.RepeatsWebhooks,
        _ => TestFate.Pays,
    };

    private static IEnumerable<TestTransferWebhook> WebhooksOf(TestTransfer transfer, DateTimeOffset now)
    {
        var (over, back) = (now + TestTransfer.Takes, now + TestTransfer.Takes + TestTransfer.ReturnsAfter);
        switch (transfer.Fate)
        {
            case TestFate.FailsAtOnce:
                yield break;
            case TestFate.Fails:
                yield return Webhook(TransferState.Failed, over, 1);
                yield break;
            case TestFate.ReturnsLate:
                yield return Webhook(TransferState.Paid, over, 1);
                yield return Webhook(TransferState.Returned, back, 1);
                yield break;
            case TestFate.RepeatsWebhooks:
                // What came first is told last, and what was told is told again, under the same event id and under another.
                yield return Webhook(TransferState.Paid, over, 1);
                yield return Webhook(TransferState.Paid, over, 1);
                yield return Webhook(TransferState.Sent, over, 1);
                yield return Webhook(TransferState.Returned, back, 1);
                yield return Webhook(TransferState.Paid, back, 2);
                yield return Webhook(TransferState.Returned, back, 1);
                yield return Webhook(TransferState.Failed, back, 2);
                yield return Webhook(TransferState.Returned, back, 2);
                yield break;
            default:
                yield return Webhook(TransferState.Paid, over, 1);
                yield break;
        }

        TestTransferWebhook Webhook(TransferState state, DateTimeOffset due, int number) => new()
        {
            EventId = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"evt_{transfer.Key}_{state}_{number}"),
            Key = transfer.Key,
            State = state,
            Trouble = state is TransferState.Failed or TransferState.Returned ? transfer.At(due).Trouble : null,
            DueAt = due,
        };
    }

    private async Task<T> InBooksAsync<T>(Func<FairgroundDb, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        cancellationToken.ThrowIfCancellationRequested();
        return await work(scope.ServiceProvider.GetRequiredService<FairgroundDb>());
    }
}

/// <summary>Delivers the test provider's webhooks, signed, to where a real provider's arrive.</summary>
internal sealed class TestTransferDelivery(IServiceScopeFactory scopes, TestPayouts provider) : PeriodicWork(
    scopes, TimeSpan.FromSeconds(2))
{
    private const int Batch = 50;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var due = await db.Set<TestTransferWebhook>().AsNoTracking()
            .Where(webhook => webhook.DeliveredAt == null && webhook.DueAt <= now)
            .OrderBy(webhook => webhook.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var webhook in due)
        {
            var (body, header, signature) = provider.Write(new TransferEvent(webhook.EventId, webhook.Key, webhook.State, webhook.Trouble));
            await services.GetRequiredService<PayoutWebhooks>()
                .ReceiveAsync(provider, new HeaderDictionary { [header] = signature }, body, cancellationToken);
            await db.Set<TestTransferWebhook>().Where(row => row.Id == webhook.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeliveredAt, now), cancellationToken);
        }
        return due.Count == Batch;
    }
}
