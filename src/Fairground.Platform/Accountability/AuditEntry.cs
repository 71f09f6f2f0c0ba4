using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Accountability;

/// <summary>
/// One use of the platform's power, in a log that only grows: each entry's hash covers the one before, so that a changed, removed or
/// inserted entry breaks the chain for everyone to see. Holds ids and facts, no personal data.
/// </summary>
[AppendOnly]
public sealed class AuditEntry
{
    /// <summary>The entry's place in the chain; a provisional negative number until it is sealed.</summary>
    public long Sequence { get; internal set; }
    public required DateTimeOffset At { get; init; }
    public required AccountId? Actor { get; init; }
    public required string Action { get; init; }
    public required string Subject { get; init; }
    public required ReasonId? Reason { get; init; }
    public required string Detail { get; init; }

    /// <summary>SHA-256 over the previous entry's hash and this entry's fields.</summary>
    public byte[] Hash { get; private set; } = [];

    internal void Seal(long sequence, byte[] previousHash)
    {
        Sequence = sequence;
        Hash = HashAfter(previousHash);
    }

    /// <summary>What the hash must be. Times count in microseconds, the finest that both databases keep.</summary>
    internal byte[] HashAfter(byte[] previousHash)
    {
        var fields = string.Join('\n', Sequence, (At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
            Actor, Action, Subject, Reason, Detail);
        return SHA256.HashData([.. previousHash, .. Encoding.UTF8.GetBytes(fields)]);
    }

    private sealed class Configuration : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("audit_entries", "platform");
            builder.HasKey(entry => entry.Sequence);
            builder.Property(entry => entry.Sequence).ValueGeneratedNever();
            builder.Property(entry => entry.Action).HasMaxLength(60);
            builder.Property(entry => entry.Subject).HasMaxLength(80);
            builder.Property(entry => entry.Detail).HasMaxLength(2000);
            builder.Property(entry => entry.Hash).HasMaxLength(32);
            builder.HasIndex(entry => entry.Subject);
            builder.HasIndex(entry => entry.Action);
            builder.HasIndex(entry => entry.Actor);
            builder.HasIndex(entry => entry.At);
        }
    }
}

/// <summary>Where the audit log ends: writing to it locks this row, so that several nodes append to one chain.</summary>
internal sealed class AuditHead
{
    public const int TheOne = 1;
    public static readonly byte[] Genesis = new byte[32];

    public required int Id { get; init; }
    public long Sequence { get; set; }
    public required byte[] Hash { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<AuditHead>
    {
        public void Configure(EntityTypeBuilder<AuditHead> builder)
        {
            builder.ToTable("audit_head", "platform");
            builder.Property(head => head.Id).ValueGeneratedNever();
            builder.HasData(new AuditHead { Id = TheOne, Sequence = 0, Hash = Genesis });
        }
    }
}
