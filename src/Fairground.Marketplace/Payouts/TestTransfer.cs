using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Payouts;

/// <summary>What becomes of a transfer at the test provider.</summary>
internal enum TestFate
{
    Pays,
    Fails,
    FailsAtOnce,
    ReturnsLate,
    TimesOut,
    LosesTheFirstCall,
    RepeatsWebhooks,
}

/// <summary>
/// A transfer in the books of the test provider, which keeps them apart, as a real provider would. Where it stands follows from when it was
/// taken and what becomes of it.
/// </summary>
internal sealed class TestTransfer
{
    /// <summary>From taking a transfer to its arrival or failure.</summary>
    public static readonly TimeSpan Takes = TimeSpan.FromSeconds(5);

    /// <summary>From its arrival to its coming back.</summary>
    public static readonly TimeSpan ReturnsAfter = TimeSpan.FromDays(3);

    public required string Key { get; init; }
    public required Currency Currency { get; init; }
    public required long AmountMinor { get; init; }
    public required TestFate Fate { get; init; }
    public DateTimeOffset? TakenAt { get; set; }
    public int Calls { get; set; }

    public TransferNews At(DateTimeOffset now)
    {
        if (TakenAt is not { } taken)
        {
            return new TransferNews(TransferState.Unknown);
        }
        var isOver = now >= taken + Takes;
        return Fate switch
        {
            TestFate.FailsAtOnce => new TransferNews(TransferState.Failed, TransferTrouble.AccountClosed),
            TestFate.Fails when isOver => new TransferNews(TransferState.Failed, TransferTrouble.NoAccount),
            TestFate.ReturnsLate or TestFate.RepeatsWebhooks when now >= taken + Takes + ReturnsAfter =>
                new TransferNews(TransferState.Returned, TransferTrouble.AccountClosed),
            _ => new TransferNews(isOver ? TransferState.Paid : TransferState.Sent),
        };
    }

    private sealed class Configuration : IEntityTypeConfiguration<TestTransfer>
    {
        public void Configure(EntityTypeBuilder<TestTransfer> builder)
        {
            builder.ToTable("test_transfers", "marketplace");
            builder.HasKey(transfer => transfer.Key);
            builder.Property(transfer => transfer.Key).HasMaxLength(60);
            builder.Property(transfer => transfer.Fate).HasConversion<string>().HasMaxLength(20);
        }
    }
}

/// <summary>A webhook that the test provider of payouts will deliver.</summary>
internal sealed class TestTransferWebhook
{
    public long Id { get; private set; }
    public required string EventId { get; init; }
    public required string Key { get; init; }
    public required TransferState State { get; init; }
    public required TransferTrouble? Trouble { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? DeliveredAt { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<TestTransferWebhook>
    {
        public void Configure(EntityTypeBuilder<TestTransferWebhook> builder)
        {
            builder.ToTable("test_transfer_webhooks", "marketplace");
            builder.Property(webhook => webhook.EventId).HasMaxLength(80);
            builder.Property(webhook => webhook.Key).HasMaxLength(60);
            builder.Property(webhook => webhook.State).HasConversion<string>().HasMaxLength(12);
            builder.Property(webhook => webhook.Trouble).HasConversion<string>().HasMaxLength(20);
            builder.HasIndex(webhook => webhook.DueAt).HasFilter("delivered_at is null").HasDatabaseName("ix_test_transfer_webhooks_due");
        }
    }
}
