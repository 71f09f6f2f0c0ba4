using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Sellers;

/// <summary>
/// What a person is and has done for sellers. A seller is a trader with duties of its own: while it has open stores or money, somebody must
/// answer for it.
/// </summary>
internal sealed class MembershipData(FairgroundDb db, SellerBalances balances) : IPersonalData
{
    public string Name => "memberships";

    public string Title => Text["personal.memberships"];

    public IReadOnlyList<Type> Entities => [typeof(Member), typeof(Seller), typeof(Invitation), typeof(Payout), typeof(PayoutSchedule)];

    public string Erased => Text["personal.memberships.erased"];

    public IReadOnlyList<KeptData> Kept => [new(Text["personal.memberships.kept"], Text["personal.memberships.why"])];

    public async Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken)
    {
        await export.ListAsync("memberships",
            from member in db.Set<Member>().AsNoTracking()
            where member.Account == account
            join seller in db.Set<Seller>() on member.Seller equals seller.Id
            orderby member.Seller
            select new { member.Seller, seller.LegalName, member.Role, member.Since }, member => member, cancellationToken);
        await export.ListAsync("applications",
            db.Set<Seller>().AsNoTracking().Where(seller => seller.AppliedBy == account).OrderBy(seller => seller.Id),
            seller => new { seller.Id, seller.LegalName, seller.Status, seller.AppliedAt, seller.SelfCertifiedAt }, cancellationToken);
        await export.ListAsync("invitations",
            db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.InvitedBy == account).OrderBy(invitation => invitation.Id),
            invitation => new { invitation.Id, invitation.Seller, invitation.Role, invitation.ExpiresAt, invitation.UsedAt },
            cancellationToken);
        await export.ListAsync("payouts",
            db.Set<Payout>().AsNoTracking().Where(payout => payout.RequestedBy == account).OrderBy(payout => payout.Id),
            payout => new { payout.Id, payout.Seller, payout.Amount, payout.Status, payout.RequestedAt, payout.SettledAt },
            cancellationToken);
        await export.ListAsync("payoutSchedules",
            db.Set<PayoutSchedule>().AsNoTracking().Where(schedule => schedule.SetBy == account).OrderBy(schedule => schedule.Id),
            schedule => new { Seller = schedule.Id, schedule.Rhythm, schedule.Zone, schedule.SetAt }, cancellationToken);
    }

    public async Task<IReadOnlyList<Refusal>> ObstaclesAsync(AccountId account, CancellationToken cancellationToken)
    {
        var obstacles = new List<Refusal>();
        var owned = await db.Set<Member>().Where(member => member.Account == account && member.Role == SellerRole.Owner)
            .Select(member => member.Seller).ToListAsync(cancellationToken);
        // In one order, so that two owners who leave at once never wait crosswise; the second sees that the first has gone.
        foreach (var seller in owned.OrderBy(id => id.Value))
        {
            await db.LockAsync<Seller>(db.Stored(seller), cancellationToken);
            var hasOther = await db.Set<Member>().AnyAsync(
                member => member.Seller == seller && member.Role == SellerRole.Owner && member.Account != account, cancellationToken);
            if (!hasOther && await IsInBusinessAsync(seller, cancellationToken))
            {
                obstacles.Add(new Refusal(MarketplaceProblems.SoleOwner, await db.Set<Seller>().Where(row => row.Id == seller)
                    .Select(row => row.LegalName).SingleAsync(cancellationToken)));
            }
        }
        return obstacles;
    }

    public Task EraseAsync(AccountId account, CancellationToken cancellationToken) =>
        db.Set<Member>().Where(member => member.Account == account).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Whether it has a store open, or money that is owed to it, held or on its way, or owed by it.</summary>
    private async Task<bool> IsInBusinessAsync(SellerId seller, CancellationToken cancellationToken) =>
        await db.Set<Store>().AnyAsync(store => store.Seller == seller && store.ClosedAt == null, cancellationToken) ||
        await db.Set<Payout>().AnyAsync(
            payout => payout.Seller == seller && (payout.Status == PayoutStatus.Requested || payout.Status == PayoutStatus.Sent),
            cancellationToken) ||
        (await balances.OfAsync(seller, cancellationToken)).Exists(balance => !balance.Pending.IsZero || !balance.Available.IsZero ||
            !balance.Reserved.IsZero || !balance.Frozen.IsZero || !balance.Receivable.IsZero);
}
