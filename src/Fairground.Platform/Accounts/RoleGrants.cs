using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Accounts;

/// <summary>Gives and ends roles. The market always keeps one admin.</summary>
internal sealed class RoleGrants(FairgroundDb db, ILookupNormalizer normalizer)
{
    private const int CountMax = 500;

    public Task<List<AdministrationApi.GrantView>> ListAsync(CancellationToken cancellationToken) =>
        (from grant in db.Set<RoleGrant>()
         where grant.EndedAt == null
         join account in db.Set<Account>() on grant.Account equals account.Id
         join reason in db.Set<Reason>() on grant.GrantedFor equals reason.Id
         orderby grant.Role, grant.GrantedAt
         select new AdministrationApi.GrantView(grant.Id, grant.Account, account.Email!, grant.Role, reason.Statement, grant.GrantedAt))
        .Take(CountMax).ToListAsync(cancellationToken);

    public async Task GiveAsync(string email, string role, string? statement, AccountId by, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeEmail(email.Trim());
        var account = await db.Set<Account>().FirstOrDefaultAsync(row => row.NormalizedEmail == normalized, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        if (await db.Set<RoleGrant>().AnyAsync(
            grant => grant.Account == account.Id && grant.Role == role && grant.EndedAt == null, cancellationToken))
        {
            return;
        }
        RoleGrant.Give(db, account.Id, role, by, Reason.Record(db, "role.granted", statement, by));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task EndAsync(RoleGrantId id, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var grant = await db.Set<RoleGrant>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw new Refusal(
            PlatformProblems.NotFound);
        var admins = await db.Set<RoleGrant>().Where(row => row.Role == Roles.Admin && row.EndedAt == null).Select(row => row.Id)
            .ToListAsync(cancellationToken);
        if (admins is [var last] && last == id)
        {
            throw new Refusal(PlatformProblems.LastAdmin);
        }
        grant.End(db, by, Reason.Record(db, "role.ended", statement, by));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);
}
