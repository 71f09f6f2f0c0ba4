using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Accounts;

/// <summary>The account itself, and what opens it.</summary>
internal sealed class AccountData(FairgroundDb db, AccountDesk desk, RoleGrants roles) : IPersonalData
{
    public string Name => "account";

    public string Title => Text["personal.account"];

    public IReadOnlyList<Type> Entities =>
    [
        typeof(Account), typeof(IdentityUserClaim<AccountId>), typeof(IdentityUserLogin<AccountId>), typeof(IdentityUserToken<AccountId>),
        typeof(IdentityUserPasskey<AccountId>), typeof(Session), typeof(ApiToken), typeof(RoleGrant),
    ];

    public string Erased => Text["personal.account.erased"];

    public IReadOnlyList<KeptData> Kept => [new(Text["personal.account.kept"], Text["personal.account.why"])];

    public async Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken)
    {
        var own = await db.Set<Account>().AsNoTracking().SingleAsync(row => row.Id == account, cancellationToken);
        export.Value("profile", new
        {
            own.Id, own.Email, own.EmailConfirmed, own.PhoneNumber, own.DisplayName, own.Language, own.MailsDaily,
            own.CreatedAt,
            HasPassword = own.PasswordHash is not null,
        });
        export.Value("passkeys", (await desk.PasskeysAsync(account)).Select(
            passkey => new AccountApi.PasskeyView(AccountDesk.NameOf(passkey), passkey.Name ?? "", passkey.CreatedAt)));
        await export.ListAsync("sessions",
            db.Set<Session>().AsNoTracking().Where(session => session.Account == account).OrderBy(session => session.Id),
            session => new { session.Id, session.Device, session.StartedAt, session.UsedAt, session.EndedAt }, cancellationToken);
        await export.ListAsync("tokens",
            db.Set<ApiToken>().AsNoTracking().Where(token => token.Account == account).OrderBy(token => token.Id),
            token => new
            {
                token.Id, token.Name, Scopes = token.Scopes.Split(' '), token.CreatedAt, token.ExpiresAt, token.UsedAt, token.EndedAt,
            }, cancellationToken);
        await export.ListAsync("roles",
            from grant in db.Set<RoleGrant>().AsNoTracking()
            where grant.Account == account
            join reason in db.Set<Reason>().AsNoTracking() on grant.GrantedFor equals reason.Id
            orderby grant.Id
            select new { grant.Id, grant.Role, reason.Statement, grant.GrantedAt, grant.EndedAt },
            grant => grant, cancellationToken);
    }

    public async Task<IReadOnlyList<Refusal>> ObstaclesAsync(AccountId account, CancellationToken cancellationToken) =>
        await roles.IsLastAdminAsync(account, cancellationToken) ? [new Refusal(PlatformProblems.LastAdmin)] : [];

    public async Task EraseAsync(AccountId account, CancellationToken cancellationToken)
    {
        await db.Set<Session>().Where(session => session.Account == account).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ApiToken>().Where(token => token.Account == account).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserPasskey<AccountId>>().Where(row => row.UserId == account).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserClaim<AccountId>>().Where(row => row.UserId == account).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserLogin<AccountId>>().Where(row => row.UserId == account).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserToken<AccountId>>().Where(row => row.UserId == account).ExecuteDeleteAsync(cancellationToken);
        await roles.EndAllAsync(account, cancellationToken);
        (await db.Set<Account>().SingleAsync(row => row.Id == account, cancellationToken)).Erase(db.Time.GetUtcNow());
    }
}
