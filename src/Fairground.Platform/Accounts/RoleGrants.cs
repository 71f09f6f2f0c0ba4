using Fairground.Platform.Accountability;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Accounts;

/// <summary>Gives and ends roles; whom it concerns gets a notice with the reason. The market always keeps one admin.</summary>
internal sealed class RoleGrants(FairgroundDb db, ILookupNormalizer normalizer, NoticeDesk notices)
{
    public const int CountMax = 500;

    public async Task<List<RoleGrantApi.GrantView>> ListAsync(CancellationToken cancellationToken)
    {
        var grants = await (from grant in db.Set<RoleGrant>()
                            where grant.EndedAt == null
                            join account in db.Set<Account>() on grant.Account equals account.Id
                            join reason in db.Set<Reason>() on grant.GrantedFor equals reason.Id
                            join known in db.Set<Account>() on reason.DecidedBy equals known.Id into deciders
                            from decider in deciders.DefaultIfEmpty()
                            orderby grant.Role, grant.GrantedAt
                            select new RoleGrantApi.GrantView(
                                grant.Id, grant.Account, account.Email!, account.DisplayName, grant.Role, reason.Statement,
                                reason.DecidedBy == null, decider.DisplayName, grant.GrantedAt))
            .Take(CountMax).ToListAsync(cancellationToken);
        return grants.ConvertAll(grant => grant.GrantedBy is { } name ? grant with { GrantedBy = Account.NameOf(name) } : grant);
    }

    public Task GiveAsync(string email, string role, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var normalized = normalizer.NormalizeEmail(email.Trim());
        var account = await db.Set<Account>().FirstOrDefaultAsync(row => row.NormalizedEmail == normalized, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        if (!await Account.LockLivingAsync(db, account.Id, cancellationToken))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        if (await db.Set<RoleGrant>().AnyAsync(
            grant => grant.Account == account.Id && grant.Role == role && grant.EndedAt == null, cancellationToken))
        {
            return;
        }
        RoleGrant.Give(db, account.Id, role, by, Reason.Record(db, "role.granted", statement, by));
        await notices.TellAsync(
            account.Id, new Told(Text, "role-granted", "/account", role, statement!.Trim()), null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public Task EndAsync(RoleGrantId id, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var admins = await AdminsAsync(cancellationToken);
        var grant = await db.LockedAsync<RoleGrant>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        if (admins is [var last] && last.Id == id)
        {
            throw new Refusal(PlatformProblems.LastAdmin);
        }
        grant.End(db, by, Reason.Record(db, "role.ended", statement, by));
        await notices.TellAsync(
            grant.Account, new Told(Text, "role-ended", "/account", grant.Role, statement!.Trim()), null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Whether the market would have no admin without this account.</summary>
    public async Task<bool> IsLastAdminAsync(AccountId account, CancellationToken cancellationToken) =>
        await AdminsAsync(cancellationToken) is [var last] && last.Account == account;

    /// <summary>Ends every role of an account that its holder deletes; the caller saves it.</summary>
    public async Task EndAllAsync(AccountId account, CancellationToken cancellationToken)
    {
        var grants = await db.Set<RoleGrant>().Where(grant => grant.Account == account && grant.EndedAt == null)
            .ToListAsync(cancellationToken);
        foreach (var grant in grants)
        {
            grant.End(db, account, Reason.RecordAutomated(db, "role.ended", Text["reason.account-deleted"], "accounts/deletion"));
        }
    }

    /// <summary>The grants of all admins, locked: of two that end at once, the second must see that the first is gone.</summary>
    private Task<List<RoleGrant>> AdminsAsync(CancellationToken cancellationToken) => db.Set<RoleGrant>().FromSqlRaw(
        $"select * from {db.Table<RoleGrant>()} where role = {{0}} and ended_at is null{db.ForUpdate}", Roles.Admin)
        .AsNoTracking().ToListAsync(cancellationToken);
}
