using Fairground.Platform.Languages;
using Fairground.Platform.Mail;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Accounts;

/// <summary>
/// Deletes an account for its holder (GDPR, article 17): every module erases what it need not keep, in one transaction, and nobody signs in
/// to what is left.
/// </summary>
public sealed class AccountDeletion(
    FairgroundDb db, IEnumerable<IPersonalData> parts, UserManager<Account> users, SignInManager<Account> checks, Mailbox mailbox,
    IHttpContextAccessor http)
{
    /// <summary>How lately somebody without a password must have signed in.</summary>
    public static readonly TimeSpan SessionAgeMax = TimeSpan.FromMinutes(10);

    public IEnumerable<IPersonalData> Parts => parts;

    /// <summary>What stands in the way.</summary>
    public async Task<List<Refusal>> ObstaclesAsync(AccountId id, CancellationToken cancellationToken)
    {
        var obstacles = new List<Refusal>();
        foreach (var part in parts)
        {
            obstacles.AddRange(await part.ObstaclesAsync(id, cancellationToken));
        }
        return obstacles;
    }

    /// <summary>
    /// Deletes the account, for whoever knows its password; where it has none, for whoever has just signed in and types its address. Asking
    /// again for what is deleted already changes nothing.
    /// </summary>
    public async Task DeleteAsync(AccountId id, string? password, string? email, CancellationToken cancellationToken)
    {
        await RequireHolderAsync(id, password, email, cancellationToken);
        await db.TransactAsync(async () =>
        {
            // What the check above has read may have changed before the lock.
            db.ChangeTracker.Clear();
            if (await db.LockedAsync<Account>(db.Stored(id), cancellationToken) is not { DeletedAt: null } account)
            {
                return;
            }
            if (await ObstaclesAsync(id, cancellationToken) is [var first, ..])
            {
                throw first;
            }
            mailbox.Post(account.Email!, Language.Find(account.Language) ?? Language.English, () => Farewell(account.DisplayName));
            foreach (var part in parts)
            {
                await part.EraseAsync(id, cancellationToken);
            }
            db.Audit("account.deleted", id.ToString(), id);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    private Letter Farewell(string name) => new(
        Text["mail.deleted.subject"],
        [
            Text["mail.deleted.text", name],
            Text["mail.deleted.kept"],
            .. parts.SelectMany(part => part.Kept).Select(kept => $"{kept.What}\n{kept.Why}"),
        ]);

    private async Task RequireHolderAsync(AccountId id, string? password, string? email, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { DeletedAt: null } account)
        {
            return;
        }
        if (account.PasswordHash is not null)
        {
            // Whoever sits at somebody else's open session may guess no more often here than at the door.
            var check = password is { Length: > 0 }
                ? await checks.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)
                : SignInResult.Failed;
            if (!check.Succeeded)
            {
                throw new Refusal(check.IsLockedOut ? PlatformProblems.LockedOut : PlatformProblems.WrongCredentials);
            }
        }
        else if (users.NormalizeEmail(email?.Trim()) != account.NormalizedEmail)
        {
            throw new Refusal(PlatformProblems.WrongCredentials);
        }
        else if (!await HasJustSignedInAsync(cancellationToken))
        {
            throw new Refusal(PlatformProblems.SignInAgain, (int)SessionAgeMax.TotalMinutes);
        }
    }

    private async Task<bool> HasJustSignedInAsync(CancellationToken cancellationToken)
    {
        var after = db.Time.GetUtcNow() - SessionAgeMax;
        return SignIns.SessionOf(http.HttpContext!.User) is { } here &&
            await db.Set<Session>().AnyAsync(session => session.Id == here && session.StartedAt > after, cancellationToken);
    }
}
