using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Ledger;

/// <summary>A hold with its seller's name and its reasons: why it was placed, why it was kept, why it was released.</summary>
internal sealed record HoldRecord(Hold Hold, string Seller, Reason Placed, Reason? Kept, Reason? Released);

/// <summary>Reads holds for those who look at them again.</summary>
internal sealed class HoldReviews(FairgroundDb db)
{
    public const int PageSize = 50;

    /// <summary>The open holds, the one that is to be looked at first first; all, or those whose day has come.</summary>
    public async Task<(List<HoldRecord> Holds, int Total)> OpenAsync(
        bool onlyDue, int page, CancellationToken cancellationToken, int pageSize = PageSize)
    {
        var now = db.Time.GetUtcNow();
        var holds = db.Set<Hold>().AsNoTracking().Where(hold => hold.ReleasedAt == null && (!onlyDue || hold.ReviewAt <= now));
        return (await ReadAsync(
            holds.OrderBy(hold => hold.ReviewAt).ThenBy(hold => hold.Id).Skip((page - 1) * pageSize).Take(pageSize), cancellationToken),
            await holds.CountAsync(cancellationToken));
    }

    /// <summary>A seller's holds, open ones first, newest first.</summary>
    public Task<List<HoldRecord>> OfAsync(SellerId seller, CancellationToken cancellationToken) => ReadAsync(
        db.Set<Hold>().AsNoTracking().Where(hold => hold.Seller == seller).OrderBy(hold => hold.ReleasedAt != null)
            .ThenByDescending(hold => hold.Id).Take(PageSize), cancellationToken);

    private async Task<List<HoldRecord>> ReadAsync(IQueryable<Hold> query, CancellationToken cancellationToken)
    {
        var holds = await query.ToListAsync(cancellationToken);
        var sellerIds = holds.Select(hold => hold.Seller).Distinct().ToList();
        var sellers = await db.Set<Seller>().Where(seller => sellerIds.Contains(seller.Id))
            .ToDictionaryAsync(seller => seller.Id, seller => seller.LegalName, cancellationToken);
        var reasons = await Reasons.OfAsync(
            db, holds.SelectMany(hold => new ReasonId?[] { hold.Reason, hold.KeptFor, hold.ReleasedFor }), cancellationToken);
        return holds.ConvertAll(hold => new HoldRecord(
            hold, sellers[hold.Seller], reasons[hold.Reason], Find(hold.KeptFor), Find(hold.ReleasedFor)));

        Reason? Find(ReasonId? id) => id is { } known ? reasons[known] : null;
    }
}
