using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Consents;

/// <summary>
/// One event in the life of a consent, with the fields of ISO/IEC TS 27560:2023. Records are only added, never changed; each person's form
/// a chain of hashes. The newest record of a (purpose, recipient, subject) says what holds.
/// </summary>
[AppendOnly]
public sealed class ConsentRecord
{
    public const string SchemaVersion = "ISO/IEC TS 27560:2023";
    public const string LawfulBasis = "consent (GDPR art. 6(1)(a))";

    public required ConsentId Id { get; init; }
    public required AccountId Principal { get; init; }

    /// <summary>The place in the person's own chain, from 1.</summary>
    public required int Sequence { get; init; }

    public required string Purpose { get; init; }

    /// <summary>Who receives the data beside the operator; empty for nobody.</summary>
    public required string Recipient { get; init; }

    /// <summary>What exactly it is about, such as one property of one device; empty for the whole purpose.</summary>
    public required string Subject { get; init; }

    public required int NoticeVersion { get; init; }
    public required string NoticeHash { get; init; }
    public required string Language { get; init; }

    /// <summary>How the person said so: the page or route, as <c>page:/account/consents</c>.</summary>
    public required string CollectionMethod { get; init; }

    public required ConsentState State { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The record that this one follows in the life of the same consent.</summary>
    public required ConsentId? Supersedes { get; init; }

    public byte[] Hash { get; private set; } = [];

    public bool PermitsAt(DateTimeOffset now) => State.Permits() && ValidUntil > now;

    internal void Seal(byte[] previousHash) => Hash = HashAfter(previousHash);

    internal byte[] HashAfter(byte[] previousHash)
    {
        var fields = string.Join('\n', Id, Principal, Sequence, Purpose, Recipient, Subject, NoticeVersion, NoticeHash, Language,
            CollectionMethod, State, Micros(At), ValidUntil is { } until ? Micros(until) : 0, Supersedes);
        return SHA256.HashData([.. previousHash, .. Encoding.UTF8.GetBytes(fields)]);
    }

    private static long Micros(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private sealed class Configuration : IEntityTypeConfiguration<ConsentRecord>
    {
        public void Configure(EntityTypeBuilder<ConsentRecord> builder)
        {
            builder.ToTable("consent_records", "platform");
            builder.Property(record => record.Purpose).HasMaxLength(60);
            builder.Property(record => record.Recipient).HasMaxLength(120);
            builder.Property(record => record.Subject).HasMaxLength(300);
            builder.Property(record => record.NoticeHash).HasMaxLength(64);
            builder.Property(record => record.Language).HasMaxLength(2);
            builder.Property(record => record.CollectionMethod).HasMaxLength(80);
            builder.Property(record => record.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(record => record.Hash).HasMaxLength(32);
            builder.HasOne<Account>().WithMany().HasForeignKey(record => record.Principal);
            // Two at once cannot both come next in a chain: the loser tries again.
            builder.HasIndex(record => new { record.Principal, record.Sequence }).IsUnique();
            builder.HasIndex(record => new { record.Principal, record.Purpose });
        }
    }
}
