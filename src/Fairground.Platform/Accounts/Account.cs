using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Accounts;

/// <summary>A person who can sign in. What they may do beyond buying rests on role grants and on memberships of sellers.</summary>
public sealed class Account : IdentityUser<AccountId>
{
    public const int DisplayNameLengthMax = 80;

    public string DisplayName { get; set; } = "";

    /// <summary>The language of mails and notices.</summary>
    public string Language { get; set; } = Languages.Language.English.Code;

    /// <summary>Whether letters that may wait come as one a day.</summary>
    public bool MailsDaily { get; set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When its holder deleted it; what is left has no personal data.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

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

    /// <summary>The name to show: whoever deleted their account has none left.</summary>
    public static string NameOf(string displayName) => displayName is { Length: > 0 } ? displayName : Text["account.nameless"];

    /// <summary>
    /// Locks the account until the transaction ends; false if it was deleted, so that nothing begins for it that would outlive it.
    /// </summary>
    public static async Task<bool> LockLivingAsync(FairgroundDb db, AccountId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.LockAsync<Account>(db.Stored(id), cancellationToken);
        return await db.Set<Account>().AnyAsync(account => account.Id == id && account.DeletedAt == null, cancellationToken);
    }

    /// <summary>Leaves the id, to which point entries that must stay, and when the account came and went.</summary>
    internal void Erase(DateTimeOffset now)
    {
        (UserName, NormalizedUserName, Email, NormalizedEmail, EmailConfirmed) = (null, null, null, null, false);
        (PasswordHash, PhoneNumber, PhoneNumberConfirmed) = (null, null, false);
        (DisplayName, Language) = ("", Languages.Language.English.Code);
        (AccessFailedCount, LockoutEnd, MailsDaily) = (0, null, false);
        // The codes of letters that are still about open nothing.
        (SecurityStamp, ConcurrencyStamp) = (Guid.CreateVersion7().ToString("N"), Guid.CreateVersion7().ToString("N"));
        DeletedAt = now;
    }

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
