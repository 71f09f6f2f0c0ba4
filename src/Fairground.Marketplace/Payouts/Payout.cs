using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Payouts;

public enum PayoutStatus
{
    Requested,

    /// <summary>The provider has taken it.</summary>
    Sent,
    Paid,
    Failed,

    /// <summary>Reported paid, and come back later.</summary>
    Returned,
}

/// <summary>
/// Available money on its way to a seller's bank. It leaves the balance when it is requested, and comes back, once, if the transfer fails
/// or is sent back. Its id is the idempotency key at the provider; whoever works on it claims it by its due time.
/// </summary>
internal sealed class Payout
{
    /// <summary>How long a worker may be busy with a payout before another takes over, and the least pause between two questions.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(60);

    public static readonly TimeSpan PauseMax = TimeSpan.FromHours(1);

    /// <summary>How long the provider is asked once a day about a payout that it has paid: banks send back for days.</summary>
    public static readonly TimeSpan Watch = TimeSpan.FromDays(14);

    public required PayoutId Id { get; init; }
    public required SellerId Seller { get; init; }
    public required Currency Currency { get; init; }
    public required long AmountMinor { get; init; }
    public required string AccountHint { get; init; }

    /// <summary>Who pays it: a provider, or <see cref="PayoutProviders.Manual"/>.</summary>
    public string Provider { get; init; } = PayoutProviders.Manual;

    /// <summary>The account as it was when the payout was asked for, encrypted, for the provider; dropped once it is settled.</summary>
    public string? Holder { get; private set; }

    public string? SealedNumber { get; private set; }

    /// <summary>Who asked for it; null if the schedule did, or whoever it was has gone.</summary>
    public required AccountId? RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The instant of the schedule that it was made for; each makes one payout a currency.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    public PayoutStatus Status { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was paid or failed.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Why it failed or came back.</summary>
    public ReasonId? FailedFor { get; private set; }

    /// <summary>When the provider is called or asked next; null if there is nothing to ask.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public int Attempts { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public bool IsManual => Provider == PayoutProviders.Manual;

    /// <summary>Whether the money is neither with the seller nor back.</summary>
    public bool IsUnderWay => Status is PayoutStatus.Requested or PayoutStatus.Sent;

    /// <summary>Gives it to its provider: the account goes with it, whatever the seller names afterwards.</summary>
    public void GiveToProvider(PayoutAccount account) =>
        (Holder, SealedNumber, DueAt) = (account.Holder, account.SealedNumber, RequestedAt);

    /// <summary>
    /// What news of the provider makes of it, in whatever order they come: a payout only goes forward, and money comes back once. Null if
    /// they change nothing.
    /// </summary>
    public PayoutStatus? After(TransferState state) => (Status, state) switch
    {
        (PayoutStatus.Requested, TransferState.Sent) => PayoutStatus.Sent,
        (PayoutStatus.Requested or PayoutStatus.Sent, TransferState.Paid) => PayoutStatus.Paid,
        (PayoutStatus.Requested or PayoutStatus.Sent, TransferState.Failed) => PayoutStatus.Failed,
        // It was paid and came back, and the first of the two news is late or lost.
        (PayoutStatus.Requested or PayoutStatus.Sent or PayoutStatus.Paid, TransferState.Returned) => PayoutStatus.Returned,
        // However a provider calls it: what was paid and failed has come back.
        (PayoutStatus.Paid, TransferState.Failed) => PayoutStatus.Returned,
        _ => null,
    };

    /// <summary>Goes on to the next state.</summary>
    public void Become(PayoutStatus status, DateTimeOffset now, Grounds.Reason? grounds)
    {
        var follows = (Status, status) switch
        {
            (PayoutStatus.Requested, PayoutStatus.Sent or PayoutStatus.Paid or PayoutStatus.Failed or PayoutStatus.Returned) => true,
            (PayoutStatus.Sent, PayoutStatus.Paid or PayoutStatus.Failed or PayoutStatus.Returned) => true,
            (PayoutStatus.Paid, PayoutStatus.Returned) => true,
            _ => false,
        };
        if (!follows)
        {
            throw new Refusal(MarketplaceProblems.PayoutDecided);
        }
        Status = status;
        if (status == PayoutStatus.Sent)
        {
            SentAt = now;
            return;
        }
        SettledAt ??= now;
        ReturnedAt = status == PayoutStatus.Returned ? now : null;
        FailedFor = grounds?.Id;
        (Holder, SealedNumber) = (null, null);
        DueAt = status == PayoutStatus.Paid && !IsManual ? now.AddDays(1) : null;
    }

    private sealed class Configuration : IEntityTypeConfiguration<Payout>
    {
        public void Configure(EntityTypeBuilder<Payout> builder)
        {
            builder.ToTable("payouts", "marketplace");
            builder.Ignore(payout => payout.Amount).Ignore(payout => payout.IsManual).Ignore(payout => payout.IsUnderWay);
            builder.Property(payout => payout.Status).HasConversion<string>().HasMaxLength(12);
            builder.Property(payout => payout.AccountHint).HasMaxLength(12);
            builder.Property(payout => payout.Provider).HasMaxLength(20);
            builder.Property(payout => payout.Holder).HasMaxLength(160);
            builder.Property(payout => payout.SealedNumber).HasMaxLength(400);
            builder.HasOne<Seller>().WithMany().HasForeignKey(payout => payout.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(payout => payout.FailedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(payout => new { payout.Seller, payout.RequestedAt });
            builder.HasIndex(payout => new { payout.Status, payout.RequestedAt });
            builder.HasIndex(payout => new { payout.Seller, payout.Currency, payout.ScheduledFor }).IsUnique();
            builder.HasIndex(payout => payout.DueAt).HasFilter("due_at is not null").HasDatabaseName("ix_payouts_due");
        }
    }
}
