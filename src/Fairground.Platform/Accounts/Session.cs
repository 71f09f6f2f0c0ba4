using Fairground.Platform.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Accounts;

public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static string Prefix => "ses";

    public static bool TryParse(string? text, out SessionId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

/// <summary>A browser signed in to an account. The cookie names it; ending the row ends the sign-in on every node at once.</summary>
public sealed class Session
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>How exactly the last use is known: a finer one would write at every request.</summary>
    public static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(10);

    public required SessionId Id { get; init; }
    public required AccountId Account { get; init; }

    /// <summary>The kind of browser and system, as "Firefox, Linux"; neither address nor version.</summary>
    public required string Device { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset UsedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("sessions", "platform");
            builder.Property(session => session.Device).HasMaxLength(60);
            builder.HasOne<Account>().WithMany().HasForeignKey(session => session.Account);
            builder.HasIndex(session => session.Account);
        }
    }
}
