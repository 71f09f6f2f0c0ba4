using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Accounts;

/// <summary>A person who can sign in. What they may do beyond buying rests on role grants and on memberships of sellers.</summary>
public sealed class Account : IdentityUser<AccountId>
{
    public const int DisplayNameLengthMax = 80;

    public string DisplayName { get; set; } = "";

    /// <summary>The language of mails and notices.</summary>
    public string Language { get; set; } = Languages.Language.English.Code;

    public DateTimeOffset CreatedAt { get; private init; }

    public static Account Create(string email, string displayName, Language language, TimeProvider time) => new()
    {
        Id = Ids.Id.New<AccountId>(time),
        UserName = email,
        Email = email,
        DisplayName = displayName.Trim(),
        Language = language.Code,
        CreatedAt = time.GetUtcNow(),
        LockoutEnabled = true,
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
    };

    private sealed class Configuration :
        IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserClaim<AccountId>>,
        IEntityTypeConfiguration<IdentityUserLogin<AccountId>>,
        IEntityTypeConfiguration<IdentityUserToken<AccountId>>,
        IEntityTypeConfiguration<IdentityUserPasskey<AccountId>>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts", "platform");
            builder.Property(account => account.Id).ValueGeneratedNever();
            builder.Property(account => account.DisplayName).HasMaxLength(DisplayNameLengthMax);
            builder.Property(account => account.Language).HasMaxLength(2);
            builder.Property(account => account.PasswordHash).HasMaxLength(200);
            builder.HasIndex(account => account.NormalizedEmail).HasDatabaseName("ix_accounts_normalized_email").IsUnique();
        }

        public void Configure(EntityTypeBuilder<IdentityUserClaim<AccountId>> builder) => builder.ToTable("account_claims", "platform");

        public void Configure(EntityTypeBuilder<IdentityUserLogin<AccountId>> builder) => builder.ToTable("account_logins", "platform");

        public void Configure(EntityTypeBuilder<IdentityUserToken<AccountId>> builder) => builder.ToTable("account_tokens", "platform");

        public void Configure(EntityTypeBuilder<IdentityUserPasskey<AccountId>> builder) => builder.ToTable("account_passkeys", "platform");
    }
}
