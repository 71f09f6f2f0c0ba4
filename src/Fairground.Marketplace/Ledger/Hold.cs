using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Ledger;

/// <summary>
/// A part of a seller's available money that the market keeps for now: a transfer to <c>reserved</c> or <c>frozen</c>, never a flag. It
/// carries its reason and the day it is looked at again, and is released once.
/// </summary>
internal sealed class Hold
{
    public static readonly TimeSpan ReviewWithinMax = TimeSpan.FromDays(180);

    public required HoldId Id { get; init; }
    public required SellerId Seller { get; init; }
    public required LedgerKind Kind { get; init; }
    public required Currency Currency { get; init; }
    public required long AmountMinor { get; init; }
    public required ReasonId Reason { get; init; }
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>When it is looked at again.</summary>
    public required DateTimeOffset ReviewAt { get; set; }

    /// <summary>When it was last looked at and kept, and why.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    public ReasonId? KeptFor { get; private set; }
    public DateTimeOffset? ReleasedAt { get; private set; }
    public ReasonId? ReleasedFor { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public void Release(DateTimeOffset now, Grounds.Reason grounds)
    {
        if (ReleasedAt is not null)
        {
            throw new Refusal(MarketplaceProblems.HoldReleased);
        }
        (ReleasedAt, ReleasedFor) = (now, grounds.Id);
    }

    /// <summary>It was looked at again and stays, until the next look.</summary>
    public void Keep(DateTimeOffset reviewAt, DateTimeOffset now, Grounds.Reason grounds)
    {
        if (ReleasedAt is not null)
        {
            throw new Refusal(MarketplaceProblems.HoldReleased);
        }
        RequireReviewDate(reviewAt, now);
        (ReviewAt, KeptAt, KeptFor) = (reviewAt, now, grounds.Id);
    }

    /// <summary>No hold may last without being looked at again.</summary>
    public static void RequireReviewDate(DateTimeOffset reviewAt, DateTimeOffset now)
    {
        if (reviewAt <= now || reviewAt > now + ReviewWithinMax)
        {
            throw new Refusal(MarketplaceProblems.ReviewDateInvalid, (int)ReviewWithinMax.TotalDays);
        }
    }

    private sealed class Configuration : IEntityTypeConfiguration<Hold>
    {
        public void Configure(EntityTypeBuilder<Hold> builder)
        {
            builder.ToTable("holds", "marketplace");
            builder.Ignore(hold => hold.Amount);
            builder.Property(hold => hold.Kind).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<Seller>().WithMany().HasForeignKey(hold => hold.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(hold => hold.Reason).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(hold => hold.ReleasedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(hold => hold.KeptFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(hold => new { hold.Seller, hold.ReleasedAt });
            builder.HasIndex(hold => hold.ReviewAt).HasFilter("released_at is null");
        }
    }
}

/// <summary>Places and releases holds. Other modules may, with grounds.</summary>
public sealed class HoldPowers
{
    private readonly FairgroundDb db;
    private readonly GeneralLedger ledger;
    private readonly Receivables receivables;

    internal HoldPowers(FairgroundDb db, GeneralLedger ledger, Receivables receivables) =>
        (this.db, this.ledger, this.receivables) = (db, ledger, receivables);

    /// <summary>Moves an amount that is available to <c>frozen</c> or <c>reserved</c>. Refused for more than there is.</summary>
    public Task<HoldId> PlaceAsync(
        SellerId seller, Money amount, bool freeze, DateTimeOffset reviewAt, AccountId? by, Func<Grounds.Reason> reason,
        CancellationToken cancellationToken) => db.TransactAsync(async () =>
        {
            var now = db.Time.GetUtcNow();
            Hold.RequireReviewDate(reviewAt, now);
            if (amount.Minor <= 0)
            {
                throw new Refusal(MarketplaceProblems.PriceInvalid);
            }
            var available = await ledger.AccountAsync(seller, LedgerKind.Available, amount.Currency, cancellationToken);
            await ledger.RequireAsync(available, amount, cancellationToken);
            var grounds = reason();
            var hold = new Hold
            {
                Id = Id.New<HoldId>(db.Time),
                Seller = seller,
                Kind = freeze ? LedgerKind.Frozen : LedgerKind.Reserved,
                Currency = amount.Currency,
                AmountMinor = amount.Minor,
                Reason = grounds.Id,
                PlacedAt = now,
                ReviewAt = reviewAt,
            };
            db.Add(hold);
            var journal = ledger.New(JournalKind.Hold, $"hold:{hold.Id}", hold.Id.ToString(), grounds);
            journal.Move(available, await ledger.AccountAsync(seller, hold.Kind, amount.Currency, cancellationToken), EntryKind.Hold,
                amount);
            ledger.Post(journal);
            db.Audit("hold.placed", seller.ToString(), by, grounds, $"{hold.Id} {amount.Minor} {amount.Currency}");
            db.Publish(new HoldWasPlaced(hold.Id));
            await db.SaveChangesAsync(cancellationToken);
            return hold.Id;
        }, cancellationToken);

    /// <summary>A look at a hold that keeps it until the next one.</summary>
    public Task KeepAsync(
        HoldId id, DateTimeOffset reviewAt, AccountId? by, Func<Grounds.Reason> reason, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var hold = await db.LockedAsync<Hold>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        var grounds = reason();
        hold.Keep(reviewAt, db.Time.GetUtcNow(), grounds);
        db.Audit("hold.kept", hold.Seller.ToString(), by, grounds, $"{hold.Id} {reviewAt:yyyy-MM-dd}");
        db.Publish(new HoldWasKept(hold.Id));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public Task ReleaseAsync(HoldId id, AccountId? by, Func<Grounds.Reason> reason, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var hold = await db.LockedAsync<Hold>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        var grounds = reason();
        hold.Release(db.Time.GetUtcNow(), grounds);
        var journal = ledger.New(JournalKind.Release, $"release:{hold.Id}", hold.Id.ToString(), grounds);
        journal.Move(
            await ledger.AccountAsync(hold.Seller, hold.Kind, hold.Currency, cancellationToken),
            await ledger.AccountAsync(hold.Seller, LedgerKind.Available, hold.Currency, cancellationToken),
            EntryKind.Hold, hold.Amount);
        ledger.Post(journal);
        await receivables.RecoverAsync(hold.Seller, hold.Currency, hold.Id.ToString(), cancellationToken);
        db.Audit("hold.released", hold.Seller.ToString(), by, grounds, hold.Id.ToString());
        db.Publish(new HoldWasReleased(hold.Id));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);
}

public sealed record HoldWasPlaced(HoldId Hold);

/// <summary>A hold was looked at again and kept.</summary>
public sealed record HoldWasKept(HoldId Hold);

public sealed record HoldWasReleased(HoldId Hold);
