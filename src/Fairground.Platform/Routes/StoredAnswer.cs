using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Routes;

/// <summary>
/// What a request that bore an <c>Idempotency-Key</c> was answered, for a day: whoever sends it again gets this and does nothing twice.
/// It is written in the one transaction of what the request did. The answer may hold secrets and personal data, so it is encrypted.
/// </summary>
internal sealed class StoredAnswer
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>SHA-256 of who asked, the route and the key.</summary>
    public required byte[] Id { get; init; }

    /// <summary>SHA-256 of what was asked.</summary>
    public required byte[] BodyHash { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The sealed answer; null only within the transaction that makes it.</summary>
    public byte[]? Sealed { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<StoredAnswer>
    {
        public void Configure(EntityTypeBuilder<StoredAnswer> builder)
        {
            builder.ToTable("stored_answers", "platform");
            builder.Property(answer => answer.Id).HasMaxLength(32);
            builder.Property(answer => answer.BodyHash).HasMaxLength(32);
            builder.HasIndex(answer => answer.At);
        }
    }
}
