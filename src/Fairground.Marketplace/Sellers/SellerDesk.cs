using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Mail;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Sellers;

/// <summary>Applications, decisions about them, and the people of a seller.</summary>
internal sealed class SellerDesk(FairgroundDb db, IDataProtectionProvider protection, Mailbox mailbox, MarketSettings settings)
{
    public async Task<Seller> ApplyAsync(SellerApi.SellerRequest request, AccountId by, CancellationToken cancellationToken)
    {
        if (!await settings.GetAsync(MarketplaceOptions.ApplicationsSetting, cancellationToken))
        {
            throw new Refusal(MarketplaceProblems.ApplicationsClosed);
        }
        if (!await db.Set<Account>().AnyAsync(account => account.Id == by && account.EmailConfirmed, cancellationToken))
        {
            throw new Refusal(PlatformProblems.EmailNotConfirmed);
        }
        var now = db.Time.GetUtcNow();
        var seller = new Seller
        {
            Id = Id.New<SellerId>(db.Time),
            LegalName = request.LegalName.Trim(),
            Address = request.Address,
            Email = request.Email.Trim(),
            Phone = request.Phone.Trim(),
            Register = request.Register.Trim(),
            SelfCertifiedAt = now,
            AppliedBy = by,
            AppliedAt = now,
        };
        if (request.PayoutNumber is { Length: > 0 } number)
        {
            seller.PayTo(PayoutAccount.Create(
                request.PayoutHolder is { Length: > 0 } holder ? holder : request.LegalName, number, protection));
        }
        db.Add(seller);
        db.Add(new Member { Seller = seller.Id, Account = by, Role = SellerRole.Owner, Since = now });
        await db.SaveChangesAsync(cancellationToken);
        return seller;
    }

    /// <summary>Approves or refuses an application; the statement is what the applicant reads.</summary>
    public Task DecideAsync(SellerId id, bool approve, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        await db.LockAsync<Seller>(db.Stored(id), cancellationToken);
        var seller = await db.Set<Seller>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw new Refusal(
            PlatformProblems.NotFound);
        if (approve)
        {
            seller.Approve(db, by, Reason.Record(db, "seller.approved", statement, by));
        }
        else
        {
            seller.Refuse(db, by, Reason.Record(db, "seller.refused", statement, by));
        }
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public async Task PayToAsync(SellerId id, string holder, string number, CancellationToken cancellationToken)
    {
        var seller = await db.Set<Seller>().SingleAsync(row => row.Id == id, cancellationToken);
        seller.PayTo(PayoutAccount.Create(holder, number, protection));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<List<SellerApi.MembershipView>> MembershipsAsync(AccountId account, CancellationToken cancellationToken) =>
        (from member in db.Set<Member>()
         where member.Account == account
         join seller in db.Set<Seller>() on member.Seller equals seller.Id
         orderby seller.LegalName
         select new SellerApi.MembershipView(seller.Id, seller.LegalName, seller.Status, member.Role)).ToListAsync(cancellationToken);

    public Task<List<SellerApi.MemberView>> MembersAsync(SellerId id, CancellationToken cancellationToken) =>
        (from member in db.Set<Member>()
         where member.Seller == id
         join account in db.Set<Account>() on member.Account equals account.Id
         orderby member.Since
         select new SellerApi.MemberView(account.Id, account.DisplayName, account.Email!, member.Role, member.Since))
        .Take(Member.CountMax).ToListAsync(cancellationToken);

    /// <summary>Gives a member another role, or none; a seller keeps at least one owner.</summary>
    public Task ChangeMemberAsync(SellerId id, AccountId account, SellerRole? role, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        await db.LockAsync<Seller>(db.Stored(id), cancellationToken);
        var members = await db.Set<Member>().Where(row => row.Seller == id).ToListAsync(cancellationToken);
        var member = members.Find(row => row.Account == account) ?? throw new Refusal(PlatformProblems.NotFound);
        if (role != SellerRole.Owner && !members.Exists(other => other.Role == SellerRole.Owner && other.Account != account))
        {
            throw new Refusal(MarketplaceProblems.LastOwner);
        }
        if (role is { } changed)
        {
            member.Role = changed;
        }
        else
        {
            db.Remove(member);
        }
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public Task InviteAsync(SellerId id, string email, SellerRole role, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        // Those who invite at once come one after the other. Open invitations count: each is a letter, and a place.
        await db.LockAsync<Seller>(db.Stored(id), cancellationToken);
        var now = db.Time.GetUtcNow();
        var name = await db.Set<Seller>().Where(row => row.Id == id).Select(row => row.LegalName).SingleAsync(cancellationToken);
        if (await db.Set<Member>().CountAsync(member => member.Seller == id, cancellationToken) + await db.Set<Invitation>().CountAsync(
            row => row.Seller == id && row.UsedAt == null && row.ExpiresAt >= now, cancellationToken) >= Member.CountMax)
        {
            throw new Refusal(PlatformProblems.TooLarge);
        }
        var (invitation, key) = Invitation.Create(id, role, by, db.Time);
        db.Add(invitation);
        mailbox.Post(email.Trim(), Language.Current, () => new Letter(
            Text["mail.invitation.subject", name], [Text["mail.invitation.text", name, Text[$"seller-role.{role}"]]],
            Text["mail.invitation.accept"], $"/join?key={key}"));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>The seller that an invitation is to, and the role; null if the key opens none any longer.</summary>
    public async Task<(SellerId Seller, string LegalName, SellerRole Role)?> InvitationAsync(
        string key, CancellationToken cancellationToken)
    {
        var (hash, now) = (Invitation.HashOf(key), db.Time.GetUtcNow());
        var found = await (from invitation in db.Set<Invitation>().AsNoTracking()
                           where invitation.KeyHash == hash && invitation.UsedAt == null && invitation.ExpiresAt >= now
                           join seller in db.Set<Seller>() on invitation.Seller equals seller.Id
                           select new { invitation.Seller, seller.LegalName, invitation.Role }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Seller, found.LegalName, found.Role);
    }

    public Task<SellerId> JoinAsync(string key, AccountId account, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        if (!await Account.LockLivingAsync(db, account, cancellationToken))
        {
            throw new Refusal(PlatformProblems.SignInNeeded);
        }
        var (hash, now) = (Invitation.HashOf(key), db.Time.GetUtcNow());
        var invitation = await db.Set<Invitation>().AsNoTracking().FirstOrDefaultAsync(row => row.KeyHash == hash, cancellationToken);
        if (invitation is null || invitation.UsedAt is not null || invitation.ExpiresAt < now)
        {
            throw new Refusal(PlatformProblems.LinkExpired);
        }
        if (await db.Set<Member>().AnyAsync(member => member.Seller == invitation.Seller && member.Account == account, cancellationToken))
        {
            throw new Refusal(MarketplaceProblems.AlreadyMember);
        }
        // Of two who open it at once, one is let in.
        if (await db.Set<Invitation>().Where(row => row.Id == invitation.Id && row.UsedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.UsedAt, now), cancellationToken) == 0)
        {
            throw new Refusal(PlatformProblems.LinkExpired);
        }
        db.Add(new Member { Seller = invitation.Seller, Account = account, Role = invitation.Role, Since = now });
        await db.SaveChangesAsync(cancellationToken);
        return invitation.Seller;
    }, cancellationToken);
}
