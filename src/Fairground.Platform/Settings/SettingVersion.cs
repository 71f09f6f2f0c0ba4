using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Settings;

/// <summary>
/// That somebody set something: from when on, and why. Of several the one counts that has begun last; none is ever changed.
/// </summary>
[AppendOnly]
internal sealed class SettingVersion
{
    public long Id { get; private set; }
    public required string Setting { get; init; }
    public required string Value { get; init; }

    /// <summary>From when on it counts; not before it was set.</summary>
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset SetAt { get; init; }
    public required ReasonId Reason { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<SettingVersion>
    {
        public void Configure(EntityTypeBuilder<SettingVersion> builder)
        {
            builder.ToTable("setting_versions", "platform");
            builder.Property(version => version.Setting).HasMaxLength(Settings.Setting.CodeLengthMax);
            builder.Property(version => version.Value).HasMaxLength(Settings.Setting.ValueLengthMax);
            builder.HasOne<Reason>().WithMany().HasForeignKey(version => version.Reason).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(version => new { version.Setting, version.From });
        }
    }
}
