using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Payouts;

public enum PayoutStatus
{
    Requested,
    Paid,
    Failed,
}

/// <summary>
/// Available money on its way to a seller's bank. It leaves the balance when it is requested, and comes back if the transfer fails.
/// </summary>
internal sealed class Payout
{
    public required PayoutId Id { get; init; }
    public required SellerId Seller { get; init; }
    public required Currency Currency { get; init; }
    public required long AmountMinor { get; init; }
    public required string AccountHint { get; init; }
    public required AccountId RequestedBy { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public PayoutStatus Status { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    public ReasonId? FailedFor { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public void Settle(PayoutStatus status, DateTimeOffset now, Grounds.Reason? grounds)
    {
        if (Status != PayoutStatus.Requested)
        {
            throw new Refusal(MarketplaceProblems.PayoutDecided);
        }
        (Status, SettledAt, FailedFor) = (status, now, grounds?.Id);
    }

    private sealed class Configuration : IEntityTypeConfiguration<Payout>
    {
        public void Configure(EntityTypeBuilder<Payout> builder)
        {
            builder.ToTable("payouts", "marketplace");
            builder.Ignore(payout => payout.Amount);
            builder.Property(payout => payout.Status).HasConversion<string>().HasMaxLength(12);
            builder.Property(payout => payout.AccountHint).HasMaxLength(12);
            builder.HasOne<Seller>().WithMany().HasForeignKey(payout => payout.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(payout => payout.FailedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(payout => new { payout.Seller, payout.RequestedAt });
            builder.HasIndex(payout => new { payout.Status, payout.RequestedAt });
        }
    }
}

/// <summary>Requests payouts for sellers, and settles them when the operator's bank has paid or refused.</summary>
internal sealed class PayoutDesk(FairgroundDb db, GeneralLedger ledger)
{
    public Task<Payout> RequestAsync(SellerId sellerId, Money amount, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var seller = await db.Set<Seller>().SingleAsync(row => row.Id == sellerId, cancellationToken);
        if (!seller.MayBePaid)
        {
            throw new Refusal(MarketplaceProblems.SellerNotApproved);
        }
        if (seller.PayoutAccount is null || amount.Minor <= 0)
        {
            throw new Refusal(seller.PayoutAccount is null ? MarketplaceProblems.PayoutAccountInvalid : MarketplaceProblems.PriceInvalid);
        }
        var available = await ledger.AccountAsync(sellerId, LedgerKind.Available, amount.Currency, cancellationToken);
        await ledger.RequireAsync(available, amount, cancellationToken);
        var payout = new Payout
        {
            Id = Id.New<PayoutId>(db.Time),
            Seller = sellerId,
            Currency = amount.Currency,
            AmountMinor = amount.Minor,
            AccountHint = seller.PayoutAccount.Hint,
            RequestedBy = by,
            RequestedAt = db.Time.GetUtcNow(),
        };
        db.Add(payout);
        await PostAsync(JournalKind.Payout, $"payout:{payout.Id}", payout, amount, available, null, cancellationToken);
        db.Publish(new PayoutWasRequested(payout.Id));
        await db.SaveChangesAsync(cancellationToken);
        return payout;
    }, cancellationToken);

    /// <summary>The transfer arrived, or it failed for a reason and the money is available again.</summary>
    public Task SettleAsync(PayoutId id, bool paid, AccountId by, Func<Grounds.Reason>? reason, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var payout = await db.LockedAsync<Payout>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        var grounds = reason?.Invoke();
        payout.Settle(paid ? PayoutStatus.Paid : PayoutStatus.Failed, db.Time.GetUtcNow(), grounds);
        if (!paid)
        {
            var available = await ledger.AccountAsync(payout.Seller, LedgerKind.Available, payout.Currency, cancellationToken);
            await PostAsync(JournalKind.PayoutFailure, $"payout-failure:{payout.Id}", payout, -payout.Amount, available, grounds,
                cancellationToken);
        }
        db.Audit(paid ? "payout.paid" : "payout.failed", payout.Seller.ToString(), by, grounds, payout.Id.ToString());
        db.Publish(new PayoutWasSettled(payout.Id));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private async Task PostAsync(
        JournalKind kind, string key, Payout payout, Money amount, LedgerAccount available, Grounds.Reason? grounds,
        CancellationToken cancellationToken)
    {
        var journal = ledger.New(kind, key, payout.Id.ToString(), grounds);
        var clearing = await ledger.AccountAsync(GeneralLedger.Platform, LedgerKind.PspClearing, payout.Currency, cancellationToken);
        journal.Move(available, clearing, EntryKind.Payout, amount);
        ledger.Post(journal);
    }
}

public sealed record PayoutWasRequested(PayoutId Payout);

public sealed record PayoutWasSettled(PayoutId Payout);
