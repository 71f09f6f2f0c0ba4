using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Mail;

public readonly record struct OutgoingMailId(Guid Value) : IId<OutgoingMailId>
{
    public static string Prefix => "mai";

    public static bool TryParse(string? text, out OutgoingMailId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

/// <summary>
/// A mail on its way out, written in the unit of work that causes it. Address and text are encrypted (they hold personal data and secret
/// links) and erased once it is sent.
/// </summary>
internal sealed class OutgoingMail
{
    public const int AttemptsMax = 10;

    public required OutgoingMailId Id { get; init; }
    public required byte[]? Sealed { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public DateTimeOffset? ParkedAt { get; set; }

    /// <summary>The kind of the last failure and where it was thrown.</summary>
    public string? Failure { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<OutgoingMail>
    {
        public void Configure(EntityTypeBuilder<OutgoingMail> builder)
        {
            builder.ToTable("outgoing_mails", "platform");
            builder.HasIndex(mail => mail.DueAt).HasFilter("sent_at is null and parked_at is null");
            builder.HasIndex(mail => mail.ParkedAt).HasFilter("parked_at is not null");
            builder.Property(mail => mail.Failure).HasMaxLength(Failures.LengthMax);
        }
    }
}
