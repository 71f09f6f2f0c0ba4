using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Events;

/// <summary>One event on its way to one subscriber, so that one subscriber's failure holds up no other's delivery.</summary>
internal sealed class OutboxMessage
{
    public const int AttemptsMax = 8;
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    public long Id { get; private set; }
    public required string Event { get; init; }
    public required string Subscriber { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? DeliveredAt { get; private set; }
    public DateTimeOffset? ParkedAt { get; private set; }

    /// <summary>The kind of the last failure and where it was thrown; its message might carry personal data and is not kept.</summary>
    public string? Failure { get; private set; }

    public void Deliver(DateTimeOffset now) => DeliveredAt = now;

    /// <summary>Puts the delivery off, each time twice as long (2 s … 256 s), and parks it when it has failed too often.</summary>
    public void Fail(Exception exception, DateTimeOffset now)
    {
        Attempts++;
        Failure = Failures.KindOf(exception);
        DueAt = now + (FirstPause * Math.Pow(2, Attempts - 1));
        if (Attempts >= AttemptsMax)
        {
            ParkedAt = now;
        }
    }

    /// <summary>Gives a parked delivery another round of attempts.</summary>
    public void Retry(DateTimeOffset now)
    {
        if (ParkedAt is null)
        {
            throw new Refusal(PlatformProblems.NotParked);
        }
        (ParkedAt, Attempts, DueAt) = (null, 0, now);
    }

    private sealed class Configuration : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> builder)
        {
            builder.ToTable("outbox_messages", "platform");
            builder.Property(message => message.Event).HasMaxLength(120);
            builder.Property(message => message.Subscriber).HasMaxLength(120);
            builder.Property(message => message.Failure).HasMaxLength(Failures.LengthMax);
            builder.HasIndex(message => new { message.DueAt, message.Id }).HasFilter("delivered_at is null and parked_at is null");
            builder.HasIndex(message => message.ParkedAt).HasFilter("parked_at is not null");
            builder.HasIndex(message => message.DeliveredAt).HasFilter("delivered_at is not null");
        }
    }
}
