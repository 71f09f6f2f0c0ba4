using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Payments;

/// <summary>A charge in the books of the test provider, which keeps them apart, as a real provider would.</summary>
internal sealed class TestCharge
{
    public required string Key { get; init; }
    public required Currency Currency { get; init; }
    public required long AmountMinor { get; init; }
    public required string Card { get; init; }
    public ProviderState State { get; set; }
    public long RefundedMinor { get; set; }
    public int Calls { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<TestCharge>
    {
        public void Configure(EntityTypeBuilder<TestCharge> builder)
        {
            builder.ToTable("test_charges", "marketplace");
            builder.HasKey(charge => charge.Key);
            builder.Property(charge => charge.Key).HasMaxLength(60);
            builder.Property(charge => charge.Card).HasMaxLength(20);
            builder.Property(charge => charge.State).HasConversion<string>().HasMaxLength(12);
        }
    }
}

/// <summary>A webhook that the test provider will deliver.</summary>
internal sealed class TestWebhook
{
    public long Id { get; private set; }
    public required string EventId { get; init; }
    public required string Key { get; init; }
    public required ProviderState State { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? DeliveredAt { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<TestWebhook>
    {
        public void Configure(EntityTypeBuilder<TestWebhook> builder)
        {
            builder.ToTable("test_webhooks", "marketplace");
            builder.Property(webhook => webhook.EventId).HasMaxLength(80);
            builder.Property(webhook => webhook.Key).HasMaxLength(60);
            builder.Property(webhook => webhook.State).HasConversion<string>().HasMaxLength(12);
            builder.HasIndex(webhook => webhook.DueAt).HasFilter("delivered_at is null").HasDatabaseName("ix_test_webhooks_due");
        }
    }
}

/// <summary>A refund in the test provider's books; the key keeps it single.</summary>
internal sealed class TestRefund
{
    public required string Key { get; init; }
    public required string Charge { get; init; }
    public required long AmountMinor { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<TestRefund>
    {
        public void Configure(EntityTypeBuilder<TestRefund> builder)
        {
            builder.ToTable("test_refunds", "marketplace");
            builder.HasKey(refund => refund.Key);
            builder.Property(refund => refund.Key).HasMaxLength(60);
            builder.Property(refund => refund.Charge).HasMaxLength(60);
        }
    }
}

/// <summary>
/// A payment provider for trying out and for tests. No money moves; the card number says what happens, and every charge, capture, refund
/// and webhook is kept in books of its own, in transactions of its own.
/// </summary>
internal sealed class TestPayments(IServiceScopeFactory scopes, LinkKeys keys) : IPaymentProvider
{
    public const string Approved = "4242424242424242";
    public const string Declined = "4000000000000002";

    /// <summary>The call times out, but has worked: a webhook says so five seconds later.</summary>
    public const string TimesOutThenSucceeds = "4000000000000119";

    /// <summary>The call times out, and was declined: a webhook says so five seconds later.</summary>
    public const string TimesOutThenDeclines = "4000000000000127";

    /// <summary>Webhooks come twice and in the wrong order.</summary>
    public const string RepeatsWebhooks = "4000000000000259";

    /// <summary>The first call is lost before it arrives, and the provider knows nothing of it.</summary>
    public const string LosesTheFirstCall = "4000000000000341";

    private static readonly HashSet<string> WellKnown =
        [Approved, Declined, TimesOutThenSucceeds, TimesOutThenDeclines, RepeatsWebhooks, LosesTheFirstCall];

    private const string SignatureHeader = "Test-Signature";
    private static readonly TimeSpan WebhookDelay = TimeSpan.FromSeconds(5);

    public string Name => "test";

    public static bool IsCard(string number) =>
        number is { Length: >= 12 and <= 19 } && number.All(char.IsAsciiDigit) && PassesLuhn(number);

    public Task<ProviderState> AuthoriseAsync(PaymentRequest request, CancellationToken cancellationToken) => InBooksAsync(async db =>
    {
        var charge = await db.Set<TestCharge>().FirstOrDefaultAsync(row => row.Key == request.Key, cancellationToken);
        if (charge is null)
        {
            charge = new TestCharge
            {
                Key = request.Key,
                Currency = request.Amount.Currency,
                AmountMinor = request.Amount.Minor,
                Card = request.Method,
            };
            db.Add(charge);
        }
        charge.Calls++;
        if (charge.State == ProviderState.Unknown && !(request.Method == LosesTheFirstCall && charge.Calls == 1))
        {
            charge.State = request.Method is Declined or TimesOutThenDeclines ? ProviderState.Declined : ProviderState.Authorised;
            Announce(db, charge);
        }
        await db.SaveChangesAsync(cancellationToken);
        var timesOut = charge.Calls == 1 && request.Method is TimesOutThenSucceeds or TimesOutThenDeclines or LosesTheFirstCall;
        return timesOut ? throw new TimeoutException("The test provider did not answer in time.") : charge.State;
    }, cancellationToken);

    public Task<ProviderState> CaptureAsync(string key, CancellationToken cancellationToken) => InBooksAsync(async db =>
    {
        var charge = await db.Set<TestCharge>().SingleAsync(row => row.Key == key, cancellationToken);
        if (charge.State == ProviderState.Authorised)
        {
            charge.State = ProviderState.Captured;
            Announce(db, charge);
            await db.SaveChangesAsync(cancellationToken);
        }
        return charge.State;
    }, cancellationToken);

    public Task<ProviderState> VoidAsync(string key, CancellationToken cancellationToken) => InBooksAsync(async db =>
    {
        var charge = await db.Set<TestCharge>().FirstOrDefaultAsync(row => row.Key == key, cancellationToken);
        if (charge is null)
        {
            charge = new TestCharge { Key = key, Currency = Currency.Eur, AmountMinor = 0, Card = "" };
            db.Add(charge);
        }
        if (charge.State is ProviderState.Unknown or ProviderState.Authorised)
        {
            charge.State = ProviderState.Voided;
            await db.SaveChangesAsync(cancellationToken);
        }
        return charge.State;
    }, cancellationToken);

    public Task RefundAsync(string key, string refundKey, Money amount, CancellationToken cancellationToken) => InBooksAsync(async db =>
    {
        if (await db.Set<TestRefund>().AnyAsync(row => row.Key == refundKey, cancellationToken))
        {
            return true;
        }
        var charge = await db.Set<TestCharge>().SingleAsync(row => row.Key == key, cancellationToken);
        if (charge.State != ProviderState.Captured || charge.RefundedMinor + amount.Minor > charge.AmountMinor)
        {
            throw new InvalidOperationException("More than was captured cannot be refunded.");
        }
        charge.RefundedMinor += amount.Minor;
        db.Add(new TestRefund { Key = refundKey, Charge = key, AmountMinor = amount.Minor });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>The numbers that everybody knows name nobody's card.</summary>
    public Task<string?> FingerprintAsync(string method, CancellationToken cancellationToken) =>
        Task.FromResult(WellKnown.Contains(method) ? null : keys.For("test-payments", $"instrument:{method}"));

    public ProviderEvent? ReadWebhook(IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        var signature = Encoding.UTF8.GetBytes(headers[SignatureHeader].ToString());
        if (!CryptographicOperations.FixedTimeEquals(signature, Encoding.UTF8.GetBytes(Sign(body.Span))))
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<ProviderEvent>(body.Span, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A webhook as the provider sends it: its body and the header that signs it.</summary>
    public (byte[] Body, string Header, string Signature) Write(ProviderEvent @event)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(@event, JsonSerializerOptions.Web);
        return (body, SignatureHeader, Sign(body));
    }

    private string Sign(ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(keys.For("test-payments", "webhooks")), body));

    private static void Announce(FairgroundDb db, TestCharge charge)
    {
        var now = db.Time.GetUtcNow();
        switch (charge.Card)
        {
            case TimesOutThenSucceeds or TimesOutThenDeclines:
                db.Add(Webhook(charge.State, now + WebhookDelay, 1));
                break;
            case RepeatsWebhooks when charge.State == ProviderState.Captured:
                // The later state first, then the earlier, then the later again under the same event id.
                db.AddRange(Webhook(ProviderState.Captured, now, 1), Webhook(ProviderState.Authorised, now, 2), Webhook(
                    ProviderState.Captured, now, 1));
                break;
        }

        TestWebhook Webhook(ProviderState state, DateTimeOffset due, int number) => new()
        {
            EventId = string.Create(CultureInfo.InvariantCulture, $"evt_{charge.Key}_{state}_{number}"),
            Key = charge.Key,
            State = state,
            DueAt = due,
        };
    }

    private async Task<T> InBooksAsync<T>(Func<FairgroundDb, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        cancellationToken.ThrowIfCancellationRequested();
        return await work(db);
    }

    private static bool PassesLuhn(string number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }
}
