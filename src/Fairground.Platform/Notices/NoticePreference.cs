using Fairground.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Notices;

/// <summary>Where an account wants one kind of notice; without such a choice it is told where it is by default.</summary>
internal sealed class NoticePreference
{
    public required AccountId Account { get; init; }
    public required string Kind { get; init; }
    public required bool InProduct { get; set; }
    public required bool ByMail { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<NoticePreference>
    {
        public void Configure(EntityTypeBuilder<NoticePreference> builder)
        {
            builder.ToTable("notice_preferences", "platform");
            builder.HasKey(preference => new { preference.Account, preference.Kind });
            builder.Property(preference => preference.Kind).HasMaxLength(NoticeKind.NameLengthMax);
            builder.HasOne<Account>().WithMany().HasForeignKey(preference => preference.Account);
        }
    }
}
