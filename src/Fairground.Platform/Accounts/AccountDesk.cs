using System.Text;
using Fairground.Platform.Languages;
using Fairground.Platform.Mail;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Accounts;

/// <summary>Registering, signing in, and the letters that go with it. Answers never tell whether an address has an account.</summary>
public sealed class AccountDesk(
    FairgroundDb db, UserManager<Account> users, SignInManager<Account> checks, SignIns signIns, Mailbox mailbox, MarketSettings settings,
    IHttpContextAccessor http)
{
    private HttpContext Context => http.HttpContext!;

    /// <summary>
    /// Makes an account, sends the letter that confirms its address, and signs in; where the address has one already, only tells it by
    /// mail.
    /// </summary>
    public async Task RegisterAsync(string email, string displayName, string password, CancellationToken cancellationToken)
    {
        if (!await settings.GetAsync(MarketOptions.RegistrationSetting, cancellationToken))
        {
            throw new Refusal(PlatformProblems.RegistrationClosed);
        }
        await RequireStrongAsync(Account.Create(email.Trim(), displayName, Language.Current, db.Time), password);
        if (await users.FindByEmailAsync(email.Trim()) is { } known)
        {
            mailbox.Post(known.Email!, LanguageOf(known), () => new Letter(
                Text["mail.known.subject"], [Text["mail.known.text"]], Text["mail.known.action"], "/forgot-password"));
            await db.SaveChangesAsync(cancellationToken);
            return;
        }
        var account = Account.Create(email.Trim(), displayName, Language.Current, db.Time);
        if (!(await users.CreateAsync(account, password)).Succeeded)
        {
            throw new Refusal(PlatformProblems.WeakPassword);
        }
        await SendConfirmationAsync(account, cancellationToken);
        await signIns.StartAsync(Context, account);
    }

    public async Task SendConfirmationAsync(Account account, CancellationToken cancellationToken)
    {
        var code = Pack(await users.GenerateEmailConfirmationTokenAsync(account));
        mailbox.Post(account.Email!, LanguageOf(account), () => new Letter(
            Text["mail.confirm.subject"], [Text["mail.confirm.text", account.DisplayName]], Text["mail.confirm.action"],
            $"/confirm-email?account={account.Id}&code={code}"));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ConfirmAsync(AccountId id, string code)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account || !(await users.ConfirmEmailAsync(account, Unpack(code)))
            .Succeeded)
        {
            throw new Refusal(PlatformProblems.LinkExpired);
        }
    }

    public async Task SignInAsync(string email, string password)
    {
        var account = await users.FindByEmailAsync(email.Trim());
        if (account is null)
        {
            // As much work as for an account that is there, so that time tells nothing either.
            users.PasswordHasher.HashPassword(new Account(), password);
            throw new Refusal(PlatformProblems.WrongCredentials);
        }
        var result = await checks.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            throw new Refusal(result.IsLockedOut ? PlatformProblems.LockedOut : PlatformProblems.WrongCredentials);
        }
        await signIns.StartAsync(Context, account);
    }

    public async Task ForgetPasswordAsync(string email, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { } account)
        {
            return;
        }
        var code = Pack(await users.GeneratePasswordResetTokenAsync(account));
        mailbox.Post(account.Email!, LanguageOf(account), () => new Letter(
            Text["mail.reset.subject"], [Text["mail.reset.text", account.DisplayName]], Text["mail.reset.action"],
            $"/reset-password?account={account.Id}&code={code}"));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Sets a new password by a mail's code, and signs out everywhere: whoever knew the old one is out.</summary>
    public async Task ResetPasswordAsync(AccountId id, string code, string password, CancellationToken cancellationToken)
    {
        var account = await users.FindByIdAsync(id.ToString()) ?? throw new Refusal(PlatformProblems.LinkExpired);
        await RequireStrongAsync(account, password);
        if (!(await users.ResetPasswordAsync(account, Unpack(code), password)).Succeeded)
        {
            throw new Refusal(PlatformProblems.LinkExpired);
        }
        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
        await signIns.EndAllAsync(account.Id, butNot: null, cancellationToken);
    }

    public async Task ChangePasswordAsync(AccountId id, string current, string password, CancellationToken cancellationToken)
    {
        var account = (await users.FindByIdAsync(id.ToString()))!;
        await RequireStrongAsync(account, password);
        // Whoever sits at somebody else's open session may guess no more often here than at the door.
        var check = await checks.CheckPasswordSignInAsync(account, current, lockoutOnFailure: true);
        if (!check.Succeeded || !(await users.ChangePasswordAsync(account, current, password)).Succeeded)
        {
            throw new Refusal(check.IsLockedOut ? PlatformProblems.LockedOut : PlatformProblems.WrongCredentials);
        }
        await signIns.EndAllAsync(id, SignIns.SessionOf(Context.User), cancellationToken);
    }

    /// <summary>Changes the name, and the language of mails and notices.</summary>
    public async Task ChangeAsync(AccountId id, string displayName, string language, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().SingleAsync(row => row.Id == id, cancellationToken);
        (account.DisplayName, account.Language) = (displayName.Trim(), language);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<string> MakePasskeyOptionsAsync(AccountId id)
    {
        var account = (await users.FindByIdAsync(id.ToString()))!;
        return await checks.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = account.Id.ToString(),
            Name = account.Email!,
            DisplayName = account.DisplayName,
        });
    }

    public async Task AddPasskeyAsync(AccountId id, string credential, string name)
    {
        var account = (await users.FindByIdAsync(id.ToString()))!;
        var attested = await checks.PerformPasskeyAttestationAsync(credential);
        if (!attested.Succeeded || attested.UserEntity.Id != account.Id.ToString())
        {
            throw new Refusal(PlatformProblems.PasskeyRefused);
        }
        attested.Passkey.Name = name;
        if (!(await users.AddOrUpdatePasskeyAsync(account, attested.Passkey)).Succeeded)
        {
            throw new Refusal(PlatformProblems.PasskeyRefused);
        }
    }

    public async Task<IReadOnlyList<UserPasskeyInfo>> PasskeysAsync(AccountId id) =>
        [.. (await users.GetPasskeysAsync((await users.FindByIdAsync(id.ToString()))!)).OrderBy(passkey => passkey.CreatedAt)];

    public async Task RemovePasskeyAsync(AccountId id, string credential)
    {
        var account = (await users.FindByIdAsync(id.ToString()))!;
        var passkey = (await users.GetPasskeysAsync(account)).FirstOrDefault(known => NameOf(known) == credential)
            ?? throw new Refusal(PlatformProblems.NotFound);
        await users.RemovePasskeyAsync(account, passkey.CredentialId);
    }

    /// <summary>What a passkey is called in addresses and forms.</summary>
    public static string NameOf(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    public async Task SignInByPasskeyAsync(string credential)
    {
        var asserted = await checks.PerformPasskeyAssertionAsync(credential);
        if (!asserted.Succeeded || !(await users.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey)).Succeeded)
        {
            throw new Refusal(PlatformProblems.PasskeyRefused);
        }
        await signIns.StartAsync(Context, asserted.User);
    }

    /// <summary>Makes a token; the key is shown this once.</summary>
    public Task<(ApiToken Token, string Key)> MakeTokenAsync(
        AccountId account, string name, IReadOnlyCollection<string> scopes, TimeSpan lifetime, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        if (!await Account.LockLivingAsync(db, account, cancellationToken))
        {
            throw new Refusal(PlatformProblems.SignInNeeded);
        }
        var now = db.Time.GetUtcNow();
        if (await db.Set<ApiToken>().CountAsync(
            token => token.Account == account && token.EndedAt == null && token.ExpiresAt > now, cancellationToken) >= ApiToken.CountMax)
        {
            throw new Refusal(PlatformProblems.TooManyTokens);
        }
        var made = ApiToken.Create(account, name, scopes, lifetime, db.Time);
        db.Add(made.Token);
        db.Audit("token.made", made.Token.Id.ToString(), account, detail: made.Token.Scopes);
        await db.SaveChangesAsync(cancellationToken);
        return made;
    }, cancellationToken);

    public Task<List<ApiToken>> TokensAsync(AccountId account, CancellationToken cancellationToken) => db.Set<ApiToken>().AsNoTracking()
        .Where(token => token.Account == account && token.EndedAt == null).OrderByDescending(token => token.CreatedAt)
        .Take(ApiToken.CountMax * 2).ToListAsync(cancellationToken);

    public async Task EndTokenAsync(AccountId account, ApiTokenId id, CancellationToken cancellationToken)
    {
        var token = await db.Set<ApiToken>().FirstOrDefaultAsync(row => row.Id == id && row.Account == account, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        token.EndedAt ??= db.Time.GetUtcNow();
        db.Audit("token.ended", id.ToString(), account);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task RequireStrongAsync(Account account, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, account, password)).Succeeded)
            {
                throw new Refusal(PlatformProblems.WeakPassword);
            }
        }
    }

    private static Language LanguageOf(Account account) => Language.Find(account.Language) ?? Language.English;

    private static string Pack(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    private static string Unpack(string code)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            throw new Refusal(PlatformProblems.LinkExpired);
        }
    }
}

/// <summary>Refuses passwords that attackers try first, and those made of the account's own address.</summary>
internal sealed class UncommonPassword : IPasswordValidator<Account>
{
    private static readonly HashSet<string> Common = new(CommonPasswords.All, StringComparer.OrdinalIgnoreCase);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var plain = password ?? "";
        var isWeak = plain.Length > AccountApi.PasswordLengthMax || Common.Contains(plain) || plain.Distinct().Count() < 4 ||
            (user.Email is { } email && (plain.Equals(email, StringComparison.OrdinalIgnoreCase) ||
                plain.Equals(email.Split('@')[0], StringComparison.OrdinalIgnoreCase)));
        return Task.FromResult(isWeak ? IdentityResult.Failed(new IdentityError { Code = "CommonPassword" }) : IdentityResult.Success);
    }
}
