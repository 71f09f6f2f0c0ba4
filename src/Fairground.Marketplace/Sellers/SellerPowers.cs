using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Sellers;

/// <summary>Tells other modules who sellers are.</summary>
public sealed class SellerPowers(FairgroundDb db)
{
    /// <summary>The legal names of some sellers.</summary>
    public Task<Dictionary<SellerId, string>> NamesAsync(IReadOnlyCollection<SellerId> ids, CancellationToken cancellationToken) =>
        db.Set<Seller>().Where(seller => ids.Contains(seller.Id))
            .ToDictionaryAsync(seller => seller.Id, seller => seller.LegalName, cancellationToken);

    /// <summary>Who is told what concerns a seller: all its people in the product, owners by mail too.</summary>
    public Task<List<NoticeReader>> PeopleAsync(SellerId id, CancellationToken cancellationToken) =>
        db.Set<Member>().Where(member => member.Seller == id).OrderBy(member => member.Account).Take(Member.CountMax)
            .Select(member => new NoticeReader(member.Account, member.Role == SellerRole.Owner, null, null)).ToListAsync(cancellationToken);
}
