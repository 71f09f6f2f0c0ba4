using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Consents;

public readonly record struct ConsentReceiptId(Guid Value) : IId<ConsentReceiptId>
{
    public static string Prefix => "rcp";

    public static bool TryParse(string? text, out ConsentReceiptId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

/// <summary>
/// What the person keeps of a consent given or withdrawn: the record's contents in their language, as JSON, as it stood then.
/// </summary>
public sealed class ConsentReceipt
{
    public required ConsentReceiptId Id { get; init; }
    public required ConsentId Record { get; init; }
    public required string Body { get; init; }

    /// <summary>A receipt of the person's own; null if it is none of theirs.</summary>
    public static Task<ConsentReceipt?> FindAsync(
        FairgroundDb db, ConsentReceiptId id, AccountId principal, CancellationToken cancellationToken) =>
        db.Set<ConsentReceipt>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == id && db.Set<ConsentRecord>().Any(record => record.Id == row.Record && record.Principal == principal),
            cancellationToken);

    private sealed class Configuration : IEntityTypeConfiguration<ConsentReceipt>
    {
        public void Configure(EntityTypeBuilder<ConsentReceipt> builder)
        {
            builder.ToTable("consent_receipts", "platform");
            builder.HasOne<ConsentRecord>().WithOne().HasForeignKey<ConsentReceipt>(receipt => receipt.Record);
        }
    }
}

/// <summary>The contents of a receipt; field names follow ISO/IEC TS 27560:2023.</summary>
public sealed record ConsentReceiptBody(
    string SchemaVersion, ConsentReceiptId ReceiptId, ConsentId RecordId, string PrincipalId, string Controller, string ControllerContact,
    string Language, string Purpose, string PurposeText, string Notice, int NoticeVersion, string NoticeHash, string LawfulBasis,
    string PersonalData, string Recipients, int RetentionDays, string CollectionMethod, string WithdrawalMethod, string Jurisdiction,
    string EventState, DateTimeOffset EventTime, DateTimeOffset? ValidUntil, string RecordHash);
