using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Returns;

public enum ReturnStatus
{
    /// <summary>The seller is to answer.</summary>
    Requested,

    /// <summary>The buyer is to send the goods.</summary>
    Approved,

    /// <summary>The seller said no, with a reason.</summary>
    Refused,

    /// <summary>The goods are under way; the seller is to look at them.</summary>
    Sent,

    /// <summary>The buyer has been given back what the return comes to.</summary>
    Refunded,

    /// <summary>The buyer changed their mind.</summary>
    Cancelled,

    /// <summary>The buyer did not send the goods in time.</summary>
    Lapsed,

    /// <summary>The operator is to decide.</summary>
    Disputed,
}

/// <summary>Why something is sent back.</summary>
public enum ReturnCause
{
    ChangedMind,
    DoesNotFit,
    NotAsDescribed,
    Damaged,
    Faulty,
    WrongItem,
    TooLate,
    Other,
}

/// <summary>Where a buyer wants the money of a return.</summary>
public enum RefundTo
{
    OriginalPayment,
    StoreCredit,
}

/// <summary>Who did something.</summary>
public enum ReturnParty
{
    Buyer,
    Seller,
    Operator,
    Rule,
}

/// <summary>What happened to a return.</summary>
public enum ReturnStepKind
{
    Requested,
    Approved,
    Refused,
    Sent,
    Refunded,
    Cancelled,
    Lapsed,
    Disputed,
    Decided,
}

/// <summary>
/// Goods of one delivered part on their way back. Each state waits for one side until a published deadline, and then goes on by itself; the
/// history says who did what and why.
/// </summary>
internal sealed class Return
{
    public const int WordsLengthMax = 2000;
    public const int AddressLengthMax = 500;
    public const int PicturesMax = 6;
    public const int PerPartMax = 20;

    /// <summary>States in which the pieces are spoken for.</summary>
    public static readonly List<ReturnStatus> Open =
        [ReturnStatus.Requested, ReturnStatus.Approved, ReturnStatus.Sent, ReturnStatus.Disputed];

    private readonly List<ReturnLine> lines = [];
    private readonly List<ReturnPicture> pictures = [];
    private readonly List<ReturnStep> steps = [];

