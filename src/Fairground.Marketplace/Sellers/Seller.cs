using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Sellers;

public enum SellerStatus
{
    Applied,
    Approved,
    Refused,

    /// <summary>Approved once, and stopped from selling for now.</summary>
    Suspended,
}

/// <summary>
/// A legal person that sells, with what traders must say of themselves (EU 2022/2065, art. 30): name, address, register number,
/// self-certification and payout account. May own thousands of stores.
/// </summary>
internal sealed class Seller : IProgrammeFact
{
    public required SellerId Id { get; init; }
    public required string LegalName { get; set; }
    public required PostalAddress Address { get; set; }
    public required string Email { get; set; }
    public required string Phone { get; set; }

    /// <summary>The public register and the number in it, as "RCS Lyon 812 345 678".</summary>
    public required string Register { get; set; }

    /// <summary>When the seller declared to offer only goods that comply with the law (art. 30(1)(e)).</summary>
    public required DateTimeOffset SelfCertifiedAt { get; init; }

    public PayoutAccount? PayoutAccount { get; private set; }
    public required AccountId AppliedBy { get; init; }
    public required DateTimeOffset AppliedAt { get; init; }
    public SellerStatus Status { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public ReasonId? DecidedFor { get; private set; }

    public bool MaySell => Status == SellerStatus.Approved;

    /// <summary>A suspension stops sales, not the seller's money: that takes a hold, with a reason of its own.</summary>
    public bool MayBePaid => Status is SellerStatus.Approved or SellerStatus.Suspended;

    public void Approve(FairgroundDb db, AccountId by, Grounds.Reason grounds) => Decide(db, SellerStatus.Approved, by, grounds);

    public void Refuse(FairgroundDb db, AccountId by, Grounds.Reason grounds) => Decide(db, SellerStatus.Refused, by, grounds);

    /// <summary>Stops an approved seller from selling, until somebody lifts it.</summary>
    public SellerSuspension Suspend(FairgroundDb db, AccountId by, Grounds.Reason grounds)
    {
        if (Status != SellerStatus.Approved)
        {
            throw new Refusal(Status == SellerStatus.Suspended
                ? MarketplaceProblems.SellerSuspended : MarketplaceProblems.SellerNotApproved);
        }
        var suspension = new SellerSuspension
        {
            Id = Platform.Ids.Id.New<SellerSuspensionId>(db.Time), Seller = Id, SuspendedAt = db.Time.GetUtcNow(), Reason = grounds.Id,
        };
        Status = SellerStatus.Suspended;
        db.Add(suspension);
        db.Audit("seller.suspended", Id.ToString(), by, grounds);
        db.Publish(new SellerWasSuspended(Id));
        return suspension;
    }

    /// <summary>Lets a suspended seller sell again: all that was on sale before is on sale again.</summary>
    public void Reinstate(FairgroundDb db, SellerSuspension suspension, AccountId by, Grounds.Reason grounds)
    {
        if (Status != SellerStatus.Suspended)
        {
            throw new Refusal(MarketplaceProblems.SellerNotSuspended);
        }
        suspension.Lift(db.Time.GetUtcNow(), grounds);
        Status = SellerStatus.Approved;
        db.Audit("seller.reinstated", Id.ToString(), by, grounds);
        db.Publish(new SellerWasReinstated(Id));
    }

    public void PayTo(PayoutAccount account) => PayoutAccount = account;

    private void Decide(FairgroundDb db, SellerStatus status, AccountId by, Grounds.Reason grounds)
    {
        if (Status != SellerStatus.Applied)
        {
            throw new Refusal(MarketplaceProblems.SellerAlreadyDecided);
        }
        (Status, DecidedAt, DecidedFor) = (status, db.Time.GetUtcNow(), grounds.Id);
        db.Audit(status == SellerStatus.Approved ? "seller.approved" : "seller.refused", Id.ToString(), by, grounds);
        db.Publish(new SellerWasDecided(Id, status == SellerStatus.Approved));
    }

    private sealed class Configuration : IEntityTypeConfiguration<Seller>
    {
        public void Configure(EntityTypeBuilder<Seller> builder)
        {
            builder.ToTable("sellers", "marketplace");
            builder.Ignore(seller => seller.MaySell).Ignore(seller => seller.MayBePaid);
            builder.Property(seller => seller.LegalName).HasMaxLength(160);
            builder.Property(seller => seller.Email).HasMaxLength(EmailAttribute.LengthMax);
            builder.Property(seller => seller.Phone).HasMaxLength(40);
            builder.Property(seller => seller.Register).HasMaxLength(120);
            builder.Property(seller => seller.Status).HasConversion<string>().HasMaxLength(20);
            builder.ComplexProperty(seller => seller.Address, address => address.Configure());
            builder.OwnsOne(seller => seller.PayoutAccount, account =>
            {
                account.Property(payout => payout.Holder).HasMaxLength(160);
                account.Property(payout => payout.Hint).HasMaxLength(12);
                account.Property(payout => payout.SealedNumber).HasMaxLength(400);
            });
            builder.HasOne<Account>().WithMany().HasForeignKey(seller => seller.AppliedBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(seller => seller.DecidedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(seller => new { seller.Status, seller.AppliedAt });
        }
    }
}

/// <summary>A seller was approved or refused.</summary>
public sealed record SellerWasDecided(SellerId Seller, bool Approved);