    public required ReturnId Id { get; init; }
    public required SellerOrderId Part { get; init; }
    public required OrderId Order { get; init; }
    public required SellerId Seller { get; init; }
    public required ReturnCause Cause { get; init; }
    public required string Words { get; init; }
    public required RefundTo RefundTo { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public ReturnStatus Status { get; private set; }

    /// <summary>When the state goes on by itself, and when whoever it waits for is reminded.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? RemindAt { get; private set; }

    /// <summary>Where the goods are to be sent.</summary>
    public string Address { get; private set; } = "";

    /// <summary>A parcel label that the seller has paid for, by its carrier and number.</summary>
    public string LabelCarrier { get; private set; } = "";

    public string LabelNumber { get; private set; } = "";
    public string Carrier { get; private set; } = "";
    public string TrackingNumber { get; private set; } = "";
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it came to an outcome, from which it can be disputed for some time.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the buyer was given back, and what the seller kept of what was due, in the buyer's currency.</summary>
    public required Currency Currency { get; init; }

    public long RefundedMinor { get; private set; }
    public long DeductedMinor { get; private set; }
    public IReadOnlyList<ReturnLine> Lines => lines;
    public IReadOnlyList<ReturnPicture> Pictures => pictures;
    public IReadOnlyList<ReturnStep> Steps => steps;

    public Money Refunded => new(RefundedMinor, Currency);

    public Money Deducted => new(DeductedMinor, Currency);

    /// <summary>What people call it: the last digits of its id, which are random.</summary>
    public string Number => NumberOf(Id);

    public bool IsOpen => Open.Contains(Status);

    public static string NumberOf(ReturnId id)
    {
        var text = id.ToString().ToUpperInvariant();
        return $"R{text[^8..^4]}-{text[^4..]}";
    }

    public void Add(OrderLineId line, int quantity) => lines.Add(new ReturnLine { Line = line, Quantity = quantity });

    public void Add(string pictureKey)
    {
        if (pictures.Count >= PicturesMax || Status != ReturnStatus.Requested)
        {
            throw new Refusal(MarketplaceProblems.TooManyPhotographs, PicturesMax);
        }
        pictures.Add(new ReturnPicture { Position = pictures.Count, MediaKey = pictureKey });
    }

    public void Request(FairgroundDb db, ReturnOptions rules)
    {
        Wait(db, ReturnStatus.Requested, rules.AnswerDays, rules);
        Note(db, ReturnStepKind.Requested, ReturnParty.Buyer);
    }

    public void Approve(
        FairgroundDb db, ReturnOptions rules, ReturnParty by, string address, string labelCarrier, string labelNumber,
        Grounds.Reason? grounds)
    {
        Require(Status == ReturnStatus.Requested);
        (Address, LabelCarrier, LabelNumber) = (address, labelCarrier, labelNumber);
        Wait(db, ReturnStatus.Approved, rules.SendDays, rules);
        Note(db, ReturnStepKind.Approved, by, grounds);
    }

    public void Refuse(FairgroundDb db, Grounds.Reason grounds)
    {
        Require(Status == ReturnStatus.Requested);
        End(db, ReturnStatus.Refused);
        Note(db, ReturnStepKind.Refused, ReturnParty.Seller, grounds);
    }

    public void Send(FairgroundDb db, ReturnOptions rules, string carrier, string trackingNumber)
    {
        Require(Status == ReturnStatus.Approved);
        (Carrier, TrackingNumber, SentAt) = (carrier, trackingNumber, db.Time.GetUtcNow());
        Wait(db, ReturnStatus.Sent, rules.TransitDays + rules.InspectionDays, rules);
        Note(db, ReturnStepKind.Sent, ReturnParty.Buyer);
    }

    /// <summary>The buyer changes their mind, until the goods are sent.</summary>
    public void Cancel(FairgroundDb db)
    {
        Require(Status is ReturnStatus.Requested or ReturnStatus.Approved);
        End(db, ReturnStatus.Cancelled);
        Note(db, ReturnStepKind.Cancelled, ReturnParty.Buyer);
    }

    public void Lapse(FairgroundDb db, Grounds.Reason grounds)
    {
        Require(Status == ReturnStatus.Approved);
        End(db, ReturnStatus.Lapsed);
        Note(db, ReturnStepKind.Lapsed, ReturnParty.Rule, grounds);
    }

    /// <summary>The goods are back, or count as back, and the buyer is given so much; a deduction has its reason.</summary>
    public void Refund(FairgroundDb db, ReturnParty by, Money amount, Money deduction, Grounds.Reason grounds)
    {
        // A seller may have it back without a parcel of the market's knowing: handed over at the counter, or sent unannounced.
        Require(Status == ReturnStatus.Sent || (by == ReturnParty.Seller && Status == ReturnStatus.Approved));
        (RefundedMinor, DeductedMinor) = (amount.Minor, deduction.Minor);
        End(db, ReturnStatus.Refunded);
        Note(db, ReturnStepKind.Refunded, by, grounds);
    }

    /// <summary>
    /// Whether a side may ask the operator: while the goods are under way, and for some days after an outcome that is not what they asked
    /// for. A decision is not disputed again.
    /// </summary>
    public bool IsDisputableBy(ReturnParty by, ReturnOptions rules, DateTimeOffset now)
    {
        var isTheirs = (by, Status) switch
        {
            (ReturnParty.Buyer, ReturnStatus.Refused or ReturnStatus.Lapsed or ReturnStatus.Approved or ReturnStatus.Sent) => true,
            (ReturnParty.Buyer, ReturnStatus.Refunded) => DeductedMinor > 0,
            (ReturnParty.Seller, ReturnStatus.Approved or ReturnStatus.Sent) => true,
            _ => false,
        };
        return isTheirs && (EndedAt is not { } ended || now <= ended.AddDays(rules.DisputeDays)) &&
            !steps.Exists(step => step.Kind == ReturnStepKind.Decided);
    }

    /// <summary>A dispute stops every deadline until the operator has decided.</summary>
    public void Dispute(FairgroundDb db, ReturnParty by, ReturnOptions rules)
    {
        if (!IsDisputableBy(by, rules, db.Time.GetUtcNow()))
        {
            throw new Refusal(MarketplaceProblems.ReturnNotDisputable, rules.DisputeDays);
        }
        (Status, DueAt, RemindAt) = (ReturnStatus.Disputed, null, null);
        Note(db, ReturnStepKind.Disputed, by);
    }

    /// <summary>The operator decided that the buyer gets so much more than before, for good.</summary>
    public void Decide(FairgroundDb db, Money more, Grounds.Reason grounds)
    {
        Require(Status == ReturnStatus.Disputed);
        RefundedMinor += more.Minor;
        DeductedMinor = 0;
        End(db, RefundedMinor > 0 ? ReturnStatus.Refunded : ReturnStatus.Refused);
        Note(db, ReturnStepKind.Decided, ReturnParty.Operator, grounds);
    }

    public void WasReminded() => RemindAt = null;

    private static void Require(bool fits)
    {
        if (!fits)
        {
            throw new Refusal(MarketplaceProblems.ReturnWentOn);
        }
    }

    private void Wait(FairgroundDb db, ReturnStatus status, int days, ReturnOptions rules)
    {
        var due = db.Time.GetUtcNow().AddDays(days);
        (Status, DueAt, RemindAt) = (status, due, due.AddHours(-rules.ReminderHours));
    }

    private void End(FairgroundDb db, ReturnStatus status) =>
        (Status, DueAt, RemindAt, EndedAt) = (status, null, null, db.Time.GetUtcNow());

    private void Note(FairgroundDb db, ReturnStepKind kind, ReturnParty by, Grounds.Reason? grounds = null)
    {
        steps.Add(new ReturnStep { At = db.Time.GetUtcNow(), Kind = kind, By = by, Reason = grounds?.Id });
        db.Publish(new ReturnWentOn(Id, kind));
    }

    private sealed class Configuration : IEntityTypeConfiguration<Return>
    {
        public void Configure(EntityTypeBuilder<Return> builder)
        {
            builder.ToTable("returns", "marketplace");
            builder.Ignore(row => row.Refunded).Ignore(row => row.Deducted).Ignore(row => row.Number).Ignore(row => row.IsOpen);
            builder.Property(row => row.Cause).HasConversion<string>().HasMaxLength(20);
            builder.Property(row => row.RefundTo).HasConversion<string>().HasMaxLength(20);
            builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(12);
            builder.Property(row => row.Words).HasMaxLength(WordsLengthMax);
            builder.Property(row => row.Address).HasMaxLength(AddressLengthMax);
            builder.Property(row => row.LabelCarrier).HasMaxLength(Shipment.CarrierLengthMax);
            builder.Property(row => row.LabelNumber).HasMaxLength(Shipment.TrackingLengthMax);
            builder.Property(row => row.Carrier).HasMaxLength(Shipment.CarrierLengthMax);
            builder.Property(row => row.TrackingNumber).HasMaxLength(Shipment.TrackingLengthMax);
            builder.HasOne<SellerOrder>().WithMany().HasForeignKey(row => row.Part).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Seller>().WithMany().HasForeignKey(row => row.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.Return).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(row => row.Pictures).WithOne().HasForeignKey(picture => picture.Return).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(row => row.Steps).WithOne().HasForeignKey(step => step.Return).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(row => row.Part);
            builder.HasIndex(row => row.Order);
            builder.HasIndex(row => new { row.Seller, row.Status, row.RequestedAt });
            builder.HasIndex(row => row.DueAt).HasFilter("due_at is not null").HasDatabaseName("ix_returns_due");
            builder.HasIndex(row => row.RemindAt).HasFilter("remind_at is not null").HasDatabaseName("ix_returns_remind");
        }
    }
}

/// <summary>A return went on; the kind says how.</summary>
public sealed record ReturnWentOn(ReturnId Return, ReturnStepKind Step);

/// <summary>A deadline of a return comes near.</summary>
public sealed record ReturnIsDue(ReturnId Return);
